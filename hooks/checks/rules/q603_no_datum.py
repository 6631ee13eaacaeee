"""Q603: coordinates that do not say in which reference system they are."""

from collections.abc import Iterator

from hooks.catalogue import Catalogue
from hooks.catalogue.position import positions
from hooks.checks.rule import Rule, Sample
from hooks.entries.problem import Finding


def check(catalogue: Catalogue) -> Iterator[Finding]:
    for entry, model, _ in positions(catalogue):
        if model.datum is None:
            remedy = (
                "看坐标从哪个地图复制来，加一行：天地图写 坐标系: WGS-84，"
                "高德、腾讯写 坐标系: GCJ-02，百度写 坐标系: BD-09。"
            )
            yield Finding(entry.at("坐标"), "坐标没有写坐标系。", remedy)


RULE = Rule(
    code="Q603",
    title="没有坐标系",
    subject=Catalogue,
    check=check,
    why="各家地图的坐标不一样，弄错了会差出几百米，最多一公里多。",
    wrong=Sample(
        """\
---
类别: 驿站
地区: 柳湾村
坐标: 118.712,31.723
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
