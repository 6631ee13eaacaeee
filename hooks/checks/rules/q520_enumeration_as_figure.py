"""Q520: how many parts something has, written as if it were a result."""

from collections.abc import Iterator

from hooks.catalogue import Catalogue
from hooks.checks.rule import Rule
from hooks.entries.problem import Finding, Severity
from hooks.model import Target
from hooks.model.entry import StoryModel
from hooks.model.figure import Measure
from hooks.model.vocabulary import Unit


def check(catalogue: Catalogue) -> Iterator[Finding]:
    """What is counted in some sense (累计研发12种), or what editors chose, is a result."""
    units = catalogue.terms(Target.UNIT).items()
    enumerating = {n for n, t in units if isinstance(t.model, Unit) and t.model.is_enumeration}
    for entry, story in catalogue.models(StoryModel):
        for index, figure in enumerate(story.figures):
            is_plain = figure.measure is Measure.UNSTATED and not figure.lead
            if is_plain and figure.unit.text in enumerating:
                amount = f"{figure.amount.written}{figure.unit.text}"
                what = f"数据“{figure.indicator}: {amount}”像是内容有几样，不是统计数。"
                remedy = "写进正文，删掉这一条；是统计数的，把口径写清楚，例如 累计、现有。"
                yield Finding(entry.at("数据", index).of(figure.indicator), what, remedy)


RULE = Rule(
    code="Q520",
    title="不是统计数",
    subject=Catalogue,
    check=check,
    severity=Severity.HINT,
    why="“五项标准”“三类人”说的是内容有几样，放在成果旁边，读者会当成做出来的数。",
)
