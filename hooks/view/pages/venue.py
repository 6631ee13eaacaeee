"""The page of a venue. A venue that nobody verified says how old its information is."""

from dataclasses import replace

from hooks.catalogue import Catalogue
from hooks.catalogue.residence import is_residence, without_residences
from hooks.entries.entry import Entry
from hooks.model import Target, Venue
from hooks.view.pages.residence import residence_page
from hooks.view.parts import story
from hooks.view.parts.card import rows
from hooks.view.parts.fact import (
    Fact,
    Facts,
    count,
    facilities,
    fact,
    linked,
    partners,
    places_fact,
    roles,
    stated,
    telephone,
    terms_fact,
    verification,
)
from hooks.view.parts.numbers import numbers
from hooks.view.parts.page import Doubt, Page
from hooks.view.parts.sharing import sharing
from hooks.view.parts.venue_map import map_embed
from hooks.view.parts.verification import is_verified, reliability
from hooks.view.parts.visit import VisitBar, visit

AT_THE_DOOR = Doubt(
    "这里没开门、搬走了？", ("没开门", "搬走了", "不让进", "电话不通", "写错了", "别的")
)


def venue_page(catalogue: Catalogue, venue: Entry) -> Page:
    """Address, hours, facilities, who shares it, and how far all this can be relied on."""
    if is_residence(catalogue, venue):
        return residence_page(catalogue, venue)
    rooms = without_residences(catalogue, catalogue.backlinks(venue, Target.VENUE, "所在"))
    page = story.page(
        catalogue,
        venue,
        (
            VisitBar(visit(catalogue, venue)),
            Facts(_facts(catalogue, venue)),
            *filter(None, (map_embed(catalogue, (venue,)),)),
            story.door(catalogue, venue),
            story.prose(catalogue, venue),
            numbers(catalogue, venue),
            story.photos(catalogue, venue),
            rows(catalogue, "里面还有", "rooms", rooms),
            rows(
                catalogue, "这里的品牌", "brands", catalogue.backlinks(venue, Target.BRAND, "阵地")
            ),
            rows(catalogue, "这里的案例", "cases", catalogue.backlinks(venue, Target.CASE, "阵地")),
            story.awards(catalogue, venue),
            story.caveats(venue),
            story.sources(catalogue, venue),
            *sharing(catalogue, venue),
        ),
        notice=reliability(catalogue, venue),
    )
    return replace(page, doubt=AT_THE_DOOR)


def _facts(catalogue: Catalogue, entry: Entry) -> tuple[Fact, ...]:
    venue = entry.model
    if not isinstance(venue, Venue):
        raise TypeError(entry)
    return stated(
        places_fact(catalogue, entry),
        *(() if is_verified(catalogue, entry) else stated(telephone(catalogue, entry))),
        facilities(catalogue, entry),
        *roles(catalogue, entry),
        partners(catalogue, entry),
        linked("所在", catalogue.references(entry, "所在")),
        count(catalogue, entry),
        terms_fact(catalogue, entry, Target.NEED),
        terms_fact(catalogue, entry, Target.THEME),
        fact("地图", f"不上图：{venue.off_map_reason}" if not venue.on_map else None),
        verification(catalogue, entry),
    )
