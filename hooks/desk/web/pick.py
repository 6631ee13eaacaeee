"""The map in which a position is picked: the site's base map if it has one, and what is known around.

Without a base map only the positions of towns and places are there: enough to say which town, and
the form says so.
"""

from collections.abc import Iterator
from typing import Any

from hooks.catalogue.label import label
from hooks.catalogue.position import positions
from hooks.model import Place
from hooks.pipeline import Examined
from hooks.render.base_map import base_map
from maps import from_wgs84, to_wgs84

WGS84 = "WGS-84"
DIGITS = 6
CLOSEST = 18
COARSE = "镇街级"


def map_of(examined: Examined) -> dict[str, Any]:
    """Tiles, their datum and caption, and the points to go by: name, latitude, longitude, kind."""
    tiles = base_map(examined.settings)
    crs = tiles.crs if tiles else WGS84
    return {
        "layers": tiles.layers if tiles else (),
        "subdomains": tiles.subdomains if tiles else "",
        "closest": tiles.closest if tiles else CLOSEST,
        "caption": tiles.caption if tiles else "",
        "crs": crs,
        "precision": "" if tiles else COARSE,
        "points": list(_points(examined, crs)),
    }


def _points(examined: Examined, crs: str) -> Iterator[dict[str, Any]]:
    for entry, model, coordinates in positions(examined.catalogue):
        if model.datum is None:
            continue
        plain = to_wgs84(coordinates.longitude, coordinates.latitude, model.datum.value)
        longitude, latitude = from_wgs84(*plain, crs)
        yield {
            "name": label(examined.catalogue, entry),
            "spot": [round(latitude, DIGITS), round(longitude, DIGITS)],
            "is_place": isinstance(model, Place),
        }
