"""Parts of the year with hours of their own: 5月1日至10月31日 …；11月1日至次年4月30日 ….

夏季 and 冬季 without their dates are refused: they begin on another day in every province.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
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
TO = r"(?P<last_month>\d{1,2})月份?(?:(?P<last_day>\d{1,2})[日号])?"
HEADER = re.compile(
    rf"(?:[(]?{NAME}\s*[:()]?\s*)?(?<!\d)(?:每年)?\s*{FROM}{DASH}"
    rf"(?:次年|翌年|来年|第二年|下一?年度?)?的?\s*{TO}(?:期间)?\s*[)]?\s*(?:[(]?{NAME}[)]?)?[\s:,]*"
)
"""From which day to which, with the season's name around it: what follows is of these days."""

SEASONS = "每一段都写明从几月几日到几月几日，合起来是一整年，例如 5月1日至10月31日 08:30-17:30；11月1日至4月30日 08:30-17:00。"


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


def season_of(words: str, found: re.Match[str]) -> Season:
    """The season that ``HEADER`` found; without days it goes from the first to the last of a month."""
    first = _day(words, found["month"], found["day"] or "1")
    last_month = int(found["last_month"])
    last_day = found["last_day"] or (
        str(LENGTHS[last_month - 1]) if last_month <= len(LENGTHS) else "0"
    )
    last = _day(words, found["last_month"], last_day)
    return Season(words, first, (2, 29) if last == (2, 28) else last)


def must_fill_the_year(seasons: Sequence[Season]) -> None:
    """Each day of the year is in one season: of a day in none or in two nothing is known."""
    ordered = sorted(seasons, key=lambda season: season.first)
    for season, further in pairwise([*ordered, ordered[0]]):
        gap = (_ordinal(further.first) - _ordinal(season.last) - 1) % YEAR
        overlaps = len(seasons) > 1 and season.length + gap != _until(season, further)
        if overlaps:
            raise invalid(f"“{season.words}”和“{further.words}”有重叠的日子。", SEASONS)
        if gap:
            day = _from_ordinal(_ordinal(season.last) + 1)
            raise invalid(f"没有写{day[0]}月{day[1]}日起几点开、几点关。", SEASONS)


def _until(season: Season, further: Season) -> int:
    """Days from the beginning of one season to that of the other."""
    return (_ordinal(further.first) - _ordinal(season.first)) % YEAR


def _day(words: str, month: str, day: str) -> MonthDay:
    found = int(month), int(day)
    if not 1 <= found[0] <= len(LENGTHS) or not 1 <= found[1] <= LENGTHS[found[0] - 1]:
        raise invalid(f"“{words}”里有不存在的日子。", SEASONS)
    return found


def _ordinal(day: MonthDay) -> int:
    return sum(LENGTHS[: day[0] - 1]) + day[1]


def _from_ordinal(ordinal: int) -> MonthDay:
    left = (ordinal - 1) % YEAR + 1
    for month, length in enumerate(LENGTHS, 1):
        if left <= length:
            return month, left
        left -= length
    raise AssertionError(ordinal)
