"""Sign-offs that do not fit those before them, of the same text, by what is wrong with them."""

from collections.abc import Iterator
from typing import NamedTuple

from hooks.catalogue import Catalogue
from hooks.catalogue.review_state import Fault, faults, rounds
from hooks.entries.entry import Entry
from hooks.entries.problem import Location
from hooks.model.entry import Review


class Faulty(NamedTuple):
    """A reading and those of the same text that stand before it; ``number`` is its own in the entry."""

    entry: Entry
    number: int
    review: Review
    earlier: tuple[Review, ...]
    before: Review | None
    """The last one of all, of whatever text."""

    def at(self, key: str) -> Location:
        """The place of what one of its keys says."""
        return self.entry.at("审核", self.number, key)


def faulty(catalogue: Catalogue, fault: Fault) -> Iterator[Faulty]:
    """All with this fault, in the order of the entries."""
    for entry in catalogue.entries:
        first, last = 0, None
        for readings in rounds(entry.model.reviews):
            for place, found in faults(readings, last):
                if found is fault:
                    earlier = tuple(readings[:place])
                    before = earlier[-1] if earlier else last
                    yield Faulty(entry, first + place, readings[place], earlier, before)
            first, last = first + len(readings), readings[-1]
