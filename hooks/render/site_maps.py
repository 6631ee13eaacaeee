"""The maps of a site as files, and as data in the pages that show a few venues."""

from collections.abc import Iterator
from dataclasses import dataclass

from hooks.model import System
from hooks.render.base_map import base_map
from hooks.render.kept_bundles import calendar
from hooks.view.parts.map_embed import MapData, MapEmbed
from hooks.view.site import Site
from maps import BaseMap, Calendar, MapFile, MapSettings, page_data, venue_map


@dataclass(frozen=True)
class SiteMaps:
    """All maps of a site, and what they have in common."""

    site: Site
    base_map: BaseMap | None
    settings: MapSettings

    @classmethod
    def of(cls, site: Site, days: Calendar | None = None) -> "SiteMaps":
        """With the days off that are known already, or as they are found."""
        background = base_map(site.settings)
        settings = MapSettings(
            site=site.settings.name,
            calendar=days or calendar(site.today),
            crs=background.crs if background else "WGS-84",
            seal_chars={system.value: system.seal_char for system in System},
        )
        return cls(site, background, settings)

    def is_live(self, embed: MapEmbed) -> bool:
        """Drawn by a script: many venues, or any over a base map. Few stand in the page as SVG."""
        return bool(embed.name) or self.base_map is not None

    def files(self) -> Iterator[MapFile]:
        """The data of every map that has a file of its own."""
        for name, data in self.site.maps.items():
            yield from venue_map(name, data.records, data.labels, self.settings)

    def page_data(self, data: MapData) -> str:
        """The data of a small map, for the page that shows it."""
        return page_data(data.records, data.labels, self.settings)
