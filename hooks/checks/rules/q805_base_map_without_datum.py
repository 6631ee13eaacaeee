"""Q805: a tile server without its datum."""

from collections.abc import Iterator

from hooks.checks.rule import Rule
from hooks.entries.problem import Finding
from hooks.entries.settings import SettingsFile


def check(file: SettingsFile) -> Iterator[Finding]:
    if file.settings.tiles and not file.settings.tile_datum:
        remedy = "问给图的单位，在它下面加一行 底图坐标系: WGS-84，或者 底图坐标系: GCJ-02。"
        yield Finding(file.at("底图网址"), "写了底图网址，没有写底图坐标系。", remedy)


RULE = Rule(
    code="Q805",
    title="底图没有写坐标系",
    subject=SettingsFile,
    check=check,
    why="坐标系弄错，阵地会画到几百米以外，看图看不出来。",
)
