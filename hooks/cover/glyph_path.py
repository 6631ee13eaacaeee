"""A glyph as SVG path data on a grid of whole numbers, so that a cover stays small.

Relative steps on a coarse grid take half the bytes of absolute ones. The grid
is as fine as a character's size on its cover asks for.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

from fontTools.pens.basePen import decomposeQuadraticSegment
from fontTools.pens.recordingPen import DecomposingRecordingPen

EM = 1000
"""Units of the font in an em."""

Point = tuple[float, float]
Curve = tuple[Point, ...]
"""A line to one point, or a quadratic curve: its control, then its end. A contour's first is where
it starts."""


@dataclass(frozen=True, eq=False)
class GlyphPath:
    """A character: how far it advances, in units of the font, and its contours; y grows upwards.

    A font makes one of each, so they are compared as objects, without a walk through the contours.
    """

    char: str
    advance: float
    contours: tuple[tuple[Curve, ...], ...]


class _Joined(dict[int, str]):
    """A number behind another: a space between them where no minus parts them."""

    def __missing__(self, number: int) -> str:
        return self.setdefault(number, f"{number}" if number < 0 else f" {number}")


_JOINED = _Joined()


def glyph_path(glyphs: Mapping[str, Any], name: str, char: str) -> GlyphPath:
    """The glyph of a character, of a font's glyphs at a place on its axes."""
    pen = DecomposingRecordingPen(glyphs)
    glyph = glyphs[name]
    glyph.draw(pen)
    return GlyphPath(char, glyph.width, tuple(_traced(pen.value)))


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
    """The loop of all that is drawn: it calls nothing that it can do without."""
    ((start_x, start_y),), *curves = contour
    x, y = round(start_x * grid / EM), -round(start_y * grid / EM)
    yield f"M{x}{_JOINED[y]}"
    for curve in curves:
        end_x, end_y = curve[-1]
        across, down = round(end_x * grid / EM) - x, -round(end_y * grid / EM) - y
        if not across and not down:
            continue
        if len(curve) > 1:
            control_x, control_y = curve[0]
            aside, below = round(control_x * grid / EM) - x, -round(control_y * grid / EM) - y
        else:
            aside = below = 0
        if aside * down != below * across:
            yield f"q{aside}{_JOINED[below]}{_JOINED[across]}{_JOINED[down]}"
        elif not down:
            yield f"h{across}"
        else:  # a curve that is none on the grid too
            yield f"l{across}{_JOINED[down]}" if across else f"v{down}"
        x, y = x + across, y + down
    yield "z"
