"""The directory: all venues by town, in words, with everything that the map says of them, a page a town."""

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import KW_ONLY, dataclass

from hooks.catalogue import Catalogue
from hooks.catalogue.label import label
from hooks.catalogue.residence import without_residences
from hooks.entries.entry import Entry
from hooks.model import Precision, Target, Venue
from hooks.view.parts.address import DIRECTORY, anchor, region_directory
from hooks.view.parts.anchor import Anchor, Url
from hooks.view.parts.caption import kind_label, system
from hooks.view.parts.county import ELSEWHERE, Region, grouped, heading, region_of
from hooks.view.parts.fact import (
    Fact,
    address,
    facilities,
    fact,
    hours,
    linked,
    roles,
    stated,
    telephone,
)
from hooks.view.parts.navigation import navigation
from hooks.view.parts.page import Page, list_page
from hooks.view.parts.section import LinkGroups, Section
from hooks.view.parts.town_board import NO_TOWN, call
from hooks.view.parts.venue_count import UNIT, counted_as
from hooks.view.parts.venue_map import record_of
from hooks.view.parts.verification import common_reliability, exception

MOST_TOWNS = 200
"""More towns than this, and a page leads to the counties alone."""
NAMED = 6
"""So many venues of a town stand in the list of all; the rest are on its page."""

ALL_OF = f"{{count}} {UNIT}阵地的地址和时间"
CLAIM = "开展群团工作的地方，按镇街排列。是不是对外开放，看各处的说明。"


Regions = Mapping[Entry | None, Mapping[Region, Sequence[Entry]]]
"""Venues by county and town."""


@dataclass(frozen=True)
class Listing:
    """A venue in a directory: all that its page says of going there."""

    anchor: Anchor
    label: str
    system: str
    facts: tuple[Fact, ...]
    note: str = ""


@dataclass(frozen=True)
class Directory(Section, kind="directory", shows="listings"):
    """The venues of a town: what a map shows, complete and in words.

    ``reliability`` holds of all of them but those whose note says otherwise; ``call`` asks
    readers for what nobody has verified.
    """

    listings: tuple[Listing, ...]
    reliability: str = ""
    call: str = ""
    _: KW_ONLY
    id: str = "directory"
    title: str = "地址和时间"


def directory_pages(catalogue: Catalogue) -> Iterator[Page]:
    """One page that leads to all venues by name, and one for each town with all that is known."""
    venues = without_residences(catalogue, catalogue.of(Target.VENUE))
    regions = by_region(catalogue, venues)
    yield _page(DIRECTORY, "阵地", f"{CLAIM}{_total(venues)}", _contents(catalogue, regions))
    for county, towns in regions.items():
        for region, found in towns.items():
            yield _region_page(catalogue, region, found)
        if Region(county, None) not in towns and county and _is_large(regions):
            links = _links(catalogue, towns)
            yield _page(region_directory(county, None), _of(catalogue, county), "", [links])


def places_without(catalogue: Catalogue) -> Iterator[Entry]:
    """The counties and towns that have no page of venues, or none any more."""
    regions = by_region(catalogue, without_residences(catalogue, catalogue.of(Target.VENUE)))
    held = {region.town or region.county for towns in regions.values() for region in towns}
    if _is_large(regions):
        held |= set(regions)
    places = (place for place in catalogue.of(Target.PLACE) if place not in held)
    yield from (place for place in places if place in region_of(catalogue, place))


def _region_page(catalogue: Catalogue, region: Region, found: Sequence[Entry]) -> Page:
    place = region.town or region.county
    title = _of(catalogue, place) if place else f"{ELSEWHERE}阵地"
    url = region_directory(*region)
    return _page(url, title, f"{title}。{_total(found)}", [directory(catalogue, found)])


def _of(catalogue: Catalogue, place: Entry) -> str:
    return f"{label(catalogue, place)}的阵地"


def _total(venues: Collection[Entry]) -> str:
    """How many there are, and what of them is not one place."""
    return f"{'，'.join(filter(None, (f'共 {len(venues)} {UNIT}', counted_as(venues))))}。"


