"""Spans of the clock as doors show them: 08:30-17:00, 8点半至17点, 下午1:30-5:00, 24小时.

A time that may be two times, such as 1:30 or 8:30-5:00, is refused: a guess
would send somebody to a closed door.
"""

import re
from typing import Final

from hooks.model.scalar.invalid import invalid

Span = tuple[int, int]
"""Minutes after midnight; the end passes 1440 where the span goes on after midnight."""

HOUR: Final = 60
NOON: Final = 12 * HOUR
DAY: Final = 24 * HOUR
DAWN: Final = 6 * HOUR
EVENING: Final = 16 * HOUR

DASH = r"\s*(?:[-—–−‐―~〜]{1,2}|至|到)\s*"
PERIODS: dict[str, Span] = {
    "早上": (5 * HOUR, NOON),
    "上午": (5 * HOUR, 13 * HOUR - 1),
    "中午": (11 * 60, 15 * HOUR),
    "下午": (NOON, 21 * HOUR),
    "晚上": (17 * HOUR, DAY),
    "晚": (17 * HOUR, DAY),
}
"""What each word can mean; of 8 and 20 o'clock one at most lies within."""

PARTS = {"半": 30, "整": 0, "一刻": 15, "三刻": 45}


def _time(name: str) -> str:
    return (
        rf"(?:(?P<{name}_period>{'|'.join(PERIODS)})\s*)?(?P<{name}>(?P<{name}_hour>\d{{1,2}})"
        rf"(?::(?P<{name}_minute>\d{{2}})|[点时](?P<{name}_part>半|整|一刻|三刻|\d{{2}}分?)?))"
    )


WHOLE_DAY = r"(?:24\s*小时|全天候?)"
FROM_TO = rf"{_time('start')}{DASH}(?P<next_day>次日|第二天)?\s*{_time('end')}(?![\d:])"
SPAN = re.compile(rf"{WHOLE_DAY}|{FROM_TO}")

IN_24_HOURS = "按 24 小时写：下午一点半写 13:30，凌晨两点写 02:00。"
FROM_EARLY_TO_LATE = (
    "先写开、后写关，按 24 小时写，例如 13:30-17:00；开过零点的写 22:00-次日06:00。"
)


def span_of(found: re.Match[str]) -> Span:
    """The minutes of what ``SPAN`` found."""
    if found["start"] is None:
        return 0, DAY
    start = _minutes(found, "start", found["start_period"])
    end = _minutes(found, "end", found["end_period"] or _inherited(found))
    if start == DAY:
        raise invalid(
            f"“{found[0]}”从 24:00 开始，分不清是哪一天。",
            "写第二天的 00:00，例如 周日 00:00-06:00。",
        )
    if start < end and found["next_day"]:
        raise invalid(f"“{found[0]}”超过了 24 小时。", "一直开着的写 24小时。")
    if start < end:
        return start, end
    if found["next_day"] or _is_over_midnight(found, start, end):
        return start, end + DAY
    raise invalid(f"“{found[0]}”关的时间不晚于开的时间，又看不出是开到第二天。", FROM_EARLY_TO_LATE)


def _inherited(found: re.Match[str]) -> str | None:
    """下午1:30-5:00 says 下午 of both; an hour after noon on the 24-hour clock needs no word."""
    return found["start_period"] if int(found["end_hour"]) <= NOON // HOUR else None


def _minutes(found: re.Match[str], name: str, period: str | None) -> int:
    written, hour = found[name], int(found[f"{name}_hour"])
    part = found[f"{name}_part"] or ""
    minute = (
        PARTS[part] if part in PARTS else int(found[f"{name}_minute"] or part.rstrip("分") or 0)
    )
    minutes = hour * HOUR + minute
    if minute >= HOUR or minutes > DAY:
        raise invalid(f"没有“{written}”这个时刻。", "小时写 0 到 24，分钟写 00 到 59。")
    if period:
        return _within(period, minutes, written)
    if name == "start" and HOUR <= minutes < DAWN and not written.startswith("0"):
        raise invalid(f"“{written}”分不清是凌晨还是下午。", IN_24_HOURS)
    return minutes


def _within(period: str, minutes: int, written: str) -> int:
    first, last = PERIODS[period]
    twelve_later = minutes + NOON if HOUR <= minutes < NOON + HOUR else minutes
    meant = {time for time in (minutes, twelve_later) if first <= time <= last}
    if len(meant) != 1:
        raise invalid(f"“{period}{written}”不能确定是几点。", IN_24_HOURS)
    return meant.pop()


def _is_over_midnight(found: re.Match[str], start: int, end: int) -> bool:
    """22:00-06:00 and 18:00-02:00 are; 8:30-5:00 and 18:00-9:00 may be slips for the afternoon."""
    if found["start_period"] or found["end_period"]:
        return False
    if end == 0:
        return start > 0
    is_plain = found["end"].startswith("0") or end + NOON <= start
    return start >= EVENING and end <= NOON and is_plain
