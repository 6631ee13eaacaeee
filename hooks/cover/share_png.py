"""A share image in pixels, for programs that show no vectors.

Its few flat colours, and steps between those that meet, are the whole palette: shapes are drawn
as coverage and become numbers of colours, so that no picture is drawn in full colour first.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache, lru_cache
from io import BytesIO
from itertools import chain
from math import ceil, floor, modf
from pathlib import Path

import resvg_py
from PIL import Image, ImageColor, ImageDraw, ImageFont

from hooks.cover.font import Font
from hooks.cover.font_file import WEIGHT
from hooks.cover.motif import Tile, motif
from hooks.cover.palette import Palette, palette
from hooks.cover.png_file import png_file
from hooks.cover.share_image import (
    FOOT,
    HEIGHT,
    MOTIF,
    RULE,
    UNIT,
    WIDTH,
    ShareImage,
    foot_glyphs,
    motif_rows,
    name_glyphs,
)
from hooks.cover.typesetting import PlacedGlyph, set_seal

STEPS = 3
"""Colours between two that meet, for smooth edges: a cover's four colours and four pairs make 16,
half a byte for each pixel. Fewer where very many colours meet."""
COLOURS = 256
"""That a palette holds."""
FACES = 256
"""Open faces, each of a slice of the font in a size: a few dozen megabytes."""
SHAPES = 2_000
"""Drawn glyphs: the foot's are much the same from picture to picture."""
SUBPIXELS = 64
"""Of FreeType, in a pixel."""

Pair = tuple[str, str]
"""A colour, and the one that lies on it."""


