"""Choice: which entries and numbers stand for many, by rule and never by hand.

The fullest entry tells a reader most. Neighbours should differ, so that a page
of pictures shows how many sorts of organisation are at work.
"""

from collections.abc import Iterable, Sequence

from hooks.catalogue import Catalogue
from hooks.entry import Entry
from hooks.model import Brand, Target
from hooks.model.entry import StoryModel
from hooks.view.address import anchor
from hooks.view.card import system
from hooks.view.index import county
from hooks.view.number import numbers
from hooks.view.section import Graph, Number, Numbers


def featured(catalogue: Catalogue, brands: Iterable[Entry], count: int) -> tuple[Entry, ...]:
    """The fullest brands: every county in turn, and no two of one system side by side."""
    ranked = sorted(brands, key=lambda brand: (-_fullness(catalogue, brand), brand.path))
    counties: dict[str, list[Entry]] = {}
    for brand in ranked:
        counties.setdefault(county(catalogue, brand), []).append(brand)
    rounds = [place[at : at + 1] for at in range(count) for place in counties.values()]
    return _mixed(catalogue, [brand for one in rounds for brand in one][:count])


def _fullness(catalogue: Catalogue, brand: Entry) -> int:
    """How much its page has to show. A brand that names its leader is easier to place."""
    model = brand.model
    if not isinstance(model, Brand):
        return 0
    told = (model.figures, model.events, model.honours, model.venues, model.pictures, model.needs)
    cases = catalogue.origins(brand, Target.CASE, "品牌")
    return sum(map(len, told)) + 2 * len(cases) + 3 * bool(model.leaders)


def _mixed(catalogue: Catalogue, brands: Sequence[Entry]) -> tuple[Entry, ...]:
    """In their order, but for one that would stand beside another of its system."""
    rest, mixed = list(brands), list[Entry]()
    while rest:
        last = system(catalogue, mixed[-1]) if mixed else None
        at = next((i for i, brand in enumerate(rest) if system(catalogue, brand) != last), 0)
        mixed.append(rest.pop(at))
    return tuple(mixed)


def telling(
    catalogue: Catalogue,
    entries: Iterable[Entry],
    title: str,
    count: int,
    graph_count: int,
) -> Numbers:
    """A few numbers: of every entry the first that is a result and not lost; and a few graphs."""
    found: list[Number] = []
    graphs: list[Graph] = []
    for entry in entries:
        if not isinstance(entry.model, StoryModel):
            continue
        told = numbers(catalogue, entry, about=(anchor(entry),))
        results = (n for n in told.numbers if not n.is_target and not n.is_missing)
        found += list(results)[:1]
        graphs += told.graphs
    return Numbers(tuple(found[:count]), tuple(graphs[:graph_count]), title=title)
