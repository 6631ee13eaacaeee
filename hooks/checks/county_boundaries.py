"""Which county a position lies in: boundaries that are checked against and never published.

They come from package ``geotool-cn``, in WGS-84, and are Amap's: without a review number, and
simplified (ADR 8). Where the package is not installed nothing is known, and nothing is reported.
"""

from collections.abc import Iterator
from functools import cache
from importlib import import_module
from math import cos, pi, sin
from typing import Any

from hooks.model.scalar.distance import Point, moved

TOLERANCE = 500.0
"""Metres outside a boundary that say nothing: boundaries are simplified, and villages reach over."""

CIRCLES = ((TOLERANCE, 24), (TOLERANCE / 2, 12))
"""Radius in metres and number of the points that are asked around a position: 130 m apart."""


def counties(title: str, *, city: str | None, province: str | None) -> frozenset[str]:
    """Codes of the counties of this title that lie there; none where the data lack it.

    More than one where neither ``city`` nor ``province`` is known: there are four 鼓楼区.
    """
    geotool = _geotool()
    if geotool is None:
        return frozenset()
    found = geotool.search(title, level="district", fuzzy=False, city=city, province=province)
    return frozenset(region.code for region in found)


def is_near(point: Point, codes: frozenset[str]) -> bool:
    """Whether a WGS-84 point lies in one of the counties or within the tolerance of it.

    A county is asked for at points around, which needs no boundary: it is narrower than the gap
    between them nowhere that people live.
    """
    return any(_code_at(near) in codes for near in _near(point))


def name_at(point: Point) -> str:
    """``浙江省嘉兴市南湖区``: where a WGS-84 point lies; empty at sea and abroad."""
    geotool = _geotool()
    found = geotool.reverse(point[1], point[0]) if geotool else None
    levels = (found.province, found.city, found.district) if found and found.district else ()
    # The city of 上海市 is 上海市 itself, the district of 东莞市 is 东莞市.
    return "".join(dict.fromkeys(level.name for level in levels if level))


def _code_at(point: Point) -> str:
    geotool = _geotool()
    found = geotool.reverse(point[1], point[0]) if geotool else None
    return found.district.code if found and found.district else ""


def _near(point: Point) -> Iterator[Point]:
    yield point
    for radius, count in CIRCLES:
        for step in range(count):
            turn = 2 * pi * step / count
            yield moved(point, radius * cos(turn), radius * sin(turn))


@cache
def _geotool() -> Any:  # noqa: ANN401 - the package brings no types
    """The package's reader, opened when it is first asked: 50 ms that a site without positions saves."""
    try:
        return import_module("GeoToolCN").GeoTool()
    except ImportError:
        return None
