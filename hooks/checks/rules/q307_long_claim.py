"""Q307: a 一句话 that is a paragraph."""

from collections.abc import Iterator

from hooks.checks.rule import Rule
from hooks.entries.entry import Entry
from hooks.entries.problem import Finding, Severity
from hooks.model.entry import MAX_CLAIM, StoryModel


def check(entry: Entry) -> Iterator[Finding]:
    story = entry.model
    if not isinstance(story, StoryModel):
        return
    length = len("".join((story.claim or "").split()))
    if length > MAX_CLAIM:
        what = f"“一句话”有 {length} 个字，超过了 {MAX_CLAIM} 个。"
        yield Finding(entry.at("一句话"), what, "只留最要紧的一句，其余的写进正文。")


RULE = Rule(
    code="Q307",
    title="一句话太长",
    subject=Entry,
    check=check,
    why="一句话印在卡片、海报和大屏上，太长了放不下，也没有人读完。",
    severity=Severity.WARNING,
)
