"""Q601: coordinates with the latitude before the longitude."""

from collections.abc import Iterator

from hooks.catalogue import Catalogue
from hooks.catalogue.position import positions
from hooks.checks.rule import Rule
from hooks.entries.problem import Finding
from hooks.model.scalar.extent import is_swapped


def check(catalogue: Catalogue) -> Iterator[Finding]:
    for entry, _, position in positions(catalogue):
        if is_swapped(position):
            fixed = f"坐标: {position.latitude},{position.longitude}"
            yield Finding(entry.at("坐标"), "经度和纬度写反了。", f"改成 {fixed}。")


RULE = Rule(
    code="Q601",
    title="经纬度写反了",
    subject=Catalogue,
    check=check,
    why="先经度后纬度；写反了，地图上的点会跑到国外的海里。",
)
