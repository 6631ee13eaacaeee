"""The data of a map as columns: small on the wire, cheap to read, fetched in parts.

A map of 10,000 venues must open on a phone as fast as one of a hundred, so the data come in
four parts, and each only when it is wanted:

``core``    what the first picture needs: where, whose, how well known
``facets``  what the filters ask for, when one is opened
``names``   what a search by name or pinyin reads, when somebody types
``details`` all that is said of a venue, in chunks of CHUNK venues, when one comes into view

Venues stand in the order of the list: by county, then by town. Integers are indexes into the
word list of their column; degrees are multiples of 1e-5 (1 m), each the difference from the
one before. ``static/data.js`` reads what is written here.

core: n · chunk · counties [name] · towns [[name, county, venues]] (runs, in order) ·
  systems [name] · system "0a…" (base 36, a digit a venue; - none) ·
  precision "012-" (index into PRECISIONS; - no position) · verified "01" ·
  lat, lng (of venues with a position, as ``delta`` packs them) · counts {venue: places} ·
  facets [[key, title]] · labels {names, lat, lng}: a name is a number of a town, of a county
  (-1 is the first), or words · near (venues that may be answered as the nearest) ·
  holidays [ISO date] · until (the last day for which they are known; none where no hours are) ·
  services [[name, address with {lng}, {lat}, {name} and {address}]]
facets: of every key {words, of}, for sets {words, sets, of}
names: names [text] · pinyin [syllables]
details: [[…] in the order of DETAILS], empty ends left out
"""

from collections.abc import Callable, Hashable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby
from typing import Any

from maps.datum import from_wgs84
from maps.delta import packed
from maps.navigation import DECIMALS, services
from maps.record import PLAIN, PRECISIONS, Calendar, Label, Link, Setting, VenueRecord

CHUNK = 25
ENOUGH = 5
"""A facet that fewer venues have would only promise what is not there."""

_UNITS_PER_DEGREE = 100_000
_DIGITS = "0123456789abcdefghijklmnopqrstuvwxyz"
_NONE = "-"
_NEAR = PRECISIONS[:2]

Json = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Columns:
    """The four parts of one map's data, ready for JSON."""

    core: Json
    facets: Json
    names: Json
    details: tuple[list[list[Any]], ...]


def columns(
    records: Iterable[VenueRecord],
    labels: Sequence[Label] = (),
    setting: Setting = PLAIN,
) -> Columns:
    """Pack ``records``; positions come out in the CRS of the ground they are drawn on."""
    ordered = _in_order(records)
    rows = [_row(record) for record in ordered]
    return Columns(
        core={
            **_core(ordered, labels, setting.crs),
            **_days(ordered, setting.calendar),
            "services": services(setting.site) if any(r.door for r in ordered) else [],
        },
        facets={key: _column(ordered, read) for key, (_, read) in FACETS.items()},
        names={"names": [r.name for r in ordered], "pinyin": [r.pinyin for r in ordered]},
        details=tuple(rows[start : start + CHUNK] for start in range(0, len(rows), CHUNK)),
    )


def _in_order(records: Iterable[VenueRecord]) -> list[VenueRecord]:
    """By county and town in the order of their first venue; what is in none comes last."""
    towns: dict[str, dict[str, list[VenueRecord]]] = {}
    for record in records:
        towns.setdefault(record.county, {}).setdefault(record.town, []).append(record)
    counties = sorted(towns.items(), key=lambda item: not item[0])
    groups = (group for _, found in counties for group in _named_first(found))
    return [record for group in groups for record in group]


def _named_first(towns: dict[str, list[VenueRecord]]) -> Iterator[list[VenueRecord]]:
    yield from (group for _, group in sorted(towns.items(), key=lambda item: not item[0]))


def _core(records: list[VenueRecord], labels: Sequence[Label], crs: str) -> Json:
    counties = list(dict.fromkeys(record.county for record in records))
    systems = list(dict.fromkeys(r.systems[0] for r in records if r.systems))
    runs = groupby(records, key=lambda record: (record.county, record.town))
    towns = [[town, counties.index(county), len(list(run))] for (county, town), run in runs]
    spots = [_units(r.spot.longitude, r.spot.latitude, crs) for r in records if r.spot]
    return {
        "n": len(records),
        "chunk": CHUNK,
        "counties": counties,
        "towns": towns,
        "systems": systems,
        "system": "".join(_digit(systems, r.systems[0]) if r.systems else _NONE for r in records),
        "precision": "".join(
            _digit(PRECISIONS, r.spot.precision) if r.spot else _NONE for r in records
        ),
        "verified": "".join("1" if r.is_verified else "0" for r in records),
        "lat": packed(north for north, _ in spots),
        "lng": packed(east for _, east in spots),
        "counts": {str(i): record.count for i, record in enumerate(records) if record.count},
        "facets": [[key, title] for key, (title, read) in FACETS.items() if _serves(records, read)],
        "labels": _labels(labels, [name for name, _, _ in towns], counties, crs),
        "near": sum(1 for r in records if r.is_verified and r.spot and r.spot.precision in _NEAR),
    }


