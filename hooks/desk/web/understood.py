"""What the program understood of opening hours, in words of its own: who wrote them sees whether it did."""

from collections.abc import Iterable, Iterator

from hooks.model.scalar.clock import Span
from hooks.model.scalar.hours import Hours, Week, runs
from hooks.model.scalar.opening import AS_USUAL, NUMERALS

DAY, HOUR = 24 * 60, 60
EVERY_DAY, PAIR = 7, 2


def understood(hours: Hours) -> str:
    """``周一至周五 08:30-11:30、13:30-17:00；周六、周日不开；法定节假日不开``."""
    return "。".join(f"{_season(week)}{'；'.join(_parts(week))}" for week in hours.weeks) + "。"


def _season(week: Week) -> str:
    if week.season is None:
        return ""
    (first, day), (last, end) = week.season.first, week.season.last
    return f"{first}月{day}日到{last}月{end}日："


def _parts(week: Week) -> Iterator[str]:
    for days, spans in week.groups:
        yield f"{_days(days)} {_spans(spans)}"
    closed = tuple(day for day, spans in enumerate(week.days) if not spans)
    if closed:
        yield f"{_days(closed)}不开"
    yield _holidays(week)
    if week.admission is not None:
        yield f"{_clock(week.admission)} 以后不让进"


def _holidays(week: Week) -> str:
    if week.holidays is None:
        return "法定节假日开不开，没有写"
    if week.holidays == AS_USUAL:
        return "法定节假日照常"
    return f"法定节假日 {_spans(week.holidays)}" if week.holidays else "法定节假日不开"


def _days(days: tuple[int, ...]) -> str:
    if len(days) == EVERY_DAY:
        return "每天"
    names = [f"周{one}" for one in NUMERALS]
    if len(days) <= PAIR:
        return "、".join(names[day] for day in days)
    return runs(days, names).replace("-", "至").replace(",", "、")


def _spans(spans: Iterable[Span]) -> str:
    return "、".join(f"{_clock(start)}-{_clock(end)}" for start, end in spans)


def _clock(minute: int) -> str:
    """Minutes after midnight; what ends on the next day says so."""
    tomorrow = "次日" if minute > DAY else ""
    minute -= DAY if minute > DAY else 0
    return f"{tomorrow}{minute // HOUR:02}:{minute % HOUR:02}"
