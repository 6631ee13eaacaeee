"""The shelf and the roll: brands by the system of organisations that leads them."""

from collections.abc import Iterable

from hooks.catalogue import Catalogue
from hooks.entry import Entry
from hooks.model import System, Target
from hooks.view.address import INDEX, anchor
from hooks.view.card import system
from hooks.view.section import Anchor, Roll, Spine

ELSE = "其他"
"""Led by a company or an association, or by nobody whom the source names."""

KNOWN = (
    *(System.TRADE_UNION, System.YOUTH_LEAGUE, System.WOMEN, System.SCIENCE),
    *(System.DISABLED, System.BUSINESS, System.JOINT, System.PARTY_STATE),
)


def shelf(catalogue: Catalogue, brands: Iterable[Entry]) -> tuple[Spine, ...]:
    """A spine for every system that has a brand: its count, and the count's share of the most."""
    groups = _grouped(catalogue, brands)
    most = max(map(len, groups.values()), default=1)
    return tuple(
        Spine(Anchor(name, INDEX[Target.BRAND]), name, len(found), len(found) / most)
        for name, found in groups.items()
    )


def roll(catalogue: Catalogue, title: str, brands: Iterable[Entry], aside: str = "") -> Roll:
    """All of them, by system."""
    rows = _grouped(catalogue, brands).items()
    return Roll(title, "roll", tuple((n, tuple(map(anchor, found))) for n, found in rows), aside)


def _grouped(catalogue: Catalogue, brands: Iterable[Entry]) -> dict[str, list[Entry]]:
    groups: dict[str, list[Entry]] = {name: [] for name in (*(s.value for s in KNOWN), ELSE)}
    for brand in brands:
        name = system(catalogue, brand)
        groups[name if name in groups else ELSE].append(brand)
    return {name: found for name, found in groups.items() if found}
