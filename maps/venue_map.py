"""One map of venues as a script of the site, written by folium and free of foreign hosts."""

import re
from collections.abc import Iterator, Sequence

import folium
from branca.element import Figure

from maps.assets import FOLDER, SCRIPTS, STYLES
from maps.layer import NamedMap, VenueLayer, script_json
from maps.record import MapScript, VenueRecord

# Leaflet's zoom levels. Without ground there is nothing to see beyond a street (17); a map
# that opens on one point starts at a town's width (13).
_CLOSEST = 17
_OPENING = 13
# Pixels round the outermost markers: the zoom buttons at the left, a caption below.
_PADDING_TOP_LEFT = (64, 40)
_PADDING_BOTTOM_RIGHT = (48, 64)

_NAME = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")

_SCRIPT = """\
QuntuanMap.register({name}, function (container) {{
QuntuanMap.ground(container, {variable});
{folium}
return QuntuanMap.frame({map}, {credit});
}});
"""


class ForeignResourceError(RuntimeError):
    """An element of the map asks for a script or style that the site does not serve itself."""


def venue_map(name: str, records: Sequence[VenueRecord], *, credit: str = "") -> MapScript:
    """Write the map ``name`` (ASCII slug), opened so that all records show.

    ``credit`` names where the positions come from and stands in the map's corner. The same
    arguments give the same bytes. ValueError without records (leave such a map out of the
    page) or on a name that is no slug or is taken by a shared file.
    """
    path = f"{FOLDER}/{name}.js"
    if not _NAME.fullmatch(name) or path in SCRIPTS.values() or name == "mount":
        raise ValueError(f"地图的名称不可用:{name}")
    if not records:
        raise ValueError(f"地图上没有阵地:{name}")
    variable = "map_" + name.replace("-", "_")
    script = _SCRIPT.format(
        name=script_json(name),
        variable=script_json(variable),
        map=variable,
        credit=script_json(credit),
        folium=_folium_script(variable, records),
    )
    return MapScript(name=name, path=path, content=script.encode())


def _folium_script(variable: str, records: Sequence[VenueRecord]) -> str:
    figure = Figure()
    chart = NamedMap(variable, _CLOSEST).add_to(figure)
    folium.FitBounds(
        _bounds(records),
        padding_top_left=_PADDING_TOP_LEFT,
        padding_bottom_right=_PADDING_BOTTOM_RIGHT,
        max_zoom=_OPENING,
    ).add_to(chart)
    # After the view is set: venues that are there before it fly in from the whole world.
    VenueLayer(f"{variable}_venues", records).add_to(chart)
    figure.render()
    _refuse_foreign(figure)
    return _tidy(figure.script.render())


def _bounds(records: Sequence[VenueRecord]) -> list[list[float]]:
    """South-west and north-east corner, latitude first, as Leaflet has it."""
    latitudes = [record.latitude for record in records]
    longitudes = [record.longitude for record in records]
    return [[min(latitudes), min(longitudes)], [max(latitudes), max(longitudes)]]


def _refuse_foreign(figure: Figure) -> None:
    """Raise on any resource without a local copy: one forgotten host leaves the map blank."""
    local = {*SCRIPTS.values(), *STYLES.values()}
    foreign = sorted(set(_links(figure)) - local)
    if foreign:
        raise ForeignResourceError(f"地图要用的文件没有本地副本:{'、'.join(foreign)}")


def _links(figure: Figure) -> Iterator[str]:
    for element in figure.header.to_dict(depth=1)["children"].values():
        if "url" in element:
            yield element["url"]


def _tidy(script: str) -> str:
    # folium indents for an HTML page; no string of ours spans lines.
    lines = (line.strip() for line in script.splitlines())
    return "\n".join(line for line in lines if line)
