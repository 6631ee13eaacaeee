"""A banner: the cover laid on its side, for what a chat shows of a page, and for the head of a poster.

The name stands large at the left, the motif fills four columns at the right, and beside
the seal at the foot stand whose page it is and where. One layout gives both the vector
drawing and the picture of dots.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import product

from hooks.cover.cover import (
    FILLED,
    SEAL_FILLED,
    Cover,
    Placed,
    ems,
    name_rows,
    placed,
)
from hooks.cover.face import Face
from hooks.cover.motif import motif, tiles
from hooks.cover.outline import EM, Outline, path
from hooks.cover.palette import Emblem, palette
from hooks.cover.raster import Layer, png

WIDTH, HEIGHT = 1200, 630
UNIT = 105
MOTIF = WIDTH - 4 * UNIT
FOOT = HEIGHT - UNIT
MARGIN = 56
NAME_WIDTH = MOTIF - MARGIN - 36
NAME_TOP, NAME_HEIGHT = 40, FOOT - 2 * 40
WORDS = UNIT + 30
"""Where the words of the foot begin."""
WORDS_WIDTH = MOTIF - WORDS - 30
LARGE, SMALL = 36.0, 30.0
RULE = 2
FINENESS = 3
"""Steps of the glyphs' grid in a unit: as fine as the dots before they are mixed."""


@dataclass(frozen=True)
class Banner:
    """The name with its emblem and ground; what stands at the foot, and below it.

    ``members`` are the emblems whose motifs the rows show in turn, where it is not one alone.
    """

    cover: Cover
    owner: str
    note: str = ""
    members: tuple[Emblem, ...] = ()


def svg(banner: Banner, face: Face) -> bytes:
    """The banner as vectors. MissingFontError if npm never ran."""
    drawn = "".join(map(_written, _layers(banner, face)))
    size = f'viewBox="0 0 {WIDTH} {HEIGHT}" width="{WIDTH}" height="{HEIGHT}"'
    return f'<svg xmlns="http://www.w3.org/2000/svg" {size}>{drawn}</svg>\n'.encode()


def picture(banner: Banner, face: Face) -> bytes:
    """The banner as a PNG. MissingFontError if npm never ran."""
    return png(_layers(banner, face), (WIDTH, HEIGHT))


def _written(layer: Layer) -> str:
    rule = ' fill-rule="evenodd"' if layer.is_cut else ""
    where = f"translate({layer.x:.5g} {layer.y:.5g})scale({layer.scale:.4g})"
    moved = f' transform="{where}"' if (layer.x, layer.y, layer.scale) != (0, 0, 1) else ""
    return f'<path fill="{layer.colour}"{rule}{moved} d="{layer.data}"/>'


def _layers(banner: Banner, face: Face) -> Iterator[Layer]:
    """From the ground upwards."""
    cover = banner.cover
    colours = palette(cover.emblem, cover.ground)
    yield _box(colours.ground, 0, 0, WIDTH, HEIGHT)
    yield from _motif(banner)
    yield from (_sign(colours.name, sign) for sign in _name(cover, face))
    yield _box(colours.name, 0, FOOT, MOTIF, RULE)
    yield _box(colours.seal, 0, FOOT, UNIT, UNIT)
    seal = face.glyph(cover.emblem.letter)
    if seal:
        yield _sign(colours.letter, placed(seal, 0, FOOT + UNIT / 2, UNIT, SEAL_FILLED))
    yield from (_sign(colours.name, sign) for sign in _foot(banner, face))


def _box(colour: str, x: float, y: float, width: float, height: float) -> Layer:
    return Layer(colour, f"M{x} {y}h{width}v{height}h{-width}z")


def _sign(colour: str, sign: Placed) -> Layer:
    grid = round(sign.em * FINENESS)
    return Layer(colour, path(sign.sign, grid), sign.x, sign.y, sign.em / grid)


def _motif(banner: Banner) -> Iterator[Layer]:
    cover = banner.cover
    members = banner.members or (cover.emblem,)
    places = [(x, y, UNIT) for y, x in product(range(0, HEIGHT, UNIT), range(MOTIF, WIDTH, UNIT))]
    laid = tiles(f"{cover.emblem.name}{cover.name}", places)
    for at, emblem in enumerate(members):
        own = [tile for tile in laid if tile.y // UNIT % len(members) == at]
        colours = palette(emblem, cover.ground)
        for colour, data in motif(emblem.motif, own, colours.signs, colours.rest).items():
            yield Layer(colour, data, is_cut=True)


def _name(cover: Cover, face: Face) -> Iterator[Placed]:
    """Lines as large as the widest and their number allow, in the middle of the height."""
    found = name_rows(cover, face)
    widest = max(map(ems, found), default=0)
    cell = min(NAME_WIDTH / max(2, widest), NAME_HEIGHT / max(2, len(found)))
    top = NAME_TOP + (NAME_HEIGHT - cell * len(found)) / 2
    for at, row in enumerate(found):
        yield from _line(row, MARGIN, top + (at + 0.5) * cell, cell)


def _foot(banner: Banner, face: Face) -> Iterator[Placed]:
    middle = FOOT + UNIT / 2
    lines = [(banner.owner, LARGE, middle)]
    if banner.note:
        lines = [(banner.owner, LARGE, middle - 20), (banner.note, SMALL, middle + 24)]
    for text, size, at in lines:
        row = tuple(filter(None, map(face.glyph, text)))
        yield from _line(_cut(row, size), WORDS, at, size)


def _cut(row: tuple[Outline, ...], size: float) -> tuple[Outline, ...]:
    """As many signs as fit: the page has the rest."""
    kept = row
    while kept and ems(kept) * size > WORDS_WIDTH:
        kept = kept[:-1]
    return kept


def _line(row: tuple[Outline, ...], x: float, middle: float, cell: float) -> Iterator[Placed]:
    for sign in row:
        yield placed(sign, x, middle, cell, FILLED)
        x += sign.advance / EM * cell
