"""The pages of terms: all that names a theme or answers a need, and the list of all terms."""

from collections.abc import Iterator
from itertools import chain

from hooks.catalogue import Catalogue
from hooks.catalogue.residence import without_residences
from hooks.entries.entry import Entry, VocabularyTerm
from hooks.model import Need, Target
from hooks.view.parts.address import INDEX, list_anchor, term_anchor, url_of
from hooks.view.parts.answer_age import ages, dated_cards
from hooks.view.parts.card import Card, Cards, rows
from hooks.view.parts.page import Page, list_page
from hooks.view.parts.section import Section
from hooks.view.parts.tagged import entries_with
from hooks.view.parts.visit import places

LISTED = ((Target.BRAND, "brands"), (Target.VENUE, "venues"), (Target.CASE, "cases"))
ASKED = ((Target.BRAND, "brands", "找谁"), (Target.CASE, "cases", "办成过什么"))
CLAIMS = {
    Target.THEME: "按主题找品牌和案例。",
    Target.NEED: "遇到什么事，找谁、去哪里。",
}
ABOUT = "主题“{}”下的品牌、阵地和案例。"
WAYS = {Target.VENUE: "去这些地方", Target.BRAND: "找这些品牌"}
UNANSWERED = "想“{}”：本站还没有收录能办这件事的品牌和阵地。"


def term_page(catalogue: Catalogue, term: VocabularyTerm) -> Page:
    """Brands, venues and cases of a theme or a need."""
    term = catalogue.terms(term.target)[term.name]
    sentence = _sentence(catalogue, term)
    is_need = term.target is Target.NEED
    return Page(
        url=url_of(term),
        title=term.name,
        description=sentence,
        label="" if is_need else term.target.value,
        breadcrumbs=(list_anchor(term.target),),
        sections=tuple((_answers if is_need else _named)(catalogue, term)),
        lead=_lead(catalogue, term, sentence),
        notice=_ages(catalogue, term),
        names=term.model.synonyms if term.target is Target.THEME else (),
    )


def terms_page(catalogue: Catalogue, target: Target) -> Page:
    """All terms of a vocabulary that have entries, with how many they have."""
    used = (term for term in catalogue.terms(target).values() if _is_used(catalogue, term))
    terms = tuple(_card(catalogue, term) for term in used)
    section = Cards(terms, is_whole=True, title=f"全部{target.value}", id="words")
    return list_page(INDEX[target], target.value, CLAIMS[target], (section,))


def _named(catalogue: Catalogue, theme: VocabularyTerm) -> Iterator[Section]:
    """All that names a theme."""
    for target, section_id in LISTED:
        yield rows(catalogue, target.value, section_id, _listed(catalogue, theme, target))


def _answers(catalogue: Catalogue, need: VocabularyTerm) -> Iterator[Section]:
    """Where to go first, then whom to ask, then what came of it."""
    yield places(catalogue, "去哪里", _listed(catalogue, need, Target.VENUE), need.name)
    for target, section_id, title in ASKED:
        yield dated_cards(catalogue, title, section_id, _listed(catalogue, need, target))


def _lead(catalogue: Catalogue, term: VocabularyTerm, sentence: str) -> str:
    """Its own sentence; else a need that is answered is said as people say it, if at all."""
    if _is_unanswered(catalogue, term):
        return sentence
    if isinstance(term.model, Need):
        return term.model.note or term.model.saying or ""
    return term.model.note or sentence


def _is_used(catalogue: Catalogue, term: VocabularyTerm) -> bool:
    return any(_listed(catalogue, term, target) for target, _ in LISTED)


def _card(catalogue: Catalogue, term: VocabularyTerm) -> Card:
    counts = {target: len(_listed(catalogue, term, target)) for target, _ in LISTED}
    byline = " · ".join(f"{target.value} {count}" for target, count in counts.items() if count)
    note = term.model.note or ""
    return Card(term_anchor(term), "", note, byline)


def _sentence(catalogue: Catalogue, term: VocabularyTerm) -> str:
    """What the page holds; of a need that nothing answers, that it is so."""
    if term.target is not Target.NEED:
        return ABOUT.format(term.name)
    if _is_unanswered(catalogue, term):
        return UNANSWERED.format(term.name)
    ways = [way for target, way in WAYS.items() if _listed(catalogue, term, target)]
    return f"想“{term.name}”，可以{'，'.join(ways)}。"


def _is_unanswered(catalogue: Catalogue, term: VocabularyTerm) -> bool:
    """A need whose own sentence would promise what nobody does."""
    is_need = term.target is Target.NEED
    return is_need and not any(_listed(catalogue, term, target) for target in WAYS)


def _ages(catalogue: Catalogue, term: VocabularyTerm) -> str:
    """Of what answers a need; a theme answers nothing."""
    if term.target is not Target.NEED:
        return ""
    every = (_listed(catalogue, term, target) for target, _ in LISTED)
    return ages(catalogue, chain.from_iterable(every))


def _listed(catalogue: Catalogue, term: VocabularyTerm, target: Target) -> tuple[Entry, ...]:
    return without_residences(catalogue, entries_with(catalogue, term, target))
