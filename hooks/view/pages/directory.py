"""The directory: all venues by town, in words, with everything that the map says of them."""

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import KW_ONLY, dataclass

from hooks.catalogue import Catalogue
from hooks.catalogue.residence import without_residences
from hooks.entries.entry import Entry
from hooks.model import Target, Venue
from hooks.view.parts.address import DIRECTORY, anchor, county_directory
from hooks.view.parts.anchor import Anchor, Url
from hooks.view.parts.caption import kind_label, system
from hooks.view.parts.county import Region, grouped, heading, region_of
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
from hooks.view.parts.venue_count import UNIT, counted_as
from hooks.view.parts.venue_map import NOWHERE, record_of
from hooks.view.parts.verification import reliability

MOST = 1000
"""More venues than this stand on a page for each county."""
MOST_TOWNS = 200
"""More towns than this, and a page leads to the counties alone."""

CLAIM = "开展群团工作的地方，按镇街排列。是不是对外开放，看各处的说明。"


@dataclass(frozen=True)
class Listing:
    """A venue in a directory: all that its page says of going there."""

    anchor: Anchor
    label: str
    system: str
    facts: tuple[Fact, ...]
    note: str = ""


@dataclass(frozen=True)
class Group:
    """The venues of one town."""

    title: str
    id: str
    listings: tuple[Listing, ...]


@dataclass(frozen=True)
class Directory(Section, kind="directory", shows="groups"):
    """Venues by town: what a map shows, complete and in words."""

    groups: tuple[Group, ...]
    _: KW_ONLY
    id: str = "directory"


def directory_pages(catalogue: Catalogue) -> Iterator[Page]:
    """All venues on one page; above MOST, a page for each county and one that leads to them."""
    venues = without_residences(catalogue, catalogue.of(Target.VENUE))
    claim = f"{CLAIM}{_total(venues)}"
    if _is_one(catalogue):
        yield _page(DIRECTORY, "阵地", claim, directory(catalogue, venues))
        return
    yield _page(DIRECTORY, "阵地", claim, contents(catalogue, venues))
    for county, found in _by_county(catalogue, venues).items():
        name = heading(catalogue, county)
        claim = f"{name}的阵地，按镇街排列。{_total(found)}"
        yield _page(_url(catalogue, county), f"{name}的阵地", claim, directory(catalogue, found))


def _total(venues: Collection[Entry]) -> str:
    """How many there are, and what of them is not one place."""
    return f"{'，'.join(filter(None, (f'共 {len(venues)} {UNIT}', counted_as(venues))))}。"


def directory(catalogue: Catalogue, venues: Iterable[Entry]) -> Directory:
    """Every venue with its facts, under its town; nobody's home is a place to go to."""
    venues = without_residences(catalogue, venues)
    return Directory(
        tuple(
            Group(
                title=f"{_title(catalogue, region)} {len(found)}",
                id=_ident(region),
                listings=tuple(_listing(catalogue, venue) for venue in found),
            )
            for towns in _by_region(catalogue, venues).values()
            for region, found in towns.items()
        )
    )


def contents(catalogue: Catalogue, venues: Iterable[Entry]) -> LinkGroups:
    """The towns by county, each leading to its venues: it stays short whatever the number."""
    venues = without_residences(catalogue, venues)
    counties = _by_region(catalogue, venues)
    if sum(map(len, counties.values())) <= MOST_TOWNS:
        groups = tuple(
            (heading(catalogue, county), tuple(_links(catalogue, towns)))
            for county, towns in counties.items()
        )
    else:
        links = (Anchor(heading(catalogue, one), _url(catalogue, one)) for one in counties)
        groups = (("按县（市、区）", tuple(links)),)
    return LinkGroups(groups, title="按镇街看名单", id="directory")


def _links(catalogue: Catalogue, towns: Mapping[Region, Sequence[Entry]]) -> Iterator[Anchor]:
    for region, found in towns.items():
        url = f"{_url(catalogue, region.county)}#{_ident(region)}"
        yield Anchor(_title(catalogue, region), url, note=str(len(found)))


def _url(catalogue: Catalogue, county: Entry | None) -> Url:
    """Where the venues of a county stand."""
    if _is_one(catalogue):
        return DIRECTORY
    return county_directory(county.slug if county else "other")


def _is_one(catalogue: Catalogue) -> bool:
    """Whether all venues stand on one page; homes, which do not, are not counted out."""
    return len(catalogue.of(Target.VENUE)) <= MOST


def _page(url: Url, title: str, claim: str, section: Section) -> Page:
    return list_page(url, title, claim, (section,), Anchor("阵地", DIRECTORY))


def _by_county(
    catalogue: Catalogue, venues: Iterable[Entry]
) -> Mapping[Entry | None, Sequence[Entry]]:
    return grouped(venues, lambda venue: region_of(catalogue, venue).county)


def _by_region(
    catalogue: Catalogue, venues: Iterable[Entry]
) -> dict[Entry | None, dict[Region, Sequence[Entry]]]:
    """By county and town; in each county what is in no town comes last, as on the map."""
    return {
        county: {
            Region(county, town): found
            for town, found in grouped(
                group, lambda venue: region_of(catalogue, venue).town
            ).items()
        }
        for county, group in _by_county(catalogue, venues).items()
    }


def _title(catalogue: Catalogue, region: Region) -> str:
    return heading(catalogue, region.town or region.county)


def _ident(region: Region) -> str:
    found = region.town or region.county
    return f"in-{found.slug}" if found else "in-other"


def _listing(catalogue: Catalogue, venue: Entry) -> Listing:
    return Listing(
        anchor=anchor(venue),
        label=kind_label(venue),
        system=system(catalogue, venue),
        facts=_facts(catalogue, venue),
        note=reliability(catalogue, venue),
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
    record = record_of(catalogue, venue)
    if record and record.spot:
        return record.spot.grade.words
    reason = venue.model.off_map_reason if isinstance(venue.model, Venue) else None
    return f"不在图上：{reason or NOWHERE}"
