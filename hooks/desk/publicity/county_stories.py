"""A county's stories: its brands town by town with their cases, each told once, as the public sees them."""

from collections.abc import Iterator
from dataclasses import dataclass

from hooks.catalogue import Catalogue
from hooks.desk.publicity.parts import name_within, part_of
from hooks.entries.entry import Entry
from hooks.model import Target
from hooks.view.parts.county import grouped


@dataclass(frozen=True)
class Chapter:
    """A town, or the county itself, with its brands."""

    title: str
    brands: tuple[Entry, ...]


@dataclass(frozen=True)
class CountyStories:
    """All brands of a place; ``cases`` of each, and those that belong to none of them.

    Of ``names`` nothing but the name is known (只记名称).
    """

    chapters: tuple[Chapter, ...]
    cases: dict[Entry, tuple[Entry, ...]]
    told_elsewhere: dict[Entry, tuple[tuple[Entry, Entry], ...]]
    other_cases: tuple[Entry, ...]
    names: tuple[Entry, ...]

    @property
    def brands(self) -> tuple[Entry, ...]:
        return tuple(brand for chapter in self.chapters for brand in chapter.brands)

    @property
    def entries(self) -> Iterator[Entry]:
        """Brands and cases in the order in which they are told."""
        for brand in self.brands:
            yield brand
            yield from self.cases[brand]
        yield from self.other_cases


def county_stories(catalogue: Catalogue, county: Entry) -> CountyStories:
    """The county's own first, then town by town."""
    brands = catalogue.located(county, Target.BRAND)
    groups = grouped(brands, lambda brand: part_of(catalogue, county, brand))
    own = groups.pop(None, ())
    named = (
        (name_within(catalogue, county, part), found) for part, found in groups.items() if part
    )
    chapters = [Chapter(name, found) for name, found in named]
    if own:
        chapters.insert(0, Chapter(county.title, own))
    cases: dict[Entry, tuple[Entry, ...]] = {}
    elsewhere: dict[Entry, tuple[tuple[Entry, Entry], ...]] = {}
    teller: dict[Entry, Entry] = {}
    for chapter in chapters:
        for brand in chapter.brands:
            every = catalogue.backlinks(brand, Target.CASE, "品牌")
            cases[brand] = tuple(case for case in every if case not in teller)
            elsewhere[brand] = tuple((case, teller[case]) for case in every if case in teller)
            teller.update(dict.fromkeys(cases[brand], brand))
    others = tuple(c for c in catalogue.located(county, Target.CASE) if c not in teller)
    names = tuple(n for n, home in catalogue.homes.items() if _is_in(catalogue, county, home))
    return CountyStories(tuple(chapters), cases, elsewhere, others, names)


def _is_in(catalogue: Catalogue, county: Entry, home: Entry) -> bool:
    """Whether the entry that bears a name is the county, or belongs to it or to a place within."""
    places = (home,) if home.target is Target.PLACE else catalogue.places(home)
    return any(county in (place, *catalogue.ancestors(place)) for place in places)
