"""What the templates of sections call, for the page at one address."""

from collections.abc import Callable, Mapping
from functools import partial

from hooks.cover import draw_band, phrases
from hooks.model.system import seal_char_of
from hooks.render.board_drawing import board_drawing
from hooks.render.colour import site_colours
from hooks.render.plot import plot
from hooks.render.site_maps import SiteMaps
from hooks.render.static_map import static_maps
from hooks.view.parts.address import relative
from hooks.view.parts.anchor import Url


def section_functions(url: Url, site_maps: SiteMaps) -> Mapping[str, Callable[..., object]]:
    """By their names in the templates; ``site_maps`` draws small maps."""
    return {
        "relative": partial(relative, url),
        "page_data": site_maps.page_data,
        "is_live": site_maps.is_live,
        "static_maps": static_maps,
        "plot": plot,
        "seal_char": seal_char_of,
        "phrases": phrases,
        "colours": site_colours,
        "board_drawing": board_drawing,
        "draw_band": draw_band,
    }
