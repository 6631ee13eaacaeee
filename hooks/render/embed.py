"""An embed as a file: a page that stands alone, small enough for a frame."""

from functools import partial

from hooks.cover import phrases
from hooks.model import Settings
from hooks.model.system import seal_char_of
from hooks.render.article import judged
from hooks.render.site_maps import SiteMaps
from hooks.render.static_map import static_maps
from hooks.render.templates import render_template
from hooks.view.handout.embed import Embed
from hooks.view.parts.address import relative


def embed_page(embed: Embed, settings: Settings, site_maps: SiteMaps) -> str:
    """The stand-alone page; every link of it leaves the frame."""
    to = partial(relative, embed.url)
    content = render_template(
        "embed_body.html.jinja",
        embed=embed,
        settings=settings,
        relative=to,
        page_data=site_maps.page_data,
        is_live=site_maps.is_live,
        static_maps=static_maps,
        seal_char=seal_char_of,
        phrases=phrases,
    )
    return render_template(
        "embed.html.jinja", embed=embed, content=judged(content, embed.url), relative=to
    )
