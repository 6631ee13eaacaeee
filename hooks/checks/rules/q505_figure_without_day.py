"""Q505: a figure of which neither the item nor the entry says to which day it goes."""

from collections.abc import Iterator

from hooks.checks.rule import Rule
from hooks.entries.entry import Entry
from hooks.entries.problem import Finding
from hooks.model.entry import StoryModel
from hooks.model.scalar.day import AS_REPORTED, UNSTATED

AS_OF = "as_of"


def check(entry: Entry) -> Iterator[Finding]:
    """One message an entry, at its first such figure; 本单位填报 has a rule of its own."""
    story = entry.model
    if not isinstance(story, StoryModel):
        return
    if AS_OF in story.model_fields_set or story.is_only_self_reported:
        return
    undated = [i for i, f in enumerate(story.figures) if AS_OF not in f.model_fields_set]
    if undated:
        name = story.figures[undated[0]].indicator
        what = f"数据“{name}”没有写截至哪一天。"
        remedy = (
            f"给整个条目加一行，例如 截至: {AS_REPORTED}（就是报道的日期）；"
            f"也可以写日期，原文没说的写 {UNSTATED}。"
        )
        yield Finding(entry.at("数据", undated[0]).of(name), what, remedy)


RULE = Rule(
    code="Q505",
    title="数字没有写截至哪一天",
    subject=Entry,
    check=check,
    why="几年前的数字不写日期，会被当成今天的数字。",
)
