"""The map of venues: which ones it shows, and where. A position is drawn as well as it is known.

Drawn by package ``maps`` from plain records; the directory of venues says the same in words.
"""

from collections.abc import Iterable, Sequence
from itertools import chain

from hooks.catalogue import Catalogue
from hooks.catalogue.county_site import county_site
from hooks.catalogue.label import label
from hooks.catalogue.residence import is_residence
from hooks.entries.entry import Entry
from hooks.model import Level, Place, Precision, Target, Venue
from hooks.model.position import Positioned
from hooks.model.venue import ROLES
from hooks.search.pinyin import syllables
from hooks.view.parts.address import MAP, county_map, url_of
from hooks.view.parts.anchor import Anchor
from hooks.view.parts.caption import system
from hooks.view.parts.county import region_of
from hooks.view.parts.map_embed import MapData, MapEmbed
from hooks.view.parts.navigation import door
from hooks.view.parts.venue_count import UNIT
from hooks.view.parts.verification import is_verified, reliability
from maps import Grade, Label, Spot, VenueRecord, to_wgs84

ALL = "all"
FEW_DOORS, MOST_DRAWN = 2, 12
"""A drawing with one sign says nothing that the address does not, one with many runs together."""
FEW = 60
"""So many venues stand in the page that shows them; a file of their own would cost more."""

BY_LEVEL = {
    Level.TOWN: Precision.TOWN,
    Level.VILLAGE: Precision.VILLAGE,
    Level.AREA: Precision.VILLAGE,
}
GRADES = {
    precision: Grade(g.name, g.key, g.words, g.caution, g.zoom, is_near=g.is_near)
    for precision in Precision
    for g in (precision.grade,)
}
"""The grades of a position as the map is given them."""

NOTE = f"{{shown}} {UNIT}在图上"
LISTED = f"，{{hidden}} {UNIT}只列在名单里"
LEFT_OUT = f"，另有 {{hidden}} {UNIT}不在图上"
VAGUE = "。没有门牌坐标的，标在镇街或村社中心示意"


def map_name(place: Entry) -> str:
    """The map file of a place; the prefix keeps it apart from the map of all venues."""
    return f"place-{place.slug}"


def map_embed(
    catalogue: Catalogue, venues: Sequence[Entry], *, name: str = "", more: Anchor | None = None
) -> MapEmbed | None:
    """The small map of these venues, or nothing where no door is known.

    Without streets below them, signs say something where there are a few of them.
    """
    data = map_of(catalogue, venues)
    is_large = len(data.records) > FEW
    is_drawn = data.doors >= FEW_DOORS and len(data.records) <= MOST_DRAWN
    if not data.doors or not (is_large or is_drawn or catalogue.settings.has_base_map):
        return None
    more = more or _larger_map(catalogue, venues)
    return MapEmbed(data, name if is_large else "", note(data), more=more)


def large_map(catalogue: Catalogue, county: Entry) -> Anchor | None:
    """The map of a county, where a door in it is known."""
    if not map_of(catalogue, catalogue.located(county, Target.VENUE)).doors:
        return None
    return Anchor(f"{label(catalogue, county)}的大地图", county_map(county))


def _larger_map(catalogue: Catalogue, venues: Iterable[Entry]) -> Anchor:
    """The map of the county where all of them are, else the map of all venues."""
    counties = {region_of(catalogue, venue).county for venue in venues}
    if len(counties) == 1 and (county := counties.pop()):
        return Anchor(f"{label(catalogue, county)}的大地图", county_map(county))
    return Anchor("全部阵地的大地图", MAP)


def note(data: MapData, hidden_words: str = LISTED) -> str:
    """How many are drawn, how many are not, and that some marks stand for a whole town."""
    hidden = len(data.records) - data.shown
    counts = NOTE.format(shown=data.shown) + (hidden_words.format(hidden=hidden) if hidden else "")
    return f"{counts}{VAGUE if is_vague(data) else ''}。"


def is_vague(data: MapData) -> bool:
    """Whether a mark on it stands for a whole village or town."""
    return any(record.spot and record.spot.grade.caution for record in data.records)


def map_of(catalogue: Catalogue, venues: Iterable[Entry]) -> MapData:
    """Records of these venues, and the names of the places of their counties."""
    venues = tuple(venues)
    counties = {county for venue in venues if (county := region_of(catalogue, venue).county)}
    return MapData(records(catalogue, venues), labels(catalogue, counties))


def records(catalogue: Catalogue, venues: Iterable[Entry]) -> tuple[VenueRecord, ...]:
    """What map and list say of venues; those that cannot be drawn have no spot."""
    found = (record_of(catalogue, venue) for venue in venues)
    return tuple(record for record in found if record)


def record_of(catalogue: Catalogue, venue: Entry) -> VenueRecord | None:
    """None for somebody's home: it is no place to go to."""
    return catalogue.of_each(_record, venue)


