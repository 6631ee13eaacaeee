"""Need tiles: the site by need, for all of it and for one town."""

from collections.abc import Iterable, Iterator
from dataclasses import KW_ONLY, dataclass, replace
from itertools import chain

from hooks.catalogue import Catalogue
from hooks.catalogue.label import label
from hooks.catalogue.residence import without_residences
from hooks.entries.entry import Entry, VocabularyTerm
from hooks.model import Need, Target
from hooks.view.parts.address import term_anchor
from hooks.view.parts.anchor import Anchor
from hooks.view.parts.answer_age import ages
from hooks.view.parts.county import regions_of
from hooks.view.parts.section import Section
from hooks.view.parts.tagged import terms

MOST = 9
"""Tiles: three rows of three stand on the first screen of a phone."""
NAMED = 2
ASIDE = "说需要就行，不必知道归谁管。"


@dataclass(frozen=True)
class NeedTile:
    """Something people need: one large character, what it is called, and who does it."""

    char: str
    anchor: Anchor
    notes: tuple[str, ...]


@dataclass(frozen=True)
class NeedTiles(Section, kind="tiles", shows="tiles"):
    """Needs to choose from; those that found no room stand below in small."""

    tiles: tuple[NeedTile, ...]
    others: tuple[Anchor, ...] = ()
    _: KW_ONLY
    id: str = "needs"
    aside: str = ASIDE


def need_tiles(catalogue: Catalogue, title: str, within: Entry | None = None) -> NeedTiles:
    """The needs that are answered, here or within a place."""
    answers = _answers(catalogue, within)
    needs = catalogue.terms(Target.NEED).values()
    answered = [need for need in needs if need in answers]
    chosen = sorted(answered, key=lambda need: not _written(need))[:MOST]
    is_town = within is not None
    tiles = tuple(
        NeedTile(
            char, _said(need, is_town=is_town), _notes(catalogue, answers[need], is_town=is_town)
        )
        for need, char in zip(chosen, _chars(chosen), strict=True)
    )
    others = tuple(term_anchor(need) for need in answered if need not in chosen)
    aside = ASIDE
    if within:  # what was to be had in a town years ago is no promise
        aside += ages(catalogue, dict.fromkeys(chain.from_iterable(answers.values())))
    return NeedTiles(tiles, others, title=title, aside=aside)


def _answers(catalogue: Catalogue, within: Entry | None) -> dict[VocabularyTerm, tuple[Entry, ...]]:
    """The brands for each need; where none has it, venues."""
    return _naming(catalogue, Target.VENUE, within) | _naming(catalogue, Target.BRAND, within)


def _naming(
    catalogue: Catalogue, target: Target, within: Entry | None
) -> dict[VocabularyTerm, tuple[Entry, ...]]:
    """The entries of a type that name each need, by path."""
    every = catalogue.located(within, target) if within else catalogue.of(target)
    found: dict[VocabularyTerm, list[Entry]] = {}
    for entry in without_residences(catalogue, every):
        for need in terms(catalogue, entry, Target.NEED):
            found.setdefault(need, []).append(entry)
    return {need: tuple(entries) for need, entries in found.items()}


def _written(need: VocabularyTerm) -> str:
    """The character that staff chose for it."""
    return (need.model.char or "")[:1] if isinstance(need.model, Need) else ""


def _chars(needs: Iterable[VocabularyTerm]) -> Iterator[str]:
    """One for each: what staff chose, else its first that no tile before has."""
    used: set[str] = set()
    for need in needs:
        found = _written(need) or next((c for c in need.name if c not in used), need.name[0])
        used.add(found)
        yield found


def _said(need: VocabularyTerm, *, is_town: bool) -> Anchor:
    """As somebody says who has it; what follows “在某镇，你可以” is its name."""
    saying = need.model.saying if isinstance(need.model, Need) and not is_town else None
    return replace(term_anchor(need), text=saying or need.name)


def _notes(catalogue: Catalogue, found: tuple[Entry, ...], *, is_town: bool) -> tuple[str, ...]:
    """Who answers, and where; in a town all of them are of the town."""
    names = "、".join(entry.title for entry in found[:NAMED])
    more = f"等 {len(found)} 个" if len(found) > NAMED else ""
    if is_town:
        return (f"{names}{more}",)
    regions = (region for entry in found for region in regions_of(catalogue, entry))
    counties = dict.fromkeys(region.county for region in regions if region.county)
    return f"{names}{more}", "、".join(label(catalogue, county) for county in counties)
