"""The motifs of covers: rows of square tiles that a reader knows a system by.

A contour is a closed row of corners ``(x, y, radius)`` in a tile of 60 units.
The way to a corner is straight where its radius is 0, else an arc, clockwise
when positive; the first corner's radius is that of the way back.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache, lru_cache
from hashlib import shake_128

TILE = 60
DRAWN = 10_000
"""Shapes in tiles that are remembered: most stand where those of other pictures stand."""
Corner = tuple[float, float, float]
Contour = tuple[Corner, ...]
Shape = tuple[Contour, ...]


@dataclass(frozen=True)
class Tile:
    """Where a tile stands, as which of 256 sorts, turned how often, in which of the colours."""

    x: float
    y: float
    sort: int
    turns: int
    colour: int
    size: float = TILE


def _disc(radius: float) -> Contour:
    return ((30 - radius, 30, radius), (30 + radius, 30, radius))


def _bow(inner: float, outer: float) -> Contour:
    """A quarter of a ring about the tile's first corner."""
    return ((outer, 0, 0), (0, outer, outer), (0, inner, 0), (inner, 0, -inner))


def _opposite(contour: Contour) -> Contour:
    return tuple((TILE - x, TILE - y, radius) for x, y, radius in contour)


BLOCK: Contour = ((0, 0, 0), (60, 0, 0), (60, 60, 0), (0, 60, 0))
BARS: Shape = (
    ((0, 0, 0), (60, 0, 0), (60, 20, 0), (0, 20, 0)),
    ((0, 40, 0), (60, 40, 0), (60, 60, 0), (0, 60, 0)),
)
BEAM: Contour = (
    *((0, 0, 0), (60, 0, 0), (60, 20, 0), (40, 20, 0), (40, 40, 0), (60, 40, 0)),
    *((60, 60, 0), (0, 60, 0), (0, 40, 0), (20, 40, 0), (20, 20, 0), (0, 20, 0)),
)
QUARTER: Contour = ((0, 60, 0), (60, 0, 60), (60, 60, 0))
PETAL: Contour = ((0, 0, 60), (60, 60, 60))
ORBIT: Shape = (_disc(28), _disc(21), _disc(9))
ECHO: Shape = (_bow(34, 42), _bow(10, 18))
LINK: Shape = (_bow(22, 38), _opposite(_bow(22, 38)))
HOLE: Contour = ((20, 20, 0), (40, 20, 0), (40, 40, 0), (20, 40, 0))
HALF: Contour = ((0, 0, 0), (60, 60, 0), (60, 0, 0))
FLAG: Contour = ((0, 0, 0), (60, 0, 0), (60, 60, 0), (30, 38, 0), (0, 60, 0))
PEAK: Contour = ((0, 60, 0), (30, 38, 0), (60, 60, 0))
LOOP: Shape = (_disc(30), _disc(17))
STAIRS: Contour = (
    *((0, 60, 0), (0, 40, 0), (20, 40, 0), (20, 20, 0), (40, 20, 0), (40, 0, 0)),
    *((60, 0, 0), (60, 60, 0)),
)
STEP: Contour = ((0, 60, 0), (0, 30, 0), (30, 30, 0), (30, 60, 0))

# For each motif what a tile may be, up to which of 256 sorts, in the first colour and the second.
Sorts = tuple[tuple[int, Shape, Shape], ...]
MOTIFS: Mapping[str, Sorts] = {
    "beams": ((102, BARS, ()), (179, (), (BLOCK,)), (217, (BEAM,), ())),
    "sprouts": ((128, (QUARTER,), ()), (200, (), (QUARTER,)), (230, (), (BLOCK,))),
    "petals": ((128, (PETAL,), ()), (205, (PETAL,), (BLOCK,)), (256, (), (PETAL,))),
    "orbits": ((115, ORBIT, ()), (192, (), ECHO), (256, (), (_disc(9),))),
    "arcs": ((154, LINK, ()), (256, (), LINK)),
    "coins": ((128, (_disc(30), HOLE), ()), (205, (), (BLOCK, HOLE))),
    "flags": ((118, (FLAG,), ()), (198, (), (FLAG,)), (236, (PEAK,), ())),
    "loops": ((118, LOOP, ()), (190, (), (BLOCK, _disc(17))), (236, (_disc(17),), ())),
    "stairs": ((118, (STAIRS,), ()), (198, (), (STAIRS,)), (236, (STEP,), ())),
    "triangles": ((115, (HALF,), ()), (192, (), (HALF,)), (230, (), (BLOCK,))),
}


def tiles(seed: str, places: Iterable[tuple[float, float, float]]) -> tuple[Tile, ...]:
    """A tile for each ``(x, y, size)``, chosen by the seed alone: the same at every build."""
    stood = tuple(places)
    chosen = shake_128(seed.encode()).digest(3 * len(stood))
    draws = zip(chosen[::3], chosen[1::3], chosen[2::3], strict=True)
    return tuple(
        Tile(x, y, sort, turns % 4, colour, size)
        for (x, y, size), (sort, turns, colour) in zip(stood, draws, strict=True)
    )


def motif(
    name: str, laid: Iterable[Tile], accents: tuple[str, ...], second: str
) -> Mapping[str, str]:
    """Path data by colour of one of ``MOTIFS``, the second colour first: a petal lies on its block."""
    drawn: dict[str, list[str]] = defaultdict(list)
    drawn[second] = []
    for tile in laid:
        above, below = _shapes(name, tile.sort)
        place = tile.x, tile.y, tile.size
        drawn[second].append(_paths(below, tile.turns, place))
        drawn[accents[tile.colour % len(accents)]].append(_paths(above, tile.turns, place))
    return {colour: data for colour, paths in drawn.items() if (data := "".join(paths))}


@cache
def _shapes(name: str, sort: int) -> tuple[Shape, Shape]:
    for limit, first, second in MOTIFS[name]:
        if sort < limit:
            return first, second
    return (), ()


@lru_cache(maxsize=DRAWN)
def _paths(shape: Shape, turns: int, place: tuple[float, float, float]) -> str:
    """Path data of a shape turned so often, in a tile at ``(x, y)`` of such a size."""
    return "".join(_path(contour, turns, *place) for contour in shape)


def _path(contour: Contour, turns: int, left: float, top: float, size: float) -> str:
    scale = size / TILE
    turned = [_turned(corner, turns) for corner in contour]
    steps = [(left + x * scale, top + y * scale, radius * scale) for x, y, radius in turned]
    (x, y, back), *rest = steps
    ways = [_step(*step) for step in rest]
    closing = _step(x, y, back) if back else ""
    return f"M{x:g} {y:g}{''.join(ways)}{closing}z"


def _turned(corner: Corner, turns: int) -> Corner:
    x, y, radius = corner
    for _ in range(turns):
        x, y = TILE - y, x
    return x, y, radius


def _step(x: float, y: float, radius: float) -> str:
    if not radius:
        return f"L{x:g} {y:g}"
    return f"A{abs(radius):g} {abs(radius):g} 0 0 {int(radius > 0)} {x:g} {y:g}"
