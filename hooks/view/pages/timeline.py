"""The timeline of the whole site: what has a date, newest first."""

from collections.abc import Iterable, Iterator
from itertools import groupby

from hooks.catalogue import Catalogue
from hooks.entries.entry import Entry
from hooks.model import Brand, Case
from hooks.model.entry import StoryModel
from hooks.model.scalar.day import Day
from hooks.view.parts.address import TIMELINE, anchor
from hooks.view.parts.page import Page, list_page
from hooks.view.parts.section import Moment, Timeline

CLAIM = "有日期的事：品牌的大事、案例和荣誉，新的在前。报道没有写日期的不在这里。"
Dated = tuple[Day, str, Entry]


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
    return sorted(_dated(entries), key=lambda found: (found[0], found[2].path), reverse=True)


def _moment(dated: Dated) -> Moment:
    day, event, entry = dated
    return Moment(day.chinese, event, anchor(entry))


def _dated(entries: Iterable[Entry]) -> Iterator[Dated]:
    for entry in entries:
        model = entry.model
        if isinstance(model, Brand):
            yield from ((event.day, event.event, entry) for event in model.events if event.day)
        if isinstance(model, Case) and model.day:
            yield model.day, model.claim, entry
        if isinstance(model, StoryModel):
            dated = (honour for honour in model.honours if honour.day)
            yield from ((h.day, f"获得“{h.name}”", entry) for h in dated if h.day)
