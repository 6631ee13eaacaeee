"""The module that makes a map, written by folium once for all maps and free of foreign hosts."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from maps.assets import SCRIPT, STYLE
from maps.base_map import BaseMap
from maps.script import script_json

if TYPE_CHECKING:
    from branca.element import Figure

# Leaflet's zoom level where there is no base map: nothing to see beyond a street.
_CLOSEST = 17

_SCRIPT = """\
{imported}export default function (L, layer, stage, data) {{
stage.id = {variable};
{added}{folium}
return {{ map: {map}, venues: {layer}, credit: {credit}, tiles: {tiles} }};
}}
"""


# A base map alone has tiles of pictures; without one their code stays away.
_TILES = 'import { tileLayer } from "leaflet/src/layer/tile/TileLayer.js";\n'
_ADDED = "L.tileLayer = tileLayer;\n"


class ForeignResourceError(RuntimeError):
    """An element of the map asks for a script or style that the site does not serve itself."""


def frame(*, credit: str = "", base_map: BaseMap | None = None) -> str:
    """Write the frame; the same arguments give the same bytes.

    ``credit`` names where the positions come from; it stands at the lower left, and so does
    the 审图号 of the base map for as long as its tiles do.
    """
    # folium loads numpy and requests; who only reckons positions does without.
    from branca.element import Figure  # noqa: PLC0415

    from maps.layer import FRAME, NamedMap, VenueLayer  # noqa: PLC0415
    from maps.tiles import tile_layers  # noqa: PLC0415

    figure = Figure()
    folium_map = NamedMap(base_map.closest if base_map else _CLOSEST).add_to(figure)
    tiles = tile_layers(base_map, f"{FRAME}_tiles") if base_map else ()
    # The layer of venues sets the view; tiles that are there before it ask for the whole world.
    venues = VenueLayer().add_to(folium_map)
    for layer in tiles:
        layer.add_to(folium_map)
    figure.render()
    _refuse_foreign(figure)
    return _SCRIPT.format(
        imported=_TILES if tiles else "",
        added=_ADDED if tiles else "",
        variable=script_json(FRAME),
        map=FRAME,
        layer=venues.get_name(),
        credit=script_json(credit),
        tiles=f"[{', '.join(layer.get_name() for layer in tiles)}]",
        folium=_tidy(figure.script.render()),
    )


def _refuse_foreign(figure: "Figure") -> None:
    """Raise on any resource without a local copy: one forgotten host leaves the map blank."""
    foreign = sorted(set(_links(figure)) - {SCRIPT, STYLE})
    if foreign:
        raise ForeignResourceError(f"地图要用的文件没有本地副本:{'、'.join(foreign)}")


def _links(figure: "Figure") -> Iterator[str]:
    for element in figure.header.to_dict(depth=1)["children"].values():
        if "url" in element:
            yield element["url"]


def _tidy(script: str) -> str:
    # folium indents for an HTML page; no string of ours spans lines.
    lines = (line.strip() for line in script.splitlines())
    return "\n".join(line for line in lines if line)
