"""Q603: coordinates that do not say in which reference system they are."""

from collections.abc import Iterator

from hooks.catalogue import Catalogue
from hooks.catalogue.position import positions
from hooks.checks.rule import Rule
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
)
