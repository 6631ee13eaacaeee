"""Opening hours as staff copy them from the door, read as weeks of spans, and never guessed.

``code`` is what the map's page gets, in ASCII, the same in ``maps/static/hours.js``::

    0-4 510-690 780-1020;5 540-720;h

Parts are joined by ``;``. A part is days, then spans, joined by blanks. Days
are digits (Monday is 0) with ``-`` for runs and ``,`` between; a day that is
nowhere is closed. A span is ``start-end`` in minutes after the day's midnight;
the end passes 1440 where the span goes on into the next day. A last part is
of statutory holidays: ``h`` closed, ``h 540-960`` these spans, ``h=`` as on
any such day of the week; without it nothing is known of them. ``e990`` says
that nobody gets in any more at that minute, though the door is still open.

Where the hours change with the season there are several such codes, joined by
``|``, each behind its days: ``0501-1031:…|1101-0430:…``.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from itertools import chain
from typing import Annotated

from pydantic import PlainValidator

from hooks.model.scalar.clock import DAY, Span
from hooks.model.scalar.invalid import invalid, text_of
from hooks.model.scalar.opening import (
    AS_USUAL,
    BREAKS,
    GIVE_TIMES,
    NUMERALS,
    DayHours,
    Spans,
    Statement,
    plain_of,
    statements,
)
from hooks.model.scalar.season import (
    HEADER,
    REST_OF_YEAR,
    SEASONS,
    Season,
    must_fill_the_year,
    must_not_overlap,
    rest_of_year,
    season_of,
)

ALL_AT_ONCE = "同一天的几段时间写在一起，用逗号隔开，例如 周一至周五 08:30-11:30, 13:30-17:00。"

ONCE_A_DAY = "一天只写一次，例如 周一至周五 08:30-17:00；周六 09:00-12:00。"
SAY_WHEN_OPEN = "写上哪几天开、几点到几点，例如 周二至周日 09:00-17:00；周一闭馆。"
SAY_UNTIL_WHEN = "写出几点以后不让进，例如 16:30停止入馆。"
ONE_OF_TWO = "照门口的改成一种。"


@dataclass(frozen=True)
class Week:
    """When a door is open in a season, the whole year where ``season`` is None.

    ``days`` are seven, Monday first. ``holidays`` is what holds on statutory holidays, None where
    the text does not say; ``admission`` the minute from which nobody gets in any more.
    """

    season: Season | None
    days: tuple[Spans, ...]
    holidays: DayHours | None
    admission: int | None = None

    @property
    def groups(self) -> tuple[tuple[tuple[int, ...], Spans], ...]:
        """The days on which it opens, equal days together, with their spans."""
        groups: dict[Spans, list[int]] = {}
        for day, spans in enumerate(self.days):
            groups.setdefault(spans, []).append(day)
        return tuple((tuple(same), spans) for spans, same in groups.items() if spans)

    @property
    def code(self) -> str:
        """The week in few ASCII characters, as the module describes."""
        parts = [" ".join([runs(days, "0123456"), *_coded(spans)]) for days, spans in self.groups]
        if self.holidays == AS_USUAL:
            parts.append("h=")
        elif self.holidays is not None:
            parts.append(" ".join(["h", *_coded(self.holidays)]))
        if self.admission is not None:
            parts.append(f"e{self.admission}")
        return (f"{self.season.code}:" if self.season else "") + ";".join(parts)


@dataclass(frozen=True)
class Hours:
    """When a door is open, in China's time: one week, or one for each season of the year."""

    text: str
    weeks: tuple[Week, ...]

    @property
    def code(self) -> str:
        """The weeks in few ASCII characters, as the module describes."""
        return "|".join(week.code for week in self.weeks)

    @property
    def all_year(self) -> Week | None:
        """The week that holds on every day of the year, where one does."""
        return self.weeks[0] if len(self.weeks) == 1 else None


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
    said, is_rest_closed = _without_the_rest(text)
    common, parts = _by_season(said)
    if not parts:
        return Hours(text, (_week(text, None, statements(said)),))
    seasons = [season for season, _ in parts]
    must_not_overlap(seasons)
    if not is_rest_closed:
        must_fill_the_year(seasons)
    stated = [statements(f"{common} {part}") for _, part in parts]
    _must_be_of_one_kind(stated)
    _must_not_leave_a_break_open(stated)
    of_all = _of_all(stated)
    weeks = (
        _week(part, season, (*own, *(each for each in of_all if each not in own)))
        for (season, part), own in zip(parts, stated, strict=True)
    )
    rest = (Week(season, ((),) * 7, ()) for season in rest_of_year(seasons))
    return Hours(text, (*weeks, *rest))


def _without_the_rest(text: str) -> tuple[str, bool]:
    """The text at its length without 其余时间不开放, and whether it said so."""
    found = REST_OF_YEAR.search(plain_of(text))
    if not found:
        return text, False
    return text[: found.start()] + ";" * len(found[0]) + text[found.end() :], True


