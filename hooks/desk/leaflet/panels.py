"""Panels of a leaflet: words as large as the sheet holds, and no third side, whatever they are.

Lengths are millimetres of paper, reckoned from the characters on the safe side, as for posters. What does
not fit is left out, what nobody verified first, in turn from the town that has most; and that is told.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from math import ceil

from hooks.desk.leaflet.leaflet import Leaflet, LeafletTown, LeafletVenue
from hooks.model.text_width import ems

WIDTH, HEIGHT = 105.0, 297.0
INSIDE = WIDTH - 16
"""Of a panel, between its margins."""
ROOM = HEIGHT - 24
PANELS = 6
"""For venues: two more are the cover and the back."""
SAFE = 1.1
LINE, NAME, TOWN = 1.4, 1.2, 1.35
TRIES = 60
"""Venues that are tried once more when the rest is laid out."""
GAP, TOWN_GAP, BORDER = 3.2, 4.0, 2.6


Place = tuple[int, int]
"""Of a venue: the numbers of its town and of itself."""


@dataclass(frozen=True)
class Look:
    """How large the words are, and whether what is known of a venue runs on instead of standing in lines."""

    size: float
    runs_on: bool = False


LOOKS = (
    *map(Look, (6.4, 5.8, 5.3, 4.9, 4.5)),
    *(Look(size, runs_on=True) for size in (4.9, 4.5, 4.23)),
)
"""The smallest words are 12 points."""


@dataclass(frozen=True)
class Part:
    """A town's venues in a panel; not ``is_first`` where they began in the one before."""

    name: str
    is_first: bool
    venues: tuple[LeafletVenue, ...]
    left_out: int = 0
    """Of the town, told below its last venue."""


@dataclass(frozen=True)
class Laid:
    """Panels with what stands in them, the size of the words, and how many venues have no room."""

    panels: tuple[tuple[Part, ...], ...]
    look: Look
    left_out: int
    left_verified: int
    towns_out: tuple[str, ...] = ()
    """Towns of which nothing is printed."""


def laid(found: Leaflet) -> Laid:
    """All venues as large as can be; else, in the smallest size, as many as fit."""
    for look in LOOKS:
        panels = _flow(_parts(found.towns, found.towns), look)
        if len(panels) <= PANELS:
            return Laid(_padded(panels), look, 0, 0)
    return _cut(found)


def _cut(found: Leaflet) -> Laid:
    """By halves: how many of those that matter least have to go; then single ones into what is left."""
    look = LOOKS[-1]
    order = list(_least_first(found.towns))

    def flow(gone: Sequence[Place]) -> list[tuple[Part, ...]]:
        return _flow(_parts(found.towns, _without(found.towns, gone)), look)

    low, high = 0, len(order)
    while low < high:
        middle = (low + high) // 2
        if len(flow(order[:middle])) <= PANELS:
            high = middle
        else:
            low = middle + 1
    gone = order[:low]
    for place in gone[: -TRIES - 1 : -1]:
        fewer = [one for one in gone if one != place]
        if len(flow(fewer)) <= PANELS:
            gone = fewer
    verified = sum(bool(found.towns[t].venues[v].verified) for t, v in gone)
    kept = _without(found.towns, gone)
    out = tuple(t.name for t, k in zip(found.towns, kept, strict=True) if not k.venues)
    return Laid(_padded(flow(gone)), look, len(gone), verified, out)


def _least_first(towns: Sequence[LeafletTown]) -> Iterator[Place]:
    """Town and venue by number: unverified before verified, each time of the town that has most."""
    for is_verified in (False, True):
        left = {
            t: [v for v, venue in enumerate(town.venues) if bool(venue.verified) is is_verified]
            for t, town in enumerate(towns)
        }
        while any(left.values()):
            most = max(left, key=lambda t: len(left[t]))
            yield most, left[most].pop()


def _without(towns: Sequence[LeafletTown], gone: Iterable[Place]) -> tuple[LeafletTown, ...]:
    hidden = set(gone)
    return tuple(
        LeafletTown(
            town.name, tuple(one for v, one in enumerate(town.venues) if (t, v) not in hidden)
        )
        for t, town in enumerate(towns)
    )


def _parts(every: Sequence[LeafletTown], shown: Sequence[LeafletTown]) -> list[Part]:
    return [
        Part(town.name, True, kept.venues, len(town.venues) - len(kept.venues))  # noqa: FBT003
        for town, kept in zip(every, shown, strict=True)
        if kept.venues
    ]


def _flow(parts: Sequence[Part], look: Look) -> list[tuple[Part, ...]]:
    """Town by town into panels; a town's name stands above its first venue and again in a new panel."""
    panels: list[list[Part]] = [[]]
    left = ROOM
    for part in parts:
        waiting, is_first = list(part.venues), True
        while waiting:
            head = _head_height(part.name, look.size) + (0 if panels[-1] == [] else TOWN_GAP)
            taken: list[LeafletVenue] = []
            room = left - head
            while waiting and _height(waiting[0], look) + _tail(part, waiting, look) <= room:
                room -= _height(waiting[0], look)
                taken.append(waiting.pop(0))
            if taken or not panels[-1]:
                if not taken:  # one alone that is higher than a panel
                    taken.append(waiting.pop(0))
                end = part.left_out if not waiting else 0
                panels[-1].append(Part(part.name, is_first, tuple(taken), end))
                left = room - (_note_height(look.size) if end else 0)
                is_first = False
                if not waiting:
                    break
            panels.append([])
            left = ROOM
    return [tuple(panel) for panel in panels]


def _tail(part: Part, waiting: Sequence[LeafletVenue], look: Look) -> float:
    """The room for the sentence on what is left out, below the last of a town."""
    return _note_height(look.size) if part.left_out and len(waiting) <= 1 else 0.0


def _padded(panels: Sequence[tuple[Part, ...]]) -> tuple[tuple[Part, ...], ...]:
    return (*panels, *[()] * (PANELS - len(panels)))


def _head_height(name: str, size: float) -> float:
    return _lines(f"{name}（续）", size * TOWN) * size * TOWN * LINE + 3


def _note_height(size: float) -> float:
    return 2 * size * LINE


def _height(venue: LeafletVenue, look: Look) -> float:
    size, width = look.size, INSIDE - 6
    if not venue.verified:
        return _lines(short_of(venue), size, width) * size * LINE + GAP
    rows = (run_on(venue),) if look.runs_on else (f"{label}：{text}" for label, text in venue.rows)
    words = sum(_lines(row, size, width) for row in rows) * size * LINE
    name = _lines(venue.name, size * NAME, width) * size * NAME * LINE
    return name + size * LINE + words + GAP + BORDER


def run_on(venue: LeafletVenue) -> str:
    """All that is known of a venue, in one go."""
    return "；".join(f"{label}：{text}" for label, text in venue.rows)


def short_of(venue: LeafletVenue) -> str:
    """What nobody verified, in a line that says so."""
    return "，".join((f"{venue.name}（未核实）", *(text for _, text in venue.rows)))


def _lines(text: str, em: float, width: float = INSIDE) -> int:
    return max(1, ceil(ems(text) * SAFE * em / width))