def _days(records: list[VenueRecord], calendar: Calendar) -> Json:
    if not any(record.opening for record in records):
        return {"holidays": [], "until": ""}
    return {"holidays": list(calendar.holidays), "until": calendar.until}


def _digit(words: Sequence[str], word: str) -> str:
    return _DIGITS[words.index(word)]


def _labels(labels: Sequence[Label], towns: list[str], counties: list[str], crs: str) -> Json:
    """Most names are known from the lists; a county is told by its number from a town."""
    known = {name: number for number, name in enumerate(towns) if name}
    above = {name: -1 - number for number, name in enumerate(counties)}
    spots = [_units(label.longitude, label.latitude, crs) for label in labels]
    return {
        "names": [(above if x.is_county else known).get(x.name, x.name) for x in labels],
        "lat": packed(north for north, _ in spots),
        "lng": packed(east for _, east in spots),
    }


def _units(longitude: float, latitude: float, crs: str) -> tuple[int, int]:
    """Latitude and longitude as whole units in ``crs``."""
    east, north = from_wgs84(longitude, latitude, crs)
    return round(north * _UNITS_PER_DEGREE), round(east * _UNITS_PER_DEGREE)


Reader = Callable[[VenueRecord], str | tuple[str, ...]]
FACETS: dict[str, tuple[str, Reader]] = {
    "need": ("需要", lambda r: r.needs),
    "system": ("组织", lambda r: r.systems),
    "town": ("地区", lambda r: r.town),
    "kind": ("类别", lambda r: r.kind),
    "facility": ("设施", lambda r: r.facilities),
    "open": ("正在开放", lambda r: r.opening if r.is_verified else ""),
    "verified": ("已核实", lambda r: "1" if r.is_verified else ""),
}
"""What a map can be filtered by: key, title, and what a venue has of it (empty: nothing).

A venue that nobody verified is never said to be open: its hours may be years old.
"""


def _serves(records: list[VenueRecord], read: Reader) -> bool:
    return sum(1 for record in records if read(record)) >= ENOUGH


def _column(records: list[VenueRecord], read: Reader) -> Json:
    """Words by how often they occur, then as they come; a set of words counts as one value."""
    values = [read(record) for record in records]
    if any(isinstance(value, tuple) for value in values):
        sets = list(dict.fromkeys(values))
        words = _frequent(word for value in values for word in value)
        places = _places(words)
        places_of_sets = _places(sets)
        return {
            "words": words,
            "sets": [[places[word] for word in found] for found in sets],
            "of": [places_of_sets[value] for value in values],
        }
    words = _frequent(str(value) for value in values if value)
    places = _places(words)
    return {"words": words, "of": [places.get(value, -1) for value in values]}


def _frequent(words: Iterable[str]) -> list[str]:
    counted: dict[str, int] = {}
    for word in words:
        counted[word] = counted.get(word, 0) + 1
    return sorted(counted, key=lambda word: -counted[word])


def _places(items: Sequence[Hashable]) -> dict[Hashable, int]:
    return {item: place for place, item in enumerate(items)}


DETAILS: dict[str, Callable[[VenueRecord], str | list[Any]]] = {
    "name": lambda r: r.name,
    "url": lambda r: r.url,
    "kind": lambda r: r.kind,
    "organisations": lambda r: "、".join(r.organisations),
    "address": lambda r: r.address,
    "hours": lambda r: r.hours,
    "opening": lambda r: r.opening,
    "telephone": lambda r: r.telephone,
    "fee": lambda r: r.fee,
    "facilities": lambda r: "、".join(r.facilities),
    "brands": lambda r: _links(r.brands),
    "note": lambda r: r.note,
    "door": lambda r: [round(degrees, DECIMALS) for degrees in r.door] if r.door else "",
    "offMap": lambda r: r.off_map,
}
"""What is said of a venue, in the order of its row; ``static/data.js`` has the same names."""


def _links(links: tuple[Link, ...]) -> list[Any]:
    return [list(link) for link in links]


def _row(record: VenueRecord) -> list[Any]:
    row = [read(record) or "" for read in DETAILS.values()]
    while not row[-1]:
        row.pop()
    return row
