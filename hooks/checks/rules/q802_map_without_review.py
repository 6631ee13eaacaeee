"""Q802: tiles of a base map without the review number that a public map must carry."""

from collections.abc import Iterator

from hooks.checks.rule import Rule
from hooks.entries.problem import Finding
from hooks.entries.settings import SettingsFile

SOURCES = {
    "底图密钥": "号码在地图服务商的网站上能查到",
    "底图网址": "号码问给图的单位",
}


def check(file: SettingsFile) -> Iterator[Finding]:
    if file.settings.map_review:
        return
    written = {"底图密钥": file.settings.tile_key, "底图网址": file.settings.tiles}
    for name in [name for name, value in written.items() if value][:1]:
        remedy = f"在它下面加一行“审图号:”，{SOURCES[name]}；没有审图号就删掉{name}。"
        yield Finding(file.at(name), f"写了{name}，没有写审图号。", remedy)


RULE = Rule(
    code="Q802",
    title="底图没有审图号",
    subject=SettingsFile,
    check=check,
    why="公开的地图要在左下角标明审图号。",
)
