"""The timeline of the whole site: what is known to have happened on a date, newest first."""

from collections.abc import Iterable
from itertools import groupby

from hooks.catalogue import Catalogue
from hooks.catalogue.occasion import Occasion, occasions
from hooks.entries.entry import Entry
from hooks.model import Case
from hooks.model.entry import Honour
from hooks.model.scalar.day import Day
from hooks.view.parts.address import TIMELINE, anchor
from hooks.view.parts.occasion import reasoning
from hooks.view.parts.page import Page, list_page
from hooks.view.parts.section import Moment, Timeline

CLAIM = (
    "有日期的事：品牌的大事、案例和荣誉，新的在前。"
    "只有原文写明的、能由原文推算的在这里；只知道是哪年报道的不在这里。"
)
Dated = tuple[Day, Occasion]


def timeline_page(catalogue: Catalogue) -> Page:
    """All dated moments, a section for each year."""
    years = groupby(_sorted(catalogue.entries), key=lambda found: found[0].year)
    sections = (
        Timeline(tuple(map(_moment, found)), title=f"{year}年", id=f"year-{year}")
        for year, found in years
    )
    return list_page(TIMELINE, "时间线", CLAIM, sections)


def moments(entries: Iterable[Entry]) -> tuple[Moment, ...]:
    """What of these entries has a date, newest first."""
    return tuple(map(_moment, _sorted(entries)))


def _sorted(entries: Iterable[Entry]) -> list[Dated]:
    every = (one for entry in entries for one in occasions(entry))
    dated = [(one.day, one) for one in every if one.day]
    return sorted(dated, key=lambda found: (found[0], found[1].entry.path), reverse=True)


def _moment(dated: Dated) -> Moment:
    day, one = dated
    return Moment(day.chinese, _words(one), anchor(one.entry), note=reasoning(one))


def _words(one: Occasion) -> str:
    match one.subject:
        case Case(claim=claim):
            return claim
        case Honour(name=name):
            return f"获得“{name}”"
        case event:
            return event.event
