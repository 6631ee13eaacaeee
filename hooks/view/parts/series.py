"""Series: which numbers of an entry belong together, so that a chart of them says nothing untrue.

Numbers join when their indicator (指标), their unit and their sense are the same and
their dates differ. A sense that the source does not state joins nothing: nobody
knows whether it is stock or flow. A target is never a step of a series; it stands
beside it. What has no date or no value is never drawn.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from hooks.entries.entry import Entry
from hooks.model.figure import Measure
from hooks.model.scalar.day import Day
from hooks.view.parts.number import Number

SENSES = frozenset({Measure.POINT, Measure.TOTAL, Measure.NEW, Measure.SHARE})
PERCENT = "%"
PAIR = 2
Key = tuple[str, str, Measure, Day | int | None]


@dataclass(frozen=True)
class Point:
    """A number in a graph: its value for the eye, its words as the source has them.

    A target is a plan, whatever its day: it has none here.
    """

    day: Day | None
    value: float
    before: str
    digits: str
    unit: str

    @property
    def when(self) -> str:
        """Its day, or that it is a target."""
        return self.day.chinese if self.day else Measure.TARGET.value

    @property
    def words(self) -> str:
        """``2012年5月近2亿元``."""
        return f"{self.when}{self.before}{self.digits}{self.unit}"


@dataclass(frozen=True)
class Trend:
    """One thing counted in one sense on several days, and what was aimed at.

    ``omitted`` are days whose figure has no value to draw, with the words printed instead.
    """

    name: str
    measure: Measure
    is_share: bool
    points: tuple[Point, ...]
    targets: tuple[Point, ...] = ()
    omitted: tuple[tuple[Day, str], ...] = ()

    @property
    def words(self) -> str:
        """All that the drawing says."""
        points = "，".join(point.words for point in (*self.points, *self.targets))
        return f"{self.name}（{self.measure}）：{points}"


@dataclass(frozen=True)
class Graph:
    """Trends that have one scale; ``about`` says whose, away from the page of their entry."""

    trends: tuple[Trend, ...]
    about: Entry | None = None

    @property
    def title(self) -> str:
        """What is compared."""
        return "、".join(trend.name for trend in self.trends)

    @property
    def measure(self) -> Measure:
        """In which sense: all trends of a graph have the same."""
        return self.trends[0].measure

    @property
    def words(self) -> str:
        """The graph for those who do not see it."""
        return "；".join(trend.words for trend in self.trends) + "。"

    @property
    def omitted(self) -> str:
        """What could not be drawn is named, lest the graph seem whole."""
        left_out = (one for trend in self.trends for one in trend.omitted)
        return "".join(f"{day.chinese}的数是“{words}”，没有画出。" for day, words in left_out)

    @property
    def note(self) -> str:
        """In which sense, and what could not be drawn."""
        return f"口径：{self.measure}。{self.omitted}点开上面的数，看日期、出处和说明。"


def graphs(numbers: Iterable[Number], about: Entry | None = None) -> tuple[Graph, ...]:
    """All that can be drawn of an entry's numbers, in their order."""
    known = tuple(numbers)
    groups: dict[Key, list[Number]] = {}
    for one in known:
        if one.figure.measure in SENSES and one.until:
            groups.setdefault(_key(one), []).append(one)
    trends = [
        _trend(group, _targets(known, key) if _is_alone(key, groups) else ())
        for key, group in groups.items()
    ]
    return tuple(Graph(joined, about) for joined in _together(filter(None, trends)))


def _key(one: Number) -> Key:
    """Totals must start on one day; what came anew must have come within the same time."""
    figure = one.figure
    span: Day | int | None = None
    if figure.measure is Measure.TOTAL:
        span = figure.since
    if figure.measure is Measure.NEW and figure.since and one.until:
        span = figure.since.months_until(one.until)
    return figure.indicator, figure.unit.text, figure.measure, span


def _is_alone(key: Key, groups: Iterable[Key]) -> bool:
    """A target says not whether it is stock or flow: of two series neither may have it."""
    return [other[:2] for other in groups].count(key[:2]) == 1


def _targets(known: Iterable[Number], key: Key) -> tuple[Point, ...]:
    aimed = (
        one
        for one in known
        if one.is_target and (one.figure.indicator, one.figure.unit.text) == key[:2]
    )
    return tuple(_points(aimed))


def _trend(group: Sequence[Number], targets: tuple[Point, ...]) -> Trend | None:
    """None where there is nothing to compare, or where two figures are of one time."""
    dated = {(one.until, one.figure.amount.written): one for one in group if one.until}
    ordered = [(day, one) for (day, _), one in sorted(dated.items())]
    if any(earlier.includes(later) for (earlier, _), (later, _) in pairwise(ordered)):
        return None
    points = tuple(_points(one for _, one in ordered))
    if len(points) + len(targets) < PAIR or not points:
        return None
    first = group[0].figure
    return Trend(
        name=first.indicator,
        measure=first.measure,
        is_share=first.unit.text == PERCENT,
        points=points,
        targets=targets,
        omitted=tuple(
            (day, one.digits or "原文缺失")
            for day, one in ordered
            if one.figure.amount.value is None
        ),
    )


def _points(numbers: Iterable[Number]) -> Iterator[Point]:
    for one in numbers:
        value = one.figure.amount.value
        if value is not None:
            day = None if one.is_target else one.until
            yield Point(day, float(value), one.before, one.digits, one.unit)


def _together(trends: Iterable[Trend]) -> Iterable[tuple[Trend, ...]]:
    """Two shares of the same two days have one scale, 0 to 100, and one graph; else one each."""
    found: list[tuple[Trend, ...]] = []
    alone: dict[tuple[Day | None, ...], int] = {}
    for trend in trends:
        days = tuple(point.day for point in trend.points)
        is_mate = trend.is_share and len(days) == PAIR and not trend.targets
        if is_mate and days in alone:
            found[alone.pop(days)] += (trend,)
            continue
        if is_mate:
            alone[days] = len(found)
        found.append((trend,))
    return found
