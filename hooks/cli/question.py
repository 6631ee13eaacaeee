"""Questions on a terminal, one at a time: an answer is a number, a word, or nothing."""

import re
import sys
from collections.abc import Callable, Iterator, Sequence

from hooks.cli.columns import wrapped
from hooks.desk.answer import SHOWN, Question

NUMBERS = re.compile(r"[0-9]+(?:[\s、，,]+[0-9]+)*")
BETWEEN = "、"


def ask(title: str, offered: Sequence[str] = ()) -> str:
    """One line, without the blanks around it; a number among those offered is what it stands for."""
    say(title)
    _offer(offered)
    return _one(offered)


def ask_until(title: str, refusal: Callable[[str], str], offered: Sequence[str] = ()) -> str:
    """The same, once more as long as something is wrong with it."""
    answer = ask(title, offered)
    while why := _no_number(answer, offered) or refusal(answer):
        say(why)
        answer = _one(offered)
    return answer


def _one(offered: Sequence[str]) -> str:
    line = _line()
    return next(iter(_picked(line, offered)), line)


def answer_to(question: Question) -> str:
    """What is to stand behind a key; nothing where it was passed over.

    Of a name a part is enough: what it may mean is offered. Several names come one after the other.
    """
    mark = "（必填）" if question.is_required else ""
    say(f"\n{question.key}{mark}：{question.meaning}")
    if question.example and not question.choices:
        say(f"  例如 {question.example.strip()}")
    chosen: list[str] = []
    offered = question.choices
    _offer(offered)
    while line := _line():
        if why := _no_number(line, offered):
            say(why)
            continue
        names = _picked(line, offered) or [line]
        if why := question.refusal(BETWEEN.join(names)):
            found = question.found(line)
            offered = found[:SHOWN] or offered
            say(_how(found) if found else why)
            _offer(found[:SHOWN])
            continue
        chosen += (name for name in names if name not in chosen)
        if not question.takes_several:
            break
        say(f"  {question.key}: {BETWEEN.join(chosen)}    （再写一个，或按回车往下）")
    return BETWEEN.join(chosen)


def _how(found: Sequence[str]) -> str:
    more = (
        f"，一共 {len(found)} 个，只列 {SHOWN} 个；不在里面就多写几个字"
        if len(found) > SHOWN
        else ""
    )
    return f"是哪一个？写前面的数字{more}："


def _picked(line: str, offered: Sequence[str]) -> list[str]:
    """What numbers stand for; nothing where these are no numbers, or none of those."""
    if not (offered and NUMBERS.fullmatch(line)):
        return []
    places = [int(number) for number in re.findall("[0-9]+", line)]
    return [offered[place - 1] for place in places] if _are_in(places, len(offered)) else []


def _no_number(answer: str, offered: Sequence[str]) -> str:
    """A sentence where a number was meant, and there is none like this."""
    is_meant = offered and NUMBERS.fullmatch(answer) and len(answer) <= len(str(len(offered))) + 1
    known = _picked(answer, offered) or answer in offered
    return (
        f"没有 {answer}：写 1 到 {len(offered)} 的数字，或写名字。"
        if is_meant and not known
        else ""
    )


def _are_in(places: Sequence[int], count: int) -> bool:
    return all(1 <= place <= count for place in places)


def _offer(offered: Sequence[str]) -> None:
    """In lines where they are few, else one behind the other."""
    numbered = [f"{number} {name}" for number, name in enumerate(offered, 1)]
    if len(offered) <= SHOWN:
        lines: Iterator[str] = (f"  {one}" for one in numbered)
    else:
        lines = wrapped("；".join(numbered))
    for line in lines:
        say(line)


def say(line: str) -> None:
    """A line."""
    sys.stdout.write(f"{line}\n")


def _line() -> str:
    sys.stdout.write("> ")
    sys.stdout.flush()
    line = sys.stdin.readline()
    if not line:
        raise EOFError
    return line.strip()
