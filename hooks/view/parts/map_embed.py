"""What maps show, and the small map in a page."""

from dataclasses import KW_ONLY, dataclass

from hooks.view.parts.anchor import Url
from hooks.view.parts.section import Section
from maps import Label, VenueRecord


@dataclass(frozen=True)
class MapData:
    """What a map shows: venues, also those that have no position, and names of places."""

    records: tuple[VenueRecord, ...]
    labels: tuple[Label, ...]

    @property
    def shown(self) -> int:
        """How many venues have a mark on the map."""
        return sum(1 for record in self.records if record.spot)


@dataclass(frozen=True)
class MapEmbed(Section, kind="map"):
    """A small map. A few venues stand in the page; more are drawn from the file of ``name``.

    ``listing`` is the page where its venues stand in words; empty where that is its own.
    """

    data: MapData
    name: str = ""
    note: str = ""
    listing: Url = ""
    _: KW_ONLY
    id: str = "map"
    title: str = "阵地地图"
