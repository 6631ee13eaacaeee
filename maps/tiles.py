"""The base map as folium's tile layers, under fixed names and with its caption as text."""

import html

import folium

from maps.base_map import BaseMap

# 天地图 has no level 0, and nobody looks for a venue on a picture of the whole world.
_FARTHEST = 1


class NamedTiles(folium.TileLayer):
    """One layer of tiles; folium's random ids would change the file at every build."""

    def __init__(self, variable: str, base_map: BaseMap, template: str) -> None:
        self._variable = variable
        super().__init__(
            tiles=template,
            name=variable,
            overlay=True,
            control=False,
            min_zoom=_FARTHEST,
            max_zoom=base_map.closest,
            attr=_text_as_html(base_map.caption),
            subdomains=base_map.subdomains,
            # A key's list of allowed domains goes by the Referer; which page is read is
            # nobody's business.
            referrer_policy="strict-origin",
        )

    def get_name(self) -> str:
        return self._variable


def tile_layers(base_map: BaseMap, variable: str) -> tuple[NamedTiles, ...]:
    """The layers from below to above; in the page's script they are ``variable`` and a number."""
    return tuple(
        NamedTiles(f"{variable}{number}", base_map, template)
        for number, template in enumerate(base_map.layers, start=1)
    )


def _text_as_html(text: str) -> str:
    # Leaflet takes HTML here, and folium compiles what it has written once more with Jinja.
    return html.escape(text).replace("{", "&#123;")
