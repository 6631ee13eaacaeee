"""Asking whether something is right: Enter accepts what is plain, a number chooses, q ends it all."""

import sys
from collections.abc import Sequence

from hooks.cli.question import ask, say

YES = ("", "1", "y", "yes", "是", "要", "好")
NO = ("n", "no", "否", "不", "不要")
STOP = ("q", "quit", "停", "退出")


class StoppedAsking(Exception):  # noqa: N818 - no mistake: somebody has had enough
    """Whoever is asked wants no more questions."""


def can_ask() -> bool:
    """Whether somebody sits at both ends."""
    return sys.stdin is not None and sys.stdin.isatty() and sys.stdout.isatty()


def agreed(title: str) -> bool:
    """Whether somebody accepts it; StoppedAsking also where the input ends."""
    while True:
        typed = _typed(f"{title}\n    回车=采用  n=不要  q=不再问")
        if typed in (*YES, *NO):
            return typed in YES
        say("没看懂。直接按回车是采用，打 n 是不要，打 q 是其余的都不要。")


def chosen(title: str, words: Sequence[str]) -> int | None:
    """The place of what is chosen by its number; None where Enter leaves all aside."""
    while True:
        typed = _typed(f"{title}\n    打编号=选它  回车=都不要  q=不再问", words)
        if typed in ("", *NO):
            return None
        if typed in words:
            return words.index(typed)
        say(f"没看懂。打 1 到 {len(words)} 里的一个编号。")


def _typed(title: str, offered: Sequence[str] = ()) -> str:
    try:
        line = ask(title, offered)
    except EOFError:
        raise StoppedAsking from None
    if line.lower() in STOP:
        raise StoppedAsking
    return line if line in offered else line.lower()
