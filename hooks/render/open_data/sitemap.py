"""The sitemap and robots.txt: which pages there are, for search engines and for the theme.

MkDocs' own sitemap carries the day of the build, so that it differs from day
to day; an empty ``hooks/adapter/theme/sitemap.xml`` keeps it away. The theme's script
asks for a sitemap on every page: where the site has no address yet, there is
an empty one, so that it does not ask in vain.
"""

from collections.abc import Iterable
from xml.etree.ElementTree import Element, SubElement

from hooks.catalogue import Catalogue
from hooks.model import ENTRIES
from hooks.render.open_data.column import whole
from hooks.render.open_data.feed import last_review
from hooks.render.open_data.xml_document import xml
from hooks.view.parts.address import FOLDER, url_of
from hooks.view.parts.anchor import Url

NAME = "sitemap.xml"
SITEMAP = "http://www.sitemaps.org/schemas/sitemap/0.9"


def sitemap(catalogue: Catalogue, pages: Iterable[Url]) -> bytes:
    """``pages`` by address, less those that stand for no entry: redirects, and what was taken down."""
    settings = catalogue.settings
    entries = {url_of(entry): entry for entry in catalogue.entries}
    folders = tuple(f"{FOLDER[target]}/" for target in ENTRIES)
    root = Element("urlset", {"xmlns": SITEMAP})
    kept = {url for url in pages if url in entries or not url.startswith(folders)}
    for url in sorted(kept) if settings.address else ():
        place = SubElement(root, "url")
        SubElement(place, "loc").text = whole(settings.address, url)
        reviewed = last_review(entries[url]) if url in entries else None
        if reviewed and reviewed.day:
            SubElement(place, "lastmod").text = str(reviewed)
    return xml(root)


def robots(address: str | None) -> bytes:
    """Everything may be read; it counts only where the site stands at the root of its host."""
    where = f"\nSitemap: {whole(address, NAME)}\n" if address else ""
    return f"User-agent: *\nAllow: /\n{where}".encode()
