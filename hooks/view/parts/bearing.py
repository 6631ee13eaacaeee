"""Bearings: places around a county seat as cells of a small grid, each in its direction, none to scale."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from math import atan2, cos, hypot, pi, radians
from typing import NamedTuple

from hooks.model.scalar.distance import METRES_PER_DEGREE, Point

SIDE = 2
"""Columns on either side of the seat: five fit on a phone."""
ROOM = 1.5
"""Cells for each place, so that most find one in their own direction."""
MOST_OFF = pi / 4
"""What would stand further off its bearing than this stands in no cell."""
NEARER = 0.3
"""What a ring too near or too far weighs, in radians."""
AT_SEAT = 1000.0
"""Metres from the seat within which a place is the seat's own."""


class Cell(NamedTuple):
    """A column counted eastward and a row counted southward."""

    column: int
    row: int


@dataclass(frozen=True)
class BearingGrid:
    """The cell of each place by its number; those are left out for which there is none."""

    cells: Mapping[int, Cell]
    seat: Cell
    columns: int
    rows: int


def bearing_grid(seat: Point, places: Sequence[Point]) -> BearingGrid:
    """Cells around ``seat``; all points are longitude and latitude in degrees of one datum.

    The nearest choose first. Columns and rows in which nothing stands are left out: what is
    further east stays further east.
    """
    offsets = [_offset(seat, place) for place in places]
    order = sorted(range(len(places)), key=lambda number: hypot(*offsets[number]))
    reach = _reach(len(places))
    free = {Cell(x, y) for x in range(-SIDE, SIDE + 1) for y in range(-reach, reach + 1)}
    found: dict[int, Cell] = {}
    for rank, number in enumerate(order):
        ring = 1 + rank * reach // max(1, len(order))
        if cell := _best(free, offsets[number], ring):
            free.discard(cell)
            found[number] = cell
    return _compact(found)


def _offset(seat: Point, place: Point) -> Point:
    """Metres east and north of the seat."""
    east = (place[0] - seat[0]) * cos(radians(seat[1]))
    return east * METRES_PER_DEGREE, (place[1] - seat[1]) * METRES_PER_DEGREE


def _reach(count: int) -> int:
    """Rows on either side of the seat."""
    reach = 1
    while (2 * min(SIDE, reach) + 1) * (2 * reach + 1) - 1 < count * ROOM:
        reach += 1
    return reach


def _best(free: set[Cell], offset: Point, ring: int) -> Cell | None:
    """The free cell nearest to a bearing, and to a ring around the seat; the seat's for what is in it."""
    middle = Cell(0, 0)
    if hypot(*offset) < AT_SEAT and middle in free:
        return middle
    ranked = sorted(_ranked(free, offset, ring))
    return ranked[0][1] if ranked else None


def _ranked(free: set[Cell], offset: Point, ring: int) -> Iterator[tuple[float, Cell]]:
    bearing = atan2(offset[1], offset[0])
    for cell in free - {Cell(0, 0)}:
        off = abs((atan2(-cell.row, cell.column) - bearing + pi) % (2 * pi) - pi)
        if off <= MOST_OFF:
            yield off + NEARER * abs(max(abs(cell.column), abs(cell.row)) - ring), cell


def _compact(found: Mapping[int, Cell]) -> BearingGrid:
    columns = sorted({0, *(cell.column for cell in found.values())})
    rows = sorted({0, *(cell.row for cell in found.values())})
    cells = {n: Cell(columns.index(c.column), rows.index(c.row)) for n, c in found.items()}
    return BearingGrid(cells, Cell(columns.index(0), rows.index(0)), len(columns), len(rows))
