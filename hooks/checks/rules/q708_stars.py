"""Q708: stars in a body that stand as they were typed, and are no sign for what is left out."""

from collections.abc import Iterator

from hooks.checks.rule import Rule
from hooks.entries.body import Leftover
from hooks.entries.entry import Entry
from hooks.entries.problem import Finding, Severity

MESSAGE = (
    "这里没有成为加粗，读者会看到这些记号。",
    (
        "要加粗，前后各写两个半角的 *，紧挨着字，写在同一段里：**免费开放**；"
        "代替不写出来的字，改成“某”，例如“某村”。"
    ),
)


def check(entry: Entry) -> Iterator[Finding]:
    for leftover in entry.body.leftovers:
        if leftover.target == Leftover.STARS:
            yield Finding(leftover.at, *MESSAGE)


RULE = Rule(
    code="Q708",
    title="加粗的星号露在外面",
    subject=Entry,
    check=check,
    why="只写了一边的星号、全角的星号、字中间的下划线都不能加粗，只会原样印出来。",
    severity=Severity.WARNING,
)
