"""Accession numbers given to brands: the county's letters, and the next number of its series (ADR 33).

A number is given once and never again: what is free is what stands behind the highest, and no gap.
The highest ever given is kept in a vocabulary of its own, since a deleted file takes its number along.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import partial
from itertools import chain

from hooks.catalogue import Catalogue
from hooks.entries.entry import Entry
from hooks.model import Brand, Target
from hooks.model.place import Level
from hooks.model.scalar.accession import accession_number, accession_parts
from hooks.model.slug import initials_of

SEATS = (Level.COUNTY, Level.CITY, Level.PROVINCE)
"""Of which level the place is whose letters a brand bears: the first that there is."""
ENDINGS = ("自治县", "自治旗", "特区", "新区", "自治州", "区", "县", "市", "旗", "省")
LONGEST = 8


@dataclass
class Register:
    """The series: their highest numbers by letters, and the letters that each county's brands bear."""

    catalogue: Catalogue
    highest: dict[str, int]
    letters: dict[Entry, str]

    @classmethod
    def of(cls, catalogue: Catalogue) -> "Register":
        """What was ever given: to brands of all states, to what is gone, and what broken files claim."""
        register = cls(catalogue, dict(recorded(catalogue)), {})
        for claimed in catalogue.claimed:
            register._take(claimed)
        for entry, brand in catalogue.models(Brand):
            if brand.accession:
                letters = register._take(brand.accession)
                if seat := _seat(catalogue, _home(catalogue, entry)):
                    register.letters.setdefault(seat, letters)
        return register

    def _take(self, given: str) -> str:
        letters, number = accession_parts(given)
        self.highest[letters] = max(number, self.highest.get(letters, 0))
        return letters

    def give(self, place: Entry | None) -> str:
        """The next number of the place's county; "" where no letters can be found for it."""
        seat = _seat(self.catalogue, place)
        letters = self.letters.get(seat) or _letters(seat.title) if seat else ""
        return self.next(letters) if letters else ""

    def next(self, letters: str) -> str:
        """The next number of a series, which is given herewith."""
        self.highest[letters] = self.highest.get(letters, 0) + 1
        return accession_number(letters, self.highest[letters])


def recorded(catalogue: Catalogue) -> Mapping[str, int]:
    """Letters → the highest number that the vocabulary says was given, also to what is gone."""
    parts = map(accession_parts, catalogue.terms(Target.ACCESSION))
    return dict(sorted(parts))


def unrecorded(catalogue: Catalogue) -> Mapping[str, Entry]:
    """Number → its brand, the highest of each series that the vocabulary does not know of.

    A site of several counties gives no numbers and records none.
    """
    if catalogue.terms(Target.COUNTY_SITE):
        return {}
    highest = dict(recorded(catalogue))
    found: dict[str, tuple[str, Entry]] = {}
    for entry, brand in catalogue.models(Brand):
        if brand.accession:
            letters, number = accession_parts(brand.accession)
            if number > highest.get(letters, 0):
                highest[letters] = number
                found[letters] = brand.accession, entry
    return dict(found.values())


def missing_numbers(catalogue: Catalogue, paths: Iterable[str]) -> Mapping[str, str]:
    """Path → number for the brands among these files that have none: parts behind all that is whole."""
    wanted = frozenset(paths)
    bare = [
        (bool(brand.parents), entry.slug, entry)
        for entry, brand in catalogue.models(Brand)
        if not brand.accession and entry.path in wanted
    ]
    register = Register.of(catalogue)
    found = (
        (entry.path, register.give(_home(catalogue, entry)))
        for *_, entry in sorted(bare, key=lambda one: (*one[:2], one[2].path))
    )
    return {path: number for path, number in found if number}


def place_of_new(
    catalogue: Catalogue, path: str, areas: Iterable[str], leaders: Iterable[str]
) -> Entry | None:
    """Where a brand will belong that is no entry yet, by what its 地区 and 牵头 name, and its folder."""
    organisations = chain.from_iterable(map(partial(_one, catalogue, Target.ORGANISATION), leaders))
    found = chain(
        chain.from_iterable(map(partial(_one, catalogue, Target.PLACE), areas)),
        chain.from_iterable(catalogue.references(one, "地区") for one in organisations),
        _of_folder(catalogue, path),
    )
    return next(found, None)


def _home(catalogue: Catalogue, entry: Entry) -> Entry | None:
    """The first place of a brand; else that of who takes part, else the one its folder is named after."""
    partners = catalogue.references(entry, "参与")
    found = chain(
        catalogue.places(entry),
        chain.from_iterable(catalogue.references(one, "地区") for one in partners),
        _of_folder(catalogue, entry.path),
    )
    return next(found, None)


def _of_folder(catalogue: Catalogue, path: str) -> Iterator[Entry]:
    for folder in reversed(path.split("/")[2:-1]):
        yield from _one(catalogue, Target.PLACE, folder)


def _one(catalogue: Catalogue, target: Target, name: str) -> Iterator[Entry]:
    found = catalogue.named(target, name.strip())
    if len(found) == 1:
        yield found[0]


def _seat(catalogue: Catalogue, place: Entry | None) -> Entry | None:
    """The county of a place; what is above where it has none, and else the outermost known."""
    if place is None:
        return None
    levels = (catalogue.at_level(place, level) for level in SEATS)
    return next((found for found in levels if found), (place, *catalogue.ancestors(place))[-1])


def _letters(name: str) -> str:
    """``南湖区`` → ``NH``; of a name of two characters both speak: ``沛县`` → ``PX``."""
    ending = next((end for end in ENDINGS if name.endswith(end) and len(name) > len(end) + 1), "")
    return initials_of(name.removesuffix(ending))[:LONGEST]
