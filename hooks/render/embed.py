"""An embed as a file: a page that stands alone, small enough for a frame."""

from hooks.model import Settings
from hooks.render.article import judged
from hooks.render.section_functions import section_functions
from hooks.render.site_maps import SiteMaps
from hooks.render.templates import render_template
from hooks.view.handout.embed import Embed


def embed_page(embed: Embed, settings: Settings, site_maps: SiteMaps) -> str:
    """The stand-alone page; every link of it leaves the frame."""
    functions = section_functions(embed.url, site_maps)
    html = render_template("embed_body.html.jinja", embed=embed, settings=settings, **functions)
    return render_template(
        "embed.html.jinja",
        embed=embed,
        content=judged(html, embed.url),
        relative=functions["relative"],
    )
