"""The page of a brand."""

from dataclasses import replace

from hooks.catalogue import Catalogue
from hooks.entries.entry import Entry
from hooks.model import Brand, Target, Venue
from hooks.view.parts import story
from hooks.view.parts.card import rows
from hooks.view.parts.number import numbers
from hooks.view.parts.page import Page
from hooks.view.parts.section import Anchor, Fact, Facts, Moment, Timeline
from hooks.view.parts.sharing import passing
from hooks.view.parts.story import UNSTATED
from hooks.view.parts.venue_cards import whereabouts


def brand_page(catalogue: Catalogue, brand: Entry) -> Page:
    """Facts first, then what it does, its numbers, its cases and venues, and where all is from."""
    venues = catalogue.references(brand, "阵地")
    siblings = dict.fromkeys(
        (*catalogue.references(brand, "相关"), *catalogue.backlinks(brand, Target.BRAND, "相关"))
    )
    return story.page(
        catalogue,
        brand,
        (
            Facts(_facts(catalogue, brand)),
            story.prose(catalogue, brand),
            numbers(catalogue, brand),
            _timeline(brand),
            story.photos(brand),
            rows(catalogue, "案例", "cases", catalogue.backlinks(brand, Target.CASE, "品牌")),
            replace(whereabouts(catalogue, "在哪里能用到", venues), is_way=len(venues) > 1),
            story.awards(brand),
            rows(catalogue, "它的组成", "parts", catalogue.backlinks(brand, Target.BRAND, "所属")),
            rows(catalogue, "相关品牌", "related", siblings),
            story.doubts(brand),
            story.reading(catalogue, brand),
            *passing(catalogue, brand),
        ),
    )


def _facts(catalogue: Catalogue, brand: Entry) -> tuple[Fact, ...]:
    """A reader asks these of every brand: what the source does not say is said to be missing."""
    leaders = catalogue.references(brand, "牵头")
    return story.filled(
        story.linked("谁牵头", leaders) if leaders else story.said("谁牵头", UNSTATED),
        story.linked("谁参与", catalogue.references(brand, "参与")),
        story.linked("谁指导", catalogue.references(brand, "指导")),
        story.whereabouts(catalogue, brand),
        story.linked("属于", catalogue.references(brand, "所属")),
        Fact("包含", tuple(Anchor(name) for name in _named_parts(brand))),
        story.words(catalogue, brand, Target.NEED),
        story.words(catalogue, brand, Target.THEME),
        story.said("几时开门", _hours(catalogue.references(brand, "阵地"))),
        story.said("资料截至", story.as_of(catalogue, brand)),
    )


def _hours(venues: tuple[Entry, ...]) -> str | None:
    """Of the one venue it has; several have their own, and a brand without one has no door."""
    if len(venues) > 1:
        return f"{len(venues)} 处各有各的，见“在哪里能用到”"
    models = (venue.model for venue in venues)
    hours = [
        model.hours.text if model.hours else UNSTATED
        for model in models
        if isinstance(model, Venue)
    ]
    return next(iter(hours), None)


def _named_parts(brand: Entry) -> tuple[str, ...]:
    return brand.model.named_parts if isinstance(brand.model, Brand) else ()


def _timeline(brand: Entry) -> Timeline:
    events = brand.model.events if isinstance(brand.model, Brand) else ()
    dated = sorted((event for event in events if event.day), key=lambda event: str(event.day))
    undated = [event for event in events if event.day is None]
    return Timeline(
        (
            *(Moment(event.day.chinese, event.event) for event in dated if event.day),
            *(Moment("时间原文未注明", event.event) for event in undated),
        )
    )
