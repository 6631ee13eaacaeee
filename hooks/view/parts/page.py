"""Pages: a head and a row of sections, as plain values that know nothing of HTML."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from hooks.view.parts.section import (
    Anchor,
    Awards,
    Cards,
    Directory,
    Explorer,
    Facts,
    Gazetteer,
    Notes,
    Numbers,
    Passing,
    Photos,
    Plan,
    Prose,
    Reading,
    Results,
    Roll,
    Section,
    Shelf,
    Tiles,
    Timeline,
    Url,
    Ways,
)

LONG = 4
"""So many sections make a page long."""

BESIDE = (Facts, Notes, Passing, Reading)
"""At the head of a page or at its foot: nobody has to be led there."""


@dataclass(frozen=True)
class Spine:
    """A system of organisations on the shelf: how many brands, and their share of the most."""

    anchor: Anchor
    system: str
    count: int
    share: float


@dataclass(frozen=True)
class Hero:
    """The head of the home page: what this is, in two lines, and the shelf of systems."""

    lines: tuple[str, str]
    spines: tuple[Spine, ...]
    tries: tuple[Anchor, ...]
    note: str


@dataclass(frozen=True)
class Count:
    """How many of a sort a place has, and the section that shows them."""

    number: int
    unit: str
    section: str


@dataclass(frozen=True)
class Page:
    """One page: its address, its head and its sections.

    ``trail`` leads from the home page to here, without either; ``notice`` is a
    sentence that must not be overlooked; ``watermark`` names the publishing
    state of an entry that the public does not see; ``reviewed`` says when the
    text was last signed off; ``metadata`` is in the words of schema.org;
    ``share`` is the page's own picture for a chat, with what is written on it.
    """

    url: Url
    title: str
    description: str
    label: str
    trail: tuple[Anchor, ...]
    sections: tuple[Section, ...]
    lead: str = ""
    names: tuple[str, ...] = ()
    notice: str = ""
    watermark: str = ""
    system: str = ""
    cover: Url = ""
    hero: Hero | None = None
    counts: tuple[Count, ...] = ()
    reviewed: str = ""
    share: tuple[Url, str] | None = None
    metadata: Mapping[str, object] = field(default_factory=dict)

    @property
    def shown(self) -> tuple[Section, ...]:
        """Sections that have something to show."""
        return tuple(section for section in self.sections if _has_content(section))

    @property
    def jumps(self) -> tuple[Section, ...]:
        """What a long page leads to from its head."""
        titled = tuple(s for s in self.shown if s.title and not isinstance(s, BESIDE))
        return titled if len(titled) >= LONG and not self.hero else ()


def _has_content(section: Section) -> bool:
    match section:
        case (
            (Facts(rows=content) | Gazetteer(rows=content) | Roll(rows=content))
            | (Numbers(numbers=content) | Timeline(moments=content) | Awards(awards=content))
            | (
                Cards(cards=content)
                | Shelf(cards=content)
                | Photos(photos=content)
                | Notes(lines=content)
            )
            | (Tiles(tiles=content) | Reading(anchors=content) | Directory(groups=content))
        ):
            return bool(content)
        case Ways(groups=groups):
            return any(anchors for _, anchors in groups)
        case Prose(html=html):
            return bool(html.strip())
        case Plan() | Explorer() | Results() | Passing():
            return True
