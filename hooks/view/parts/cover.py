"""Which covers are drawn: one for every brand and case that has no photo to show."""

from collections.abc import Iterable

from hooks.catalogue import Catalogue
from hooks.cover import Background, Cover, Emblem
from hooks.entries.entry import Entry
from hooks.model import Brand, Organisation, System, Target
from hooks.model.brand import BrandKind
from hooks.model.system import ACCENT, look_of, seal_char_of
from hooks.view.parts import address
from hooks.view.parts.anchor import Url
from hooks.view.parts.caption import inner_names, system
from hooks.view.parts.card import COVERED, photo

# Where one can go or whom one can ask; ways of working; the rest are events and projects.
SOLID = {BrandKind.VENUE, BrandKind.SERVICE, BrandKind.PLATFORM, BrandKind.TEAM}
PAPER = {BrandKind.MECHANISM, BrandKind.WAY}
MEMBERS = tuple(
    zip(
        *(system.look.colour for system in (System.TRADE_UNION, System.YOUTH_LEAGUE, System.WOMEN)),
        ACCENT,
        System.DISABLED.look.colour,
        strict=True,
    )
)
"""Several organisations at work, by day and by night: no colour among theirs leads."""


def covers(catalogue: Catalogue) -> dict[Url, Cover]:
    """What is drawn for each address; nothing is drawn that no page shows."""
    entries = [entry for target in COVERED for entry in catalogue.of(target)]
    return {
        address.cover(entry): cover_of(catalogue, entry)
        for entry in entries
        if photo(catalogue, entry) is None
    }


def cover_of(catalogue: Catalogue, entry: Entry) -> Cover:
    """What the name of an entry is drawn as."""
    system = _system(catalogue, entry)
    return Cover(entry.title, emblem(system), _background(entry), inner_names(catalogue, entry))


def emblem(system: str) -> Emblem:
    """What covers show of a system; "" where it is not known whose something is."""
    look = look_of(system)
    members = MEMBERS if system == System.JOINT else ((), ())
    return Emblem(
        system, seal_char_of(system), look.motif, look.colour[0], look.middle, look.tint, *members
    )


def _background(entry: Entry) -> Background:
    if entry.target is Target.VENUE:
        return Background.SOLID
    kind = entry.model.kind if isinstance(entry.model, Brand) else None
    return (
        Background.SOLID
        if kind in SOLID
        else Background.PAPER
        if kind in PAPER
        else Background.TINT
    )


def _system(catalogue: Catalogue, entry: Entry) -> str:
    """The leaders'; where nobody leads, that of the case's brands, else of who takes part."""
    brands = {system(catalogue, brand) for brand in catalogue.references(entry, "品牌")} - {""}
    return (
        system(catalogue, entry)
        or _one(brands)
        or _one(
            {
                found.value
                for found in _systems(catalogue.references(entry, "参与"))
                if found.is_mass_organisation or found is System.JOINT
            }
        )
    )


def _one(systems: set[str]) -> str:
    return System.JOINT.value if len(systems) > 1 else next(iter(systems), "")


def _systems(entries: Iterable[Entry]) -> set[System]:
    models = (entry.model for entry in entries)
    return {model.system for model in models if isinstance(model, Organisation)}
