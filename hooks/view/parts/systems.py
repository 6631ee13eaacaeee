"""Systems: brands by the system of organisations that leads them, as bars and as a list."""

from collections.abc import Iterable
from dataclasses import KW_ONLY, dataclass
from math import sqrt

from hooks.catalogue import Catalogue
from hooks.entries.entry import Entry
from hooks.model import System
from hooks.model.system import UNSTATED
from hooks.view.parts.address import anchor
from hooks.view.parts.anchor import Anchor
from hooks.view.parts.facet import by_system, leading_systems
from hooks.view.parts.section import Section

REST = "另有 {} 个品牌没有写明由谁牵头"
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
class Shelf(Section, kind="shelf", shows="bars"):
    """A spine for each system: the way in by who leads. ``rest`` names no leader and has no spine."""

    bars: tuple[SystemBar, ...]
    rest: Anchor | None = None
    _: KW_ONLY
    id: str = "shelf"


@dataclass(frozen=True)
class BrandsBySystem(Section, kind="systems", shows="rows"):
    """Who does what: the systems of organisations, each with its brands."""

    rows: tuple[tuple[str, tuple[Anchor, ...]], ...]
    _: KW_ONLY
    id: str = "roll"


def system_bars(catalogue: Catalogue, brands: Iterable[Entry]) -> tuple[SystemBar, ...]:
    """One for every system that has a brand; what names no leader is no system, and never the tallest."""
    choices = by_system(catalogue, brands).choices
    most = max((choice.count for choice in choices if choice.system != UNSTATED), default=1)
    return tuple(SystemBar(c.anchor, c.system, c.count, min(c.count / most, 1)) for c in choices)


def shelf(catalogue: Catalogue, title: str, brands: Iterable[Entry], aside: str) -> Shelf:
    """The spines of those systems that lead."""
    bars = system_bars(catalogue, brands)
    rest = next((bar for bar in bars if bar.system == UNSTATED), None)
    return Shelf(
        tuple(bar for bar in bars if bar is not rest),
        Anchor(REST.format(rest.count), rest.anchor.url) if rest else None,
        title=title,
        aside=aside,
    )


def brands_by_system(
    catalogue: Catalogue, title: str, brands: Iterable[Entry], aside: str = ""
) -> BrandsBySystem:
    """All of them, in the order of the systems; what several lead stands once, with the first."""
    brands = tuple(brands)
    groups: dict[str, list[Anchor]] = {
        choice.system: [] for choice in by_system(catalogue, brands).choices
    }
    for brand in brands:
        for name in leading_systems(catalogue, brand)[:1]:
            groups[name].append(anchor(brand))
    rows = tuple((name, tuple(found)) for name, found in groups.items() if found)
    return BrandsBySystem(rows, title=title, aside=aside)
