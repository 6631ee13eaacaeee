"""Q522: a number that says since when and not until when, so that nobody knows of how long it is."""

from collections.abc import Iterator

from hooks.checks.rule import Rule
from hooks.entries.entry import Entry
from hooks.entries.problem import Finding, Severity
from hooks.model.entry import StoryModel
from hooks.model.scalar.day import AS_REPORTED, UNSTATED


def check(entry: Entry) -> Iterator[Finding]:
    """A figure's own 截至: 未注明 is an answer; the whole entry's was not meant for this one."""
    story = entry.model
    if not isinstance(story, StoryModel):
        return
    for index, figure in enumerate(story.figures):
        if figure.since and story.as_of is None and "as_of" not in figure.model_fields_set:
            what = f"数据“{figure.indicator}”写了从{figure.since.chinese}算起，没有写到哪天为止。"
            remedy = (
                f"写上截至的日期；到报道那天为止的，写 截至: {AS_REPORTED}；"
                f"原文没说的，在这个数下面写 截至: {UNSTATED}。"
            )
            yield Finding(entry.at("数据", index).of(figure.indicator), what, remedy)


RULE = Rule(
    code="Q522",
    title="有起始没有截至",
    subject=Entry,
    check=check,
    severity=Severity.HINT,
    why="只知道从哪天算起，读者会当成一直算到今天。",
)
