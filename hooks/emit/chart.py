"""Charts: the maps of a site as files, and as data in the pages that show a few venues."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from hooks.ground import ground
from hooks.holiday import statutory_holidays
from hooks.view import Site
from hooks.view.section import Atlas
from maps import Calendar, Ground, MapFile, frame, page_data, venue_map

CREDIT = "城镇位置：GeoNames(CC BY 4.0)"


@dataclass(frozen=True)
class Chart:
    """What all maps of a site have in common: the ground, and the days when offices rest."""

    atlases: Mapping[str, Atlas]
    ground: Ground | None
    calendar: Calendar

    @classmethod
    def of(cls, site: Site) -> "Chart":
        known = statutory_holidays(site.public.today.year)
        calendar = Calendar(known.written, str(known.until))
        return cls(site.maps, ground(site.settings), calendar)

    def files(self) -> Iterator[MapFile]:
        """The frame, and the data of every map that has a file of its own."""
        yield frame(credit=CREDIT, ground=self.ground)
        for name, atlas in self.atlases.items():
            yield from venue_map(
                name,
                atlas.records,
                labels=atlas.labels,
                calendar=self.calendar,
                crs=self._crs,
            )

    def page_data(self, atlas: Atlas) -> str:
        """The data of a small map, for the page that shows it."""
        return page_data(atlas.records, labels=atlas.labels, calendar=self.calendar, crs=self._crs)

    @property
    def _crs(self) -> str:
        """That of the ground: what is drawn on its tiles must be shifted as they are."""
        return self.ground.crs if self.ground else "WGS-84"
