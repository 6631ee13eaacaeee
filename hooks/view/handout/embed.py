"""Embeds: a brand's card, a place's list, a place's map, for a frame in somebody else's page.

Made only where the settings name who may frame them (可嵌入). All that they say is taken from
the page, with the sentence on how far it can be relied on.
"""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import chain

from hooks.catalogue import Catalogue
from hooks.catalogue.residence import without_residences
from hooks.entries.entry import Entry
from hooks.model import Target
from hooks.view.parts.address import embed
from hooks.view.parts.anchor import Url
from hooks.view.parts.answer_age import ages
from hooks.view.parts.card import Cards, card
from hooks.view.parts.map_embed import MapEmbed
from hooks.view.parts.page import Page
from hooks.view.parts.section import Section
from hooks.view.parts.town_board import TownBoards

SHOWN = 6
"""So many of a place's brands and venues; the page has all."""


@dataclass(frozen=True)
class Embed:
    """What a frame shows: ``page`` is where all of it stands, ``words`` lead there.

    ``preface`` and ``notice`` say how old it is, above a list and below a card.
    """

    url: Url
    page: Url
    title: str
    system: str
    notice: str
    sections: tuple[Section, ...]
    words: str
    preface: str = ""


def embeds_of(catalogue: Catalogue, entry: Entry, page: Page) -> tuple[Embed, ...]:
    """Those of a brand's or a place's page, where somebody may frame them."""
    if not catalogue.settings.framers:
        return ()
    return tuple(_embeds(catalogue, entry, page))


def _embeds(catalogue: Catalogue, entry: Entry, page: Page) -> Iterator[Embed]:
    if entry.target is Target.BRAND:
        one = Cards((card(catalogue, entry),), id="brands")
        yield _embed(page, page.url, (one,), "看全文")
    elif entry.target is Target.PLACE:
        counts = "、".join(f"{count.number} {count.unit}" for count in page.counts)
        told = _ages(catalogue, entry)
        if found := tuple(_capped(one) for one in page.shown if isinstance(one, Cards)):
            yield replace(_embed(page, page.url, found, f"全部 {counts}"), preface=told)
        if drawn := _map(page):
            url = page.url.replace("place/", "map/", 1)
            yield replace(_embed(page, url, (drawn,), "看大地图和名单"), preface=told)


def _embed(page: Page, url: Url, sections: tuple[Section, ...], words: str) -> Embed:
    return Embed(embed(url), page.url, page.title, page.system, page.notice, sections, words)


def _ages(catalogue: Catalogue, place: Entry) -> str:
    found = (catalogue.located(place, target) for target in (Target.BRAND, Target.VENUE))
    return ages(catalogue, without_residences(catalogue, chain.from_iterable(found)))


def _capped(section: Cards) -> Cards:
    return replace(section, cards=section.cards[:SHOWN], map=None)


def _map(page: Page) -> Section | None:
    """The page's map, alone or beside its list, or the board of its towns."""
    found = (
        section if isinstance(section, MapEmbed | TownBoards) else getattr(section, "map", None)
        for section in page.shown
    )
    return next(filter(None, found), None)
