"""Q501: a brand, a case or a venue that does not say where it comes from."""

from collections.abc import Iterator

from hooks.checks.rule import Rule
from hooks.entries.entry import Entry
from hooks.entries.problem import Finding
from hooks.model.entry import StoryModel
from hooks.model.scalar.reference import OWN_REPORT


def check(entry: Entry) -> Iterator[Finding]:
    story = entry.model
    if not isinstance(story, StoryModel):
        return
    if not story.sources:
        what = f"“{entry.title}”没有写来源。"
        remedy = f"加一行“来源:”，写报道的文件名；没有报道的，写 来源: {OWN_REPORT}。"
        yield Finding(entry.at("来源"), what, remedy)


RULE = Rule(
    code="Q501",
    title="没有来源",
    subject=Entry,
    check=check,
    why="网站上的每句话都要让读者查得到出处。",
)
