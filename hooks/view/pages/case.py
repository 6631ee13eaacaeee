"""The page of a case."""

from hooks.catalogue import Catalogue
from hooks.catalogue.occasion import occasions
from hooks.catalogue.residence import without_residences
from hooks.entries.entry import Entry
from hooks.model import Target
from hooks.view.parts import story
from hooks.view.parts.anchor import Anchor
from hooks.view.parts.card import rows
from hooks.view.parts.fact import (
    Fact,
    Facts,
    leaders,
    partners,
    places_fact,
    stated,
    terms_fact,
)
from hooks.view.parts.numbers import numbers
from hooks.view.parts.occasion import reasoning, when
from hooks.view.parts.page import Page
from hooks.view.parts.quote import quote
from hooks.view.parts.venue_cards import residence_rows


def case_page(catalogue: Catalogue, case: Entry) -> Page:
    """What happened, when and where, in numbers, and the brands it shows."""
    venues = catalogue.references(case, "阵地")
    return story.page(
        catalogue,
        case,
        (
            Facts(_facts(catalogue, case)),
            story.prose(catalogue, case),
            *quote(catalogue, case),
            numbers(catalogue, case),
            story.photos(catalogue, case),
            story.awards(catalogue, case),
            rows(catalogue, "说的是这些品牌", "brands", catalogue.references(case, "品牌")),
            rows(catalogue, "相关阵地", "venues", without_residences(catalogue, venues)),
            residence_rows(catalogue, venues),
            story.caveats(case),
            story.sources(catalogue, case),
        ),
    )


def _facts(catalogue: Catalogue, case: Entry) -> tuple[Fact, ...]:
    return stated(
        _when(catalogue, case),
        places_fact(catalogue, case),
        leaders(catalogue, case),
        partners(catalogue, case),
        terms_fact(catalogue, case, Target.THEME),
    )


def _when(catalogue: Catalogue, case: Entry) -> Fact:
    itself = next(occasions(case))
    return Fact("什么时候", (Anchor(when(catalogue, itself), note=reasoning(itself)),))
