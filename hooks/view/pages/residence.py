"""The page of somebody's home: what was done there, and nothing that leads to its door."""

from dataclasses import replace

from hooks.catalogue import Catalogue
from hooks.entries.entry import Entry
from hooks.model import Target, Venue
from hooks.view.parts import story
from hooks.view.parts.card import rows
from hooks.view.parts.fact import (
    Facts,
    count,
    fact,
    partners,
    places_fact,
    roles,
    stated,
    terms_fact,
)
from hooks.view.parts.numbers import numbers
from hooks.view.parts.page import Page
from hooks.view.parts.venue_cards import NO_VISITS, RESIDENCES
from hooks.view.parts.verification import age


def residence_page(catalogue: Catalogue, venue: Entry) -> Page:
    """No address, hours, fee, telephone, map, code or poster, and nothing to enquire before a visit."""
    page = story.page(
        catalogue,
        venue,
        (
            Facts(
                stated(
                    places_fact(catalogue, venue),
                    *roles(catalogue, venue),
                    partners(catalogue, venue),
                    count(catalogue, venue),
                    terms_fact(catalogue, venue, Target.THEME),
                    fact("地图", _off_map(venue)),
                )
            ),
            story.prose(catalogue, venue),
            numbers(catalogue, venue),
            rows(catalogue, "品牌", "brands", catalogue.backlinks(venue, Target.BRAND, "阵地")),
            rows(catalogue, "案例", "cases", catalogue.backlinks(venue, Target.CASE, "阵地")),
            story.awards(catalogue, venue),
            story.caveats(venue),
            story.sources(catalogue, venue),
        ),
        notice=f"{RESIDENCES}，{NO_VISITS}{age(catalogue, venue)}",
    )
    return replace(page, breadcrumbs=())


def _off_map(venue: Entry) -> str:
    reason = venue.model.off_map_reason if isinstance(venue.model, Venue) else None
    return f"不上图：{reason}" if reason else "不上图"
