"""Systems: brands by the system of organisations that leads them, as bars and as a list."""

from collections.abc import Iterable
from dataclasses import KW_ONLY, dataclass
from math import sqrt

from hooks.catalogue import Catalogue
from hooks.entries.entry import Entry
from hooks.model import System
from hooks.view.parts.address import anchor
from hooks.view.parts.anchor import Anchor
from hooks.view.parts.facet import by_system, leading_systems
from hooks.view.parts.section import Section

SHORTEST = 0.46  # of the tallest bar: the name must stand on it


@dataclass(frozen=True)
class SystemBar:
    """A system of organisations: how many brands it leads, and their share of the most."""

    anchor: Anchor
    system: str
    count: int
    share: float

    @property
    def is_other(self) -> bool:
        """Drawn pale: what stands for all the rest is no system of its own."""
        return self.system == System.OTHER

    @property
    def height(self) -> float:
        """Of the tallest, by the root of the share, so that the smallest can still be read."""
        return SHORTEST + (1 - SHORTEST) * sqrt(self.share)


@dataclass(frozen=True)
class BrandsBySystem(Section, kind="systems", shows="rows"):
    """Who does what: the systems of organisations, each with its brands."""

    rows: tuple[tuple[str, tuple[Anchor, ...]], ...]
    _: KW_ONLY
    id: str = "roll"


def system_bars(catalogue: Catalogue, brands: Iterable[Entry]) -> tuple[SystemBar, ...]:
    """One for every system that has a brand."""
    choices = by_system(catalogue, brands).choices
    most = max((choice.count for choice in choices), default=1)
    return tuple(SystemBar(c.anchor, c.system, c.count, c.count / most) for c in choices)


def brands_by_system(
    catalogue: Catalogue, title: str, brands: Iterable[Entry], aside: str = ""
) -> BrandsBySystem:
    """All of them, in the order of the systems."""
    brands = tuple(brands)
    groups: dict[str, list[Anchor]] = {
        choice.system: [] for choice in by_system(catalogue, brands).choices
    }
    for brand in brands:
        for name in leading_systems(catalogue, brand):
            groups[name].append(anchor(brand))
    rows = tuple((name, tuple(found)) for name, found in groups.items())
    return BrandsBySystem(rows, title=title, aside=aside)
