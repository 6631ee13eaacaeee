"""Positions in a catalogue: the entries that state coordinates; a home has none."""

from collections.abc import Iterator

from hooks.catalogue import Catalogue
from hooks.catalogue.residence import is_residence
from hooks.entries.entry import Entry
from hooks.model import Place, Venue
from hooks.model.scalar.coordinates import Coordinates


def positions(catalogue: Catalogue) -> Iterator[tuple[Entry, Place | Venue, Coordinates]]:
    """Entry, its keys about the position, and the coordinates, for all that may have some."""
    for entry in catalogue.entries:
        model = entry.model
        if not isinstance(model, Place | Venue) or not model.coordinates:
            continue
        if not is_residence(catalogue, entry):
            yield entry, model, model.coordinates
