"""The page of a venue. A venue that nobody verified says how old its information is."""

from hooks.catalogue import Catalogue
from hooks.entries.entry import Entry
from hooks.model import Target, Venue
from hooks.view.parts import story
from hooks.view.parts.card import cards
from hooks.view.parts.navigation import navigation
from hooks.view.parts.number import numbers
from hooks.view.parts.page import Page
from hooks.view.parts.section import Anchor, Fact, Facts
from hooks.view.parts.sharing import passing
from hooks.view.parts.story import UNSTATED
from hooks.view.parts.venue_map import plan
from hooks.view.parts.verification import reliability


def venue_page(catalogue: Catalogue, venue: Entry) -> Page:
    """Address, hours, facilities, who shares it, and how far all this can be relied on."""
    return story.page(
        catalogue,
        venue,
        (
            Facts(_facts(catalogue, venue)),
            *plan(catalogue, (venue,)),
            story.prose(catalogue, venue),
            numbers(catalogue, venue),
            story.photos(venue),
            cards(catalogue, "里面还有", "rooms", catalogue.backlinks(venue, Target.VENUE, "所在")),
            cards(
                catalogue, "这里的品牌", "brands", catalogue.backlinks(venue, Target.BRAND, "阵地")
            ),
            cards(
                catalogue, "这里的案例", "cases", catalogue.backlinks(venue, Target.CASE, "阵地")
            ),
            story.awards(venue),
            story.doubts(venue),
            story.reading(catalogue, venue),
            *passing(catalogue, venue),
        ),
        notice=reliability(catalogue, venue),
    )


def _facts(catalogue: Catalogue, entry: Entry) -> tuple[Fact, ...]:
    venue = entry.model
    if not isinstance(venue, Venue):
        raise TypeError(entry)
    return story.filled(
        story.whereabouts(catalogue, entry),
        story.said("地址", venue.address or UNSTATED),
        story.said("开放时间", venue.hours.text if venue.hours else UNSTATED),
        story.said("收费", venue.fee.value if venue.fee else UNSTATED),
        story.telephone(venue.telephone) if venue.telephone else story.said("电话", UNSTATED),
        Fact("导航", tuple(Anchor(name, href=url) for name, url in navigation(catalogue, entry))),
        story.words(catalogue, entry, Target.FACILITY),
        story.linked("谁在管", catalogue.references(entry, "牵头")),
        story.linked("谁共用", catalogue.references(entry, "共用")),
        story.linked("谁参与", catalogue.references(entry, "参与")),
        story.linked("所在", catalogue.references(entry, "所在")),
        story.said("代表几处", _count(venue)),
        story.words(catalogue, entry, Target.NEED),
        story.words(catalogue, entry, Target.THEME),
        story.said("地图", f"不上图：{venue.off_map_reason}" if not venue.on_map else None),
        story.said("核实", _verified(venue)),
    )


def _count(venue: Venue) -> str | None:
    if venue.count is None:
        return None
    if venue.count.is_missing:
        return "不止一处，处数原文缺失"
    unit = venue.count.unit.text if venue.count.unit else "处"
    return f"{venue.count.written} {unit}{venue.count.suffix}，没有逐个列名"


def _verified(venue: Venue) -> str | None:
    if not venue.verified:
        return None
    return f"{venue.verified.day.chinese}，{venue.verified.by}"
