"""Opening hours as staff copy them from the door, read as a week of spans, and never guessed.

``code`` is what the map's page gets, in ASCII, the same in ``maps/static/hours.js``::

    0-4 510-690 780-1020;5 540-720;h

Parts are joined by ``;``. A part is days, then spans, joined by blanks. Days
are digits (Monday is 0) with ``-`` for runs and ``,`` between; a day that is
nowhere is closed. A span is ``start-end`` in minutes after the day's midnight;
the end passes 1440 where the span goes on into the next day. A last part is
of statutory holidays: ``h`` closed, ``h 540-960`` these spans, ``h=`` as on
any such day of the week; without it nothing is known of them.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import chain
from typing import Annotated

from pydantic import PlainValidator

from hooks.model.scalar.clock import DAY, Span
from hooks.model.scalar.invalid import invalid, text_of
from hooks.model.scalar.opening import (
    AS_USUAL,
    GIVE_TIMES,
    NUMERALS,
    DayHours,
    Spans,
    Statement,
    statements,
)

ALL_AT_ONCE = "同一天的几段时间写在一起，用逗号隔开，例如 周一至周五 08:30-11:30, 13:30-17:00。"

ONCE_A_DAY = "一天只写一次，例如 周一至周五 08:30-17:00；周六 09:00-12:00。"
SAY_WHEN_OPEN = "写上哪几天开、几点到几点，例如 周二至周日 09:00-17:00；周一闭馆。"
ONE_OF_TWO = "照门口的改成一种。"


@dataclass(frozen=True)
class Hours:
    """When a door is open, in China's time.

    ``week`` has seven days, Monday first. ``holidays`` is what holds on
    statutory holidays, None where the text does not say.
    """

    text: str
    week: tuple[Spans, ...]
    holidays: DayHours | None

    @property
    def groups(self) -> tuple[tuple[tuple[int, ...], Spans], ...]:
        """The days on which it opens, equal days together, with their spans."""
        days: dict[Spans, list[int]] = {}
        for day, spans in enumerate(self.week):
            days.setdefault(spans, []).append(day)
        return tuple((tuple(same), spans) for spans, same in days.items() if spans)

    @property
    def code(self) -> str:
        """The week in few ASCII characters, as the module describes."""
        parts = [" ".join([runs(days, "0123456"), *_coded(spans)]) for days, spans in self.groups]
        if self.holidays == AS_USUAL:
            parts.append("h=")
        elif self.holidays is not None:
            parts.append(" ".join(["h", *_coded(self.holidays)]))
        return ";".join(parts)


def runs(days: Sequence[int], names: Sequence[str]) -> str:
    """``0-2,4``: days in order, by their names, what follows one another as from and to."""
    starts = [day for day in days if day - 1 not in days]
    ends = [day for day in days if day + 1 not in days]
    return ",".join(
        names[start] if start == end else f"{names[start]}-{names[end]}"
        for start, end in zip(starts, ends, strict=True)
    )


def _coded(spans: Iterable[Span]) -> list[str]:
    return [f"{start}-{end}" for start, end in spans]


def _hours(value: object) -> Hours:
    text = text_of(value, "开放时间")
    stated = list(statements(text))
    opening = [statement for statement in stated if statement.opens]
    _must_name_the_days_once(opening)
    closed = _days(statement for statement in stated if statement.hours == ())
    _must_not_be_closed(opening, closed)
    _must_have_hours(stated, _days(opening) - closed)
    week = tuple(() if day in closed else _spans(day, opening) for day in range(7))
    if not any(week):
        raise invalid(f"“{text}”没有写哪天几点开。", SAY_WHEN_OPEN)
    _must_end_before_the_next_day(week)
    return Hours(text, week, _holidays(stated, opening))


def _days(stated: Iterable[Statement]) -> frozenset[int]:
    return frozenset[int]().union(*(statement.days for statement in stated))


def _must_name_the_days_once(opening: Sequence[Statement]) -> None:
    """Days may be named again with further hours, but only the very same days.

    Of 周一至周五 8:30-11:30；13:30-17:00 nobody can say whether the afternoon is every day's.
    """
    bare = next((statement for statement in opening if statement.is_bare), None)
    if bare and not all(statement.is_bare for statement in opening):
        raise invalid(f"“{bare.words}”没有写是哪几天。", ALL_AT_ONCE)
    first: dict[int, Statement] = {}
    for statement in opening:
        for day in sorted(statement.days):
            earlier = first.setdefault(day, statement)
            if earlier.days != statement.days:
                raise invalid(
                    f"{_name(day)}写了两次：“{earlier.words}”和“{statement.words}”。", ONCE_A_DAY
                )


def _must_not_be_closed(opening: Iterable[Statement], closed: frozenset[int]) -> None:
    """每天 … 周一闭馆 is an exception; 周一 … 周一闭馆 is a contradiction."""
    for statement in opening:
        denied = statement.days if statement.days <= closed else statement.named & closed
        if denied:
            raise invalid(f"{_name(min(denied))}写了“{statement.words}”，又写了休息。", ONE_OF_TWO)


def _must_have_hours(stated: Iterable[Statement], opened: frozenset[int]) -> None:
    for statement in stated:
        if statement.hours == AS_USUAL and (unknown := statement.days - opened):
            raise invalid(
                f"“{statement.words}”没有写{_name(min(unknown))}几点开、几点关。", GIVE_TIMES
            )


def _spans(day: int, opening: Iterable[Statement]) -> Spans:
    """The day's spans in order; what follows without a gap is one."""
    spans: list[Span] = []
    given = (statement.hours for statement in opening if day in statement.days)
    for span in sorted(chain.from_iterable(hours for hours in given if hours != AS_USUAL)):
        if spans and span[0] < spans[-1][1]:
            raise invalid(f"{_name(day)}的几段时间有重叠。", ALL_AT_ONCE)
        is_further = spans and span[0] == spans[-1][1]
        spans.append((spans.pop()[0], span[1]) if is_further else span)
    return tuple(spans)


def _must_end_before_the_next_day(week: Sequence[Spans]) -> None:
    """Before the next day's first span begins, that is."""
    for day, spans in enumerate(week):
        further = (day + 1) % 7
        if spans and week[further] and spans[-1][1] - DAY > week[further][0][0]:
            what = f"{_name(day)}开过零点，和{_name(further)}的时间有重叠。"
            raise invalid(what, "一段时间只写一次，例如 每天 18:00-02:00。")


def _holidays(stated: Iterable[Statement], opening: Sequence[Statement]) -> DayHours | None:
    """工作日 alone says that it is closed on holidays, beside 周六 only what it is on workdays."""
    given = {statement.hours: statement for statement in stated if statement.is_of_holidays}
    if len(given) > 1:
        one, other = list(given.values())[:2]
        raise invalid(f"法定节假日写了两次：“{one.words}”和“{other.words}”。", ONE_OF_TWO)
    if given:
        return next(iter(given))
    return () if all(statement.is_of_workdays for statement in opening) else None


def _name(day: int) -> str:
    return f"周{NUMERALS[day]}"


HoursText = Annotated[Hours, PlainValidator(_hours, json_schema_input_type=str)]
