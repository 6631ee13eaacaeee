"""Q804: 天地图 and a tile server of one's own, of which the map can show one."""

from collections.abc import Iterator

from hooks.checks.rule import Rule
from hooks.entries.problem import Finding
from hooks.entries.settings import SettingsFile


def check(file: SettingsFile) -> Iterator[Finding]:
    if file.settings.tile_key and file.settings.tiles:
        remedy = "用天地图就删掉底图网址和底图坐标系，用自己的服务器就删掉底图密钥；审图号写留下的那一个的。"
        yield Finding(file.at("底图网址"), "底图密钥和底图网址只能写一个。", remedy)


RULE = Rule(
    code="Q804",
    title="写了两个底图",
    subject=SettingsFile,
    check=check,
    why="地图只能铺一个底图，审图号也只对得上一个。",
)