def has_doors(catalogue: Catalogue, venues: Iterable[Entry]) -> bool:
    """Whether one of them may be answered as the nearest: somebody looked, and its door is known."""
    return any((record := record_of(catalogue, venue)) and record.door for venue in venues)


def mapped(catalogue: Catalogue, venues: Iterable[Entry]) -> tuple[VenueRecord, ...]:
    """Only what the map draws: venues that may be shown and whose position is known at all."""
    return tuple(record for record in records(catalogue, venues) if record.spot)


def labels(catalogue: Catalogue, counties: Iterable[Entry]) -> tuple[Label, ...]:
    """The names of counties and of their towns, where their own position is known."""
    found = []
    for county in sorted(counties, key=lambda entry: entry.path):
        for place in (county, *catalogue.backlinks(county, Target.PLACE, "上级")):
            model = place.model
            if isinstance(model, Place) and (at := _wgs84(model)):
                is_county = model.level is Level.COUNTY
                found.append(Label(label(catalogue, place), *at, is_county=is_county))
    return tuple(found)


def _entry(venue: Venue) -> str:
    """Who may come in, and what is asked at the door."""
    admitted = f"谁能来：{venue.admitted}" if venue.admitted else ""
    entrance = f"进门：{'、'.join(venue.entrance)}" if venue.entrance else ""
    return "；".join(filter(None, (admitted, entrance)))


def _roles(catalogue: Catalogue, venue: Entry) -> dict[str, tuple[Entry, ...]]:
    """The organisations of a venue by what they are to it."""
    found = ((role, catalogue.references(venue, role)) for role in ROLES)
    return {role: organisations for role, organisations in found if organisations}


def _record(catalogue: Catalogue, entry: Entry) -> VenueRecord | None:
    venue = entry.model
    if not isinstance(venue, Venue) or is_residence(catalogue, entry):
        return None
    county, town = region_of(catalogue, entry)
    spot = _spot(catalogue, entry) if venue.on_map else None
    roles = _roles(catalogue, entry)
    brands = catalogue.backlinks(entry, Target.BRAND, "阵地")
    return VenueRecord(
        name=entry.title,
        url=url_of(entry),
        spot=spot,
        off_map="" if spot else venue.off_map_reason or "",
        town=label(catalogue, town) if town else "",
        county=label(catalogue, county) if county else "",
        kind=venue.kind.text,
        systems=_systems(catalogue, entry, chain.from_iterable(roles.values())),
        roles=tuple(
            (role, tuple(label(catalogue, one) for one in found)) for role, found in roles.items()
        ),
        facilities=tuple(facility.text for facility in venue.facilities),
        entrances=tuple(venue.entrance),
        access=tuple(venue.access),
        entry=_entry(venue),
        needs=tuple(need.text for need in venue.needs),
        brands=tuple((brand.title, url_of(brand)) for brand in brands),
        address=_address(catalogue, entry, venue),
        hours=venue.hours.text if venue.hours else "",
        opening=venue.hours.code if venue.hours else "",
        telephones=tuple((one.written, one.href, one.note) for one in venue.telephones),
        fee=venue.fee.value if venue.fee else "",
        is_verified=is_verified(catalogue, entry),
        note=reliability(catalogue, entry),
        count=int(venue.count.value) if venue.count and venue.count.value else None,
        pinyin=" ".join(syllables(entry.title)),
        door=door(catalogue, entry),
    )


def _address(catalogue: Catalogue, entry: Entry, venue: Venue) -> str:
    """Among the venues of several counties each says whose it is."""
    site, written = county_site(catalogue, entry), venue.address or ""
    return f"{site.name}{written}" if site and not written.startswith(site.name) else written


def _systems(catalogue: Catalogue, entry: Entry, organisations: Iterable[Entry]) -> tuple[str, ...]:
    """The system that the mark shows comes first, then those of all who have to do with the venue."""
    found = (system(catalogue, entry), *(system(catalogue, one) for one in organisations))
    return tuple(dict.fromkeys(name for name in found if name))


def _spot(catalogue: Catalogue, entry: Entry) -> Spot | None:
    """The venue's own position, else that of the nearest place up to the town; never a county's."""
    if isinstance(entry.model, Venue) and (own := _wgs84(entry.model)):
        return Spot(*own, GRADES[entry.model.precision or Precision.TOWN])
    for place in catalogue.places(entry):
        for step in (place, *catalogue.ancestors(place)):
            model = step.model
            if isinstance(model, Place) and model.level in BY_LEVEL and (found := _wgs84(model)):
                return Spot(*found, GRADES[BY_LEVEL[model.level]])
    return None


def _wgs84(model: Positioned) -> tuple[float, float] | None:
    if model.located is None:
        return None
    position, datum = model.located
    return to_wgs84(position.longitude, position.latitude, datum.value)
