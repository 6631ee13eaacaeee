"""Glyphs in lines: where each stands, and how large.

They are drawn as paths, because a picture in a page has no fonts but those of the reader's system.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from hooks.cover.font import Font
from hooks.cover.glyph_path import EM, GlyphPath
from hooks.cover.line_breaks import lines

FILLED = 0.96
"""Of its cell, a character in a line."""
SEAL_FILLED = 0.66
CENTRE = 380
"""Of a full-width character, above the baseline, in units of the font."""

Row = tuple[GlyphPath, ...]


@dataclass(frozen=True)
class PlacedGlyph:
    """A glyph, where its origin stands in the picture, and the size of its em."""

    glyph: GlyphPath
    x: float
    y: float
    em: float


def name_rows(name: str, words: tuple[str, ...], font: Font) -> tuple[Row, ...]:
    """The lines of a name; the gap of a character that the font lacks closes up."""
    drawn = {glyph.char for glyph in font.glyphs(name)}
    known = "".join(char for char in name if char.isspace() or char in drawn)
    return tuple(font.glyphs(line) for line in lines(known, words))


def ems(row: Row) -> float:
    """How wide a line is."""
    return sum(glyph.advance for glyph in row) / EM


def set_line(row: Row, x: float, middle: float, cell: float) -> Iterator[PlacedGlyph]:
    """A line that begins at ``x`` and has its middle at a height, in cells of one em."""
    for glyph in row:
        yield _placed(glyph, x, middle, cell, FILLED)
        x += glyph.advance / EM * cell


def set_seal(char: str, font: Font, bottom: float, side: float) -> tuple[PlacedGlyph, ...]:
    """The character of a seal, a square in the lower left corner."""
    row = font.glyphs(char)
    return tuple(_placed(glyph, 0, bottom - side / 2, side, SEAL_FILLED) for glyph in row)


def _placed(glyph: GlyphPath, x: float, middle: float, cell: float, filled: float) -> PlacedGlyph:
    """In the middle of its share of the line, which begins at ``x``."""
    em = cell * filled
    return PlacedGlyph(
        glyph, x + glyph.advance / EM * (cell - em) / 2, middle + CENTRE / EM * em, em
    )
