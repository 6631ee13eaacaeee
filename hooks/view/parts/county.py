"""Counties: where an entry lies, the county under which it stands in lists, and its heading."""

from collections.abc import Callable, Iterable, Iterator
from typing import NamedTuple, TypeVar

from hooks.catalogue import Catalogue
from hooks.catalogue.label import label
from hooks.entries.entry import Entry
from hooks.model import Level, Place, Target

ELSEWHERE = "其他"
LEVELS = (Level.COUNTY, Level.CITY, Level.PROVINCE)
Key = TypeVar("Key")


class Region(NamedTuple):
    """The county and the town that something lies in; either may not be known."""

    county: Entry | None
    town: Entry | None


def region_of(catalogue: Catalogue, entry: Entry) -> Region:
    """Of an entry with several places, the first county and the first town."""
    return catalogue.of_each(_region, entry)


def regions_of(catalogue: Catalogue, entry: Entry) -> tuple[Region, ...]:
    """That of each of its places."""
    return tuple(region_of(catalogue, place) for place in _places(catalogue, entry))


def county_of(catalogue: Catalogue, entry: Entry) -> Entry | None:
    """The county under which an entry stands, else its city or province.

    In the list of places those that hold counties stand under None together.
    """
    levels = LEVELS[:1] if entry.target is Target.PLACE else LEVELS
    places = _places(catalogue, entry)
    found = (catalogue.at_level(place, level) for place in places for level in levels)
    return next(filter(None, found), None)


def by_county(
    catalogue: Catalogue, entries: Iterable[Entry]
) -> dict[Entry | None, tuple[Entry, ...]]:
    """Entries by the county under which they stand."""
    return grouped(entries, lambda entry: county_of(catalogue, entry))


def grouped(
    entries: Iterable[Entry], key: Callable[[Entry], Key | None]
) -> dict[Key | None, tuple[Entry, ...]]:
    """Groups in the order of their first entry; the group of None comes last."""
    groups: dict[Key | None, list[Entry]] = {}
    for entry in entries:
        groups.setdefault(key(entry), []).append(entry)
    ordered = sorted(groups.items(), key=lambda item: item[0] is None)
    return {found: tuple(group) for found, group in ordered}


def heading(catalogue: Catalogue, place: Entry | None, rest: str = ELSEWHERE) -> str:
    """What stands above the entries of a place, or of none."""
    return label(catalogue, place) if place else rest


def level_of(place: Entry) -> Level | None:
    return place.model.level if isinstance(place.model, Place) else None


def _region(catalogue: Catalogue, entry: Entry) -> Region:
    return Region(*_levels(catalogue, entry))


def _levels(catalogue: Catalogue, entry: Entry) -> Iterator[Entry | None]:
    places = _places(catalogue, entry)
    for level in (Level.COUNTY, Level.TOWN):
        found = (catalogue.at_level(place, level) for place in places)
        yield next(filter(None, found), None)


def _places(catalogue: Catalogue, entry: Entry) -> tuple[Entry, ...]:
    return (entry,) if entry.target is Target.PLACE else catalogue.places(entry)
