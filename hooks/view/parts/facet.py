"""Facets: what brands are narrowed down by, how many have each value, and which page shows them."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import KW_ONLY, dataclass
from functools import cache

from hooks.catalogue import Catalogue
from hooks.entries.entry import Entry, VocabularyTerm
from hooks.model import Brand, Level, Organisation, System, Target
from hooks.model.brand import BrandKind
from hooks.model.slug import slug_of
from hooks.model.system import UNSTATED, seal_char_of
from hooks.view.parts.address import INDEX, brand_list, labelled, term_anchor
from hooks.view.parts.anchor import Anchor
from hooks.view.parts.card import Card, are_wide
from hooks.view.parts.county import level_of, region_of, regions_of
from hooks.view.parts.section import Section
from hooks.view.parts.tagged import terms

PLACE, SYSTEM, THEME, KIND = "place", "system", "theme", "kind"
LEADING_SYSTEMS = (*(system.value for system in System), UNSTATED)
"""What names no leader is not hidden."""
JOINTLY = "几家合办的，每家各算一次。"
"""The one rule by which entries are counted for systems, wherever such a count stands."""
FEWEST = 2
"""A facet with fewer values decides nothing."""


@dataclass(frozen=True)
class Choice:
    """A value of a facet: how many brands have it, the page that shows them, the values within it.

    ``key`` stands for it in addresses (``?place=feng-qiao-zhen``).
    """

    key: str
    anchor: Anchor
    count: int
    system: str = ""
    seal_char: str = ""
    is_here: bool = False
    below: tuple["Choice", ...] = ()


@dataclass(frozen=True)
class Facet:
    """One question that a list is narrowed down by, with its answers."""

    key: str
    title: str
    choices: tuple[Choice, ...]

    @property
    def is_useful(self) -> bool:
        """There is something to choose between."""
        return sum(1 + len(choice.below) for choice in self.choices) >= FEWEST


@dataclass(frozen=True)
class FilterableCards(Section, kind="filterable", shows="cards"):
    """Cards of brands with what narrows them down: ``chips`` above, ``facets`` beside.

    A script filters in place where there are facets; all choices are links without it, and
    ``whole`` leads to the list that nothing narrows down.
    """

    cards: tuple[Card, ...]
    chips: Facet
    whole: Choice
    facets: tuple[Facet, ...] = ()
    _: KW_ONLY
    id: str = "shelf"

    @property
    def first(self) -> int:
        """All stand in sight: a filter that finds what is folded away would show nothing."""
        return len(self.cards)

    @property
    def is_wide(self) -> bool:
        return are_wide(self.cards)


@cache
def reserved() -> frozenset[str]:
    """Addresses of lists that no county may take."""
    return frozenset(map(slug_of, (*LEADING_SYSTEMS, *(one.value for one in BrandKind))))


def values_of(catalogue: Catalogue, brand: Entry) -> Mapping[str, tuple[str, ...]]:
    """The values of a brand in every facet, by the keys that stand in addresses."""
    return {
        PLACE: tuple(place.slug for place in counties_and_towns(catalogue, brand)),
        SYSTEM: tuple(map(slug_of, leading_systems(catalogue, brand))),
        THEME: tuple(theme.slug for theme in terms(catalogue, brand, Target.THEME)),
        KIND: (slug_of(kind(brand).value),),
    }


def counties_and_towns(catalogue: Catalogue, brand: Entry) -> tuple[Entry, ...]:
    """Those that a brand is in."""
    steps = (place for region in regions_of(catalogue, brand) for place in region)
    return tuple(dict.fromkeys(place for place in steps if place))


def leading_systems(catalogue: Catalogue, brand: Entry) -> tuple[str, ...]:
    """The systems that lead a brand: joint work counts in each of them (``JOINTLY``)."""
    return catalogue.of_each(_leading_systems, brand)


def _leading_systems(catalogue: Catalogue, brand: Entry) -> tuple[str, ...]:
    leaders = (leader.model for leader in catalogue.references(brand, "牵头"))
    systems = {model.system for model in leaders if isinstance(model, Organisation)}
    return tuple(found.value for found in System if found in systems) or (UNSTATED,)


def kind(brand: Entry) -> BrandKind:
    """What kind of thing a brand is."""
    return brand.model.kind if isinstance(brand.model, Brand) else BrandKind.BRAND


def by_system(catalogue: Catalogue, brands: Iterable[Entry], here: str = "") -> Facet:
    """Who leads, in the order of the systems."""
    counts = Counter(name for brand in brands for name in leading_systems(catalogue, brand))
    choices = (_list(name, counts[name], here, seal_char_of(name)) for name in LEADING_SYSTEMS)
    return Facet(SYSTEM, "谁办的", tuple(choice for choice in choices if choice.count))


def by_kind(brands: Iterable[Entry], here: str = "") -> Facet:
    """What kind of thing, the most frequent first."""
    counts = Counter(kind(brand).value for brand in brands)
    return Facet(KIND, "什么样", tuple(_list(name, n, here) for name, n in counts.most_common()))


def by_theme(catalogue: Catalogue, brands: Iterable[Entry]) -> Facet:
    """What it is about, the most frequent first; each leads to the theme's page."""
    found = [terms(catalogue, brand, Target.THEME) for brand in brands]
    counts = Counter(theme.name for themes in found for theme in dict.fromkeys(themes))
    known = catalogue.terms(Target.THEME)
    choices = (_theme(known[name], count) for name, count in counts.most_common())
    return Facet(THEME, "做什么", tuple(choices))


def by_place(catalogue: Catalogue, brands: Iterable[Entry], county: Entry | None = None) -> Facet:
    """Counties with their towns below them, the most frequent first; in a county its towns alone."""
    counts = Counter(place for brand in brands for place in counties_and_towns(catalogue, brand))
    towns: dict[Entry | None, list[Choice]] = {}
    for place, count in counts.most_common():
        if level_of(place) is Level.TOWN:
            county_above = region_of(catalogue, place).county
            towns.setdefault(county_above, []).append(_place(catalogue, place, count))
    if county:
        return Facet(PLACE, "地方", tuple(towns.get(county, ())))
    counties = (
        _place(catalogue, place, count, towns.get(place, ()))
        for place, count in counts.most_common()
        if level_of(place) is Level.COUNTY
    )
    return Facet(PLACE, "地方", (*counties, *towns.get(None, ())))


def whole(count: int, *, is_here: bool) -> Choice:
    """Everything: what a reader comes back to."""
    return Choice("", Anchor("全部", INDEX[Target.BRAND]), count, is_here=is_here)


def _list(name: str, count: int, here: str, seal_char: str = "") -> Choice:
    slug = slug_of(name)
    return Choice(slug, Anchor(name, brand_list(slug)), count, name, seal_char, name == here)


def _theme(theme: VocabularyTerm, count: int) -> Choice:
    return Choice(theme.slug, term_anchor(theme), count)


def _place(catalogue: Catalogue, place: Entry, count: int, below: Sequence[Choice] = ()) -> Choice:
    return Choice(place.slug, labelled(catalogue, place), count, below=tuple(below))
