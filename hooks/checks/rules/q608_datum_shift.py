"""Q608: two positions of one spot that differ by just what a wrong 坐标系 makes."""

import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from itertools import pairwise

from hooks.catalogue import Catalogue
from hooks.catalogue.position import positions
from hooks.checks.rule import Rule
from hooks.entries.entry import Entry
from hooks.entries.problem import Finding, Severity
from hooks.model import Precision, Venue
from hooks.model.position import MOST_OFF, Datum
from hooks.model.scalar.coordinates import Coordinates
from hooks.model.scalar.distance import metres
from maps import to_wgs84

SAME_SPOT = 30.0
"""Metres within which two positions are one: the length of a building; a shift is mostly 300 and more."""

LARGEST_SHIFT = MOST_OFF + SAME_SPOT
"""Metres that no wrong datum makes between two positions of one spot."""


@dataclass(frozen=True, eq=False)
class _Spot:
    """A venue whose position is known to the door."""

    entry: Entry
    venue: Venue
    coordinates: Coordinates
    datum: Datum

    @cached_property
    def here(self) -> tuple[float, float]:
        """Where the venue lies (WGS-84) as the entry says."""
        return self.read_in(self.datum)

    def read_in(self, datum: Datum) -> tuple[float, float]:
        """Where the venue lies (WGS-84) if its coordinates are of this datum."""
        return to_wgs84(self.coordinates.longitude, self.coordinates.latitude, datum.value)

    @property
    def title(self) -> str:
        return self.entry.title


def check(catalogue: Catalogue) -> Iterator[Finding]:
    spots = {spot.entry: spot for spot in _spots(catalogue)}
    pairs = (*_inside(catalogue, spots), *_next_door(catalogue, spots))
    for one, other in dict.fromkeys(pairs):
        if readings := _readings(one, other):
            yield _finding(one, other, readings)


def _spots(catalogue: Catalogue) -> Iterator[_Spot]:
    for entry, model, coordinates in positions(catalogue):
        if isinstance(model, Venue) and model.precision is Precision.EXACT and model.datum:
            yield _Spot(entry, model, coordinates, model.datum)


def _inside(catalogue: Catalogue, spots: dict[Entry, _Spot]) -> Iterator[tuple[_Spot, _Spot]]:
    for entry, spot in spots.items():
        for outer in catalogue.references(entry, "所在"):
            if outer in spots and outer != entry:
                yield _ordered(spot, spots[outer])


def _next_door(catalogue: Catalogue, spots: dict[Entry, _Spot]) -> Iterator[tuple[_Spot, _Spot]]:
    """Neighbours in each group of one address: as many pairs as venues, however large the group."""
    groups: dict[tuple[Entry | None, str], list[_Spot]] = {}
    for entry, spot in spots.items():
        if address := "".join(unicodedata.normalize("NFKC", spot.venue.address or "").split()):
            groups.setdefault((catalogue.reference(entry, "地区"), address), []).append(spot)
    for (place, _), group in groups.items():
        yield from (_ordered(*pair) for pair in pairwise(group) if place)


def _ordered(one: _Spot, other: _Spot) -> tuple[_Spot, _Spot]:
    return (one, other) if one.entry.path < other.entry.path else (other, one)


def _readings(one: _Spot, other: _Spot) -> list[tuple[_Spot, Datum]]:
    """Which of the two would have to be read in which other datum for them to be one spot."""
    if not SAME_SPOT < metres(one.here, other.here) <= LARGEST_SHIFT:
        return []
    return [
        (spot, datum)
        for spot, fixed in ((one, other), (other, one))
        for datum in Datum
        if metres(spot.read_in(datum), fixed.here) <= SAME_SPOT
    ]


def _finding(one: _Spot, other: _Spot, readings: list[tuple[_Spot, Datum]]) -> Finding:
    suspect = readings[0][0]
    known = other if suspect is one else one
    apart = metres(one.here, other.here)
    what = (
        f"这里和“{known.title}”（{known.entry.path}）应在一处，坐标却相差 {apart:.0f} 米，"
        "正好是坐标系写错的差距。"
    )
    changes = "，或".join(f"“{spot.title}”的改成 坐标系: {datum}" for spot, datum in readings)
    remedy = f"看两处坐标各从哪家地图复制来，坐标系写得对不对：{changes}，两处就对上了。"
    return Finding(suspect.entry.at("坐标系"), what, remedy)


RULE = Rule(
    code="Q608",
    title="同一处的坐标差一个坐标系",
    subject=Catalogue,
    check=check,
    why="坐标系写错，点会偏出几百米到一公里多，群众照着导航找不到门。",
    severity=Severity.WARNING,
)
