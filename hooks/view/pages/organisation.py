"""The page of an organisation: what it leads, takes part in, guides and shares."""

from hooks.catalogue import Catalogue
from hooks.entries.entry import Entry
from hooks.model import Target
from hooks.view.parts import story
from hooks.view.parts.card import cards, rows
from hooks.view.parts.page import Page
from hooks.view.parts.section import Fact, Facts


def organisation_page(catalogue: Catalogue, organisation: Entry) -> Page:
    """Relations seen from the organisation's side."""

    def origins(target: Target, *keys: str) -> tuple[Entry, ...]:
        return catalogue.origins(organisation, target, *keys)

    return story.page(
        catalogue,
        organisation,
        (
            Facts(_facts(catalogue, organisation)),
            story.prose(catalogue, organisation),
            cards(catalogue, "牵头的品牌", "leads", origins(Target.BRAND, "牵头")),
            cards(catalogue, "参与和指导的品牌", "joins", origins(Target.BRAND, "参与", "指导")),
            rows(catalogue, "案例", "cases", origins(Target.CASE)),
            cards(catalogue, "阵地", "venues", origins(Target.VENUE)),
            cards(catalogue, "下级组织", "below", origins(Target.ORGANISATION, "上级")),
            story.doubts(organisation),
        ),
    )


def _facts(catalogue: Catalogue, organisation: Entry) -> tuple[Fact, ...]:
    return story.filled(
        story.linked("上级", catalogue.goals(organisation, "上级")),
        story.whereabouts(catalogue, organisation),
    )
