"""Open data: the site's entries and figures as files, from the same catalogue as its pages.

Only what the audience may see reaches this room, and every file is drawn from
what the pages show, so that counts agree and nothing slips out that no page
tells.
"""

from collections.abc import Iterable, Iterator

from hooks.catalogue import Catalogue
from hooks.render.open_data import feed, sitemap
from hooks.render.open_data.csv_table import sheet
from hooks.render.open_data.document import document, schema
from hooks.render.open_data.page import data_page
from hooks.render.open_data.tables import TABLES
from hooks.render.open_data.venue_points import venue_points
from hooks.view.parts.anchor import Url

__all__ = ["data_page", "open_data"]


def open_data(catalogue: Catalogue, pages: Iterable[Url]) -> dict[Url, bytes]:
    """Every file by its address. ``catalogue`` is what the audience may see, ``pages`` all pages."""
    return dict(_files(catalogue, pages))


def _files(catalogue: Catalogue, pages: Iterable[Url]) -> Iterator[tuple[Url, bytes]]:
    for table in TABLES:
        rows = table.rows(catalogue)
        yield f"data/{table.name}.json", document(table, rows, catalogue.settings)
        yield f"data/{table.name}.csv", sheet(table, rows)
        yield f"data/schema/{table.name}.json", schema(table)
    yield "data/venues.geojson", venue_points(catalogue)
    yield feed.NAME, feed.feed(catalogue)
    yield sitemap.NAME, sitemap.sitemap(catalogue, pages)
    yield "robots.txt", sitemap.robots(catalogue.settings.address)
