"""Venue cards: the venues that a page speaks of, with how well each place is known, and their map.

What is somebody's home stands apart, and says that it is no place to go to.
"""

from collections.abc import Iterable
from dataclasses import replace

from hooks.catalogue import Catalogue
from hooks.catalogue.residence import only_residences, without_residences
from hooks.entries.entry import Entry
from hooks.view.parts.card import Cards, rows
from hooks.view.parts.venue_map import map_embed, record_of
from hooks.view.parts.verification import common_reliability, exception

UNKNOWN = "不在图上"
RESIDENCES = "设在住户家里"
NO_VISITS = "不是群众去的地方，请不要寻找和探访。"


def venue_cards(catalogue: Catalogue, title: str, venues: Iterable[Entry], name: str = "") -> Cards:
    """The list, which says all that the map beside it shows; ``name`` as of a MapEmbed.

    What is to be said of most of them stands once above it, at the others what differs.
    """
    venues = without_residences(catalogue, venues)
    listed = rows(catalogue, title, "venues", venues)
    shown = map_embed(catalogue, venues, name=name)
    common = common_reliability(catalogue, venues)
    cards = []
    for card, venue in zip(listed.cards, venues, strict=True):
        place = _precision(catalogue, venue) if shown else ""
        notes = (card.byline, place, exception(catalogue, venue, common).rstrip("。"))
        cards.append(replace(card, byline=" · ".join(filter(None, notes))))
    return replace(listed, cards=tuple(cards), map=shown, aside=common)


def residence_rows(catalogue: Catalogue, venues: Iterable[Entry]) -> Cards:
    """Those among the venues that are somebody's home."""
    found = rows(catalogue, RESIDENCES, "residences", only_residences(catalogue, venues))
    return replace(found, aside=NO_VISITS)


def _precision(catalogue: Catalogue, venue: Entry) -> str:
    """Where the map shows less than the door."""
    record = record_of(catalogue, venue)
    if not record or not record.spot:
        return UNKNOWN
    return record.spot.grade.words if record.spot.grade.caution else ""
