"""Open data: the site's entries and figures as records, from the same catalogue as its pages.

Only what the public may see reaches this room, and every record is made of
what the pages show, so that counts agree and nothing slips out that no page
says.
"""

from dataclasses import dataclass

from hooks.catalogue import Catalogue
from hooks.model import Place, Target, Venue
from hooks.view.open_data.column import Column, Kind, Row, Table, Value
from hooks.view.open_data.feed import FeedItem, feed_items
from hooks.view.open_data.licence import licence
from hooks.view.open_data.tables import tables
from hooks.view.parts.venue_map import mapped
from maps import VenueRecord

__all__ = ["Column", "FeedItem", "Kind", "OpenData", "Row", "Table", "Value", "open_data"]


@dataclass(frozen=True)
class OpenData:
    """All records: tables, the venues of the map with whose positions these are, and the feed."""

    tables: tuple[Table, ...]
    venues: tuple[VenueRecord, ...]
    position_sources: tuple[str, ...]
    feed: tuple[FeedItem, ...]
    licence: str


def open_data(catalogue: Catalogue) -> OpenData:
    """The records of what the public may see."""
    return OpenData(
        tables=tables(catalogue),
        venues=mapped(catalogue, catalogue.of(Target.VENUE)),
        position_sources=_position_sources(catalogue),
        feed=feed_items(catalogue),
        licence=licence(catalogue.settings),
    )


def _position_sources(catalogue: Catalogue) -> tuple[str, ...]:
    """Whose coordinates these are: some licences ask that it be said beside them."""
    models = (entry.model for entry in catalogue.entries)
    found = {m.position_source for m in models if isinstance(m, Place | Venue)}
    return tuple(sorted(filter(None, found)))
