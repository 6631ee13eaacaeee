"""Open data as files: tables as JSON and CSV, venues as GeoJSON, their list, the feed, the sitemap."""

from collections.abc import Callable, Iterable, Iterator
from functools import partial
from itertools import chain
from typing import Any, Protocol

from hooks.render.open_data import sitemap
from hooks.render.open_data.csv_table import csv_table, line
from hooks.render.open_data.document import document, item, schema
from hooks.render.open_data.feed import feed
from hooks.render.open_data.listing import NAME as LISTING
from hooks.render.open_data.listing import listing
from hooks.render.open_data.venue_points import feature, venue_points
from hooks.view.open_data import Item, OpenData, Table
from hooks.view.open_data.feed import NAME as FEED
from hooks.view.open_data.sitemap import listed
from hooks.view.parts.anchor import Url
from hooks.view.site import Site
from maps import VenueRecord

Texts = list[list[str]]
"""Of an item: for each of its subjects what stands of it in the files."""


class Written(Protocol):
    """The texts of all items of a file called ``name``, made by ``write`` or kept."""

    def __call__(
        self, name: str, items: Iterable[Item[Any]], write: Callable[[Any], list[str]]
    ) -> Iterable[Texts]: ...


def anew(
    name: str,  # noqa: ARG001 - as ``Written`` has it
    items: Iterable[Item[Any]],
    write: Callable[[Any], list[str]],
) -> Iterator[Texts]:
    """All of them made."""
    return ([*map(write, each.subjects())] for each in items)


def open_data(site: Site, written: Written = anew) -> Iterator[tuple[Url, bytes]]:
    """Every file by its address."""
    data = site.open_data
    files = tuple(_data(data, site.settings.address, written))
    yield from files
    yield LISTING, listing(data, site.settings, files)
    yield FEED, feed(data.feed, site.settings)


def _data(data: OpenData, address: str | None, written: Written) -> Iterator[tuple[Url, bytes]]:
    for table in data.tables:
        rows = [*chain.from_iterable(written(table.name, table.items, partial(_row, table)))]
        yield f"data/{table.name}.json", document(table, data.licence, [text for text, _ in rows])
        yield f"data/{table.name}.csv", csv_table(table, (text for _, text in rows))
        yield f"data/schema/{table.name}.json", schema(table)
    points = written("points", data.points, partial(_point, address))
    features = [text for found in points for texts in found for text in texts]
    yield "data/venues.geojson", venue_points(data, features)


def _row(table: Table[Any], subject: object) -> list[str]:
    """In JSON and in CSV."""
    row = table.row(subject)
    return [item(row), line(table.columns, row)]


def _point(address: str | None, record: VenueRecord) -> list[str]:
    return [item(feature(record, record.spot, address))] if record.spot else []


def search_engine_files(site: Site, urls: Iterable[Url]) -> Iterator[tuple[Url, bytes]]:
    """The sitemap of ``urls``, the site's pages, and robots.txt."""
    pages = listed(site.reviews, urls)
    yield sitemap.NAME, sitemap.sitemap(pages, site.settings.address)
    yield "robots.txt", sitemap.robots(site.settings.address)
