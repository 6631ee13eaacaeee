"""Q405: entries that lead back to themselves: 上级, 所属 or 所在 form a cycle."""

from collections.abc import Iterator

from hooks.catalogue import Catalogue
from hooks.checks.cycles import cycles
from hooks.checks.rule import Rule
from hooks.entries.entry import Entry
from hooks.entries.problem import Finding
from hooks.model import Target

UPWARD = (
    (Target.PLACE, "上级"),
    (Target.ORGANISATION, "上级"),
    (Target.BRAND, "所属"),
    (Target.VENUE, "所在"),
)


def check(catalogue: Catalogue) -> Iterator[Finding]:
    for target, key in UPWARD:
        edges = {entry: catalogue.references(entry, key) for entry in catalogue.of(target)}
        for cycle in cycles(edges):
            yield _finding(cycle, key)


def _finding(cycle: tuple[Entry, ...], key: str) -> Finding:
    names = " → ".join(entry.title for entry in (*cycle, cycle[0]))
    at = cycle[0].at(key).of(cycle[1 % len(cycle)].stem)
    if len(cycle) == 1:
        return Finding(
            at, f"“{cycle[0].title}”的“{key}”写的是它自己。", f"改成真正的{key}，或删掉。"
        )
    return Finding(at, f"“{key}”绕成了一圈：{names}。", f"找出其中写错的一处，改掉它的“{key}”。")


RULE = Rule(
    code="Q405",
    title="绕成了一圈",
    subject=Catalogue,
    check=check,
    why="一圈里没有最上面的一级，页面排不出谁在谁里面。",
)
