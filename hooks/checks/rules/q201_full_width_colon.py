"""Q201: a full-width colon behind a key, on a line or in braces."""

from collections.abc import Iterator

from hooks.checks.rule import Rule
from hooks.entries.front_matter import FrontMatter
from hooks.entries.front_matter.improper_pair import Pair, improper_pairs
from hooks.entries.problem import Finding

COLON = "："


def check(front_matter: FrontMatter) -> Iterator[Finding]:
    for pair in improper_pairs(front_matter):
        if pair.colon == COLON:
            yield Finding(
                front_matter.place(pair.number, pair.offset, pair.offset + 1),
                f"“{pair.key}”后面的冒号是全角的“：”。",
                f"改成半角冒号，后面空一格：{_fixed(pair)}",
                fix=":"
                if front_matter.source.line(pair.number)[pair.offset + 1 :][:1] == " "
                else ": ",
            )


def _fixed(pair: Pair) -> str:
    return f"{pair.key}: {pair.value}".rstrip()


RULE = Rule(
    code="Q201",
    title="全角冒号",
    subject=FrontMatter,
    check=check,
    why="只有半角冒号加空格才能把键和内容分开，全角冒号会让整行连成一个词。",
)
