"""Charts of the months: a small drawing for each measure, each on a scale that begins at nought."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from hooks.cli.inventory.history import MEASURES, HealthLine

WIDTH, HEIGHT = 220.0, 64.0
EDGE = 5.0
"""Room around the line, for the mark at its end."""
MONTHS = 12


@dataclass(frozen=True)
class Spark:
    """A measure over the months: ``points`` in the units of the view box, the last one marked.

    A month that nobody kept is a gap on the way across, and the line goes on behind it.
    """

    measure: str
    first: int
    last: int
    since: str
    until: str
    points: tuple[tuple[float, float], ...]

    @property
    def path(self) -> str:
        """As SVG wants it."""
        return " ".join(f"{x:g},{y:g}" for x, y in self.points)

    @property
    def words(self) -> str:
        """For who cannot see it."""
        if self.since == self.until:
            return f"{self.measure}：{self.until} 是 {self.last}"
        return f"{self.measure}：{self.since} 是 {self.first}，{self.until} 是 {self.last}"


def sparks(lines: Sequence[HealthLine]) -> Iterator[Spark]:
    """One for each measure; none where there are no months."""
    if not lines:
        return
    places = [_number(line.month) for line in lines]
    span = max(places[-1] - places[0], 1)
    for at, measure in enumerate(MEASURES):
        values = [line.counts[at] for line in lines]
        top = max(*values, 1)
        yield Spark(
            measure,
            values[0],
            values[-1],
            lines[0].month,
            lines[-1].month,
            tuple(
                (_across(place - places[0], span), _up(value, top))
                for place, value in zip(places, values, strict=True)
            ),
        )


def _number(month: str) -> int:
    year, of_year = month.split("-")
    return int(year) * MONTHS + int(of_year)


def _across(months: int, span: int) -> float:
    return round(EDGE + (WIDTH - 2 * EDGE) * months / span, 1)


def _up(value: int, top: int) -> float:
    return round(HEIGHT - EDGE - (HEIGHT - 2 * EDGE) * value / top, 1)
