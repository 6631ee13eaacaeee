"""Population: how many entries there are, by type and state, by place, by system."""

import itertools
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

from hooks.catalogue import Catalogue
from hooks.catalogue.label import label
from hooks.catalogue.name_only import is_name_only
from hooks.entries.entry import Entry
from hooks.model import ENTRIES, STORIES, Level, Organisation, Publication, System, Target
from hooks.view.parts.county import ELSEWHERE

WIDE = (Level.COUNTY, Level.CITY, Level.PROVINCE)
"""The places under which towns are listed, the first that there is."""

LEADING = ("主办", "牵头", "引领")
"""Keys whose organisations an entry is counted for: who uses a venue is none of them."""


@dataclass(frozen=True)
class StateCount:
    """The entries of one type by publishing state."""

    type: Target
    published: int
    draft: int
    pending: int
    withdrawn: int

    @property
    def counts(self) -> tuple[int, ...]:
        """In the order of the fields."""
        return self.published, self.draft, self.pending, self.withdrawn


@dataclass(frozen=True)
class PlaceCount:
    """Entries of a county, and within it of a town; ``town`` is empty for the county as a whole."""

    county: str
    town: str
    brands: int
    cases: int
    venues: int


@dataclass(frozen=True)
class SystemCount:
    """The organisations of a system, and what they lead or run; joint work counts in each."""

    system: System
    organisations: int
    brands: int
    cases: int
    venues: int


def by_state(catalogue: Catalogue) -> tuple[StateCount, ...]:
    """All types, also those without an entry; of brands those that are more than a name."""
    return tuple(
        _states(catalogue, target, itertools.filterfalse(is_name_only, catalogue.of(target)))
        for target in ENTRIES
    )


def of_names(catalogue: Catalogue) -> StateCount:
    """The name-only brands."""
    return _states(catalogue, Target.BRAND, filter(is_name_only, catalogue.of(Target.BRAND)))


def _states(catalogue: Catalogue, target: Target, entries: Iterable[Entry]) -> StateCount:
    counts = Counter(map(catalogue.state, entries))
    return StateCount(
        target,
        counts[Publication.PUBLISHED],
        counts[Publication.DRAFT],
        counts[Publication.PENDING],
        counts[Publication.WITHDRAWN],
    )


def by_place(catalogue: Catalogue) -> tuple[PlaceCount, ...]:
    """Counties by name, each as a whole and then its towns; an entry of two counts in both."""
    counts: dict[tuple[Entry | None, Entry | None], Counter[Target]] = {}
    for target in STORIES:
        for entry in catalogue.of(target):
            for places in _places(catalogue, entry):
                counts.setdefault(places, Counter())[target] += 1
    rows = (
        PlaceCount(
            label(catalogue, county) if county else ELSEWHERE,
            label(catalogue, town) if town else "",
            *(found[target] for target in STORIES),
        )
        for (county, town), found in counts.items()
    )
    return tuple(sorted(rows, key=lambda row: (row.county, row.town)))


def by_system(catalogue: Catalogue) -> tuple[SystemCount, ...]:
    """Systems in the order of their declaration, without those that have no organisation."""
    organisations = Counter(_system(entry) for entry in catalogue.of(Target.ORGANISATION))
    led = Counter(
        (system, target)
        for target in STORIES
        for entry in catalogue.of(target)
        for system in {
            _system(leader) for key in LEADING for leader in catalogue.references(entry, key)
        }
    )
    return tuple(
        SystemCount(system, organisations[system], *(led[system, target] for target in STORIES))
        for system in System
        if organisations[system]
    )


def _places(catalogue: Catalogue, entry: Entry) -> set[tuple[Entry | None, Entry | None]]:
    """County as a whole, and county with town, of all places of an entry."""
    found: set[tuple[Entry | None, Entry | None]] = set()
    for place in catalogue.places(entry):
        uppers = (catalogue.at_level(place, level) for level in WIDE)
        county = next((upper for upper in uppers if upper), place)
        found |= {(county, None), (county, catalogue.town(place))}
    return found or {(None, None)}


def _system(entry: Entry) -> System:
    return entry.model.system if isinstance(entry.model, Organisation) else System.OTHER
