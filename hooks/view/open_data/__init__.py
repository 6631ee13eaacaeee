"""Open data: the site's entries and figures as records, from the same catalogue as its pages.

Only what the public may see reaches this room, and every record is made of
what the pages show, so that counts agree and nothing slips out that no page
says.
"""

from dataclasses import dataclass
from functools import cached_property, partial
from typing import Any

from hooks.catalogue import Catalogue
from hooks.model import Place, Target, Venue
from hooks.view.open_data.column import Column, Item, Kind, Row, Table, Value, count, item
from hooks.view.open_data.feed import FeedItem, feed_items
from hooks.view.open_data.licence import licence
from hooks.view.open_data.tables import tables
from hooks.view.parts.venue_map import mapped
from maps import VenueRecord

__all__ = ["Column", "FeedItem", "Item", "Kind", "OpenData", "Row", "Table", "Value", "count"]


@dataclass(frozen=True)
class OpenData:
    """All records of what the public may see, each made when somebody asks for it."""

    catalogue: Catalogue

    @cached_property
    def tables(self) -> tuple[Table[Any], ...]:
        """Every table."""
        return tables(self.catalogue)

    @property
    def points(self) -> tuple[Item[VenueRecord], ...]:
        """What the map draws of each venue."""
        catalogue = self.catalogue
        venues = catalogue.of(Target.VENUE)
        return tuple(item(venue.path, partial(mapped, catalogue, (venue,))) for venue in venues)

    @cached_property
    def position_sources(self) -> tuple[str, ...]:
        """Whose coordinates these are: some licences ask that it be said beside them."""
        places, venues = self.catalogue.of(Target.PLACE), self.catalogue.of(Target.VENUE)
        models = (entry.model for entry in (*places, *venues))
        found = {m.position_source for m in models if isinstance(m, Place | Venue)}
        return tuple(sorted(filter(None, found)))

    @cached_property
    def feed(self) -> tuple[FeedItem, ...]:
        """The newest entries."""
        return feed_items(self.catalogue)

    @property
    def licence(self) -> str:
        """How facts may be used, and whose the words are."""
        return licence(self.catalogue.settings)
