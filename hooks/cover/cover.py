"""A cover as SVG: six by eight units, the name above, the motif below, the seal in the corner.

Signs are set as outlines, because a picture in a page has no fonts but those of
the reader's system. The same name, emblem and ground give the same bytes.
"""

import math
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache

from hooks.cover.face import Face
from hooks.cover.lines import lines
from hooks.cover.motif import TILE, motif, tiles
from hooks.cover.outline import EM, Outline, path
from hooks.cover.palette import EDGE, Emblem, Ground, palette

WIDTH, HEIGHT = 360, 480
MARGIN = 14
NAME_SIDE = WIDTH - 2 * MARGIN
FILLED = 0.96
"""Of its cell, a sign in the name."""
SEAL_FILLED = 0.66
CENTRE = 380
"""Of a full-width sign, above the baseline, in units of the font."""
LIMIT = 12 * 1024
"""Bytes. A name of very many strokes is drawn on a coarser grid, then without its last lines."""
FINENESS = (2.5, 2, 1.5)
"""Steps of the grid in a unit of the cover: about a dot of a phone's screen, or finer."""
MOST_ROWS = 4
GAP = 10
LARGE = 90
FRAME = f'<path fill="none" stroke="{EDGE}" d="M.5.5h{WIDTH - 1}v{HEIGHT - 1}H.5z"/>'

Row = tuple[Outline, ...]


@dataclass(frozen=True)
class Cover:
    """What a cover is made of: the whole name, the emblem of whose it is, the ground.

    ``words`` are names within the name, of a town or a brand, that no line should break.
    """

    name: str
    emblem: Emblem
    ground: Ground
    words: tuple[str, ...] = ()


@dataclass(frozen=True)
class Placed:
    """A sign: its outline, where its origin stands on the cover, and the size of its em."""

    sign: Outline
    x: float
    y: float
    em: float


@lru_cache(maxsize=4_000)
def draw(cover: Cover, face: Face) -> bytes:
    """The SVG; signs that the face lacks are left out, and the rest closes up.

    MissingFontError if npm never ran.
    """
    found, seal = name_rows(cover, face), _seal(cover.emblem, face)
    kept = (found[:count] for count in range(len(found), -1, -1))
    drawn = (_drawn(cover, some, seal, fineness) for some in kept for fineness in FINENESS)
    return next(svg for svg in drawn if len(svg) <= LIMIT)


def _drawn(cover: Cover, rows: tuple[Row, ...], seal: tuple[Placed, ...], fineness: float) -> bytes:
    cell = _cell(rows)
    colours = palette(cover.emblem, cover.ground)
    laid = tiles(f"{cover.emblem.name}{cover.name}", _places(rows, cell))
    patterns = motif(cover.emblem.motif, laid, colours.signs, colours.rest)
    name = tuple(_name(rows, cell))
    script = _Script.of((*name, *seal), round(cell * fineness))
    parts = (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH} {HEIGHT}"',
        f' width="{WIDTH}" height="{HEIGHT}">',
        script.defined,
        f'<path fill="{colours.ground}" d="M0 0h{WIDTH}v{HEIGHT}H0z"/>',
        *(f'<path fill="{c}" fill-rule="evenodd" d="{d}"/>' for c, d in patterns.items()),
        f'<g fill="{colours.name}">{script.written(name)}</g>',
        f'<path fill="{colours.seal}" d="M0 {HEIGHT - TILE}h{TILE}v{TILE}H0z"/>',
        f'<g fill="{colours.letter}">{script.written(seal)}</g>',
        FRAME if cover.ground is Ground.PAPER else "",
        "</svg>\n",
    )
    return "".join(parts).encode()


def name_rows(cover: Cover, face: Face) -> tuple[Row, ...]:
    """The lines of a name as outlines."""
    known = "".join(sign for sign in cover.name if sign.isspace() or face.glyph(sign))
    return tuple(tuple(filter(None, map(face.glyph, line))) for line in lines(known, cover.words))


def _cell(rows: tuple[Row, ...]) -> float:
    """The side of a sign's cell. A line of Latin alone is made to fit, unless there is no other."""
    chinese = [ems(row) for row in rows if any(sign.advance >= EM for sign in row)]
    widest = max(chinese or [ems(row) for row in rows], default=0)
    return NAME_SIDE / max(2, len(rows), widest)


def ems(row: Row) -> float:
    """How wide a line is."""
    return sum(sign.advance for sign in row) / EM


def _name(rows: tuple[Row, ...], cell: float) -> Iterator[Placed]:
    for at, row in enumerate(rows):
        step = min(cell, NAME_SIDE / ems(row)) if row else cell
        x, middle = float(MARGIN), MARGIN + (at + 0.5) * cell
        for sign in row:
            yield placed(sign, x, middle, step, FILLED)
            x += sign.advance / EM * step


def _seal(emblem: Emblem, face: Face) -> tuple[Placed, ...]:
    sign = face.glyph(emblem.letter)
    return (placed(sign, 0, HEIGHT - TILE / 2, TILE, SEAL_FILLED),) if sign else ()


def placed(sign: Outline, x: float, middle: float, cell: float, filled: float) -> Placed:
    """In the middle of its share of the line, which begins at ``x``."""
    em = cell * filled
    return Placed(sign, x + sign.advance / EM * (cell - em) / 2, middle + CENTRE / EM * em, em)


def _places(rows: tuple[Row, ...], cell: float) -> Iterator[tuple[float, float, float]]:
    """Where tiles are laid: below the name but for the seal, and a large one in a blank cell."""
    bottom = MARGIN + len(rows) * cell + GAP
    first = max(math.ceil(bottom / TILE), HEIGHT // TILE - MOST_ROWS)
    for y in range(first * TILE, HEIGHT, TILE):
        for x in range(0, WIDTH, TILE):
            if (x, y) != (0, HEIGHT - TILE):
                yield x, y, TILE
    for at, row in enumerate(rows):
        if len(rows) > 1 and len(row) == 1 and cell == NAME_SIDE / 2:
            yield MARGIN + cell + (cell - LARGE) / 2, MARGIN + at * cell + (cell - LARGE) / 2, LARGE


@dataclass(frozen=True)
class _Script:
    """The outlines of a cover; those that stand there more than once are defined once."""

    grid: int
    ids: Mapping[Outline, str]

    @classmethod
    def of(cls, signs: tuple[Placed, ...], grid: int) -> "_Script":
        counted = Counter(placed.sign for placed in signs)
        repeated = [sign for sign, count in counted.items() if count > 1]
        return cls(grid, {sign: f"g{at}" for at, sign in enumerate(repeated)})

    @property
    def defined(self) -> str:
        paths = (f'<path id="{i}" d="{path(sign, self.grid)}"/>' for sign, i in self.ids.items())
        return f"<defs>{''.join(paths)}</defs>" if self.ids else ""

    def written(self, signs: tuple[Placed, ...]) -> str:
        return "".join(map(self._written, signs))

    def _written(self, placed: Placed) -> str:
        where = f"translate({placed.x:.5g} {placed.y:.5g})scale({placed.em / self.grid:.4g})"
        if placed.sign in self.ids:
            return f'<use href="#{self.ids[placed.sign]}" transform="{where}"/>'
        return f'<path transform="{where}" d="{path(placed.sign, self.grid)}"/>'
