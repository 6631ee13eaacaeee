"""The drawing of one map: where markers, names, graticule and scale stand."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from math import ceil, cos, floor, hypot, radians

from hooks.model import Precision
from hooks.model.scalar.distance import METRES_PER_DEGREE
from hooks.model.system import seal_char_of
from hooks.model.text_width import ems
from hooks.render.static_map.region import Mapped, Region
from hooks.render.static_map.static_map import (
    GRADES,
    LINE,
    MANY,
    TEXT,
    WIDTH,
    Marker,
    Name,
    Scale,
    StaticMap,
    Stroke,
    Town,
)
from hooks.view.parts.standing import Standing, standing_of
from maps import VenueRecord

ANY_SYSTEM = "阵"  # as on the live map
TOUCH = 20.0  # what a finger hits, as a radius
EDGE = 48.0  # from the outermost marker to the edge: room for its ring and its name
FOOT = 28.0  # the strip of the scale bar
SPAN = 16_000.0  # metres across, at least: one venue still lies somewhere
SHORTEST, TALLEST = 170.0, 320.0
LONGEST = 8  # characters of a name in one line
DOT = 4.0
MINUTES = (1, 2, 5, 10, 15, 30, 60, 120, 300)
BARS = (200, 500, 1000, 2000, 5000, 10_000, 20_000, 50_000, 100_000, 200_000, 500_000)

Box = tuple[float, float, float, float]
"""Left, top, right, bottom."""


def static_map(region: Region, number: str = "") -> StaticMap:
    """Every venue of ``region`` is in a marker, names stand where there is room."""
    frame = _frame(region)
    markers = _merged([_marker(frame, (venue,)) for venue in region.venues], frame)
    taken = [_around(one.x, one.y, max(one.grade.radius, TOUCH)) for one in markers]
    named = tuple(_named(marker, taken, frame.height - FOOT) for marker in markers)
    towns = tuple(_towns(region, frame, taken))
    title, about = _title(region)
    return StaticMap(
        number=number,
        title=title,
        about=about,
        height=frame.height,
        graticule=tuple(_graticule(frame)),
        markers=named,
        towns=towns,
        scale=_scale(frame),
    )


@dataclass(frozen=True)
class _Frame:
    """Degrees to units: equirectangular, true at the middle's latitude; north is up."""

    west: float
    north: float
    across: float  # units per degree of longitude
    down: float  # units per degree of latitude
    height: float

    def at(self, longitude: float, latitude: float) -> tuple[float, float]:
        return (longitude - self.west) * self.across, (self.north - latitude) * self.down


def _frame(region: Region) -> _Frame:
    east = [spot.longitude for _, spot in region.venues]
    north = [spot.latitude for _, spot in region.venues]
    middle = ((min(east) + max(east)) / 2, (min(north) + max(north)) / 2)
    shrink = cos(radians(middle[1]))
    wide = (max(east) - min(east)) * shrink * METRES_PER_DEGREE
    tall = (max(north) - min(north)) * METRES_PER_DEGREE
    room = TALLEST - FOOT - 2 * EDGE
    unit = max(SPAN / WIDTH, wide / (WIDTH - 2 * EDGE), tall / room)  # metres
    height = min(TALLEST, max(SHORTEST, tall / unit + 2 * EDGE + FOOT))
    down = METRES_PER_DEGREE / unit
    across = down * shrink
    top = middle[1] + (height - FOOT) / 2 / down
    return _Frame(middle[0] - WIDTH / 2 / across, top, across, down, height)


def _marker(frame: _Frame, venues: Iterable[Mapped]) -> Marker:
    venues = tuple(venues)
    records = tuple(record for record, _ in venues)
    spots = {spot for _, spot in venues}
    grade = GRADES[venues[0][1].grade.name] if len(spots) == 1 else MANY
    placed = [frame.at(spot.longitude, spot.latitude) for _, spot in venues]
    number = sum(record.count or 1 for record in records)
    systems = {record.systems[0] if record.systems else "" for record in records}
    system = systems.pop() if len(systems) == 1 else ""
    standing = standing_of(len(records), sum(record.is_verified for record in records))
    words = (
        records[0].name if len(records) == 1 else "",
        _where(records),
        f"{number} 处阵地" if number > 1 else "",
        grade.caution,
        "" if standing is Standing.ALL else standing.words,
    )
    return Marker(
        x=sum(x for x, _ in placed) / len(placed),
        y=sum(y for _, y in placed) / len(placed),
        grade=grade,
        mark=str(number) if number > 1 else seal_char_of(system) if system else ANY_SYSTEM,
        records=records,
        words="，".join(word for word in words if word),
        system=system,
        standing=standing,
    )


def _where(records: tuple[VenueRecord, ...]) -> str:
    """The town of all of them, else their county, else the first with 等."""
    for places in ({record.town for record in records}, {record.county for record in records}):
        if len(places) == 1 and (place := next(iter(places))):
            return place
    return f"{records[0].county or records[0].town}等" if len(records) > 1 else ""


