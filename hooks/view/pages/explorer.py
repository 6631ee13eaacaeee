"""The large maps: one of all venues, one of each county, each with its directory in words."""

from collections.abc import Iterator, Sequence
from dataclasses import KW_ONLY, dataclass

from hooks.catalogue import Catalogue
from hooks.catalogue.label import label
from hooks.entries.entry import Entry
from hooks.model import Level, Target
from hooks.view.pages.directory import Directory, contents, directory
from hooks.view.pages.place import has_map
from hooks.view.parts.address import MAP, county_map
from hooks.view.parts.anchor import Anchor, Url
from hooks.view.parts.county import level_of
from hooks.view.parts.map_embed import MapData
from hooks.view.parts.page import Page
from hooks.view.parts.section import LinkGroups, Section
from hooks.view.parts.venue_map import ALL, FEW, map_name, map_of, note

CLAIM = "按需要、组织和设施查阵地；没有坐标的只列在名单里。"


@dataclass(frozen=True)
class Explorer(Section, kind="explorer"):
    """The large map with filters; without JavaScript its directory stands in its place."""

    name: str
    directory: Directory | LinkGroups
    note: str
    has_map: bool
    _: KW_ONLY
    id: str = "map"


def explorer_pages(catalogue: Catalogue) -> Iterator[Page]:
    """The map of everything, and that of every county in which a venue has a position."""
    yield _page(catalogue, MAP, "阵地地图", ALL, catalogue.of(Target.VENUE))
    shown = map_data(catalogue)
    for county in filter(_is_county, catalogue.of(Target.PLACE)):
        if map_name(county) in shown:
            title = f"{label(catalogue, county)}的阵地地图"
            venues = catalogue.located(county, Target.VENUE)
            yield _page(catalogue, county_map(county), title, map_name(county), venues)


def map_data(catalogue: Catalogue) -> dict[str, MapData]:
    """What stands in files: all venues, every county, and towns too large for their page."""
    return {name: data for name, data in catalogue.memo(_map_data).items() if data.shown}


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
    data = catalogue.memo(_map_data)[name]
    listed = directory(catalogue, venues) if len(venues) <= FEW else contents(catalogue, venues)
    section = Explorer(name, listed, note(data), has_map=data.shown > 0)
    breadcrumbs = () if url == MAP else (Anchor("地图", MAP),)
    return Page(url, title, CLAIM, "", breadcrumbs, (section,), lead=CLAIM)
