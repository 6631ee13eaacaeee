"""Series: which figures of an entry belong together, so that a chart of them says nothing untrue.

Figures join when what they say (指标), their unit and their sense are the same and
their dates differ. A sense that the source does not state joins nothing: nobody
knows whether it is stock or flow. A target is never a step of a series; it stands
beside it. What has no date or no value is never drawn.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from hooks.model.figure import Figure, Measure
from hooks.model.scalar.day import Day
from hooks.view.parts.section import Graph, Number, Point, Trend

SENSES = frozenset({Measure.POINT, Measure.TOTAL, Measure.NEW, Measure.SHARE})
PERCENT = "%"
PAIR = 2
Key = tuple[str, str, Measure, str | int | None]


@dataclass(frozen=True)
class Dated:
    """A figure, as the page shows it, and the day that it is of."""

    figure: Figure
    number: Number
    day: Day | None


def graphs(told: Iterable[Dated]) -> tuple[Graph, ...]:
    """All that can be drawn of an entry's figures, in their order."""
    known = tuple(told)
    groups: dict[Key, list[Dated]] = {}
    for one in known:
        if one.figure.measure in SENSES and one.day:
            groups.setdefault(_key(one), []).append(one)
    trends = [
        _trend(group, _targets(known, key) if _is_alone(key, groups) else ())
        for key, group in groups.items()
    ]
    return _together(trend for trend in trends if trend)


def _key(one: Dated) -> Key:
    """Totals must start on one day; what came anew must have come within the same time."""
    figure = one.figure
    span: str | int | None = None
    if figure.measure is Measure.TOTAL:
        span = str(figure.since or "")
    if figure.measure is Measure.NEW and figure.since and one.day:
        span = figure.since.months_until(one.day)
    return figure.indicator, figure.unit.text, figure.measure, span


def _is_alone(key: Key, groups: Iterable[Key]) -> bool:
    """A target says not whether it is stock or flow: of two series neither may have it."""
    return [other[:2] for other in groups].count(key[:2]) == 1


def _targets(known: Iterable[Dated], key: Key) -> tuple[Point, ...]:
    return tuple(
        point
        for one in known
        if one.figure.measure is Measure.TARGET
        and (one.figure.indicator, one.figure.unit.text) == key[:2]
        for point in _points([one], Measure.TARGET.value)
    )


def _trend(group: Sequence[Dated], targets: tuple[Point, ...]) -> Trend | None:
    """None where there is nothing to compare, or where two figures are of one time."""
    dated = {(str(one.day), one.figure.amount.written): one for one in group}
    ordered = [one for _, one in sorted(dated.items())]
    days = [str(one.day) for one in ordered]
    if any(later.startswith(earlier) for earlier, later in pairwise(days)):
        return None
    points = tuple(_points(ordered))
    if len(points) + len(targets) < PAIR or not points:
        return None
    first = ordered[0]
    return Trend(
        name=first.figure.indicator,
        measure=first.figure.measure.value,
        is_share=first.figure.unit.text == PERCENT,
        points=points,
        targets=targets,
        omitted=tuple(
            (one.day.chinese, one.number.digits or "原文缺失")
            for one in ordered
            if one.day and one.figure.amount.value is None
        ),
    )


def _points(group: Iterable[Dated], when: str = "") -> Iterator[Point]:
    for one in group:
        value, number = one.figure.amount.value, one.number
        if value is not None:
            date = when or (one.day.chinese if one.day else "")
            yield Point(date, float(value), number.before, number.digits, number.unit)


def _together(trends: Iterable[Trend]) -> tuple[Graph, ...]:
    """Two shares of the same two days have one scale, 0 to 100, and one graph; else one each."""
    found: list[Graph] = []
    alone: dict[tuple[str, ...], int] = {}
    for trend in trends:
        days = tuple(point.when for point in trend.points)
        is_mate = trend.is_share and len(days) == PAIR and not trend.targets
        if is_mate and days in alone:
            place = alone.pop(days)
            found[place] = Graph((*found[place].trends, trend))
            continue
        if is_mate:
            alone[days] = len(found)
        found.append(Graph((trend,)))
    return tuple(found)
