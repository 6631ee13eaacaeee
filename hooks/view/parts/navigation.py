"""Navigation: the doors to which somebody may be sent, and the links that lead there."""

from hooks.catalogue import Catalogue
from hooks.entries.entry import Entry
from hooks.model import Venue
from hooks.view.parts.verification import is_verified
from maps import Door, Link, from_wgs84, links, to_wgs84


def door(catalogue: Catalogue, entry: Entry) -> Door | None:
    """Where a venue's door is, in GCJ-02.

    None for a venue that nobody verified, or whose position is not its own door: the centre
    of a town is not where a tired courier rests.
    """
    venue = entry.model
    if not isinstance(venue, Venue) or not venue.on_map or not is_verified(catalogue, entry):
        return None
    if venue.precision is None or not venue.precision.grade.is_door:
        return None
    if venue.located is None:
        return None
    at, datum = venue.located
    return from_wgs84(*to_wgs84(at.longitude, at.latitude, datum.value), "GCJ-02")


def navigation(catalogue: Catalogue, entry: Entry) -> tuple[Link, ...]:
    """Links of map services to the door, where it is known."""
    found = door(catalogue, entry)
    address = entry.model.address if isinstance(entry.model, Venue) else None
    return links(catalogue.settings.name, found, entry.title, address or "") if found else ()