def _by_season(text: str) -> tuple[str, list[tuple[Season, str]]]:
    """What stands before the first season, then each season with what is said of it."""
    found = list(HEADER.finditer(plain_of(text)))
    ends = [*(header.start() for header in found[1:]), len(text)]
    parts = (
        [
            (season_of(text[h.start() : h.end()].strip(" ：:，,（(、"), h), text[h.end() : end])
            for h, end in zip(found, ends, strict=True)
        ]
        if found
        else []
    )
    return (text[: found[0].start()] if found else ""), parts


def _must_be_of_one_kind(stated: Iterable[Sequence[Statement]]) -> None:
    """周二至周日 in one season and no days in another: nobody can say whether Monday is meant."""
    opening = [statement for part in stated for statement in part if statement.opens]
    bare = [statement for statement in opening if statement.is_bare]
    if bare and len(bare) < len(opening):
        raise invalid(f"“{bare[0].words}”没有写是哪几天。", SEASONS)


def _must_not_leave_a_break_open(stated: Sequence[Sequence[Statement]]) -> None:
    """A break behind the last season may be that of all seasons, unless it is in brackets."""
    breaks = [[each.break_words for each in part if each.break_words] for part in stated]
    if breaks[-1] and not all(breaks):
        raise invalid(f"“{breaks[-1][0]}”看不出是一段日子还是全年。", BREAKS)


def _of_all(stated: Sequence[Sequence[Statement]]) -> tuple[Statement, ...]:
    """What is said behind the last season and holds in all: 周一闭馆, 法定节假日休息."""
    *others, last = stated
    further = tuple(
        statement
        for statement in last
        if not statement.opens and not any(statement in part for part in others)
        if statement.admission is None or statement.admission.at is None
    )
    opened = _days(statement for statement in last if statement.opens and not statement.is_bare)
    if doubtful := next((each for each in further if each.days & opened), None):
        raise invalid(f"“{doubtful.words}”看不出是一段日子还是全年。", "每一段日子后面都写上它。")
    return further


def _week(text: str, season: Season | None, stated: Sequence[Statement]) -> Week:
    opening = _with_their_days([statement for statement in stated if statement.opens])
    _must_name_the_days_once(opening)
    closed = _days(statement for statement in stated if statement.hours == ())
    _must_not_be_closed(opening, closed)
    _must_have_hours(stated, _days(opening) - closed)
    days = tuple(() if day in closed else _spans(day, opening) for day in range(7))
    if not any(days):
        raise invalid(f"“{text.strip()}”没有写哪天几点开。", SAY_WHEN_OPEN)
    _must_end_before_the_next_day(days)
    return Week(season, days, _holidays(stated, opening, days), _admission(stated, days))


def _with_their_days(opening: Sequence[Statement]) -> list[Statement]:
    """An afternoon goes on with the days of its morning."""
    found: list[Statement] = []
    for statement in opening:
        if statement.continues and found:
            of = found[-1]
            statement = replace(  # noqa: PLW2901
                statement, days=of.days, named=of.named, is_bare=of.is_bare, excepts=of.excepts
            )
        found.append(statement)
    return found


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
    for span in sorted(chain.from_iterable(hours for hours in given if isinstance(hours, tuple))):
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


def _holidays(
    stated: Iterable[Statement], opening: Sequence[Statement], days: Sequence[Spans]
) -> DayHours | None:
    """工作日 alone says that it is closed on holidays, beside 周六 only what it is on workdays.

    周一闭馆（法定节假日除外） says that it is open on a holiday, at the hours of all other days.
    """
    given = {each.hours: each for each in stated if each.is_of_holidays and each.hours is not None}
    if excepted := next((statement for statement in opening if statement.excepts), None):
        given[()] = excepted
    if any(statement.hours == () and statement.excepts for statement in stated):
        usual = {spans for spans in days if spans}
        known = {each.hours for each in given.values()} <= {AS_USUAL}
        if known:
            return usual.pop() if len(usual) == 1 else None
    if len(given) > 1:
        one, other = list(given.values())[:2]
        raise invalid(f"法定节假日写了两次：“{one.words}”和“{other.words}”。", ONE_OF_TWO)
    if given:
        return next(iter(given))
    return () if all(statement.is_of_workdays for statement in opening) else None


def _admission(stated: Iterable[Statement], days: Sequence[Spans]) -> int | None:
    """The earliest minute of the day from which nobody gets in; None where that is the closing."""
    said = [(each.words, each.admission) for each in stated if each.admission]
    ends = {spans[-1][1] for spans in days if spans}
    minutes = []
    for words, admission in said:
        if admission.at is None and len(ends) > 1:
            raise invalid(f"“{words}”：每天关门的时间不一样，算不出是几点。", SAY_UNTIL_WHEN)
        at = next(iter(ends)) - admission.before if admission.at is None else admission.at
        if not any(start < at <= end for spans in days for start, end in spans):
            raise invalid(f"“{words}”不在开放时间里面。", ONE_OF_TWO)
        minutes.append(at)
    earliest = min(minutes, default=None)
    return None if earliest in ends and len(ends) == 1 else earliest


def _name(day: int) -> str:
    return f"周{NUMERALS[day]}"


HoursText = Annotated[Hours, PlainValidator(_hours, json_schema_input_type=str)]
