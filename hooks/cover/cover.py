"""A cover as SVG: six by eight units, the name above, the motif below, the seal in the corner.

The same name, emblem and background give the same bytes.
"""

import math
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache

from hooks.cover.font import Font
from hooks.cover.glyph_path import EM, GlyphPath, path_data
from hooks.cover.motif import TILE, motif, tiles
from hooks.cover.palette import EDGE, Background, Emblem, palette
from hooks.cover.typesetting import PlacedGlyph, Row, ems, name_rows, set_line, set_seal

WIDTH, HEIGHT = 360, 480
MARGIN = 14
NAME_SIDE = WIDTH - 2 * MARGIN
LIMIT = 12 * 1024
"""Bytes. A name of very many strokes is drawn on a coarser grid, then without its last lines."""
FINENESS = (2.5, 2, 1.5)
"""Steps of the grid in a unit of the cover: about a pixel of a phone's screen, or finer."""
MOST_ROWS = 4
GAP = 10
LARGE = 90
SEAL = 2 * TILE
"""The side of the seal: its character can still be read where the cover is 112 pixels wide."""
SEAL_CHAR, SEAL_NUMBER, NUMBER_WIDTH = 76.0, 30.0, 104.0
FRAME = f'<path fill="none" stroke="{EDGE}" d="M.5.5h{WIDTH - 1}v{HEIGHT - 1}H.5z"/>'


@dataclass(frozen=True)
class Cover:
    """What a cover is made of: the whole name, the emblem of whose it is, the background.

    ``words`` are names within the name, of a town or a brand, that no line should break;
    ``number`` is that in the collection, which stands in the seal.
    """

    name: str
    emblem: Emblem
    background: Background
    words: tuple[str, ...] = ()
    number: str = ""

    @property
    def text(self) -> str:
        """All characters that stand on it."""
        return f"{self.name}{self.emblem.seal_char}{self.number}"


@lru_cache(maxsize=4_000)
def draw(cover: Cover, font: Font) -> bytes:
    """The SVG; characters that the font lacks are left out, and the rest closes up.

    MissingFontError if npm never ran.
    """
    rows = name_rows(cover.name, cover.words, font)
    seal = tuple(_seal(cover, font))
    kept = (rows[:count] for count in range(len(rows), -1, -1))
    drawn = (_drawn(cover, some, seal, fineness) for some in kept for fineness in FINENESS)
    return next(svg for svg in drawn if len(svg) <= LIMIT)


def _drawn(
    cover: Cover, rows: tuple[Row, ...], seal: tuple[PlacedGlyph, ...], fineness: float
) -> bytes:
    cell = _cell(rows)
    colours = palette(cover.emblem, cover.background)
    laid = tiles(f"{cover.emblem.name}{cover.name}", _places(rows, cell))
    patterns = motif(cover.emblem.motif, laid, colours.accents, colours.second)
    name = tuple(_name(rows, cell))
    text = _Text.of((*name, *seal), round(cell * fineness))
    parts = (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH} {HEIGHT}"',
        f' width="{WIDTH}" height="{HEIGHT}">',
        text.defined,
        f'<path fill="{colours.background}" d="M0 0h{WIDTH}v{HEIGHT}H0z"/>',
        *(f'<path fill="{c}" fill-rule="evenodd" d="{d}"/>' for c, d in patterns.items()),
        f'<g fill="{colours.name}">{text.written(name)}</g>',
        f'<path fill="{colours.seal}" d="M0 {HEIGHT - SEAL}h{SEAL}v{SEAL}H0z"/>',
        f'<g fill="{colours.seal_char}">{text.written(seal)}</g>',
        FRAME if cover.background is Background.PAPER else "",
        "</svg>\n",
    )
    return "".join(parts).encode()


def _seal(cover: Cover, font: Font) -> Iterator[PlacedGlyph]:
    """The character, and below it the number where there is one."""
    if not cover.number:
        yield from set_seal(cover.emblem.seal_char, font, HEIGHT, SEAL)
        return
    number = font.glyphs(cover.number)
    size = min(SEAL_NUMBER, NUMBER_WIDTH / max(1, ems(number)))
    for row, cell, middle in (
        (font.glyphs(cover.emblem.seal_char), SEAL_CHAR, HEIGHT - 0.6 * SEAL),
        (number, size, HEIGHT - 0.16 * SEAL),
    ):
        yield from set_line(row, (SEAL - ems(row) * cell) / 2, middle, cell)


def _cell(rows: tuple[Row, ...]) -> float:
    """The side of a character's cell.

    A line of Latin alone is made to fit, unless there is no other.
    """
    chinese = [ems(row) for row in rows if any(glyph.advance >= EM for glyph in row)]
    widest = max(chinese or [ems(row) for row in rows], default=0)
    return NAME_SIDE / max(2, len(rows), widest)


def _name(rows: tuple[Row, ...], cell: float) -> Iterator[PlacedGlyph]:
    for at, row in enumerate(rows):
        width = ems(row)  # none, where a row is nothing but marks
        step = min(cell, NAME_SIDE / width) if width else cell
        yield from set_line(row, float(MARGIN), MARGIN + (at + 0.5) * cell, step)


def _places(rows: tuple[Row, ...], cell: float) -> Iterator[tuple[float, float, float]]:
    """Where tiles are laid: below the name but for the seal, and a large one in a blank cell."""
    bottom = MARGIN + len(rows) * cell + GAP
    first = max(math.ceil(bottom / TILE), HEIGHT // TILE - MOST_ROWS)
    for y in range(first * TILE, HEIGHT, TILE):
        for x in range(0, WIDTH, TILE):
            if x >= SEAL or y < HEIGHT - SEAL:
                yield x, y, TILE
    for at, row in enumerate(rows):
        if len(rows) > 1 and len(row) == 1 and cell == NAME_SIDE / 2:
            yield MARGIN + cell + (cell - LARGE) / 2, MARGIN + at * cell + (cell - LARGE) / 2, LARGE


@dataclass(frozen=True)
class _Text:
    """The glyphs of a cover; those that stand there more than once are defined once."""

    grid: int
    ids: Mapping[GlyphPath, str]

    @classmethod
    def of(cls, placed: tuple[PlacedGlyph, ...], grid: int) -> "_Text":
        counted = Counter(one.glyph for one in placed)
        repeated = [glyph for glyph, count in counted.items() if count > 1]
        return cls(grid, {glyph: f"g{at}" for at, glyph in enumerate(repeated)})

    @property
    def defined(self) -> str:
        paths = (f'<path id="{i}" d="{path_data(g, self.grid)}"/>' for g, i in self.ids.items())
        return f"<defs>{''.join(paths)}</defs>" if self.ids else ""

    def written(self, placed: tuple[PlacedGlyph, ...]) -> str:
        return "".join(map(self._written, placed))

    def _written(self, placed: PlacedGlyph) -> str:
        where = f"translate({placed.x:.5g} {placed.y:.5g})scale({placed.em / self.grid:.4g})"
        if placed.glyph in self.ids:
            return f'<use href="#{self.ids[placed.glyph]}" transform="{where}"/>'
        return f'<path transform="{where}" d="{path_data(placed.glyph, self.grid)}"/>'
