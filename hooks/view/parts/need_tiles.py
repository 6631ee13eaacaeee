"""Need tiles: the site by need, for all of it and for one town."""

from dataclasses import KW_ONLY, dataclass
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
    """Needs to choose from; those without a character stand below in small."""

    tiles: tuple[NeedTile, ...]
    others: tuple[Anchor, ...] = ()
    _: KW_ONLY
    id: str = "needs"
    aside: str = ASIDE


def need_tiles(catalogue: Catalogue, title: str, within: Entry | None = None) -> NeedTiles:
    """The needs that are answered, here or within a place."""
    answers = _answers(catalogue, within)
    needs = catalogue.terms(Target.NEED).values()
    answered = [(need, answers[need]) for need in needs if need in answers]
    tiles = tuple(
        NeedTile(char, term_anchor(need), _notes(catalogue, found, is_town=within is not None))
        for need, found in answered
        if (char := _char(need))
    )
    others = tuple(term_anchor(need) for need, _ in answered if not _char(need))
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


def _char(need: VocabularyTerm) -> str:
    written = need.model.char if isinstance(need.model, Need) else None
    return written[:1] if written else ""


def _notes(catalogue: Catalogue, found: tuple[Entry, ...], *, is_town: bool) -> tuple[str, ...]:
    """Who answers, and where; in a town all of them are of the town."""
    names = "、".join(entry.title for entry in found[:NAMED])
    more = f"等 {len(found)} 个" if len(found) > NAMED else ""
    if is_town:
        return (f"{names}{more}",)
    regions = (region for entry in found for region in regions_of(catalogue, entry))
    counties = dict.fromkeys(region.county for region in regions if region.county)
    return f"{names}{more}", "、".join(label(catalogue, county) for county in counties)
