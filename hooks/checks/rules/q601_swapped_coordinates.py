"""Q601: coordinates with the latitude before the longitude."""

from collections.abc import Iterator

from hooks.catalogue import Catalogue
from hooks.catalogue.position import positions
from hooks.checks.rule import Rule, Sample
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
    wrong=Sample(
        """\
---
类别: 驿站
地区: 柳湾村
坐标: 31.723,118.712
坐标系: WGS-84
精度: 精确
坐标出处: 实地测量
来源: 东河报道
网址: yang-li
---
""",
        path="brands/阵地/样例.md",
    ),
    right=Sample(
        """\
---
类别: 驿站
地区: 柳湾村
坐标: 118.712,31.723
坐标系: WGS-84
精度: 精确
坐标出处: 实地测量
来源: 东河报道
网址: yang-li
---
""",
        path="brands/阵地/样例.md",
    ),
)
