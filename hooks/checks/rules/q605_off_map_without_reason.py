"""Q605: a venue was kept off the map, and nothing says why."""

from collections.abc import Iterator

from hooks.checks.rule import Rule
from hooks.entries.entry import Entry
from hooks.entries.problem import Finding
from hooks.model import Venue


def check(entry: Entry) -> Iterator[Finding]:
    venue = entry.model
    if not isinstance(venue, Venue):
        return
    if not venue.on_map and venue.off_map_reason is None:
        what = "写了“上图: 否”，却没有写原因。"
        remedy = "加一行“不上图原因:”，例如 不上图原因: 设在居民家里。"
        yield Finding(entry.at("上图"), what, remedy)


RULE = Rule(
    code="Q605",
    title="不上图没有写原因",
    subject=Entry,
    check=check,
    why="后来的人要知道这是为了保护谁，才不会又把它标上去。",
)
