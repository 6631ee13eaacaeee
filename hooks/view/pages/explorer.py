"""The large maps: one of all venues, one of each county, each with its directory in words."""

from collections.abc import Iterable, Iterator

from hooks.catalogue import Catalogue
from hooks.entries.entry import Entry
from hooks.model import Level, Place, Target
from hooks.view.pages.directory import directory, outline
from hooks.view.pages.place import has_map
from hooks.view.parts.address import MAP, county_map
from hooks.view.parts.page import Page
from hooks.view.parts.section import Anchor, Explorer, MapData, Url
from hooks.view.parts.venue_map import ALL, FEW, atlas, map_name, mapped, note

CLAIM = "找能歇脚、热饭、带孩子的地方。"


def explorer_pages(catalogue: Catalogue) -> Iterator[Page]:
    """The map of everything, and that of every county in which a venue has a position."""
    yield _page(catalogue, MAP, "阵地地图", ALL, catalogue.of(Target.VENUE), ())
    for county in _counties(catalogue):
        venues = catalogue.located(county, Target.VENUE)
        title = f"{county.title}的阵地地图"
        trail = (Anchor("地图", MAP),)
        yield _page(catalogue, county_map(county), title, map_name(county), venues, trail)


def map_data(catalogue: Catalogue) -> dict[str, MapData]:
    """What stands in files: all venues, every county, and towns too large for their page."""
    found = {ALL: atlas(catalogue, catalogue.of(Target.VENUE))}
    for place in catalogue.of(Target.PLACE):
        venues = catalogue.located(place, Target.VENUE)
        if has_map(place) and (_is_county(place) or len(venues) > FEW):
            found[map_name(place)] = atlas(catalogue, venues)
    return {name: one for name, one in found.items() if one.shown}


def _counties(catalogue: Catalogue) -> Iterator[Entry]:
    for place in catalogue.of(Target.PLACE):
        if _is_county(place) and mapped(catalogue, catalogue.located(place, Target.VENUE)):
            yield place


def _is_county(place: Entry) -> bool:
    return isinstance(place.model, Place) and place.model.level is Level.COUNTY


def _page(  # noqa: PLR0913, PLR0917
    catalogue: Catalogue,
    url: Url,
    title: str,
    name: str,
    venues: Iterable[Entry],
    trail: tuple[Anchor, ...],
) -> Page:
    venues = tuple(venues)
    found = atlas(catalogue, venues)
    listed = directory(catalogue, venues) if len(venues) <= FEW else outline(catalogue, venues)
    section = Explorer(name, listed, note=note(found), has_map=found.shown > 0)
    return Page(url, title, CLAIM, "", trail, (section,), lead=CLAIM)
