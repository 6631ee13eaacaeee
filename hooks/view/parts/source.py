"""Sources: the day that is printed on one, and how it is cited in a line."""

from hooks.entries.entry import Entry
from hooks.model import SourceDocument
from hooks.model.scalar.day import Day

INFERRED = "（年份推定）"


def day_of(source: Entry) -> Day | None:
    """Printed, never inferred."""
    return source.model.day if isinstance(source.model, SourceDocument) else None


def is_inferred(day: Day, source: Entry | None, quotation: str = "") -> bool:
    """Whether the source, a report without a date, can have said no more of the year than 今年 or 去年.

    What it tells of an earlier year, or what is quoted with its year, it has printed.
    """
    model = source.model if source else None
    if not isinstance(model, SourceDocument) or model.day or not model.inferred_year:
        return False
    return str(day.year) not in quotation and day.year >= model.inferred_year.year - 1


def imprint(source: Entry) -> str:
    """``浙江在线，2018年10月4日``."""
    if not isinstance(source.model, SourceDocument):
        return ""
    day = day_of(source)
    return f"{source.model.publisher}，{day.chinese if day else '日期未注明'}"
