"""Q521: an amount that is printed so that nobody can say how much it is, and nothing beside it."""

from collections.abc import Iterator

from hooks.catalogue import Catalogue
from hooks.checks.rule import Rule
from hooks.entries.problem import Finding, Severity
from hooks.model.entry import StoryModel


def check(catalogue: Catalogue) -> Iterator[Finding]:
    for entry, story in catalogue.models(StoryModel):
        for index, figure in enumerate(story.figures):
            if figure.amount.is_garbled and figure.note is None:
                what = f"“{figure.amount.written}{figure.unit.text}”不合写数的习惯，读不准是多少。"
                remedy = "笔误就改，例如 2亿多；原文就是这样印的，加一句备注，例如 备注: 原文如此。"
                yield Finding(entry.at("数据", index).of(figure.indicator), what, remedy)


RULE = Rule(
    code="Q521",
    title="读不准的数",
    subject=Catalogue,
    check=check,
    severity=Severity.WARNING,
    why="这样的数照原样显示，不换算、不画图；不说明是原文如此，读者会以为是本站写错了。",
)
