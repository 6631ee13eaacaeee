"""Tiles: the way in by need, for the whole site and for one town."""

from collections.abc import Iterable

from hooks.catalogue import Catalogue
from hooks.entries.entry import Entry, VocabularyTerm
from hooks.model import Level, Need, Target
from hooks.view.parts.address import word
from hooks.view.parts.section import Tile, Tiles
from hooks.view.parts.tagged import entries_with

NAMED = 2
ASIDE = "说需要就行，不必知道归谁管。"


def tiles(catalogue: Catalogue, title: str, within: Entry | None = None) -> Tiles:
    """The needs that are answered, here or within a place; what has no sign stands below."""
    needs = catalogue.terms(Target.NEED).values()
    answered = [(need, found) for need in needs if (found := _answers(catalogue, need, within))]
    signed = tuple(
        Tile(sign, word(need), _notes(catalogue, found, is_town=within is not None))
        for need, found in answered
        if (sign := _sign(need))
    )
    others = tuple(word(need) for need, _ in answered if not _sign(need))
    return Tiles(title, "needs", signed, others, ASIDE)


def _answers(catalogue: Catalogue, need: VocabularyTerm, within: Entry | None) -> tuple[Entry, ...]:
    """Brands; where none has the need, venues."""
    for target in (Target.BRAND, Target.VENUE):
        here = set(catalogue.located(within, target)) if within else set(catalogue.of(target))
        if found := tuple(e for e in entries_with(catalogue, need, target) if e in here):
            return found
    return ()


def _sign(need: VocabularyTerm) -> str:
    written = need.model.sign if isinstance(need.model, Need) else None
    return written[:1] if written else ""


def _notes(catalogue: Catalogue, found: tuple[Entry, ...], *, is_town: bool) -> tuple[str, ...]:
    """Who answers, and where; in a town all of them are of the town."""
    names = "、".join(entry.title for entry in found[:NAMED])
    more = f"等 {len(found)} 个" if len(found) > NAMED else ""
    if is_town:
        return (f"{names}{more}",)
    return (f"{names}{more}", "、".join(_counties(catalogue, found)))


def _counties(catalogue: Catalogue, entries: Iterable[Entry]) -> tuple[str, ...]:
    found = (
        catalogue.at_level(place, Level.COUNTY)
        for entry in entries
        for place in catalogue.places(entry)
    )
    return tuple(dict.fromkeys(county.title for county in found if county))
