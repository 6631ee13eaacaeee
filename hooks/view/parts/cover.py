"""Which covers are drawn: one for every brand that has no photo to show."""

from collections.abc import Iterable

from hooks.catalogue import Catalogue
from hooks.cover import Background, Band, Cover, Emblem
from hooks.entries.entry import Entry
from hooks.model import Brand, System, Target
from hooks.model.brand import BrandKind
from hooks.model.system import ACCENT, look_of, seal_char_of
from hooks.view.parts import address
from hooks.view.parts.anchor import Url
from hooks.view.parts.caption import accession, inner_names, system
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
    return {
        address.cover(entry): cover_of(catalogue, entry)
        for entry in catalogue.of(COVERED)
        if photo(catalogue, entry) is None
    }


def cover_of(catalogue: Catalogue, entry: Entry) -> Cover:
    """What the name of an entry is drawn as."""
    return Cover(
        entry.title,
        emblem(system(catalogue, entry)),
        _background(entry),
        inner_names(catalogue, entry),
        accession(entry),
    )


def band_of(catalogue: Catalogue, brand: Entry) -> Band | None:
    """What runs on from a drawn cover; a photo has no motif."""
    if photo(catalogue, brand):
        return None
    return Band(emblem(system(catalogue, brand)), brand.title, _background(brand))


def place_band(catalogue: Catalogue, place: Entry, brands: Iterable[Entry]) -> Band:
    """Of the one system that has brands in a place; else that of several organisations at work."""
    systems = {system(catalogue, brand) for brand in brands}
    return Band(emblem(systems.pop() if len(systems) == 1 else System.JOINT), place.title)


def emblem(name: str) -> Emblem:
    """What covers show of a system; "" where it is not known whose something is."""
    look = look_of(name)
    members = MEMBERS if name == System.JOINT else ((), ())
    return Emblem(
        name, seal_char_of(name), look.motif, look.colour[0], look.middle, look.tint, *members
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
