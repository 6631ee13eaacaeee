"""The timeline of the whole site: an axis of years, and what is known to have happened in each."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import KW_ONLY, dataclass
from itertools import groupby
from math import ceil

from hooks.catalogue import Catalogue
from hooks.catalogue.occasion import Occasion, occasions
from hooks.entries.entry import Entry
from hooks.model import Case
from hooks.model.entry import Honour
from hooks.model.scalar.day import Day
from hooks.view.parts.address import TIMELINE, anchor
from hooks.view.parts.caption import system
from hooks.view.parts.occasion import reasoning
from hooks.view.parts.page import Page, list_page
from hooks.view.parts.section import Moment, Section, Timeline

CLAIM = (
    "有日期的事：品牌的大事、案例和荣誉，新的在前。"
    "只有原文写明的、能由原文推算的在这里；只知道是哪年报道的不在这里。"
)
HIGHEST = 48
"""Squares above a year; of more things that happened each square stands for several."""
KEY = "一格是{}，颜色是牵头的系统。实心的知道哪月哪天，空心的只知道是哪一年。点年份往下看。"
Dated = tuple[Day, Occasion]


@dataclass(frozen=True)
class Mark:
    """A square on the axis: in whose system, and whether more than the year is known."""

    system: str
    is_exact: bool


@dataclass(frozen=True)
class AxisYear:
    """An interval of the axis: a year with its squares, or years in which nothing is dated."""

    name: str
    section: str = ""
    marks: tuple[Mark, ...] = ()
    count: int = 0


@dataclass(frozen=True)
class Year(Timeline, kind="timeline", shows="moments", in_contents=False):
    """What happened in a year; the axis leads to it."""


@dataclass(frozen=True)
class Axis(Section, kind="axis", shows="years", in_contents=False):
    """Years in their order, the oldest first; ``key`` says how to read them."""

    years: tuple[AxisYear, ...]
    key: str
    _: KW_ONLY
    id: str = "axis"

    @property
    def is_wide(self) -> bool:
        return True


def timeline_page(catalogue: Catalogue) -> Page:
    """The axis, and all dated moments, a section for each year."""
    groups = groupby(_sorted(catalogue.entries), key=lambda found: found[0].year)
    years = {year: tuple(found) for year, found in groups}
    sections = (
        Year(_moments(catalogue, found), title=f"{year}年", id=_section(year))
        for year, found in years.items()
    )
    return list_page(TIMELINE, "时间线", CLAIM, (_axis(catalogue, years), *sections))


def _axis(catalogue: Catalogue, years: Mapping[int, Sequence[Dated]]) -> Axis:
    each = ceil(max(map(len, years.values()), default=1) / HIGHEST)
    found = tuple(_intervals(catalogue, years, each))
    return Axis(found, KEY.format("一件事" if each == 1 else f" {each} 件事"))


def _intervals(
    catalogue: Catalogue, years: Mapping[int, Sequence[Dated]], each: int
) -> Iterator[AxisYear]:
    before: int | None = None
    for year in sorted(years):
        if before is not None and year > before + 1:
            first, last = before + 1, year - 1
            yield AxisYear(str(first) if first == last else f"{first}—{last}")
        marks = (
            Mark(system(catalogue, one.entry), day.month > 0)
            for day, one in reversed(years[year][::each])
        )
        yield AxisYear(str(year), _section(year), tuple(marks), len(years[year]))
        before = year


def _section(year: int) -> str:
    return f"year-{year}"


def moments(catalogue: Catalogue, entries: Iterable[Entry]) -> tuple[Moment, ...]:
    """What of these entries has a date, newest first."""
    return _moments(catalogue, _sorted(entries))


def _moments(catalogue: Catalogue, found: Iterable[Dated]) -> tuple[Moment, ...]:
    return tuple(_moment(catalogue, dated) for dated in found)


def _sorted(entries: Iterable[Entry]) -> list[Dated]:
    every = (one for entry in entries for one in occasions(entry))
    dated = [(one.day, one) for one in every if one.day]
    return sorted(dated, key=lambda found: (found[0], found[1].entry.path), reverse=True)


def _moment(catalogue: Catalogue, dated: Dated) -> Moment:
    day, one = dated
    return Moment(
        day.chinese,
        _words(one),
        anchor(one.entry),
        note=reasoning(one),
        system=system(catalogue, one.entry),
        is_interval=not day.month,
    )


def _words(one: Occasion) -> str:
    match one.subject:
        case Case(claim=claim):
            return claim
        case Honour(name=name):
            return f"获得“{name}”"
        case event:
            return event.event