@dataclass(frozen=True)
class Ramps:
    """A palette: flat colours, then the steps of each pair; the index for each coverage."""

    colours: tuple[tuple[int, ...], ...]
    indexes: Mapping[Pair, bytes]

    @classmethod
    def of(cls, pairs: Iterable[Pair]) -> "Ramps":
        """For the pairs that meet in a picture."""
        meeting = tuple({frozenset(pair): pair for pair in pairs}.values())
        flat = tuple(dict.fromkeys(chain.from_iterable(meeting)))
        steps = min(STEPS, (COLOURS - len(flat)) // len(meeting))
        indexes: dict[Pair, bytes] = {}
        for at, (under, over) in enumerate(meeting):
            first = len(flat) + at * steps
            ramp = (flat.index(under), *range(first, first + steps), flat.index(over))
            indexes[under, over] = _indexes(ramp)
            indexes[over, under] = indexes[under, over][::-1]
        between = (_between(*pair, steps) for pair in meeting)
        return cls((*map(ImageColor.getrgb, flat), *chain.from_iterable(between)), indexes)


def png(image: ShareImage, font: Font) -> bytes:
    """The image as PNG. MissingFontError if npm never ran."""
    colours = palette(image.cover.emblem, image.cover.background)
    ramps = Ramps.of(_pairs(image, colours))
    picture = _text(image, font).point(ramps.indexes[colours.background, colours.name])
    seal = set_seal(image.cover.emblem.seal_char, font, UNIT, UNIT)
    drawn = _written(Image.new("L", (UNIT, UNIT)), seal, font)
    picture.paste(drawn.point(ramps.indexes[colours.seal, colours.seal_char]), (0, FOOT))
    for place, tile in _tiles(image, ramps):
        picture.paste(tile, place)
    picture.putpalette(bytes(chain.from_iterable(ramps.colours)))
    return png_file(picture)


def _pairs(image: ShareImage, colours: Palette) -> Iterator[Pair]:
    yield colours.background, colours.name
    yield colours.seal, colours.seal_char
    for emblem, laid in motif_rows(image):
        own = palette(emblem, image.cover.background)
        for accent in own.accents if laid else ():
            yield from _meeting(own, accent)


def _meeting(own: Palette, accent: str) -> tuple[Pair, Pair, Pair]:
    """What meets in a tile: its second colour and an accent on the background, then each other."""
    return (own.background, own.second), (own.background, accent), (own.second, accent)


def _tiles(image: ShareImage, ramps: Ramps) -> Iterator[tuple[tuple[int, int], Image.Image]]:
    for emblem, laid in motif_rows(image):
        own = palette(emblem, image.cover.background)
        for tile in laid:
            meeting = _meeting(own, own.accents[tile.colour % len(own.accents)])
            paths = _paths(emblem.motif, tile.sort, tile.turns)
            yield (int(tile.x), int(tile.y)), _tile(*paths, *(ramps.indexes[m] for m in meeting))


def _between(under: str, over: str, steps: int) -> Iterator[tuple[int, ...]]:
    ends = tuple(zip(ImageColor.getrgb(under), ImageColor.getrgb(over), strict=True))
    for step in range(1, steps + 1):
        yield tuple(round(a + (b - a) * step / (steps + 1)) for a, b in ends)


@cache
def _indexes(ramp: tuple[int, ...]) -> bytes:
    """The colour of a ramp for each coverage up to 255."""
    return bytes(ramp[round(coverage / 255 * (len(ramp) - 1))] for coverage in range(256))


def _text(image: ShareImage, font: Font) -> Image.Image:
    """The coverage of the name, the foot and the rule above it."""
    blank = Image.new("L", (WIDTH, HEIGHT))
    ImageDraw.Draw(blank).rectangle((0, FOOT, MOTIF - 1, FOOT + RULE - 1), 255)
    glyphs = chain(name_glyphs(image.cover, font), foot_glyphs(image, font))
    return _written(blank, glyphs, font)


def _written(coverage: Image.Image, glyphs: Iterable[PlacedGlyph], font: Font) -> Image.Image:
    for placed in glyphs:
        (aside, x), (below, y) = modf(placed.x), modf(placed.y)
        start = round(aside * SUBPIXELS), round(below * SUBPIXELS)
        face = _face(font.file(placed.glyph.char), round(placed.em, 1))
        shape, left, top = _shape(placed.glyph.char, face, start)
        coverage.paste(255, (int(x) + left, int(y) + top), shape)
    return coverage


@lru_cache(maxsize=SHAPES)
def _shape(
    char: str, face: ImageFont.FreeTypeFont, start: tuple[int, int]
) -> tuple[Image.Image, int, int]:
    """The coverage of a glyph that starts so far within a pixel, and where its corner is."""
    box = face.getbbox(char, anchor="ls")
    left, top, right, bottom = floor(box[0]) - 1, floor(box[1]) - 1, ceil(box[2]), ceil(box[3])
    shape = Image.new("L", (right + 2 - left, bottom + 2 - top))
    place = start[0] / SUBPIXELS - left, start[1] / SUBPIXELS - top
    ImageDraw.Draw(shape).text(place, char, 255, face, anchor="ls")
    return shape, left, top


@lru_cache(maxsize=FACES)
def _face(file: Path, size: float) -> ImageFont.FreeTypeFont:
    face = ImageFont.truetype(
        BytesIO(file.read_bytes()), size, layout_engine=ImageFont.Layout.BASIC
    )
    face.set_variation_by_axes([*WEIGHT.values()])
    return face


@cache
def _paths(name: str, sort: int, turns: int) -> tuple[str, str]:
    """Path data of what lies below and above in a tile of a motif."""
    drawn = motif(name, (Tile(0, 0, sort, turns, 0, UNIT),), ("above",), "below")
    return drawn.get("below", ""), drawn.get("above", "")


@lru_cache(maxsize=4_000)
def _tile(
    below: str, above: str, on_background: bytes, above_background: bytes, above_below: bytes
) -> Image.Image:
    """A tile in indexes of the palette."""
    lower, upper = _coverage(below), _coverage(above)
    tile = lower.point(on_background)
    over = Image.composite(upper.point(above_below), upper.point(above_background), lower)
    tile.paste(over, mask=upper.point([0] + [255] * 255))
    return tile


@cache
def _coverage(path: str) -> Image.Image:
    size = f'viewBox="0 0 {UNIT} {UNIT}" width="{UNIT}" height="{UNIT}"'
    shape = f'<path fill-rule="evenodd" d="{path}"/>'
    drawn = f'<svg xmlns="http://www.w3.org/2000/svg" {size}>{shape}</svg>'
    pixels = resvg_py.svg_to_bytes(svg_string=drawn, skip_system_fonts=True)
    return Image.open(BytesIO(pixels)).getchannel("A")
