"""Static maps: drawn at build, so that a slow phone sees where venues are without a script.

One shows what is known and nothing else: how well a position is known, how many venues stand
there, the names of towns, a scale. It has no boundary and no base map. Venues of far counties
stand on maps of their own. The template makes SVG of it; the list beside it says the same in
words.
"""

from hooks.render.static_map.drawing import static_map
from hooks.render.static_map.region import regions
from hooks.render.static_map.static_map import StaticMap, StaticMaps
from hooks.view.parts.map_embed import MapData

__all__ = ["StaticMap", "StaticMaps", "static_maps"]

DIGITS = "一二三四五六七八九"


def static_maps(data: MapData, most: int | None = None) -> StaticMaps:
    """One map, or one for each group of counties, ``most`` at most; none without a position."""
    found = regions(data)
    if len(found) == 1:
        return StaticMaps((static_map(found[0]),))
    maps = (static_map(region, _number(place)) for place, region in enumerate(found, 1))
    return StaticMaps(tuple(maps)[:most])


def _number(place: int) -> str:
    return f"图{DIGITS[place - 1]}" if place <= len(DIGITS) else f"图 {place}"
