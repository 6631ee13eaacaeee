"""The page of a brand."""

from collections.abc import Collection
from dataclasses import replace

from hooks.catalogue import LONG_AGO, Catalogue
from hooks.catalogue.occasion import occasions
from hooks.catalogue.residence import without_residences
from hooks.entries.entry import Entry
from hooks.model import Brand, Target, Venue
from hooks.model.brand import Event
from hooks.model.entry import StoryModel
from hooks.model.scalar.day import Day
from hooks.view.parts import story
from hooks.view.parts.anchor import Anchor
from hooks.view.parts.caption import system
from hooks.view.parts.card import rows
from hooks.view.parts.cover import band_of
from hooks.view.parts.fact import (
    UNSTATED,
    Fact,
    Facts,
    fact,
    for_whom,
    guides,
    how,
    leaders,
    linked,
    partners,
    places_fact,
    stated,
    terms_fact,
)
from hooks.view.parts.numbers import numbers
from hooks.view.parts.occasion import reasoning, when
from hooks.view.parts.page import Page
from hooks.view.parts.quote import quote
from hooks.view.parts.section import Moment, Timeline
from hooks.view.parts.sharing import sharing
from hooks.view.parts.source import INFERRED, day_of, is_inferred
from hooks.view.parts.venue_cards import residence_rows, venue_cards
from hooks.view.parts.venue_count import UNIT
from hooks.view.parts.verification import standing


def brand_page(catalogue: Catalogue, brand: Entry) -> Page:
    """Facts first, then what it does, its numbers, its cases and venues, and where all is from."""
    venues = without_residences(catalogue, catalogue.references(brand, "阵地"))
    parts = catalogue.backlinks(brand, Target.BRAND, "所属")
    page = story.page(
        catalogue,
        brand,
        (
            Facts(_facts(catalogue, brand)),
            story.prose(catalogue, brand),
            *quote(catalogue, brand),
            numbers(catalogue, brand),
            _timeline(catalogue, brand),
            story.photos(catalogue, brand),
            rows(catalogue, "案例", "cases", catalogue.backlinks(brand, Target.CASE, "品牌")),
            replace(venue_cards(catalogue, "相关阵地", venues), is_route=len(venues) > 1),
            residence_rows(catalogue, catalogue.references(brand, "阵地")),
            story.awards(catalogue, brand),
            replace(rows(catalogue, "它的组成", "parts", parts), is_route=len(parts) > 1),
            story.names(catalogue, brand),
            rows(catalogue, "相关品牌", "related", _related(catalogue, brand, parts)),
            story.caveats(brand),
            story.sources(catalogue, brand),
            *sharing(catalogue, brand),
        ),
        notice=standing(catalogue, brand),
    )
    return replace(page, band=band_of(catalogue, brand))


def _related(catalogue: Catalogue, brand: Entry, parts: Collection[Entry]) -> tuple[Entry, ...]:
    """Either names the other; what the page shows as a part or as the whole is not shown twice."""
    shown = {*parts, *catalogue.references(brand, "所属")}
    named = (
        *catalogue.references(brand, "相关"),
        *catalogue.backlinks(brand, Target.BRAND, "相关"),
    )
    return tuple(other for other in dict.fromkeys(named) if other not in shown)


def _facts(catalogue: Catalogue, brand: Entry) -> tuple[Fact, ...]:
    return stated(
        leaders(catalogue, brand),
        partners(catalogue, brand),
        guides(catalogue, brand),
        places_fact(catalogue, brand),
        for_whom(catalogue, brand),
        how(catalogue, brand),
        linked("属于", catalogue.references(brand, "所属")),
        Fact("包含", tuple(Anchor(name) for name in _named_parts(brand))),
        terms_fact(catalogue, brand, Target.NEED),
        terms_fact(catalogue, brand, Target.THEME),
        fact("几时开门", _hours(catalogue, brand)),
        fact("资料截至", _as_of(catalogue, brand)),
    )


def _hours(catalogue: Catalogue, brand: Entry) -> str | None:
    """Where they are known; a road or a way of working is not asked when it opens."""
    venues = without_residences(catalogue, catalogue.references(brand, "阵地"))
    models = [venue.model for venue in venues if isinstance(venue.model, Venue)]
    known = [model.hours.text for model in models if model.hours]
    if not known:
        return None
    if len(models) == 1:
        return known[0]
    rest = (
        "" if len(known) == len(models) else f"，其余 {len(models) - len(known)} {UNIT}{UNSTATED}"
    )
    return f"{len(known)} {UNIT}写了开放时间，见各阵地的页面{rest}"


def _as_of(catalogue: Catalogue, brand: Entry) -> str:
    """Up to which day the facts hold; the day of the report where that is what is known."""
    known = brand.model.as_of if isinstance(brand.model, StoryModel) else None
    sources = catalogue.references(brand, "来源")[:1]
    if isinstance(known, Day):
        return f"{known.chinese}{INFERRED if any(is_inferred(known, s) for s in sources) else ''}"
    days = map(day_of, sources)
    return next((f"{day.chinese}（报道日期）" for day in days if day), "")


def _named_parts(brand: Entry) -> tuple[str, ...]:
    return brand.model.named_parts if isinstance(brand.model, Brand) else ()


def _timeline(catalogue: Catalogue, brand: Entry) -> Timeline:
    """What has a date, in its order; then what has none, or merely the year of a report."""
    events = ((one, one.subject) for one in occasions(brand))
    found = [(one, event.event) for one, event in events if isinstance(event, Event)]
    found.sort(key=lambda pair: (pair[0].day is None, pair[0].day or LONG_AGO))
    return Timeline(
        tuple(
            Moment(
                when(catalogue, one),
                event,
                note=reasoning(one),
                system=system(catalogue, brand),
                is_interval=one.day is not None and not one.day.month,
            )
            for one, event in found
        )
    )
