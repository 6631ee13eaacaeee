"""Days, months and years as people write them, with only as much precision as they gave."""

import re
import unicodedata
from calendar import monthrange
from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from typing import Annotated, Final, Literal

from pydantic import PlainValidator

from hooks.model.scalar.invalid import invalid, text_of

YEAR = 12  # months
OLDEST = 1840
"""Of an earlier year no office reports anything: a digit was mistyped."""

KEPT = 1 << 12
"""Days that are read once: thousands of entries go to the same few."""

UNSTATED = "未注明"
AS_REPORTED: Final = "报道时"
DIGITS = str.maketrans("〇零一二三四五六七八九", "00123456789")
YEAR_MONTH_DAY = re.compile(
    r"(?P<year>[12]\d{3})\s*"
    r"(?:年?|(?:年|[-./])\s*(?P<month>\d{1,2})\s*"
    r"(?:月?|(?:月|[-./])\s*(?P<day>\d{1,2})\s*[日号]?))"
)


@dataclass(frozen=True, order=True)
class Day:
    """A date of a stated precision: year, year and month, or the whole day.

    ``month`` and ``day`` are 0 where they were not given, so that days of any
    precision sort together.
    """

    year: int
    month: int = 0
    day: int = 0

    def __str__(self) -> str:
        """ISO 8601 with the given precision: ``2018``, ``2018-09``, ``2018-09-26``."""
        return "-".join(
            part
            for part in (
                str(self.year),
                f"{self.month:02}" if self.month else "",
                f"{self.day:02}" if self.day else "",
            )
            if part
        )

    @classmethod
    def of(cls, day: date) -> "Day":
        """A whole day."""
        return cls(day.year, day.month, day.day)

    def includes(self, other: "Day") -> bool:
        """Whether ``other`` is this day or lies within it: 2018-09 within 2018."""
        as_exact = (other.year, self.month and other.month, self.day and other.day)
        return (self.year, self.month, self.day) == as_exact

    def is_after(self, other: "Day") -> bool:
        """Whether it is later for certain: 2018 is not later than 2018-09."""
        for own, its in zip(
            (self.year, self.month, self.day), (other.year, other.month, other.day), strict=True
        ):
            if not own or not its or own != its:
                return bool(own and its) and own > its
        return False

    def months_until(self, later: "Day") -> int:
        """Whole months from this day to ``later``: from 31 January to 28 February is one.

        What is missing counts as the first: the month as January, the day as the 1st.
        """
        months = (later.year - self.year) * YEAR + max(later.month, 1) - max(self.month, 1)
        return months - (self.after(months).first > later.first)

    def after(self, months: int) -> "Day":
        """The day so many months later, or the last of that month where it is shorter."""
        year, month = divmod(self.year * YEAR + max(self.month, 1) - 1 + months, YEAR)
        last = monthrange(year, month + 1)[1]
        return Day(year, month + 1, min(max(self.day, 1), last))

    @property
    def first(self) -> "Day":
        """The first day that it may mean."""
        return Day(self.year, max(self.month, 1), max(self.day, 1))

    @property
    def chinese(self) -> str:
        """The date as it stands on a page: ``2018年9月26日``."""
        month = f"{self.month}月" if self.month else ""
        return f"{self.year}年{month}" + (f"{self.day}日" if self.day else "")


AsOf = Day | Literal["报道时"] | None
"""A day; the day of the entry's first source; or None where nothing was printed."""


def _plain(text: str) -> str:
    return unicodedata.normalize("NFKC", text).strip().translate(DIGITS)


@lru_cache(KEPT)
def read_day(text: str) -> Day | None:
    """A day from ``2018-09-26``, ``2018.9.26``, ``2018年9月``, ``二〇一八年``; else None."""
    found = YEAR_MONTH_DAY.fullmatch(_plain(text))
    if not found:
        return None
    parts = [int(found[part]) for part in ("year", "month", "day") if found[part]]
    return None if _impossible(parts) else Day(*parts)


def _impossible(parts: list[int]) -> str:
    """Why there is no such day; nothing where there is one."""
    year, month, day = (*parts, 1, 1)[:3] if len(parts) < 3 else parts  # noqa: PLR2004
    if year < OLDEST:
        return f"{year}年太早了"
    if not 1 <= month <= YEAR:
        return f"没有{month}月"
    last = monthrange(year, month)[1]
    return "" if 1 <= day <= last else f"{year}年{month}月只有{last}天，没有{day}日"


def _day(value: object) -> Day:
    text = text_of(value, "日期")
    day = read_day(text)
    if day is None:
        found = YEAR_MONTH_DAY.fullmatch(_plain(text))
        if found:
            why = _impossible([int(part) for part in found.groups() if part])
            raise invalid(
                f"没有“{text}”这一天：{why}。", "照原来的日期核对一遍，改成真有的那一天。"
            )
        raise invalid(
            f"“{text}”不是能确定的日期。",
            "写成 2018-09-26、2018-09 或 2018；只知道“去年6月”的，先推定年份并在备注里说明。",
        )
    return day


def _day_or_unstated(value: object) -> Day | None:
    return None if value == UNSTATED else _day(value)


def _as_of(value: object) -> AsOf:
    return AS_REPORTED if value == AS_REPORTED else _day_or_unstated(value)


DayText = Annotated[Day, PlainValidator(_day, json_schema_input_type=str | int)]
DayOrUnstated = Annotated[
    Day | None, PlainValidator(_day_or_unstated, json_schema_input_type=str | int)
]
AsOfText = Annotated[AsOf, PlainValidator(_as_of, json_schema_input_type=str | int)]
