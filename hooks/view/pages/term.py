"""The pages of terms: all that names a theme or answers a need, and the list of all terms."""

from itertools import chain

from hooks.catalogue import Catalogue
from hooks.catalogue.residence import without_residences
from hooks.entries.entry import Entry, VocabularyTerm
from hooks.model import Target
from hooks.view.parts.address import INDEX, list_anchor, term_anchor, url_of
from hooks.view.parts.answer_age import ages, dated_cards
from hooks.view.parts.card import Card, Cards, rows
from hooks.view.parts.page import Page, list_page
from hooks.view.parts.tagged import entries_with

LISTED = ((Target.BRAND, "brands"), (Target.VENUE, "venues"), (Target.CASE, "cases"))
CLAIMS = {
    Target.THEME: "按主题找品牌和案例。",
    Target.NEED: "遇到什么事，找谁、去哪里。",
}
ABOUT = "主题“{}”下的品牌、阵地和案例。"
WAYS = {Target.BRAND: "找这些品牌", Target.VENUE: "去这些地方"}
UNANSWERED = "想“{}”：本站还没有收录能办这件事的品牌和阵地。"


def term_page(catalogue: Catalogue, term: VocabularyTerm) -> Page:
    """Brands, venues and cases of a theme or a need."""
    term = catalogue.terms(term.target)[term.name]
    sentence = _sentence(catalogue, term)
    make = dated_cards if term.target is Target.NEED else rows
    return Page(
        url=url_of(term),
        title=term.name,
        description=sentence,
        label=term.target.value,
        breadcrumbs=(list_anchor(term.target),),
        sections=tuple(
            make(catalogue, target.value, section_id, _listed(catalogue, term, target))
            for target, section_id in LISTED
        ),
        lead=sentence if _is_unanswered(catalogue, term) else term.model.note or sentence,
        notice=_ages(catalogue, term),
        names=term.model.synonyms if term.target is Target.THEME else (),
    )


def terms_page(catalogue: Catalogue, target: Target) -> Page:
    """All terms of a vocabulary with the number of their entries."""
    terms = tuple(_card(catalogue, term) for term in catalogue.terms(target).values())
    section = Cards(terms, is_whole=True, title=f"全部{target.value}", id="words")
    return list_page(INDEX[target], target.value, CLAIMS[target], (section,))


def _card(catalogue: Catalogue, term: VocabularyTerm) -> Card:
    counts = {target: len(_listed(catalogue, term, target)) for target, _ in LISTED}
    byline = " · ".join(f"{target.value} {count}" for target, count in counts.items() if count)
    note = term.model.note or ""
    return Card(term_anchor(term), "", note, byline or "还没有条目")


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
