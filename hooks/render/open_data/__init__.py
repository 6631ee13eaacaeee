"""Open data as files: tables as JSON and CSV, venues as GeoJSON, their list, the feed, the sitemap."""

from collections.abc import Iterable, Iterator

from hooks.render.open_data import sitemap
from hooks.render.open_data.csv_table import csv_table
from hooks.render.open_data.document import document, schema
from hooks.render.open_data.feed import feed
from hooks.render.open_data.listing import NAME as LISTING
from hooks.render.open_data.listing import listing
from hooks.render.open_data.venue_points import venue_points
from hooks.view.open_data import OpenData
from hooks.view.open_data.feed import NAME as FEED
from hooks.view.open_data.sitemap import listed
from hooks.view.parts.anchor import Url
from hooks.view.site import Site


def open_data(site: Site) -> Iterator[tuple[Url, bytes]]:
    """Every file by its address."""
    data = site.open_data
    files = tuple(_data(data, site.settings.address))
    yield from files
    yield LISTING, listing(data, site.settings, files)
    yield FEED, feed(data.feed, site.settings)


def _data(data: OpenData, address: str | None) -> Iterator[tuple[Url, bytes]]:
    for table in data.tables:
        yield f"data/{table.name}.json", document(table, data.licence)
        yield f"data/{table.name}.csv", csv_table(table)
        yield f"data/schema/{table.name}.json", schema(table)
    yield "data/venues.geojson", venue_points(data, address)


def search_engine_files(site: Site, urls: Iterable[Url]) -> Iterator[tuple[Url, bytes]]:
    """The sitemap of ``urls``, the site's pages, and robots.txt."""
    pages = listed(site.reviews, urls)
    yield sitemap.NAME, sitemap.sitemap(pages, site.settings.address)
    yield "robots.txt", sitemap.robots(site.settings.address)
