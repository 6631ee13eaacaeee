"""The page of a case."""

from hooks.catalogue import Catalogue
from hooks.entries.entry import Entry
from hooks.model import Case, Target
from hooks.view.parts import story
from hooks.view.parts.card import cards
from hooks.view.parts.number import numbers
from hooks.view.parts.page import Page
from hooks.view.parts.section import Fact, Facts


def case_page(catalogue: Catalogue, case: Entry) -> Page:
    """What happened, when and where, in numbers, and the brands it shows."""
    return story.page(
        catalogue,
        case,
        (
            Facts(_facts(catalogue, case)),
            story.prose(catalogue, case),
            numbers(catalogue, case),
            story.photos(case),
            story.awards(case),
            cards(catalogue, "说的是这些品牌", "brands", catalogue.references(case, "品牌")),
            cards(catalogue, "发生在这些阵地", "venues", catalogue.references(case, "阵地")),
            story.doubts(case),
            story.reading(catalogue, case),
        ),
    )


def _facts(catalogue: Catalogue, case: Entry) -> tuple[Fact, ...]:
    day = case.model.day if isinstance(case.model, Case) else None
    return story.filled(
        story.said("什么时候", day.chinese if day else "原文未注明时间"),
        story.whereabouts(catalogue, case),
        story.linked("谁牵头", catalogue.references(case, "牵头")),
        story.linked("谁参与", catalogue.references(case, "参与")),
        story.words(catalogue, case, Target.THEME),
    )
