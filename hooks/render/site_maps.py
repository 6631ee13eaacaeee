"""Charts: the maps of a site as files, and as data in the pages that show a few venues."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from hooks.render.base_map import ground
from hooks.render.holiday import statutory_holidays
from hooks.view.parts.section import Atlas, Plan
from hooks.view.site import Site
from maps import Calendar, Ground, MapFile, Setting, frame, page_data, venue_map

CREDIT = "城镇位置：GeoNames(CC BY 4.0)"


@dataclass(frozen=True)
class Chart:
    """All maps of a site, and what they have in common."""

    atlases: Mapping[str, Atlas]
    ground: Ground | None
    setting: Setting

    @classmethod
    def of(cls, site: Site) -> "Chart":
        known = statutory_holidays(site.public.today.year)
        found = ground(site.settings)
        setting = Setting(
            site=site.settings.name,
            calendar=Calendar(known.written, str(known.until)),
            crs=found.crs if found else "WGS-84",
        )
        return cls(site.maps, found, setting)

    @property
    def frame(self) -> str:
        """The script that draws all of them."""
        return frame(credit=CREDIT, ground=self.ground)

    def is_live(self, plan: Plan) -> bool:
        """Drawn by a script: many venues, or any over a base map. Few are drawn into the page."""
        return bool(plan.name) or self.ground is not None

    def files(self) -> Iterator[MapFile]:
        """The data of every map that has a file of its own."""
        for name, atlas in self.atlases.items():
            yield from venue_map(name, atlas.records, atlas.labels, self.setting)

    def page_data(self, atlas: Atlas) -> str:
        """The data of a small map, for the page that shows it."""
        return page_data(atlas.records, atlas.labels, self.setting)
