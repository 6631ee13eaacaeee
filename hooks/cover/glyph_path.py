"""A glyph as SVG path data on a grid of whole numbers, so that a cover stays small.

Relative steps on a coarse grid take half the bytes of absolute ones. The grid
is as fine as a character's size on its cover asks for.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache

from fontTools.pens.basePen import decomposeQuadraticSegment
from fontTools.pens.recordingPen import DecomposingRecordingPen
from fontTools.ttLib import TTFont

EM = 1000
"""Units of the font in an em."""

Point = tuple[float, float]
Curve = tuple[Point, ...]
"""A line to one point, or a quadratic curve: its control, then its end. A contour's first is where
it starts."""


@dataclass(frozen=True)
class GlyphPath:
    """A character: how far it advances, in units of the font, and its contours; y grows upwards."""

    char: str
    advance: float
    contours: tuple[tuple[Curve, ...], ...]


def glyph_path(font: TTFont, char: str, location: Mapping[str, float]) -> GlyphPath:
    """The glyph of a character of a variable font at a place on its axes."""
    name = font.getBestCmap()[ord(char)]
    glyphs = font.getGlyphSet(location=location)
    pen = DecomposingRecordingPen(glyphs)
    glyphs[name].draw(pen)
    return GlyphPath(char, glyphs[name].width, tuple(_traced(pen.value)))


@lru_cache(maxsize=10_000)
def path_data(glyph: GlyphPath, grid: int) -> str:
    """Path data with so many steps to an em, y growing downwards, the baseline at 0."""
    return "".join("".join(_contour(contour, grid)) for contour in glyph.contours)


def _traced(steps: Iterable[tuple[str, tuple[Point, ...]]]) -> Iterator[tuple[Curve, ...]]:
    """Contours of what a pen recorded."""
    contour: list[Curve] = []
    for command, points in steps:
        match command:
            case "moveTo":
                contour = [points]
            case "lineTo":
                contour.append(points)
            case "qCurveTo":
                contour.extend(decomposeQuadraticSegment(points))
            case _:
                yield tuple(contour)


def _contour(contour: tuple[Curve, ...], grid: int) -> Iterator[str]:
    (start,), *curves = contour
    here = _on(start, grid)
    yield f"M{_joined(here)}"
    for curve in curves:
        there = [_on(point, grid) for point in curve]
        steps = [(x - here[0], y - here[1]) for x, y in there]
        yield _step(steps)
        here = there[-1]
    yield "z"


def _on(point: Point, grid: int) -> tuple[int, int]:
    return round(point[0] * grid / EM), -round(point[1] * grid / EM)


def _step(steps: Sequence[tuple[int, int]]) -> str:
    """The shortest command for it: a curve that is none on the grid becomes a line."""
    *controls, (x, y) = steps
    if (x, y) == (0, 0):
        return ""
    if controls and controls[0][0] * y != controls[0][1] * x:
        return f"q{_joined(controls[0], (x, y))}"
    if y == 0:
        return f"h{x}"
    return f"l{_joined((x, y))}" if x else f"v{y}"


def _joined(*points: tuple[int, int]) -> str:
    """Numbers with a space between them where no minus parts them."""
    first, *others = (f"{number}" for point in points for number in point)
    return first + "".join(n if n.startswith("-") else f" {n}" for n in others)
