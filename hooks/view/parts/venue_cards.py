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

UNKNOWN = "不在图上"
RESIDENCES = "设在住户家里"
NO_VISITS = "不是群众去的地方，请不要寻找和探访。"


def venue_cards(catalogue: Catalogue, title: str, venues: Iterable[Entry], name: str = "") -> Cards:
    """The list, which says all that the map beside it shows; ``name`` as of a MapEmbed."""
    venues = without_residences(catalogue, venues)
    listed = rows(catalogue, title, "venues", venues)
    cards = tuple(
        replace(card, byline=f"{card.byline} · {_precision(catalogue, venue)}")
        for card, venue in zip(listed.cards, venues, strict=True)
    )
    return replace(listed, cards=cards, map=map_embed(catalogue, venues, name=name))


def residence_rows(catalogue: Catalogue, venues: Iterable[Entry]) -> Cards:
    """Those among the venues that are somebody's home."""
    found = rows(catalogue, RESIDENCES, "residences", only_residences(catalogue, venues))
    return replace(found, aside=NO_VISITS)


def _precision(catalogue: Catalogue, venue: Entry) -> str:
    record = record_of(catalogue, venue)
    return record.spot.grade.words if record and record.spot else UNKNOWN
