"""Statutory holidays of China, for telling what is open: the days off that people know.

Package ``holidays`` writes down each year's notice of the State Council (国务院办公厅关于
部分节假日安排的通知), which comes in the November before. A year whose notice the package
does not know yet has the statutory days and the weekdays in lieu of those on a weekend,
without bridge days: nearly right, and better than nothing. Lunar days are reckoned.
Make-up working days (调休上班) are not modelled: a Saturday is a Saturday.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import pairwise

WEEKEND = 5
"""The weekday of Saturday."""


@dataclass(frozen=True)
class Holidays:
    """The days off of two years, in order.

    Behind ``until``, the last day of the second year, nothing is known. Up to ``noticed_until``
    the days are the State Council's.
    """

    days: tuple[date, ...]
    until: date
    noticed_until: date

    @property
    def written(self) -> tuple[str, ...]:
        """As ISO dates, which the map's page compares."""
        return tuple(map(str, self.days))


def statutory_holidays(year: int) -> Holidays:
    """Those of ``year`` and the next, so that a site that nobody builds over New Year stays right."""
    import holidays  # noqa: PLC0415 - it loads every country; what comes of it is kept
    from holidays.countries.china import ChinaStaticHolidays  # noqa: PLC0415

    years = (year, year + 1)
    days = sorted(holidays.country_holidays("CN", years=years))
    return Holidays(
        days=tuple(_without_gaps(days)),
        until=date(year + 1, 12, 31),
        noticed_until=date(max(ChinaStaticHolidays.special_public_holidays), 12, 31),
    )


def _without_gaps(days: list[date]) -> Iterator[date]:
    """The package leaves out the weekend within a holiday, such as 4 October 2025."""
    for one, other in pairwise(days):
        yield one
        between = [one + timedelta(further) for further in range(1, (other - one).days)]
        if all(day.weekday() >= WEEKEND for day in between):
            yield from between
    yield days[-1]
