"""Whereabouts: the venues that a page speaks of, with how well each place is known, and their map."""

from collections.abc import Sequence
from dataclasses import replace

from hooks.catalogue import Catalogue
from hooks.entries.entry import Entry
from hooks.view.parts.card import rows
from hooks.view.parts.section import Cards, Url
from hooks.view.parts.venue_map import KNOWN, plan, records
from maps import VenueRecord

UNKNOWN = "不在图上"


def whereabouts(catalogue: Catalogue, title: str, venues: Sequence[Entry], name: str = "") -> Cards:
    """The list, which says all that the map beside it shows; ``name`` as of a Plan."""
    listed = rows(catalogue, title, "venues", venues)
    known = {record.url: record for record in records(catalogue, venues)}
    cards = tuple(
        replace(card, meta=f"{card.meta} · {_known(known, card.anchor.url)}")
        for card in listed.cards
    )
    return replace(listed, cards=cards, chart=next(iter(plan(catalogue, venues, name=name)), None))


def _known(known: dict[str, VenueRecord], url: Url) -> str:
    spot = known[url].spot if url in known else None
    return KNOWN[spot.precision] if spot else UNKNOWN
