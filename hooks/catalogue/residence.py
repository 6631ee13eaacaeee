"""Residences: venues that are somebody's home, which is no place that people can go to."""

from collections.abc import Iterable, Iterator

from hooks.catalogue import Catalogue
from hooks.entries.entry import Entry
from hooks.model import Target, Venue
from hooks.model.vocabulary import VenueKind


def is_residence(catalogue: Catalogue, entry: Entry) -> bool:
    """Whether the entry is a venue of a kind that is somebody's home (住所: 是)."""
    if not isinstance(entry.model, Venue):
        return False
    term = catalogue.terms(Target.VENUE_KIND).get(entry.model.kind.text)
    return (
        term is not None and isinstance(term.model, VenueKind) and term.model.is_private_residence
    )


def residences(catalogue: Catalogue) -> Iterator[tuple[Entry, Venue]]:
    """All of them, with their keys."""
    found = catalogue.models(Venue)
    return ((entry, venue) for entry, venue in found if is_residence(catalogue, entry))


def without_residences(catalogue: Catalogue, entries: Iterable[Entry]) -> tuple[Entry, ...]:
    """What may stand among the places that people can go to."""
    return tuple(entry for entry in entries if not is_residence(catalogue, entry))


def only_residences(catalogue: Catalogue, entries: Iterable[Entry]) -> tuple[Entry, ...]:
    """What must stand apart from them."""
    return tuple(entry for entry in entries if is_residence(catalogue, entry))