def directory(catalogue: Catalogue, venues: Iterable[Entry]) -> Directory:
    """Every venue with its facts; nobody's home is a place to go to."""
    venues = without_residences(catalogue, venues)
    common = common_reliability(catalogue, venues)
    listings = tuple(_listing(catalogue, venue, common) for venue in venues)
    return Directory(listings, common, call(catalogue, venues))


def _contents(catalogue: Catalogue, regions: Regions) -> list[LinkGroups]:
    """By county and town, with the first names of each; of very many, the counties alone."""
    if _is_large(regions):
        return [county_links(catalogue, regions)]
    return [
        LinkGroups(
            tuple(_names(catalogue, region, found) for region, found in towns.items()),
            title=heading(catalogue, county),
            id=f"county-{number}",
        )
        for number, (county, towns) in enumerate(regions.items(), 1)
    ]


def county_links(catalogue: Catalogue, regions: Regions) -> LinkGroups:
    """The counties, each leading to its towns."""
    links = (Anchor(heading(catalogue, one), region_directory(one, None)) for one in regions)
    return LinkGroups((("", tuple(links)),), title="按县市区看", id="directory")


def _is_large(regions: Regions) -> bool:
    return sum(map(len, regions.values())) > MOST_TOWNS


def _names(
    catalogue: Catalogue, region: Region, found: Sequence[Entry]
) -> tuple[str, tuple[Anchor, ...]]:
    shown = tuple(map(anchor, found[:NAMED]))
    url = region_directory(*region)
    return _title(catalogue, region), (*shown, Anchor(ALL_OF.format(count=len(found)), url))


def _links(catalogue: Catalogue, towns: Mapping[Region, Sequence[Entry]]) -> LinkGroups:
    links = tuple(
        Anchor(_title(catalogue, region), region_directory(*region), note=str(len(found)))
        for region, found in towns.items()
    )
    return LinkGroups((("", links),), title="按镇街看", id="directory")


def _page(url: Url, title: str, claim: str, sections: Iterable[Section]) -> Page:
    return list_page(url, title, claim, sections, Anchor("阵地", DIRECTORY))


def by_region(catalogue: Catalogue, venues: Iterable[Entry]) -> Regions:
    """By county and town; in each county what is in no town comes last, as on the map."""
    by_county = grouped(venues, lambda venue: region_of(catalogue, venue).county)
    return {
        county: {
            Region(county, town): found
            for town, found in grouped(
                group, lambda venue: region_of(catalogue, venue).town
            ).items()
        }
        for county, group in by_county.items()
    }


def _title(catalogue: Catalogue, region: Region) -> str:
    """Of a town, or of the county of those of which nobody says in which town they are."""
    if region.town:
        return label(catalogue, region.town)
    return f"{heading(catalogue, region.county)}，{NO_TOWN}"


def _listing(catalogue: Catalogue, venue: Entry, common: str) -> Listing:
    return Listing(
        anchor=anchor(venue),
        label=kind_label(venue),
        system=system(catalogue, venue),
        facts=_facts(catalogue, venue),
        note=exception(catalogue, venue, common),
    )


def _facts(catalogue: Catalogue, venue: Entry) -> tuple[Fact, ...]:
    """The same facts and links as on the map, where they are known."""
    links = tuple(Anchor(name, href=url) for name, url in navigation(catalogue, venue))
    return stated(
        address(catalogue, venue),
        hours(catalogue, venue),
        telephone(catalogue, venue),
        facilities(catalogue, venue),
        *roles(catalogue, venue),
        linked("品牌", catalogue.backlinks(venue, Target.BRAND, "阵地")),
        fact("位置", _position(catalogue, venue)),
        Fact("导航", links),
    )


def _position(catalogue: Catalogue, venue: Entry) -> str:
    """What is known beyond the town, or why no map shows it."""
    record = record_of(catalogue, venue)
    if record and record.spot:
        grade = record.spot.grade
        return grade.words if grade.key != Precision.TOWN.grade.key else ""
    reason = venue.model.off_map_reason if isinstance(venue.model, Venue) else None
    return f"不在图上：{reason}" if reason else ""
