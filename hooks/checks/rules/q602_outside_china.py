"""Q602: coordinates that lie outside China, in whatever order they are read."""

from collections.abc import Iterator

from hooks.catalogue import Catalogue
from hooks.catalogue.position import positions
from hooks.checks.rule import Rule
from hooks.entries.problem import Finding
from hooks.model.scalar.extent import LATITUDES, LONGITUDES, is_inside, is_swapped


def check(catalogue: Catalogue) -> Iterator[Finding]:
    for entry, _, position in positions(catalogue):
        if not is_inside(position) and not is_swapped(position):
            what = f"坐标 {position.longitude},{position.latitude} 不在国内。"
            remedy = (
                f"国内的经度在 {LONGITUDES[0]:.0f} 到 {LONGITUDES[1]:.0f} 之间，"
                f"纬度在 {LATITUDES[0]:.0f} 到 {LATITUDES[1]:.0f} 之间；从地图上重新复制一次。"
            )
            yield Finding(entry.at("坐标"), what, remedy)


RULE = Rule(
    code="Q602",
    title="坐标不在国内",
    subject=Catalogue,
    check=check,
    why="少打一个数字，地图上的点就差出几千公里，群众会白跑一趟。",
)
