"""The page of a place: a small home of its own, from the county to the village."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import replace

from hooks.catalogue import Catalogue
from hooks.catalogue.label import label
from hooks.catalogue.residence import without_residences
from hooks.entries.entry import Entry
from hooks.model import Level, Target
from hooks.view.pages.timeline import moments
from hooks.view.parts import story
from hooks.view.parts.address import anchor, region_directory
from hooks.view.parts.anchor import Anchor
from hooks.view.parts.card import Cards, covered, rows
from hooks.view.parts.county import level_of
from hooks.view.parts.cover import place_band
from hooks.view.parts.featured import featured
from hooks.view.parts.gazetteer import town_anchor, towns
from hooks.view.parts.giant import Giant, giant
from hooks.view.parts.need_tiles import need_tiles
from hooks.view.parts.numbers import best_numbers
from hooks.view.parts.page import Count, Page
from hooks.view.parts.protocol import in_protocol_order
from hooks.view.parts.section import LinkGroups, Section, Timeline
from hooks.view.parts.systems import BrandsBySystem, brands_by_system
from hooks.view.parts.town_board import town_boards
from hooks.view.parts.venue_cards import venue_cards
from hooks.view.parts.venue_count import UNIT, counted_as
from hooks.view.parts.venue_map import large_map, map_name

COUNTED = (
    (Target.BRAND, "个品牌", "brands"),
    (Target.CASE, "个案例", "cases"),
    (Target.VENUE, f"{UNIT}阵地", "venues"),
    (Target.ORGANISATION, "个组织", "organisations"),
)
WITH_TOWNS = frozenset({Level.PROVINCE, Level.CITY, Level.COUNTY})
WITHOUT_MAP = frozenset({Level.PROVINCE, Level.CITY})
CARDS, NUMBERS, MOMENTS = 4, 6, 8
RANKED = 3 * NUMBERS
"""So many are asked for cards and numbers."""
Located = Mapping[Target, tuple[Entry, ...]]


def has_map(place: Entry) -> bool:
    """A province or a city is too large for a map on which single venues can be told apart."""
    return level_of(place) not in WITHOUT_MAP


def place_page(catalogue: Catalogue, place: Entry) -> Page:
    """What a place and all places within it have: needs, brands, map, numbers, history.

    A name that says what it is (凤桥镇) stands without its grade.
    """
    found = {
        target: without_residences(catalogue, catalogue.located(place, target))
        for target, _, _ in COUNTED
    }
    page = story.page(catalogue, place, tuple(_sections(catalogue, place, found)))
    counts = (Count(len(found[target]), unit, section_id) for target, unit, section_id in COUNTED)
    within = map(anchor, reversed(catalogue.ancestors(place)))
    return replace(
        page,
        label="" if place.title.endswith(page.label) else page.label,
        band=place_band(catalogue, place, found[Target.BRAND]),
        breadcrumbs=(*page.breadcrumbs, *within),
        counts=tuple(count for count in counts if count.number),
    )


def _sections(catalogue: Catalogue, place: Entry, found: Located) -> tuple[Section, ...]:
    brands = found[Target.BRAND]
    ranked = featured(catalogue, brands, RANKED)
    stories = (*ranked, *found[Target.CASE])
    return (
        story.prose(catalogue, place),
        need_tiles(catalogue, f"在{place.title}，你可以", place),
        *_giant(catalogue, place, stories),
        covered(catalogue, "品牌", "brands", ranked[:CARDS]),
        _by_system(catalogue, brands, ranked[:CARDS]),
        story.names(catalogue, place),
        _venues(catalogue, place, found[Target.VENUE]),
        rows(catalogue, "案例", "cases", found[Target.CASE]),
        best_numbers(catalogue, stories, "几个数", NUMBERS, 1),
        Timeline(
            moments(catalogue, brands)[:MOMENTS], aside="品牌的大事，新的在前；没有日期的不在这里。"
        ),
        rows(catalogue, "组织", "organisations", in_protocol_order(found[Target.ORGANISATION])),
        *_around(catalogue, place),
        story.caveats(place),
    )


def _giant(catalogue: Catalogue, place: Entry, stories: tuple[Entry, ...]) -> tuple[Giant, ...]:
    """One number a county: a town has too few, a province too many to choose from."""
    return (giant(catalogue, stories),) if level_of(place) is Level.COUNTY else ()


def _venues(catalogue: Catalogue, place: Entry, venues: tuple[Entry, ...]) -> Section:
    """From the county up, the board of its towns; below, the venues themselves."""
    if level_of(place) in WITH_TOWNS:
        more = large_map(catalogue, place) if level_of(place) is Level.COUNTY else None
        return replace(town_boards(catalogue, venues), title="阵地", id="venues", more=more)
    return _venue_rows(catalogue, place, venues)


def _venue_rows(catalogue: Catalogue, place: Entry, venues: tuple[Entry, ...]) -> Cards:
    counted = counted_as(venues)
    found = venue_cards(catalogue, "阵地", venues, map_name(place))
    found = replace(found, aside=f"{f'{counted}。' if counted else ''}{found.aside}")
    if level_of(place) is Level.TOWN:
        all_of_them = Anchor(f"{len(venues)} {UNIT}阵地的地址和时间", region_directory(None, place))
        return replace(found, more=all_of_them)
    return found


def _by_system(
    catalogue: Catalogue, brands: Sequence[Entry], shown: Collection[Entry]
) -> BrandsBySystem:
    """The brands that the cards above do not show, each once."""
    others = [brand for brand in brands if brand not in shown]
    aside = f"另外 {len(others)} 个，按牵头的组织排。"
    return brands_by_system(catalogue, "其他品牌", others, aside)


def _around(catalogue: Catalogue, place: Entry) -> tuple[Section, ...]:
    """What lies within a place, and the other towns of the county."""
    below = catalogue.backlinks(place, Target.PLACE, "上级")
    parent = catalogue.reference(place, "上级")
    others = towns(catalogue, parent) if parent and level_of(place) is Level.TOWN else ()
    beside = f"{label(catalogue, parent)}的其他镇街" if parent else ""
    neighbours = tuple(town_anchor(catalogue, town) for town in others if town != place)
    return (
        rows(catalogue, "下辖和附近", "below", below),
        LinkGroups((("", neighbours),), title=beside, id="neighbours"),
    )
