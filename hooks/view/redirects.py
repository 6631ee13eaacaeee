"""Addresses that lead on: of entries that moved or are only names now, and of lists that hold nothing.

What was printed, passed on or framed once is opened for years.
"""

from collections.abc import Iterable, Iterator, Mapping
from itertools import chain

from hooks.catalogue import Catalogue
from hooks.entries.entry import Entry
from hooks.model import Target
from hooks.view.pages.brand_index import TITLE, empty_lists
from hooks.view.pages.directory import places_without
from hooks.view.pages.withdrawn import TITLE as TAKEN_DOWN
from hooks.view.parts.address import (
    INDEX,
    embed,
    former_urls,
    place_of_name,
    poster,
    region_directory,
    url_of,
)
from hooks.view.parts.anchor import Url

Redirect = tuple[Url, tuple[Url, str]]
"""An old address, and the present one with its title."""
EMBEDDED = frozenset({Target.BRAND, Target.PLACE})


def redirects(shown: Catalogue, withdrawn: Iterable[Entry]) -> Mapping[Url, tuple[Url, str]]:
    """All of a site that shows this catalogue, and notices at the addresses of what was taken down."""
    return dict(
        chain(
            _empty(shown),
            chain.from_iterable(_moved(entry, entry.title) for entry in shown.entries),
            chain.from_iterable(_moved(entry, TAKEN_DOWN) for entry in withdrawn),
            chain.from_iterable(_embeds(shown, entry) for entry in shown.entries),
            chain.from_iterable(_name(*pair) for pair in shown.homes.items()),
        )
    )


def _empty(catalogue: Catalogue) -> Iterator[Redirect]:
    for url in empty_lists(catalogue):
        yield url, (INDEX[Target.BRAND], TITLE)
    for place in places_without(catalogue):
        yield region_directory(None, place), (url_of(place), place.title)


def _moved(entry: Entry, title: str) -> Iterator[Redirect]:
    for old in former_urls(entry):
        yield old, (url_of(entry), title)


def _embeds(catalogue: Catalogue, entry: Entry) -> Iterator[Redirect]:
    """Frames in other people's pages, which nobody will write anew."""
    if catalogue.settings.framers and entry.target in EMBEDDED:
        for old in former_urls(entry):
            yield embed(old), (embed(url_of(entry)), entry.title)


def _name(name: Entry, home: Entry) -> Iterator[Redirect]:
    for old in (url_of(name), poster(name), *former_urls(name)):
        yield old, (place_of_name(name, home), name.title)
