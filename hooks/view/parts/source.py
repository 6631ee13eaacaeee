"""Sources: the day that is printed on one, and how it is cited in a line."""

from hooks.entries.entry import Entry
from hooks.model import SourceDocument
from hooks.model.scalar.day import Day


def day_of(source: Entry) -> Day | None:
    """Printed, never inferred."""
    return source.model.day if isinstance(source.model, SourceDocument) else None


def imprint(source: Entry) -> str:
    """``浙江在线，2018年10月4日``."""
    if not isinstance(source.model, SourceDocument):
        return ""
    day = day_of(source)
    return f"{source.model.publisher}，{day.chinese if day else '日期未注明'}"
