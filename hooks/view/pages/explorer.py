"""The large maps: one of all venues, one of each county, each with its directory in words."""

from collections.abc import Iterator, Sequence
from dataclasses import KW_ONLY, dataclass, replace

from hooks.catalogue import Catalogue
from hooks.catalogue.label import label
from hooks.catalogue.residence import without_residences
from hooks.entries.entry import Entry
from hooks.model import Level, Target
from hooks.view.pages.directory import MOST_TOWNS, by_region, county_links
from hooks.view.pages.place import has_map
from hooks.view.parts.address import MAP, county_map
from hooks.view.parts.anchor import Anchor, Url
from hooks.view.parts.county import level_of
from hooks.view.parts.map_embed import MapData
from hooks.view.parts.page import Page
from hooks.view.parts.section import Section
from hooks.view.parts.standing import Standing
from hooks.view.parts.town_board import TownBoards, town_boards
from hooks.view.parts.venue_map import ALL, FEW, is_vague, map_name, map_of, note

CLAIM = "阵地在哪些镇街，每处核实过没有。点镇街，看那里的地址和时间。"


@dataclass(frozen=True)
class Explorer(Section, kind="explorer"):
    """The large map with filters, where doors are known; the board of towns needs no JavaScript."""

    name: str
    note: str
    is_vague: bool = False
    standings: tuple[Standing, ...] = tuple(Standing)
    _: KW_ONLY
    id: str = "map"


def map_page(catalogue: Catalogue) -> Page:
    """The map of everything."""
    return _page(catalogue, MAP, "阵地地图", ALL, catalogue.of(Target.VENUE))


def explorer_pages(catalogue: Catalogue) -> Iterator[Page]:
    """The map of every county in which a venue has a position."""
    for county in counties_drawn(catalogue):
        title = f"{label(catalogue, county)}的阵地地图"
        venues = catalogue.located(county, Target.VENUE)
        yield _page(catalogue, county_map(county), title, map_name(county), venues)


def counties_drawn(catalogue: Catalogue) -> Iterator[Entry]:
    """The counties that have a map of their own."""
    for county in filter(_is_county, catalogue.of(Target.PLACE)):
        if _is_drawn(catalogue, county):
            yield county


def counties_without(catalogue: Catalogue) -> Iterator[Entry]:
    """The counties that have no map, or none any more."""
    for county in filter(_is_county, catalogue.of(Target.PLACE)):
        if not _is_drawn(catalogue, county):
            yield county


def _is_drawn(catalogue: Catalogue, county: Entry) -> bool:
    return any(record.spot for record in catalogue.memo(_map_data)[map_name(county)].records)


def map_data(catalogue: Catalogue) -> dict[str, MapData]:
    """What stands in files: all venues, every county, and towns too large for their page."""
    boards = {ALL, *(map_name(place) for place in counties_drawn(catalogue))}
    every = catalogue.memo(_map_data).items()
    return {name: data for name, data in every if data.doors or (data.records and name in boards)}


def _map_data(catalogue: Catalogue) -> dict[str, MapData]:
    found = {ALL: map_of(catalogue, catalogue.of(Target.VENUE))}
    for place in catalogue.of(Target.PLACE):
        venues = catalogue.located(place, Target.VENUE)
        if has_map(place) and (_is_county(place) or len(venues) > FEW):
            found[map_name(place)] = map_of(catalogue, venues)
    return found


def _is_county(place: Entry) -> bool:
    return level_of(place) is Level.COUNTY


def _page(catalogue: Catalogue, url: Url, title: str, name: str, venues: Sequence[Entry]) -> Page:
    """The map, where there is one, above the board; of very many towns, their counties."""
    data = catalogue.memo(_map_data)[name]
    regions = by_region(catalogue, without_residences(catalogue, venues))
    is_large = sum(map(len, regions.values())) > MOST_TOWNS
    board = county_links(catalogue, regions) if is_large else town_boards(catalogue, venues)
    if isinstance(board, TownBoards) and data.records and not data.doors:
        board = replace(board, name=name)
    title = title if data.doors else title.replace("地图", "分布")
    atlas = (Explorer(name, note(data), is_vague(data)),) if data.doors else ()
    breadcrumbs = () if url == MAP else (Anchor("地图", MAP),)
    return Page(url, title, CLAIM, "", breadcrumbs, (*atlas, board), lead=CLAIM)
