"""Facets: what brands are narrowed down by, how many bear each value, and which page shows them."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence

from hooks.catalogue import Catalogue
from hooks.entries.entry import Entry, VocabularyTerm
from hooks.model import Brand, Level, Place, System, Target
from hooks.model.brand import BrandKind
from hooks.model.slug import slug_of
from hooks.model.system import UNSTATED, letter_of
from hooks.view.parts.address import INDEX, anchor, brand_list, word
from hooks.view.parts.card import system
from hooks.view.parts.section import Anchor, Choice, Facet
from hooks.view.parts.story import terms

PLACE, SYSTEM, THEME, KIND = "place", "system", "theme", "kind"
KEEPERS = (*(system.value for system in System), UNSTATED)
"""Systems that lead brands; what names no leader is not hidden."""
RESERVED = frozenset(map(slug_of, (*KEEPERS, *(kind.value for kind in BrandKind))))
"""Addresses of lists that no county may take."""
FEWEST = 2
"""A facet with fewer values decides nothing."""


def marks(catalogue: Catalogue, brand: Entry) -> Mapping[str, tuple[str, ...]]:
    """What a brand bears in every facet, by the keys that stand in addresses."""
    return {
        PLACE: tuple(place.slug for place in whereabouts(catalogue, brand)),
        SYSTEM: (slug_of(keeper(catalogue, brand)),),
        THEME: tuple(theme.slug for theme in terms(catalogue, brand, Target.THEME)),
        KIND: (slug_of(kind(brand).value),),
    }


def whereabouts(catalogue: Catalogue, brand: Entry) -> tuple[Entry, ...]:
    """The counties and towns that a brand is in."""
    levels = (Level.COUNTY, Level.TOWN)
    found = (catalogue.at_level(p, level) for p in catalogue.places(brand) for level in levels)
    return tuple(dict.fromkeys(place for place in found if place))


def keeper(catalogue: Catalogue, brand: Entry) -> str:
    """The system that leads a brand."""
    return system(catalogue, brand) or UNSTATED


def kind(brand: Entry) -> BrandKind:
    """What sort of thing a brand is."""
    return brand.model.kind if isinstance(brand.model, Brand) else BrandKind.BRAND


def by_system(catalogue: Catalogue, brands: Iterable[Entry], here: str = "") -> Facet:
    """Who leads, in the order of the systems."""
    counts = Counter(keeper(catalogue, brand) for brand in brands)
    choices = (_list(name, counts[name], here, letter_of(name)) for name in KEEPERS)
    return Facet(SYSTEM, "谁办的", tuple(choice for choice in choices if choice.count))


def by_kind(brands: Iterable[Entry], here: str = "") -> Facet:
    """What sort of thing, the most frequent first."""
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
    counts = Counter(place for brand in brands for place in whereabouts(catalogue, brand))
    towns: dict[Entry | None, list[Choice]] = {}
    for place, count in counts.most_common():
        if _level(place) is Level.TOWN:
            above = catalogue.at_level(place, Level.COUNTY)
            towns.setdefault(above, []).append(_place(place, count))
    if county:
        return Facet(PLACE, "地方", tuple(towns.get(county, ())))
    counties = (
        _place(place, count, towns.get(place, ()))
        for place, count in counts.most_common()
        if _level(place) is Level.COUNTY
    )
    return Facet(PLACE, "地方", (*counties, *towns.get(None, ())))


def whole(count: int, *, is_here: bool) -> Choice:
    """Everything: what a reader comes back to."""
    return Choice("", Anchor("全部", INDEX[Target.BRAND]), count, is_here=is_here)


def decides(facet: Facet) -> bool:
    """There is something to choose between."""
    return sum(1 + len(choice.below) for choice in facet.choices) >= FEWEST


def _list(name: str, count: int, here: str, letter: str = "") -> Choice:
    slug = slug_of(name)
    return Choice(slug, Anchor(name, brand_list(slug)), count, name, letter, name == here)


def _theme(theme: VocabularyTerm, count: int) -> Choice:
    return Choice(theme.slug, word(theme), count)


def _place(place: Entry, count: int, below: Sequence[Choice] = ()) -> Choice:
    return Choice(place.slug, anchor(place), count, below=tuple(below))


def _level(place: Entry) -> Level | None:
    return place.model.level if isinstance(place.model, Place) else None
