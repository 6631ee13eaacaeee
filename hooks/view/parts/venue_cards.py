"""Venue cards: the venues that a page speaks of, with how well each place is known, and their map."""

from collections.abc import Sequence
from dataclasses import replace

from hooks.catalogue import Catalogue
from hooks.entries.entry import Entry
from hooks.view.parts.card import Cards, rows
from hooks.view.parts.venue_map import map_embed, record_of

UNKNOWN = "不在图上"


def venue_cards(catalogue: Catalogue, title: str, venues: Sequence[Entry], name: str = "") -> Cards:
    """The list, which says all that the map beside it shows; ``name`` as of a MapEmbed."""
    listed = rows(catalogue, title, "venues", venues)
    cards = tuple(
        replace(card, byline=f"{card.byline} · {_precision(catalogue, venue)}")
        for card, venue in zip(listed.cards, venues, strict=True)
    )
    return replace(listed, cards=cards, map=map_embed(catalogue, venues, name=name))


def _precision(catalogue: Catalogue, venue: Entry) -> str:
    record = record_of(catalogue, venue)
    return record.spot.grade.words if record and record.spot else UNKNOWN
