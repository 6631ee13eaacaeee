"""Raster: path data as a picture of dots, for programs that show no vectors.

Pillow fills polygons without smoothing, so that a picture is drawn several times too
large and reduced. Glyphs of a variable font overlap themselves: a dot is inside where
its outlines turn about it (non-zero), as in SVG. The few colours go into a palette.
"""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from io import BytesIO
from itertools import pairwise
from math import ceil, floor

from fontTools.misc.bezierTools import cubicPointAtT
from fontTools.pens.basePen import BasePen
from fontTools.svgLib.path import parse_path
from PIL import Image, ImageChops, ImageDraw

Point = tuple[float, float]
Polygon = Sequence[Point]

ENLARGED = 3
COLOURS = 64
STEPS = 10
"""Straight pieces in a curve."""
OUTSIDE = 128
"""The count of turns about a dot begins here, for a dot holds no negative number."""


@dataclass(frozen=True)
class Layer:
    """Path data in one colour, from where and how large; cut: pieces are holes in pieces."""

    colour: str
    data: str
    x: float = 0
    y: float = 0
    scale: float = 1
    is_cut: bool = False


def png(layers: Iterable[Layer], size: tuple[int, int]) -> bytes:
    """The layers one upon the other; the same layers give the same bytes with one Pillow."""
    large = Image.new("RGB", (size[0] * ENLARGED, size[1] * ENLARGED))
    for layer in layers:
        _fill(large, layer)
    few = large.reduce(ENLARGED).quantize(
        COLOURS, method=Image.Quantize.MEDIANCUT, dither=Image.Dither.NONE
    )
    stream = BytesIO()
    few.save(stream, "PNG", optimize=True)
    return stream.getvalue()


def _fill(image: Image.Image, layer: Layer) -> None:
    polygons = _polygons(layer)
    if not polygons:
        return
    left, top, right, bottom = _bounds(polygons)
    size = (right - left, bottom - top)
    near = [[(x - left, y - top) for x, y in polygon] for polygon in polygons]
    mask = _cut(near, size) if layer.is_cut else _turned(near, size)
    image.paste(layer.colour, (left, top), mask)


def _cut(polygons: Iterable[Polygon], size: tuple[int, int]) -> Image.Image:
    """Inside an odd number of them."""
    mask = Image.new("1", size)
    for polygon in polygons:
        _stamp(mask, polygon, ImageChops.logical_xor)
    return mask


def _turned(polygons: Iterable[Polygon], size: tuple[int, int]) -> Image.Image:
    """Where the ways round do not cancel each other."""
    count = Image.new("L", size, OUTSIDE)
    for polygon in polygons:
        _stamp(count, polygon, ImageChops.add if _area(polygon) > 0 else ImageChops.subtract)
    return count.point([0 if turns == OUTSIDE else 255 for turns in range(256)])


def _stamp(
    image: Image.Image,
    polygon: Polygon,
    change: Callable[[Image.Image, Image.Image], Image.Image],
) -> None:
    """Change the dots about the polygon by those within it."""
    left, top, right, bottom = _bounds([polygon])
    one = Image.new(image.mode, (right - left, bottom - top))
    ImageDraw.Draw(one).polygon([(x - left, y - top) for x, y in polygon], fill=1)
    there = image.crop((left, top, right, bottom))
    image.paste(change(there, one), (left, top))


def _bounds(polygons: Iterable[Polygon]) -> tuple[int, int, int, int]:
    xs, ys = zip(*(point for polygon in polygons for point in polygon), strict=True)
    return floor(min(xs)), floor(min(ys)), ceil(max(xs)) + 1, ceil(max(ys)) + 1


def _area(polygon: Polygon) -> float:
    """Twice the area, negative for the other way round."""
    return sum(x * b - a * y for (x, y), (a, b) in pairwise([*polygon, polygon[0]]))


def _polygons(layer: Layer) -> list[Polygon]:
    """The layer's contours in dots of the enlarged picture."""
    tracer = _Tracer()
    parse_path(layer.data, tracer)
    scale = layer.scale * ENLARGED
    x, y = layer.x * ENLARGED, layer.y * ENLARGED
    return [
        [(x + a * scale, y + b * scale) for a, b in contour]
        for contour in tracer.contours
        if len(contour) > 1
    ]


class _Tracer(BasePen):  # type: ignore[misc] # fontTools ships no types
    """A pen that walks curves in straight pieces; the base makes all of them cubic."""

    def __init__(self) -> None:
        super().__init__(None)
        self.contours: list[list[Point]] = []

    def _moveTo(self, pt: Point) -> None:  # noqa: N802 - the base's name
        self.contours.append([pt])

    def _lineTo(self, pt: Point) -> None:  # noqa: N802
        self.contours[-1].append(pt)

    def _curveToOne(self, pt1: Point, pt2: Point, pt3: Point) -> None:  # noqa: N802
        start = self._getCurrentPoint()
        self.contours[-1] += [
            cubicPointAtT(start, pt1, pt2, pt3, step / STEPS) for step in range(1, STEPS + 1)
        ]
