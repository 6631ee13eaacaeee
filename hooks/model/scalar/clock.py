"""Spans of the clock as doors show them: 08:30-17:00, 九点至五点半, 下午1:30-5:00, 24小时.

A time that may be two times, such as 1:30 or 8:30-5:00, is refused: a guess
would send somebody to a closed door.
"""

import re
from typing import Final

from hooks.model.scalar.invalid import invalid
from hooks.model.scalar.numeral import value_of

Span = tuple[int, int]
"""Minutes after midnight; the end passes 1440 where the span goes on after midnight."""

HOUR: Final = 60
NOON: Final = 12 * HOUR
DAY: Final = 24 * HOUR
DAWN: Final = 6 * HOUR
MORNING: Final = 8 * HOUR
EVENING: Final = 16 * HOUR

DASH = r"\s*(?:[-—–−‐―─~〜]{1,6}|至|到)\s*"
PERIODS: dict[str, Span] = {
    "凌晨": (0, DAWN),
    "早上": (5 * HOUR, NOON),
    "早": (5 * HOUR, NOON),
    "上午": (5 * HOUR, 13 * HOUR - 1),
    "中午": (11 * 60, 15 * HOUR),
    "下午": (NOON, 21 * HOUR),
    "傍晚": (16 * HOUR, 20 * HOUR),
    "晚上": (17 * HOUR, DAY),
    "晚间": (17 * HOUR, DAY),
    "夜间": (17 * HOUR, DAY),
    "晚": (17 * HOUR, DAY),
}
"""What each word can mean; of 8 and 20 o'clock one at most lies within."""

PARTS = {"半": 30, "整": 0, "一刻": 15, "三刻": 45}


def time_pattern(name: str, *, mark: str = "") -> str:
    """A time of day, whose parts are groups that begin with ``name``; ``mark`` may stand for its 点."""
    return (
        rf"(?:(?P<{name}_period>{'|'.join(PERIODS)})\s*[:(]?\s*)?"
        rf"(?P<{name}>(?P<{name}_hour>\d{{1,2}}(?!\d)|[零一二两三四五六七八九十]{{1,3}}(?=[点时]))"
        rf"(?:\s?:\s?(?P<{name}_minute>\d{{2}})"
        rf"|[点时]钟?(?P<{name}_part>半|整|一刻|三刻|\d{{2}}分?|[二三四五]?十五?分)?{mark}))"
    )


WHOLE_DAY = r"(?:7\s*[×xX*天]\s*)?(?:全天候?)?24\s*(?:小时|[hH])(?:全天候?|不间断|不打烊)?|全天候?"
BEFORE_MARK = rf"|(?={DASH}\d{{1,2}}[点时])"
"""8-17点 are two hours of the clock."""

OPENED, CLOSED_AT = r"(?:开馆|开门|开园|开放)[\s,]*", r"(?:闭馆|关馆|关门|闭园|关闭|结束)"
FROM_TO = (
    rf"{time_pattern('start', mark=BEFORE_MARK)}(?:{DASH}|(?P<opened>{OPENED}))"
    rf"(?P<next_day>次日|第二天|翌日)?\s*{time_pattern('end')}"
    rf"(?!\d|\s?:)(?(opened){CLOSED_AT})"
)
SPAN = re.compile(rf"{WHOLE_DAY}|{FROM_TO}")

IN_24_HOURS = "按 24 小时写：下午一点半写 13:30，凌晨两点写 02:00，早上六点写 06:00。"
FROM_EARLY_TO_LATE = (
    "先写开、后写关，按 24 小时写，例如 13:30-17:00；开过零点的写 22:00-次日06:00。"
)


def span_of(found: re.Match[str]) -> Span:
    """The minutes of what ``SPAN`` found."""
    if found["end"] is None:
        return 0, DAY
    start = minutes_of(found, "start")
    end = minutes_of(found, "end", found["end_period"] or _inherited(found))
    if start == DAY:
        raise invalid(
            f"“{found[0]}”从 24:00 开始，分不清是哪一天。",
            "写第二天的 00:00，例如 周日 00:00-06:00。",
        )
    if start < end and found["next_day"]:
        raise invalid(f"“{found[0]}”超过了 24 小时。", "一直开着的写 24小时。")
    if start < end:
        return start, end
    is_late = found["next_day"] or found["end_period"] == "凌晨"
    if is_late or _is_over_midnight(found, start, end):
        return start, end + DAY
    raise invalid(f"“{found[0]}”关的时间不晚于开的时间，又看不出是开到第二天。", FROM_EARLY_TO_LATE)


def _inherited(found: re.Match[str]) -> str | None:
    """下午1:30-5:00 says 下午 of both; an hour after noon on the 24-hour clock needs no word."""
    return found["start_period"] if _number(found["end_hour"]) <= NOON // HOUR else None


def minutes_of(found: re.Match[str], name: str, period: str | None = None) -> int:
    """Minutes after midnight of the time whose groups begin with ``name``."""
    period = period or found[f"{name}_period"]
    written, hour = found[name], _number(found[f"{name}_hour"])
    minute = _minute(found, name)
    minutes = hour * HOUR + minute
    if minute >= HOUR or minutes > DAY:
        raise invalid(f"没有“{written}”这个时刻。", "小时写 0 到 24，分钟写 00 到 59。")
    if period:
        return _within(period, minutes, written)
    earliest = DAWN if found[f"{name}_hour"].isdecimal() else MORNING  # 七点 may be the evening's
    if name == "start" and HOUR <= minutes < earliest and not written.startswith("0"):
        raise invalid(f"“{written}”分不清是早上还是下午、晚上。", IN_24_HOURS)
    return minutes


def _minute(found: re.Match[str], name: str) -> int:
    part = found[f"{name}_part"] or ""
    if part in PARTS:
        return PARTS[part]
    return _number(found[f"{name}_minute"] or part.rstrip("分") or "0")


def _number(text: str) -> int:
    return int(text) if text.isdecimal() else int(value_of(text))


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
