"""A share image: the cover laid on its side, for what a chat shows of a page, and a poster's head.

The name stands large at the left, the motif fills four columns at the right, and beside
the seal at the foot stand whose page it is and where.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import product

from hooks.cover.cover import Cover
from hooks.cover.font import Font
from hooks.cover.glyph_path import path_data
from hooks.cover.motif import Tile, motif, tiles
from hooks.cover.palette import Emblem, palette
from hooks.cover.typesetting import PlacedGlyph, Row, ems, name_rows, set_line, set_seal

WIDTH, HEIGHT = 1200, 630
UNIT = 105
MOTIF = WIDTH - 4 * UNIT
FOOT = HEIGHT - UNIT
MARGIN = 56
NAME_WIDTH = MOTIF - MARGIN - 36
NAME_TOP, NAME_HEIGHT = 40, FOOT - 2 * 40
TEXT = UNIT + 30
"""Where the text of the foot begins."""
TEXT_WIDTH = MOTIF - TEXT - 30
LARGE, SMALL = 36.0, 30.0
RULE = 2
FINENESS = 3
"""Steps of the glyphs' grid in a pixel."""


@dataclass(frozen=True)
class ShareImage:
    """The name with its emblem and background; what stands at the foot, and below it.

    ``members`` are the emblems whose motifs the rows show in turn, where it is not one alone.
    """

    cover: Cover
    owner: str
    note: str = ""
    members: tuple[Emblem, ...] = ()

    @property
    def text(self) -> str:
        """All characters that stand on it."""
        return f"{self.cover.text}{self.owner}{self.note}"


def svg(image: ShareImage, font: Font) -> bytes:
    """The image as vectors. MissingFontError if npm never ran."""
    size = f'viewBox="0 0 {WIDTH} {HEIGHT}" width="{WIDTH}" height="{HEIGHT}"'
    return f'<svg xmlns="http://www.w3.org/2000/svg" {size}>{_drawn(image, font)}</svg>\n'.encode()


def _drawn(image: ShareImage, font: Font) -> str:
    """From the background upwards."""
    cover = image.cover
    colours = palette(cover.emblem, cover.background)
    seal = set_seal(cover.emblem.seal_char, font, HEIGHT, UNIT)
    parts = (
        _box(colours.background, 0, 0, WIDTH, HEIGHT),
        *_motif(image),
        *(_glyph(colours.name, placed) for placed in name_glyphs(cover, font)),
        _box(colours.name, 0, FOOT, MOTIF, RULE),
        _box(colours.seal, 0, FOOT, UNIT, UNIT),
        *(_glyph(colours.seal_char, placed) for placed in seal),
        *(_glyph(colours.name, placed) for placed in foot_glyphs(image, font)),
    )
    return "".join(parts)


def _box(colour: str, x: float, y: float, width: float, height: float) -> str:
    return f'<path fill="{colour}" d="M{x} {y}h{width}v{height}h{-width}z"/>'


def _glyph(colour: str, placed: PlacedGlyph) -> str:
    grid = round(placed.em * FINENESS)
    where = f"translate({placed.x:.5g} {placed.y:.5g})scale({placed.em / grid:.4g})"
    return f'<path fill="{colour}" transform="{where}" d="{path_data(placed.glyph, grid)}"/>'


def _motif(image: ShareImage) -> Iterator[str]:
    for emblem, laid in motif_rows(image):
        colours = palette(emblem, image.cover.background)
        for colour, data in motif(emblem.motif, laid, colours.accents, colours.second).items():
            yield f'<path fill="{colour}" fill-rule="evenodd" d="{data}"/>'


def motif_rows(image: ShareImage) -> Iterator[tuple[Emblem, tuple[Tile, ...]]]:
    """Each emblem with its tiles; emblems that no row is left for are not shown."""
    cover = image.cover
    members = image.members or (cover.emblem,)
    places = [(x, y, UNIT) for y, x in product(range(0, HEIGHT, UNIT), range(MOTIF, WIDTH, UNIT))]
    laid = tiles(f"{cover.emblem.name}{cover.name}", places)
    for at, emblem in enumerate(members):
        yield emblem, tuple(tile for tile in laid if tile.y // UNIT % len(members) == at)


def name_glyphs(cover: Cover, font: Font) -> Iterator[PlacedGlyph]:
    """Lines as large as the widest and their number allow, in the middle of the height."""
    rows = name_rows(cover.name, cover.words, font)
    widest = max(map(ems, rows), default=0)
    cell = min(NAME_WIDTH / max(2, widest), NAME_HEIGHT / max(2, len(rows)))
    top = NAME_TOP + (NAME_HEIGHT - cell * len(rows)) / 2
    for at, row in enumerate(rows):
        yield from set_line(row, MARGIN, top + (at + 0.5) * cell, cell)


def foot_glyphs(image: ShareImage, font: Font) -> Iterator[PlacedGlyph]:
    """Whose page it is, and below it where; as much of both as fits."""
    middle = FOOT + UNIT / 2
    lines = [(image.owner, LARGE, middle)]
    if image.note:
        lines = [(image.owner, LARGE, middle - 20), (image.note, SMALL, middle + 24)]
    for text, size, at in lines:
        yield from set_line(_cut(font.glyphs(text), size), TEXT, at, size)


def _cut(row: Row, size: float) -> Row:
    """As many glyphs as fit: the page has the rest."""
    while row and ems(row) * size > TEXT_WIDTH:
        row = row[:-1]
    return row
