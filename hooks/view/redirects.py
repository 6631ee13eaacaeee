"""Addresses that lead on: of entries that moved or are only names now, and of lists that hold nothing.

What was printed, passed on or framed once is opened for years.
"""

from collections.abc import Iterable, Iterator, Mapping
from itertools import chain

from hooks.catalogue import Catalogue
from hooks.entries.entry import Entry
from hooks.model import Level, Target
from hooks.view.pages.brand_index import TITLE, county_list, empty_lists, unused_counties
from hooks.view.pages.directory import places_without
from hooks.view.pages.explorer import counties_without
from hooks.view.pages.withdrawn import TITLE as TAKEN_DOWN
from hooks.view.parts.address import (
    INDEX,
    county_map,
    directory_of,
    embed,
    former_urls,
    map_of,
    place_of_name,
    poster,
    region_directory,
    url_of,
)
from hooks.view.parts.anchor import Url
from hooks.view.parts.county import level_of

Redirect = tuple[Url, tuple[Url, str]]
"""An old address, and the present one with its title."""
EMBEDDED = frozenset({Target.BRAND, Target.PLACE})


def redirects(shown: Catalogue, withdrawn: Iterable[Entry]) -> Mapping[Url, tuple[Url, str]]:
    """All of a site that shows this catalogue, and notices at the addresses of what was taken down."""
    return dict(
        chain(
            _empty(shown),
            chain.from_iterable(_moved(entry, entry.title) for entry in shown.entries),
            chain.from_iterable(_terms(shown)),
            chain.from_iterable(_lists(place) for place in shown.of(Target.PLACE)),
            chain.from_iterable(_taken_down(entry) for entry in withdrawn),
            chain.from_iterable(_embeds(shown, entry) for entry in shown.entries),
            chain.from_iterable(_name(*pair) for pair in shown.homes.items()),
        )
    )


def _empty(catalogue: Catalogue) -> Iterator[Redirect]:
    for url in empty_lists(catalogue):
        yield url, (INDEX[Target.BRAND], TITLE)
    for url, destination in unused_counties(catalogue):
        yield url, (destination, TITLE)
    for place in places_without(catalogue):
        yield region_directory(None, place), (url_of(place), place.title)
    for county in counties_without(catalogue):
        yield county_map(county), (url_of(county), county.title)


def _moved(entry: Entry, title: str) -> Iterator[Redirect]:
    for old in former_urls(entry):
        yield old, (url_of(entry), title)


def _terms(catalogue: Catalogue) -> Iterator[Iterable[Redirect]]:
    for target in (Target.THEME, Target.NEED):
        for term in catalogue.terms(target).values():
            yield ((old, (url_of(term), term.name)) for old in former_urls(term))


def _taken_down(entry: Entry) -> Iterator[Redirect]:
    """Its older addresses, and the lists of what was a place."""
    own = (*(slug for target, slug in entry.former if target is Target.PLACE), entry.slug)
    lists = chain.from_iterable(_lists_of(entry, slug) for slug in own)
    for old in (*former_urls(entry), *(lists if entry.target is Target.PLACE else ())):
        yield old, (url_of(entry), TAKEN_DOWN)


def _lists(place: Entry) -> Iterator[Redirect]:
    """The lists of a place whose slug changed: each has a page or leads on by now."""
    for target, slug in place.former:
        if target is Target.PLACE:
            pairs = zip(_lists_of(place, slug), _lists_of(place, place.slug), strict=True)
            yield from ((old, (new, place.title)) for old, new in pairs)


def _lists_of(place: Entry, slug: str) -> Iterator[Url]:
    """Where the lists of a county or a town stand under this slug."""
    level = level_of(place)
    if level in {Level.COUNTY, Level.TOWN}:
        yield directory_of(slug)
    if level is Level.COUNTY:
        yield county_list(slug)
        yield map_of(slug)


def _embeds(catalogue: Catalogue, entry: Entry) -> Iterator[Redirect]:
    """Frames in other people's pages, which nobody will write anew."""
    if catalogue.settings.framers and entry.target in EMBEDDED:
        for old in former_urls(entry):
            yield embed(old), (embed(url_of(entry)), entry.title)


def _name(name: Entry, home: Entry) -> Iterator[Redirect]:
    for old in (url_of(name), poster(name), *former_urls(name)):
        yield old, (place_of_name(name, home), name.title)
