"""The sitemap and robots.txt, for search engines and for the theme.

MkDocs' own sitemap carries the day of the build, so that it differs from day
to day; an empty ``hooks/adapter/theme/sitemap.xml`` keeps it away. The theme's script
asks for a sitemap on every page: where the site has no address yet, there is
an empty one, so that it does not ask in vain.
"""

from collections.abc import Mapping
from xml.etree.ElementTree import Element, SubElement

from hooks.model.scalar.day import Day
from hooks.render.open_data.xml_document import xml
from hooks.view.parts.address import whole
from hooks.view.parts.anchor import Url

NAME = "sitemap.xml"
SITEMAP = "http://www.sitemaps.org/schemas/sitemap/0.9"


def sitemap(pages: Mapping[Url, Day | None], address: str | None) -> bytes:
    """Every page with the day of its last review, if that is known to the day."""
    root = Element("urlset", {"xmlns": SITEMAP})
    for url, reviewed in pages.items() if address else ():
        place = SubElement(root, "url")
        SubElement(place, "loc").text = whole(address, url)
        if reviewed and reviewed.day:
            SubElement(place, "lastmod").text = str(reviewed)
    return xml(root)


def robots(address: str | None) -> bytes:
    """Everything may be read; it counts only where the site stands at the root of its host."""
    where = f"\nSitemap: {whole(address, NAME)}\n" if address else ""
    return f"User-agent: *\nAllow: /\n{where}".encode()
