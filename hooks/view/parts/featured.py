"""Featured: which brands stand for the whole catalogue where only a few have room.

By rule, not by hand: nobody is favoured, and a new brand comes in as soon as it is described well.
"""

from collections import Counter
from collections.abc import Iterable, Iterator
from itertools import chain

from hooks.catalogue import Catalogue
from hooks.catalogue.link import path_from
from hooks.entries.entry import Entry
from hooks.model import Brand, Target
from hooks.view.parts.caption import system
from hooks.view.parts.county import county_of
from hooks.view.parts.number import numbers_of
from hooks.view.parts.numbers import results
from hooks.view.parts.series import graphs

ENOUGH = 2
"""So many of one kind count: a tenth number makes no brand richer than its second."""


def featured(catalogue: Catalogue, brands: Iterable[Entry], most: int) -> tuple[Entry, ...]:
    """At most so many of the brands: the richest of every county, then the richest of all.

    No system fills more than half of them, and none stands twice in a row,
    unless there is nothing else to show.
    """
    ranked = sorted(brands, key=lambda b: (-richness(catalogue, b), b.path))
    first = {county_of(catalogue, brand): brand for brand in reversed(ranked)}.values()
    chosen = _filled(catalogue, dict.fromkeys(b for b in ranked if b in set(first)), ranked, most)
    return tuple(_alternating(catalogue, [brand for brand in ranked if brand in chosen]))


def richness(catalogue: Catalogue, brand: Entry) -> int:
    """How much a reader finds on the page of a brand, each kind counted up to ENOUGH."""
    model = brand.model
    if not isinstance(model, Brand):
        return 0
    numbers = numbers_of(catalogue, brand)
    pictures = (path_from(brand, picture.file) for picture in model.pictures)
    contents = (
        results(numbers),
        graphs(numbers),
        tuple(filter(None, map(catalogue.picture, pictures))),
        catalogue.references(brand, "阵地"),
        catalogue.backlinks(brand, Target.CASE, "品牌"),
        catalogue.references(brand, "牵头"),
        model.events,
        model.honours,
    )
    return sum(min(len(content), ENOUGH) for content in contents)


def _filled(
    catalogue: Catalogue, first: Iterable[Entry], ranked: Iterable[Entry], most: int
) -> frozenset[Entry]:
    """``first``, then the others by rank; those of a system that has its half wait to the end."""
    chosen: list[Entry] = []
    waiting: list[Entry] = []
    mates: Counter[str] = Counter()
    for brand in dict.fromkeys(chain(first, ranked)):
        name = system(catalogue, brand)
        (waiting if mates[name] >= most // 2 else chosen).append(brand)
        mates[name] += 1
    return frozenset([*chosen, *waiting][:most])


def _alternating(catalogue: Catalogue, ranked: list[Entry]) -> Iterator[Entry]:
    """By rank, but never two of one system in a row while another is left.

    The system with most brands left goes first where it would else remain alone at the end.
    """
    left = list(ranked)
    last: str | None = None
    while left:
        names = [system(catalogue, brand) for brand in left]
        fullest = max(names, key=names.count)
        is_pressing = names.count(fullest) * 2 > len(names) and fullest != last
        wanted = fullest if is_pressing else next((n for n in names if n != last), names[0])
        last = wanted
        yield left.pop(names.index(wanted))
