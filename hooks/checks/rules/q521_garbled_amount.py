"""Q521: an amount that is printed so that nobody can say how much it is, or said to be missing."""

import re
from collections.abc import Iterator

from hooks.checks.rule import Rule
from hooks.entries.entry import Entry
from hooks.entries.problem import Finding, Severity
from hooks.model.entry import StoryModel
from hooks.model.figure import Figure
from hooks.model.scalar.amount import MISSING, read_amount

QUOTED = re.compile(r"[“「]([^”」]+)[”」]")


def check(entry: Entry) -> Iterator[Finding]:
    story = entry.model
    if not isinstance(story, StoryModel):
        return
    for index, figure in enumerate(story.figures):
        if found := _finding(figure):
            yield Finding(entry.at("数据", index).of(figure.indicator), *found)


def _finding(figure: Figure) -> tuple[str, str] | None:
    """What is wrong and how to mend it."""
    if figure.amount.is_garbled and figure.note is None:
        what = f"“{figure.amount.written}{figure.unit.text}”不合写数的习惯，读不准是多少。"
        return what, "笔误就改，例如 2亿多；原文就是这样印的，加一句备注，例如 备注: 原文如此。"
    if figure.amount.is_missing and (printed := _printed(figure)):
        what = f"数值写了“{MISSING}”，备注却引了原文的“{printed}”：原文印了，不是缺失。"
        return what, f"照原文写 数值: {printed}，备注写 原文如此。"
    return None


def _printed(figure: Figure) -> str | None:
    """An amount of the figure's own unit that its note quotes."""
    for quoted in QUOTED.findall(figure.note or ""):
        amount = read_amount(quoted)
        if amount and amount.unit == figure.unit:
            return str(quoted)
    return None


RULE = Rule(
    code="Q521",
    title="读不准的数",
    subject=Entry,
    check=check,
    severity=Severity.WARNING,
    why="原文印了的数照原样显示，不换算、不画图；写成缺失，或不说明原文如此，读者会以为是本站的错。",
)
