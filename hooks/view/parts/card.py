"""Cards: how an entry is mentioned on other pages."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace

from hooks.catalogue import Catalogue
from hooks.catalogue.link import path_from
from hooks.catalogue.occasion import occasions
from hooks.entries.entry import Entry
from hooks.model import Target
from hooks.model.entry import StoryModel
from hooks.view.parts import address
from hooks.view.parts.address import anchor
from hooks.view.parts.anchor import Anchor
from hooks.view.parts.caption import accession, byline, inner_names, kind_label, system
from hooks.view.parts.map_embed import MapEmbed
from hooks.view.parts.number import Number, numbers_of
from hooks.view.parts.numbers import results
from hooks.view.parts.occasion import UNDATED, when
from hooks.view.parts.origin import origin_line
from hooks.view.parts.picture import Picture, drawn_cover, picture
from hooks.view.parts.section import Section

COVERED = Target.BRAND
SHOWN, CAPPED = 8, 6
"""So many stand in sight where they are all, and so many of more: nobody opens a list for one."""
FEW = 3
"""So many covers leave room beside them."""


@dataclass(frozen=True)
class Cutting:
    """What a case is mentioned with, as if cut from a newspaper: its day, and its best number."""

    when: str
    number: Number | None


@dataclass(frozen=True)
class Card:
    """A short mention of an entry, with the link to its page.

    ``facets`` are its values in each facet of the list, by their keys;
    ``inner_names`` are names within its title that no line breaks.
    """

    anchor: Anchor
    label: str
    claim: str
    byline: str
    system: str = ""
    accession: str = ""
    cover: Picture | None = None
    cutting: Cutting | None = None
    inner_names: tuple[str, ...] = ()
    facets: Mapping[str, tuple[str, ...]] = field(default_factory=dict)


@dataclass(frozen=True)
class Cards(Section, kind="cards", shows="cards"):
    """Mentions of entries of one kind: pictures with covers, cuttings of cases, else rows.

    ``is_route`` draws rows as stops along a route; ``map`` shows the venues that are mentioned.
    More than ``SHOWN`` open at a touch, save on a page that ``is_whole``: where all of them stand.
    """

    cards: tuple[Card, ...]
    is_route: bool = False
    map: MapEmbed | None = None
    is_whole: bool = False

    @property
    def first(self) -> int:
        """How many stand in sight."""
        count = len(self.cards)
        return count if self.is_whole or count <= SHOWN else CAPPED

    @property
    def is_wide(self) -> bool:
        return are_wide(self.cards)


def are_wide(cards: tuple[Card, ...]) -> bool:
    """Covers, and more of them than stand beside something else."""
    return len(cards) > FEW and bool(cards[0].cover)


def covered(catalogue: Catalogue, title: str, section_id: str, entries: Iterable[Entry]) -> Cards:
    """A few brands with their covers: where a reader is to take one into the hand."""
    return Cards(tuple(card(catalogue, entry) for entry in entries), title=title, id=section_id)


def rows(catalogue: Catalogue, title: str, section_id: str, entries: Iterable[Entry]) -> Cards:
    """Mentions of ``entries`` in their order; a cover on every row would be none."""
    found = (replace(card(catalogue, entry), cover=None) for entry in entries)
    return Cards(tuple(found), title=title, id=section_id)


def card(catalogue: Catalogue, entry: Entry) -> Card:
    """Title, kind, one sentence, and where or by whom."""
    return catalogue.of_each(_card, entry)


def _card(catalogue: Catalogue, entry: Entry) -> Card:
    return Card(
        anchor=anchor(entry),
        label=kind_label(entry),
        claim=getattr(entry.model, "claim", None) or "",
        byline=" · ".join(filter(None, (byline(catalogue, entry), origin_line(catalogue, entry)))),
        system=system(catalogue, entry),
        accession=accession(entry),
        cover=cover(catalogue, entry),
        cutting=_cutting(catalogue, entry),
        inner_names=inner_names(catalogue, entry),
    )


def _cutting(catalogue: Catalogue, entry: Entry) -> Cutting | None:
    """A case that nobody dates has no day; that of a report is said to be one."""
    if entry.target is not Target.CASE:
        return None
    said = when(catalogue, next(occasions(entry)))
    number = next(iter(results(numbers_of(catalogue, entry))), None)
    return Cutting("" if said == UNDATED else said, number)


def cover(catalogue: Catalogue, entry: Entry) -> Picture | None:
    """The picture of a brand: its first photo, else what is drawn from its name."""
    if entry.target is not COVERED:
        return None
    return photo(catalogue, entry) or drawn_cover(address.cover(entry))


def photo(catalogue: Catalogue, entry: Entry) -> Picture | None:
    """The first of an entry's photos that can be published.

    None that a machine made: it would stand for the entry where no words say so.
    """
    found = entry.model.pictures if isinstance(entry.model, StoryModel) else ()
    shown = (
        picture(catalogue, path_from(entry, one.file)) for one in found if not one.is_generated
    )
    return next(filter(None, shown), None)
