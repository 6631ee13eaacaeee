"""Systems: brands by the system of organisations that leads them, as a shelf and as a roll."""

from collections.abc import Iterable

from hooks.catalogue import Catalogue
from hooks.entries.entry import Entry
from hooks.view.parts.address import anchor
from hooks.view.parts.facet import by_system, keeper
from hooks.view.parts.page import Spine
from hooks.view.parts.section import Anchor, Roll


def spines(catalogue: Catalogue, brands: Iterable[Entry]) -> tuple[Spine, ...]:
    """One for every system that has a brand: its count, and the count's share of the most."""
    choices = by_system(catalogue, brands).choices
    most = max((choice.count for choice in choices), default=1)
    return tuple(Spine(c.anchor, c.system, c.count, c.count / most) for c in choices)


def roll(catalogue: Catalogue, title: str, brands: Iterable[Entry], aside: str = "") -> Roll:
    """All of them, by system."""
    brands = tuple(brands)
    groups: dict[str, list[Anchor]] = {
        choice.system: [] for choice in by_system(catalogue, brands).choices
    }
    for brand in brands:
        groups[keeper(catalogue, brand)].append(anchor(brand))
    return Roll(title, "roll", tuple((name, tuple(found)) for name, found in groups.items()), aside)
