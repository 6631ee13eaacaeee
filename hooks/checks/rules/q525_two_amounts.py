"""Q525: one number told twice in an entry, with two amounts."""

from collections.abc import Iterator

from hooks.checks.rule import Rule
from hooks.entries.entry import Entry
from hooks.entries.problem import Finding, Severity
from hooks.model.entry import StoryModel
from hooks.model.figure import Figure


def check(entry: Entry) -> Iterator[Finding]:
    """The same is the same indicator, sense and unit, of the same days, from the same source."""
    story = entry.model
    if not isinstance(story, StoryModel):
        return
    first: dict[object, Figure] = {}
    for index, figure in enumerate(story.figures):
        until = figure.as_of if "as_of" in figure.model_fields_set else story.as_of
        told = (figure.indicator, figure.measure, figure.unit, figure.since, until)
        before = first.setdefault((*told, figure.source), figure)
        if before.amount != figure.amount:
            written = f"“{before.amount.written}”和“{figure.amount.written}”"
            what = f"数据“{figure.indicator}”写了两次，口径、日期、来源一样，数却是{written}。"
            remedy = (
                "照原文核对，留对的一个；说的不是一回事，指标写清楚各是什么，或写上各自的截至。"
            )
            yield Finding(entry.at("数据", index).of(figure.indicator), what, remedy)


RULE = Rule(
    code="Q525",
    title="一个数写了两样",
    subject=Entry,
    check=check,
    why="网页把两个数并排印出来，读者不知道信哪一个。",
    severity=Severity.WARNING,
)
