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
  systems [name] · system "0a…" (base 36, a digit a venue; - none) · sealChars {system: character} ·
  grades [[key, words, caution, zoom, may be the nearest]] ·
  grade "012-" (a digit a venue; - no position) · verified "01" ·
  lat, lng (of venues with a position, as ``delta`` packs them) · counts {venue: places} ·
  facets [[key, title]] · labels {names, lat, lng}: a name is a number of a town, of a county
  (-1 is the first), or words · near (venues that may be answered as the nearest) ·
  holidays [ISO date] · until (the last day for which they are known; none where no hours are) ·
  services [[name, address with {lng}, {lat}, {name} and {address}]]
facets: of every key {words, of}, for sets {words, sets, of}
names: names [text] · pinyin [syllables]
details: [[…] in the order of DETAILS], empty ends left out; door in millionths of a degree
"""

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby
from typing import Any

from maps.datum import from_wgs84
from maps.delta import packed
from maps.navigation import DECIMALS, services
from maps.record import PLAIN, Calendar, Label, MapSettings, VenueRecord

CHUNK = 25
ENOUGH = 5
"""A facet that fewer venues have would only promise what is not there."""

_UNITS_PER_DEGREE = 100_000
_DOOR_UNITS = 10**DECIMALS  # navigation leads to a tenth of a metre
_DIGITS = "0123456789abcdefghijklmnopqrstuvwxyz"
_NONE = "-"

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
    settings: MapSettings = PLAIN,
) -> Columns:
    """Pack ``records``; positions come out in the CRS of the base map they are drawn on."""
    ordered = _in_order(records)
    rows = [_row(record) for record in ordered]
    order = {"system": tuple(settings.seal_chars)}
    facets = {key: _facet(ordered, read, order.get(key, ())) for key, (_, read) in FACETS.items()}
    served = [key for key, (_, number) in facets.items() if number >= ENOUGH]
    return Columns(
        core={
            **_core(ordered, labels, settings.crs),
            "sealChars": _seal_chars(ordered, settings.seal_chars),
            "facets": [[key, FACETS[key][0]] for key in served],
            **_days(ordered, settings.calendar),
            "services": services(settings.site) if any(r.door for r in ordered) else [],
        },
        facets={key: column for key, (column, _) in facets.items()},
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
    ranks = dict(zip(systems, _DIGITS, strict=False))
    grades = list(dict.fromkeys(r.spot.grade for r in records if r.spot))
    runs = groupby(records, key=lambda record: (record.county, record.town))
    towns = [[town, counties.index(county), len(list(run))] for (county, town), run in runs]
    spots = [_units(r.spot.longitude, r.spot.latitude, crs) for r in records if r.spot]
    return {
        "n": len(records),
        "chunk": CHUNK,
        "counties": counties,
        "towns": towns,
        "systems": systems,
        "system": "".join(ranks[r.systems[0]] if r.systems else _NONE for r in records),
        "grades": [[g.key, g.words, g.caution, g.zoom, g.is_near] for g in grades],
        "grade": "".join(_DIGITS[grades.index(r.spot.grade)] if r.spot else _NONE for r in records),
        "verified": "".join("1" if r.is_verified else "0" for r in records),
        "lat": packed(north for north, _ in spots),
        "lng": packed(east for _, east in spots),
        "counts": {str(i): record.count for i, record in enumerate(records) if record.count},
        "labels": _labels(labels, [name for name, _, _ in towns], counties, crs),
        "near": sum(1 for r in records if r.is_verified and r.spot and r.spot.grade.is_near),
    }


def _seal_chars(records: list[VenueRecord], seal_chars: Mapping[str, str]) -> Json:
    """Of the systems that the map shows or can be filtered by."""
    systems = dict.fromkeys(system for record in records for system in record.systems)
    return {system: seal_chars[system] for system in systems if system in seal_chars}


def _days(records: list[VenueRecord], calendar: Calendar) -> Json:
    if not any(record.opening for record in records):
        return {"holidays": [], "until": ""}
    return {"holidays": list(calendar.holidays), "until": calendar.until}


def _labels(labels: Sequence[Label], towns: list[str], counties: list[str], crs: str) -> Json:
    """Most names are known from the lists; a county's number is negative."""
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
    "entrance": ("进门", lambda r: r.entrances),
    "access": ("无障碍", lambda r: r.access),
    "open": ("正在开放", lambda r: r.opening if r.is_verified else ""),
    "verified": ("已核实", lambda r: "1" if r.is_verified else ""),
}
"""What a map can be filtered by: key, title, and what a venue has of it (empty: nothing).

A venue that nobody verified is never said to be open: its hours may be years old.
"""


def _facet(records: list[VenueRecord], read: Reader, order: Sequence[str]) -> tuple[Json, int]:
    """A column, and how many venues have something in it.

    Words stand in their ``order``, the others by how often they occur, then as they come; a set of words counts as one value,
    and most sets occur often.
    """
    values = [read(record) for record in records]
    counted = Counter(values)
    served = sum(number for value, number in counted.items() if value)
    tally: Counter[str] = Counter()
    for value, number in counted.items():
        for word in value if isinstance(value, tuple) else filter(None, (value,)):
            tally[word] += number
    ranks = {word: rank for rank, word in enumerate(order)}
    words = sorted(
        (word for word, _ in tally.most_common()), key=lambda word: ranks.get(word, len(ranks))
    )
    places: dict[Any, int] = {word: place for place, word in enumerate(words)}
    if not any(isinstance(value, tuple) for value in counted):
        return {"words": words, "of": [places.get(value, -1) for value in values]}, served
    sets = {value: place for place, value in enumerate(counted)}
    return {
        "words": words,
        "sets": [[places[word] for word in value] for value in sets],
        "of": list(map(sets.__getitem__, values)),
    }, served


DETAILS = (
    "name",
    "url",
    "kind",
    "roles",
    "address",
    "hours",
    "opening",
    "telephones",
    "fee",
    "facilities",
    "entry",
    "brands",
    "note",
    "door",
    "offMap",
)
"""What is said of a venue, in the order of its row; ``static/data.js`` has the same names."""


def _row(record: VenueRecord) -> list[Any]:
    row = [
        record.name,
        record.url,
        record.kind,
        "；".join(f"{role}：{'、'.join(names)}" for role, names in record.roles),
        record.address,
        record.hours,
        record.opening,
        record.telephones or "",
        record.fee,
        "、".join(record.facilities),
        record.entry,
        record.brands or "",
        record.note,
        [round(degrees * _DOOR_UNITS) for degrees in record.door] if record.door else "",
        record.off_map,
    ]
    while not row[-1]:
        row.pop()
    return row
