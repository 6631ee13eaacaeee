"""Plates: small maps drawn at build, so that a slow phone sees where venues are without a script.

A plate draws what is known and nothing else: how well a position is known, how many venues
stand there, the names of towns, a scale. It has no boundary and no base map. Venues of far
counties stand on plates of their own. The template makes SVG of it; the list beside it says
the same in words.
"""

from hooks.render.static_map.drawing import drawn
from hooks.render.static_map.region import regions
from hooks.render.static_map.static_map import Name, Plate, Scale, Sign, Stroke, Town
from hooks.view.parts.map_embed import MapData

__all__ = ["Name", "Plate", "Scale", "Sign", "Stroke", "Town", "plates"]

DIGITS = "一二三四五六七八九"


def plates(atlas: MapData) -> tuple[Plate, ...]:
    """One plate, or one for each group of counties; none where no venue has a position."""
    found = regions(atlas)
    if len(found) == 1:
        return (drawn(found[0]),)
    return tuple(drawn(region, _number(place)) for place, region in enumerate(found, 1))


def _number(place: int) -> str:
    return f"图{DIGITS[place - 1]}" if place <= len(DIGITS) else f"图 {place}"
