"""Plots: where the lines, marks and words of a graph stand; the template makes SVG of it.

Lengths are units of the view box, WIDTH across, which a phone of 390 px shows a
little larger than one CSS pixel each: text of 14 is never smaller there. Every
scale begins at nought, so that a difference looks as large as it is.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from math import ceil

from hooks.model.text_width import ems
from hooks.view.parts.series import Graph, Point, Trend

WIDTH = 340.0
PAIR = 2
SMALL, LARGE = 14.0, 21.0
LINE = 19.0  # from one line of small words to the next
LEAD = 9.0  # around a value
GAP = 12.0  # between a mark and its words
TOP, ROW = 16.0, 44.0
BEYOND = 26.0  # from the last day to the mark of a target, which is of no day
STYLES = ("first", "second")
TARGET = "target"
WORDS, VALUE = "words", "value"


@dataclass(frozen=True)
class Stroke:
    """A straight line."""

    x1: float
    y1: float
    x2: float
    y2: float
    style: str


@dataclass(frozen=True)
class Mark:
    """The mark of one figure; each style has its own shape."""

    x: float
    y: float
    style: str


@dataclass(frozen=True)
class Line:
    """A line of text: ``(style, words)``, one after the other."""

    x: float
    y: float
    anchor: str
    runs: tuple[tuple[str, str], ...]


@dataclass(frozen=True)
class Plot:
    """A drawing of ``width`` by ``height``."""

    width: float
    height: float
    strokes: tuple[Stroke, ...]
    marks: tuple[Mark, ...]
    lines: tuple[Line, ...]


def plot(graph: Graph) -> Plot:
    """Two days are a slope; more of them, or one day and a target, are a strip."""
    trend = graph.trends[0]
    return _slope(graph.trends) if len(trend.points) == PAIR else _strip(trend)


@dataclass(frozen=True)
class _Label:
    """What stands beside a mark: its value, and below it what it is the value of."""

    y: float
    value: Point
    names: tuple[str, ...] = ()

    @property
    def height(self) -> float:
        return LARGE + LEAD + LINE * len(self.names)


def _slope(trends: Sequence[Trend]) -> Plot:
    first, last = (ems(point.when) * SMALL for point in trends[0].points)
    targets = [target for trend in trends for target in trend.targets]
    aside = GAP + (BEYOND if targets else 0)
    left = max(GAP + max(_length(trend.points[0]) for trend in trends), first / 2)
    right = max(aside + max(map(_length, _ends(trends))), last / 2)
    between = max(84.0, (first + last) / 2 + GAP)
    right = max(right, min(132.0, WIDTH - left - between))
    width = max(WIDTH, left + between + right)
    x1, x2 = left, width - right
    words = x2 + aside
    names = {trend.name: _wrapped(trend.name, width - words) for trend in trends}
    tall = sum(LARGE + LEAD + LINE * len(name) for name in names.values())
    tall = max(180.0, tall + (LARGE + LEAD + LINE) * len(targets))
    top = _top(trends)

    def y(point: Point) -> float:
        return TOP + tall * (1 - point.value / top)

    base = TOP + tall
    starts = [_Label(y(trend.points[0]), trend.points[0]) for trend in trends]
    ends = [_Label(y(trend.points[1]), trend.points[1], names[trend.name]) for trend in trends]
    ends += [_Label(y(target), target, (target.when,)) for target in targets]
    days = zip(trends[0].points, (x1, x2), strict=True)
    styled = tuple(zip(trends, STYLES, strict=False))
    return Plot(
        width,
        base + 34,
        (
            *(Stroke(x, TOP - 8, x, base, "axis") for x in (x1, x2)),
            *(Stroke(x1, y(target), x2 + BEYOND, y(target), TARGET) for target in targets),
            *(Stroke(x1, y(t.points[0]), x2, y(t.points[1]), style) for t, style in styled),
        ),
        (
            *(Mark(x2 + BEYOND, y(target), TARGET) for target in targets),
            *(
                Mark(x, y(point), style)
                for trend, style in styled
                for point, x in zip(trend.points, (x1, x2), strict=True)
            ),
        ),
        (
            *_beside(starts, x1 - GAP, "end", base),
            *_beside(ends, words, "start", base),
            *(Line(x, base + 26, "middle", ((WORDS, point.when),)) for point, x in days),
        ),
    )


def _ends(trends: Iterable[Trend]) -> list[Point]:
    return [point for trend in trends for point in (trend.points[1], *trend.targets)]


def _strip(trend: Trend) -> Plot:
    """One row for each day: the day, a rod as long as the value, the value; targets below."""
    rows = (*((p, STYLES[0]) for p in trend.points), *((p, TARGET) for p in trend.targets))
    left = GAP + max(ems(point.when) * SMALL for point, _ in rows)
    right = GAP + max(_length(point) for point, _ in rows)
    width = max(WIDTH, left + 84 + right)
    reach = (width - right - left) / _top([trend])
    placed = [
        (point, style, TOP + ROW * (index + 0.5), left + point.value * reach)
        for index, (point, style) in enumerate(rows)
    ]
    height = TOP * 2 + ROW * len(rows)
    return Plot(
        width,
        height,
        (
            Stroke(left, TOP - 8, left, height - TOP + 8, "axis"),
            *(Stroke(left, y, x, y, style) for _, style, y, x in placed),
        ),
        tuple(Mark(x, y, style) for _, style, y, x in placed),
        (
            *(Line(left - GAP, y + 5, "end", ((WORDS, p.when),)) for p, _, y, _ in placed),
            *(Line(x + GAP, y + 7, "start", _runs(p)) for p, _, y, x in placed),
        ),
    )


def _top(trends: Iterable[Trend]) -> float:
    """The end of the scale: the whole for shares, else the largest value."""
    known = tuple(trends)
    largest = max(p.value for trend in known for p in (*trend.points, *trend.targets))
    return max(largest, 100.0) if known[0].is_share else largest or 1.0


def _beside(labels: Iterable[_Label], x: float, anchor: str, base: float) -> Iterable[Line]:
    """Labels as near to their marks as they can stand without covering one another."""
    ordered = sorted(labels, key=lambda label: label.y)
    tops = _apart([(label.y - LARGE / 2 - 2, label.height) for label in ordered], base)
    for label, top in zip(ordered, tops, strict=True):
        first = top + LARGE - 2
        yield Line(x, first, anchor, _runs(label.value))
        for index, name in enumerate(label.names, 1):
            yield Line(x, first + index * LINE, anchor, ((WORDS, name),))


def _apart(wanted: Sequence[tuple[float, float]], base: float) -> list[float]:
    """Tops of boxes ``(top, height)``, pushed down where they overlap, then up from the base."""
    tops: list[float] = []
    floor = 0.0
    for top, height in wanted:
        tops.append(max(top, floor))
        floor = tops[-1] + height
    ceiling = base + 8
    for index in reversed(range(len(tops))):
        tops[index] = min(tops[index], ceiling - wanted[index][1])
        ceiling = tops[index]
    return tops


def _runs(point: Point) -> tuple[tuple[str, str], ...]:
    runs = ((WORDS, point.before), (VALUE, point.digits), (WORDS, point.unit))
    return tuple(run for run in runs if run[1])


def _length(point: Point) -> float:
    return ems(point.before + point.unit) * SMALL + ems(point.digits) * LARGE


def _wrapped(text: str, width: float) -> tuple[str, ...]:
    """As few lines as ``width`` allows, all about equally long."""
    most = max(1, int(width // SMALL))
    size = ceil(len(text) / ceil(len(text) / most))
    return tuple(text[at : at + size] for at in range(0, len(text), size))
