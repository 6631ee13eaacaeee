"""The map of venues: which ones it shows, and where. A position is drawn as well as it is known.

Drawn by package ``maps`` from plain records; the list beside a map says the same in words.
"""

from collections.abc import Iterable

from hooks.catalogue import Catalogue
from hooks.entry import Entry
from hooks.model import Level, Place, Precision, Venue
from hooks.model.position import Positioned
from hooks.view.address import url_of
from hooks.view.section import Plan
from hooks.view.venue import reliability
from maps import VenueRecord, to_wgs84

FOLDER = "assets/map"
BY_LEVEL = {
    Level.TOWN: Precision.TOWN,
    Level.VILLAGE: Precision.VILLAGE,
    Level.AREA: Precision.VILLAGE,
}
NOTE = "{shown} 处在图上，{hidden} 处只列在名单里。没有门牌坐标的，标在镇街中心示意。"


def map_name(place: Entry) -> str:
    """The map of a place; the prefix keeps it apart from the map of all venues."""
    return f"place-{place.slug}"


def plan(
    catalogue: Catalogue, name: str, venues: Iterable[Entry], *, is_small: bool = True
) -> tuple[Plan, ...]:
    """The map of these venues, or nothing where none of them has a position."""
    venues = tuple(venues)
    shown = len(records(catalogue, venues))
    if not shown:
        return ()
    note = NOTE.format(shown=shown, hidden=len(venues) - shown)
    return (Plan(script=f"{FOLDER}/{name}.js", title="阵地地图", is_small=is_small, note=note),)


def records(catalogue: Catalogue, venues: Iterable[Entry]) -> tuple[VenueRecord, ...]:
    """What the map draws: venues that may be shown and whose position is known at all."""
    found = (_record(catalogue, venue) for venue in venues)
    return tuple(record for record in found if record)


def _record(catalogue: Catalogue, entry: Entry) -> VenueRecord | None:
    venue = entry.model
    if not isinstance(venue, Venue) or not venue.on_map:
        return None
    position = _position(catalogue, entry)
    if position is None:
        return None
    longitude, latitude, precision = position
    town = next((t for p in catalogue.places(entry) if (t := catalogue.town(p))), None)
    keepers = (*catalogue.goals(entry, "牵头"), *catalogue.goals(entry, "共用"))
    return VenueRecord(
        name=entry.title,
        url=url_of(entry),
        longitude=longitude,
        latitude=latitude,
        precision=precision.value,
        place=town.title if town else "",
        organisations=tuple(dict.fromkeys(keeper.title for keeper in keepers)),
        note=reliability(catalogue, entry),
        count=int(venue.count.value) if venue.count and venue.count.value else None,
    )


def _position(catalogue: Catalogue, entry: Entry) -> tuple[float, float, Precision] | None:
    """The venue's own position, else that of the nearest place up to the town; never a county's."""
    if isinstance(entry.model, Venue) and (own := _wgs84(entry.model)):
        return (*own, entry.model.precision or Precision.TOWN)
    for place in catalogue.places(entry):
        for step in (place, *catalogue.above(place)):
            model = step.model
            if isinstance(model, Place) and model.level in BY_LEVEL and (found := _wgs84(model)):
                return (*found, BY_LEVEL[model.level])
    return None


def _wgs84(model: Positioned) -> tuple[float, float] | None:
    if model.coordinates is None or model.datum is None:
        return None
    return to_wgs84(model.coordinates.longitude, model.coordinates.latitude, model.datum.value)
