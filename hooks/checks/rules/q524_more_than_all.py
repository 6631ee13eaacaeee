"""Q524: a share of more than all there is."""

from collections.abc import Iterator

from hooks.checks.rule import Rule
from hooks.entries.entry import Entry
from hooks.entries.problem import Finding, Severity
from hooks.model.entry import StoryModel
from hooks.model.figure import Figure, Measure

ALL = {"%": 100, "成": 10}
"""The whole, in the units in which shares are counted."""


def check(entry: Entry) -> Iterator[Finding]:
    story = entry.model
    for index, figure in enumerate(story.figures if isinstance(story, StoryModel) else ()):
        if _is_too_much(figure):
            what = f"数据“{figure.indicator}”的口径是占比，却超过了全部。"
            remedy = "照原文核对：多半打错了一位；比以前多出来的写 口径: 新增，完成计划的写 口径: 未注明。"
            yield Finding(entry.at("数据", index).of(figure.indicator), what, remedy)


def _is_too_much(figure: Figure) -> bool:
    whole, value = ALL.get(figure.unit.text), figure.amount.value
    return figure.measure is Measure.SHARE and bool(whole and value and value > whole)


RULE = Rule(
    code="Q524",
    title="占比超过全部",
    subject=Entry,
    check=check,
    why="一部分不会比全部还多，读者一看就知道错了，别的数也跟着不可信。",
    severity=Severity.WARNING,
)
