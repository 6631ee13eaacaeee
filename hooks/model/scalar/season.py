"""Parts of the year with hours of their own: 5月1日至10月31日 …；11月1日至次年4月30日 ….

夏季 and 冬季 without their dates are refused: they begin on another day in every province.
"""

import re
from calendar import isleap
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import pairwise

from hooks.model.scalar.clock import DASH
from hooks.model.scalar.invalid import invalid

MonthDay = tuple[int, int]

LENGTHS = (31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)
YEAR = sum(LENGTHS)

NAME = (
    r"(?:(?:[春夏秋冬][、,]?){1,3}(?:季节?|天|令时间?|时制?)|[夏冬]令?|[旺淡]季)(?:作息)?(?:时间)?"
)
NAMED = re.compile(NAME)
FROM = r"(?P<month>\d{1,2})(?:月份?(?:(?P<day>\d{1,2})[日号])?)?"
TO = r"(?P<last_month>\d{1,2})月份?(?:(?P<last_day>\d{1,2})[日号]|[底末])?"
HEADER = re.compile(
    rf"(?:[(]?{NAME}\s*[:()]?\s*)?(?<!\d)(?:每年)?\s*{FROM}{DASH}"
    rf"(?:次年|翌年|来年|第二年|下一?年度?)?的?\s*{TO}(?:期间)?\s*[)]?\s*(?:[(]?{NAME}[)]?)?[\s:,]*"
)
"""From which day to which, with the season's name around it: what follows is of these days."""

REST_OF_YEAR = re.compile(
    r"(?:其余|其他|其它)(?:的?(?:时间|时段|月份|日子|季节|时候))?(?:均|都|一律)?"
    r"(?:不开放|不营业|闭馆|休馆|闭园|关闭|关门|休息|停止开放|停业)"
)
"""What is in no season is closed; elsewhere it says what holds anyway."""

SEASONS = "每一段都写明从几月几日到几月几日，合起来是一整年，例如 5月1日至10月31日 08:30-17:30；11月1日至4月30日 08:30-17:00；别的日子不开的，最后写 其余时间不开放。"


@dataclass(frozen=True)
class Season:
    """From one day to another, both included; the last may lie in the next year."""

    words: str
    first: MonthDay
    last: MonthDay

    @property
    def code(self) -> str:
        """``0501-1031``."""
        return "-".join(f"{month:02}{day:02}" for month, day in (self.first, self.last))

    @property
    def length(self) -> int:
        """Its days, in a leap year."""
        return (_ordinal(self.last) - _ordinal(self.first)) % YEAR + 1

    def next(self, today: date) -> tuple[date, date]:
        """The first and the last day of the one that goes on today or comes next."""
        for year in (today.year - 1, today.year, today.year + 1):
            last = _date(year + (self.last < self.first), self.last)
            if last >= today:
                return _date(year, self.first), last
        raise AssertionError(self)


def season_of(words: str, found: re.Match[str]) -> Season:
    """The season that ``HEADER`` found; without days it goes from the first to the last of a month."""
    first = _day(words, found["month"], found["day"] or "1")
    last_month = int(found["last_month"])
    last_day = found["last_day"] or (
        str(LENGTHS[last_month - 1]) if last_month <= len(LENGTHS) else "0"
    )
    last = _day(words, found["last_month"], last_day)
    return Season(words, first, (2, 29) if last == (2, 28) else last)


def must_not_overlap(seasons: Sequence[Season]) -> None:
    """Of a day in two seasons nothing is known."""
    for season, further in _in_turn(seasons):
        if len(seasons) > 1 and season.length + _gap(season, further) != _until(season, further):
            raise invalid(f"“{season.words}”和“{further.words}”有重叠的日子。", SEASONS)


def must_fill_the_year(seasons: Sequence[Season]) -> None:
    """Of a day in no season nothing is known."""
    for between in rest_of_year(seasons):
        month, day = between.first
        raise invalid(f"没有写{month}月{day}日起几点开、几点关。", SEASONS)


def rest_of_year(seasons: Sequence[Season]) -> tuple[Season, ...]:
    """The days that are in none of the seasons."""
    return tuple(
        Season(
            "其余时间",
            _from_ordinal(_ordinal(season.last) + 1),
            _from_ordinal(_ordinal(further.first) - 1),
        )
        for season, further in _in_turn(seasons)
        if _gap(season, further)
    )


def _in_turn(seasons: Sequence[Season]) -> Iterator[tuple[Season, Season]]:
    """Each with the one that comes after it, round the year."""
    ordered = sorted(seasons, key=lambda season: season.first)
    return pairwise([*ordered, ordered[0]])


def _gap(season: Season, further: Season) -> int:
    """Days between the end of one season and the beginning of the other."""
    return (_ordinal(further.first) - _ordinal(season.last) - 1) % YEAR


def _until(season: Season, further: Season) -> int:
    """Days from the beginning of one season to that of the other."""
    return (_ordinal(further.first) - _ordinal(season.first)) % YEAR


def _day(words: str, month: str, day: str) -> MonthDay:
    found = int(month), int(day)
    if not 1 <= found[0] <= len(LENGTHS) or not 1 <= found[1] <= LENGTHS[found[0] - 1]:
        raise invalid(f"“{words}”里有不存在的日子。", SEASONS)
    return found


def _date(year: int, day: MonthDay) -> date:
    """In most years the last of February is the 28th."""
    is_missing = day == (2, 29) and not isleap(year)
    return date(year, 2, 28) if is_missing else date(year, *day)


def _ordinal(day: MonthDay) -> int:
    return sum(LENGTHS[: day[0] - 1]) + day[1]


def _from_ordinal(ordinal: int) -> MonthDay:
    left = (ordinal - 1) % YEAR + 1
    for month, length in enumerate(LENGTHS, 1):
        if left <= length:
            return month, left
        left -= length
    raise AssertionError(ordinal)
