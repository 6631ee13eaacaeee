"""The page of an organisation: what it leads, takes part in, guides and shares."""

from collections.abc import Iterator

from hooks.catalogue import Catalogue
from hooks.catalogue.residence import without_residences
from hooks.entries.entry import Entry
from hooks.model import Target
from hooks.model.venue import ROLES
from hooks.view.parts import story
from hooks.view.parts.card import Cards, rows
from hooks.view.parts.fact import Facts, linked, places_fact, stated
from hooks.view.parts.page import Page
from hooks.view.parts.protocol import in_protocol_order
from hooks.view.parts.venue_cards import residence_rows


def organisation_page(catalogue: Catalogue, organisation: Entry) -> Page:
    """Relations seen from the organisation's side."""

    def backlinks(target: Target, *keys: str) -> tuple[Entry, ...]:
        return catalogue.backlinks(organisation, target, *keys)

    venues = backlinks(Target.VENUE)
    return story.page(
        catalogue,
        organisation,
        (
            Facts(
                stated(
                    linked("上级", catalogue.references(organisation, "上级")),
                    places_fact(catalogue, organisation),
                )
            ),
            story.prose(catalogue, organisation),
            rows(catalogue, "牵头的品牌", "leads", backlinks(Target.BRAND, "牵头")),
            rows(catalogue, "参与和指导的品牌", "joins", backlinks(Target.BRAND, "参与", "指导")),
            story.names(catalogue, organisation),
            rows(catalogue, "案例", "cases", backlinks(Target.CASE)),
            *_venues(catalogue, organisation),
            residence_rows(catalogue, venues),
            rows(
                catalogue,
                "下级组织",
                "below",
                in_protocol_order(backlinks(Target.ORGANISATION, "上级")),
            ),
            story.caveats(organisation),
        ),
    )


def _venues(catalogue: Catalogue, organisation: Entry) -> Iterator[Cards]:
    """The venues by what the organisation is to them: who uses a place does not run it."""
    for number, role in enumerate((*ROLES, "参与"), 1):
        found = without_residences(catalogue, catalogue.backlinks(organisation, Target.VENUE, role))
        yield rows(catalogue, f"{role}的阵地", f"venues-{number}", found)
