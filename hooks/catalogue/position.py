"""Positions in a catalogue: the entries that state coordinates, and the homes that must not."""

from collections.abc import Iterator

from hooks.catalogue import Catalogue
from hooks.entries.entry import Entry
from hooks.model import Place, Target, Venue
from hooks.model.scalar.coordinates import Coordinates
from hooks.model.vocabulary import VenueKind


def positions(catalogue: Catalogue) -> Iterator[tuple[Entry, Place | Venue, Coordinates]]:
    """Entry, its keys about the position, and the coordinates, for all that may have some."""
    for entry in catalogue.entries:
        model = entry.model
        if not isinstance(model, Place | Venue) or not model.coordinates:
            continue
        if not (isinstance(model, Venue) and is_private_residence(catalogue, model)):
            yield entry, model, model.coordinates


def private_residences(catalogue: Catalogue) -> Iterator[tuple[Entry, Venue]]:
    """The venues that are somebody's home, with their keys."""
    found = catalogue.models(Venue)
    return ((entry, venue) for entry, venue in found if is_private_residence(catalogue, venue))


def is_private_residence(catalogue: Catalogue, venue: Venue) -> bool:
    """Whether the venue is of a kind that is somebody's home."""
    term = catalogue.terms(Target.VENUE_KIND).get(venue.kind.text)
    return (
        term is not None and isinstance(term.model, VenueKind) and term.model.is_private_residence
    )