def _merged(markers: list[Marker], frame: _Frame) -> list[Marker]:
    """Markers that would cover one another become one, the nearest pair first."""
    while True:
        pairs = [
            (hypot(a.x - b.x, a.y - b.y), i, j)
            for i, a in enumerate(markers)
            for j, b in enumerate(markers[:i])
            if hypot(a.x - b.x, a.y - b.y)
            < max(a.grade.radius, TOUCH) + max(b.grade.radius, TOUCH) + 2
        ]
        if not pairs:
            return markers
        _, i, j = min(pairs)
        records = (*markers[j].records, *markers[i].records)
        both = _marker(frame, ((record, record.spot) for record in records if record.spot))
        markers = [*(marker for at, marker in enumerate(markers) if at not in {i, j}), both]


def _named(marker: Marker, taken: list[Box], bottom: float) -> Marker:
    """The marker with its name, if there is room; ``taken`` grows by it."""
    at, radius = (marker.x, marker.y), marker.grade.radius
    found = _placed(at, radius, _caption(marker), taken, bottom)
    return replace(
        marker, name=found and replace(found, x=found.x - marker.x, y=found.y - marker.y)
    )


def _caption(marker: Marker) -> tuple[str, ...]:
    """What the marker stands for: a ring for its town, a single door or village for its venue."""
    if len(marker.records) > 1 or marker.grade is Precision.TOWN.grade:
        name = _where(marker.records) or marker.records[0].name
    else:
        name = marker.records[0].name
    lines = tuple(name[at : at + LONGEST] for at in range(0, len(name), LONGEST))
    return lines if len(lines) <= 2 else (lines[0], f"{lines[1][:-1]}…")  # noqa: PLR2004


def _placed(
    at: tuple[float, float], radius: float, lines: tuple[str, ...], taken: list[Box], bottom: float
) -> Name | None:
    """Below, above, right, left: the first free place is taken, else there is no name."""
    x, y = at
    wide, tall = max(map(ems, lines)) * TEXT, LINE * len(lines)
    gap = radius + 3
    for anchor, left, top in (
        ("middle", x - wide / 2, y + gap),
        ("middle", x - wide / 2, y - gap - tall),
        ("start", x + gap, y - tall / 2),
        ("end", x - gap - wide, y - tall / 2),
    ):
        box = (left, top, left + wide, top + tall)
        is_inside = left >= 2 and top >= 2 and box[2] <= WIDTH - 2 and box[3] <= bottom  # noqa: PLR2004
        if is_inside and not any(_overlap(box, other) for other in taken):
            taken.append(box)
            foot = {"middle": left + wide / 2, "start": left, "end": left + wide}[anchor]
            return Name(lines, foot, top + TEXT, anchor)
    return None


def _towns(region: Region, frame: _Frame, taken: list[Box]) -> Iterator[Town]:
    """Towns that have no venue here: dot and name together, or neither."""
    served = {record.town for record, _ in region.venues}
    for label in region.labels:
        x, y = frame.at(label.longitude, label.latitude)
        dot = _around(x, y, DOT)
        is_free = not any(_overlap(dot, other) for other in taken)
        if label.is_county or label.name in served or not is_free:
            continue
        if name := _placed((x, y), DOT, (label.name,), taken, frame.height - FOOT):
            taken.append(dot)
            yield Town(x, y, name)


def _graticule(frame: _Frame) -> Iterator[Stroke]:
    """Lines of whole minutes, at least 48 units apart."""
    step = next((m for m in MINUTES if m / 60 * frame.across >= 48), MINUTES[-1]) / 60  # noqa: PLR2004
    east = frame.west + WIDTH / frame.across
    for count in range(ceil(frame.west / step), floor(east / step) + 1):
        x = (count * step - frame.west) * frame.across
        yield Stroke(x, 0, x, frame.height)
    south = frame.north - frame.height / frame.down
    for count in range(ceil(south / step), floor(frame.north / step) + 1):
        y = (frame.north - count * step) * frame.down
        yield Stroke(0, y, WIDTH, y)


def _scale(frame: _Frame) -> Scale:
    """The longest round distance of at most 80 units."""
    unit = METRES_PER_DEGREE / frame.down
    length = max((bar for bar in BARS if bar / unit <= 80), default=BARS[0])  # noqa: PLR2004
    words = f"{length} 米" if length < 1000 else f"{length // 1000} 公里"  # noqa: PLR2004
    return Scale(8, 8 + length / unit, frame.height - 10, words)


def _title(region: Region) -> tuple[str, str]:
    towns = tuple(dict.fromkeys(record.town for record, _ in region.venues if record.town))
    counties = tuple(dict.fromkeys(record.county for record, _ in region.venues if record.county))
    if len(towns) == 1 and len(counties) <= 1:
        return towns[0], "，".join((*counties, "示意，上方为北"))
    return " · ".join(counties) or "阵地", "示意，上方为北"


def _around(x: float, y: float, radius: float) -> Box:
    return x - radius, y - radius, x + radius, y + radius


def _overlap(one: Box, other: Box) -> bool:
    return one[0] < other[2] and other[0] < one[2] and one[1] < other[3] and other[1] < one[3]
