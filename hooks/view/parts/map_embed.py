"""What maps show, and the small map in a page."""

from dataclasses import KW_ONLY, dataclass

from hooks.model import Precision
from hooks.view.parts.anchor import Url
from hooks.view.parts.section import Section
from maps import Label, VenueRecord

DOOR = Precision.EXACT.grade.key


@dataclass(frozen=True)
class MapData:
    """What a map shows: venues, also those that have no position, and names of places."""

    records: tuple[VenueRecord, ...]
    labels: tuple[Label, ...]

    @property
    def shown(self) -> int:
        """How many venues have a mark on the map."""
        return sum(1 for record in self.records if record.spot)

    @property
    def doors(self) -> int:
        """How many doors it shows: without one there is nothing that a street map could add."""
        return len({r.spot for r in self.records if r.spot and r.spot.grade.key == DOOR})


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
