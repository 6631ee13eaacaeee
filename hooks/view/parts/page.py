"""Pages: a head and a row of sections, as plain values that know nothing of HTML."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from hooks.cover import Band
from hooks.view.parts.anchor import Anchor, Url
from hooks.view.parts.need_tiles import NeedTiles
from hooks.view.parts.picture import Picture
from hooks.view.parts.section import Section

LONG = 4
"""So many sections make a page long."""


@dataclass(frozen=True)
class Hero:
    """The head of the home page: what this is, in two lines, a search, and what people come for."""

    lines: tuple[str, str]
    needs: NeedTiles
    ways: tuple[Anchor, ...]


@dataclass(frozen=True)
class Count:
    """How many entries of a type a place has, and the section that shows them."""

    number: int
    unit: str
    section: str


@dataclass(frozen=True)
class Doubt:
    """What readers are asked about a page: the question, and what may be wrong."""

    question: str
    faults: tuple[str, ...]


DOUBT = Doubt("这一页有错？", ("写错了", "过时了", "不该公开", "别的"))


@dataclass(frozen=True)
class Page:
    """One page: its address, its head and its sections.

    ``breadcrumbs`` lead from the home page to here, without either; ``notice`` is a
    sentence that must not be overlooked; ``watermark`` names the publishing
    state of an entry that the public does not see; ``reviewed`` says when the
    text was last signed off; ``metadata`` is in the words of schema.org;
    ``share`` is the page's own picture for a chat, with what is written on it;
    ``inner_names`` are names within the title that no line breaks; ``accession`` is a brand's
    number in the collection; ``doubt`` is what readers are asked about the page; ``band`` is the
    motif that a phone shows beside the cover, or above all.
    """

    url: Url
    title: str
    description: str
    label: str
    breadcrumbs: tuple[Anchor, ...]
    sections: tuple[Section, ...]
    lead: str = ""
    names: tuple[str, ...] = ()
    inner_names: tuple[str, ...] = ()
    notice: str = ""
    watermark: str = ""
    system: str = ""
    accession: str = ""
    cover: Picture | None = None
    band: Band | None = None
    hero: Hero | None = None
    counts: tuple[Count, ...] = ()
    reviewed: str = ""
    share: tuple[Url, str] | None = None
    metadata: Mapping[str, object] = field(default_factory=dict)
    doubt: Doubt = DOUBT

    @property
    def shown(self) -> tuple[Section, ...]:
        """Sections that have something to show."""
        return tuple(section for section in self.sections if not section.is_empty)

    @property
    def contents(self) -> tuple[Section, ...]:
        """What a long page leads to from its head."""
        titled = tuple(s for s in self.shown if s.title and s.in_contents)
        return titled if len(titled) >= LONG and not self.hero else ()


def list_page(
    url: Url, title: str, claim: str, sections: Iterable[Section], above: Anchor | None = None
) -> Page:
    """A page that lists entries; ``above`` leads to the list that it is a part of."""
    breadcrumbs = (above,) if above and above.url != url else ()
    return Page(url, title, claim, "目录", breadcrumbs, tuple(sections), lead=claim)
