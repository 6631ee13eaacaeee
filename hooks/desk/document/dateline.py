"""Datelines: the line under a title that says who published an article, and when."""

import re
from dataclasses import dataclass

from hooks.model.scalar.day import Day

LONGEST = 120
DAY = re.compile(
    r"(?P<year>(?:19|20)\d{2})\s*[-年./]\s*(?P<month>\d{1,2})\s*[-月./]\s*(?P<day>\d{1,2})"
)
CLOCK = re.compile(r"\d{1,2}[:：]\d{2}")
MEDIA = re.compile(
    r"(?:来源|稿源|文章来源|稿件来源|信息来源|媒体|发布单位|发布机构|供稿单位)\s*[:：]\s*"
    r"(?P<media>[^\s:：,，;；|｜]{2,30})"
)
ORIGINAL = re.compile(r"原创\s+(?P<media>\S{2,30})")
PRINTED_IN = re.compile(r"^(?P<media>[^\s，。]{2,12}(?:日报|晚报|时报|在线|新闻网|发布|融媒))\s")
LEADING = re.compile(r"^(?:当前(?:位置|时间)|您(?:当前)?的?位置)\s*[:：]\s*")


@dataclass(frozen=True)
class Dateline:
    """Who published it, "" where nobody says, and on which day, None where none is printed."""

    media: str
    day: Day | None


def dateline_in(line: str) -> Dateline | None:
    """What a line says of the publication; None for one that is no such line."""
    if len(line) > LONGEST:
        return None
    named = MEDIA.search(line) or ORIGINAL.search(line) or PRINTED_IN.search(line)
    day = day_in(line)
    has_clock = day is not None and CLOCK.search(line) is not None and "。" not in line
    if named is None and not has_clock:
        return None
    return Dateline(named["media"] if named else "", day)


def day_in(text: str) -> Day | None:
    """The first whole day that a text names, if there is such a day."""
    for found in DAY.finditer(text):
        day = Day(int(found["year"]), int(found["month"]), int(found["day"]))
        if 1 <= day.month <= 12 and 1 <= day.day <= 31:  # noqa: PLR2004 - of a calendar
            return day
    return None
