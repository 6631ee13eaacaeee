"""Q506: 本单位填报 without the day to which the information goes."""

from collections.abc import Iterator

from hooks.checks.rule import Rule
from hooks.entries.entry import Entry
from hooks.entries.problem import Finding
from hooks.model.entry import StoryModel
from hooks.model.scalar.day import Day
from hooks.model.scalar.reference import OWN_REPORT


def check(entry: Entry) -> Iterator[Finding]:
    """There is no article whose date could stand in, so that it must be a date."""
    story = entry.model
    if not isinstance(story, StoryModel):
        return
    if story.is_only_self_reported and not isinstance(story.as_of, Day):
        is_written = "as_of" in story.model_fields_set
        what = f"来源是“{OWN_REPORT}”，却没有写截至哪一天。"
        at = entry.at("截至" if is_written else "来源")
        yield Finding(at, what, "写上填报的日期，例如 截至: 2024-05-01。")


RULE = Rule(
    code="Q506",
    title="本单位填报没有写日期",
    subject=Entry,
    check=check,
    why="没有报道可以查日期，读者只能靠这一天知道情况有多新。",
)
