"""Sections: what a page shows, as plain values that know nothing of HTML.

A page is a head and a row of sections. Here are the base of all and the plain
kinds; every other kind stands beside what makes it (``card``, ``numbers``, …).
``hooks/render/templates`` turns each kind of section into HTML, so that a
figure or a card looks the same wherever it stands.
"""

from collections.abc import Iterator
from dataclasses import KW_ONLY, dataclass
from typing import ClassVar

from hooks.view.parts.anchor import Anchor, Url


@dataclass(frozen=True, kw_only=True)
class Section:
    """What all have in common: ``kind`` names the macro and the style that draw a section.

    Without a title there is no heading. ``aside`` is a sentence beside the
    title, ``more`` leads to all there are. ``is_in_contents`` where the head of a long
    page leads down to it; nobody has to be led to what stands beside the head
    or at the foot.
    """

    kind: ClassVar[str]
    is_in_contents: ClassVar[bool] = True

    id: str
    title: str = ""
    aside: str = ""
    more: Anchor | None = None

    @property
    def is_empty(self) -> bool:
        """A page leaves out what has nothing to show."""
        return False

    @property
    def is_wide(self) -> bool:
        """Takes the whole width of a screen."""
        return False

    @property
    def texts(self) -> Iterator[str]:
        """What a search finds in it; the words of a link belong to the page that it leads to."""
        yield from ()


@dataclass(frozen=True)
class Prose(Section):
    """Running text: HTML that was made safe."""

    kind = "prose"

    html: str
    _: KW_ONLY
    id: str = "body"

    @property
    def is_empty(self) -> bool:
        return not self.html.strip()


@dataclass(frozen=True)
class Moment:
    """A date and what happened."""

    when: str
    event: str
    about: Anchor | None = None


@dataclass(frozen=True)
class Timeline(Section):
    """Moments in their order."""

    kind = "timeline"

    moments: tuple[Moment, ...]
    _: KW_ONLY
    id: str = "timeline"
    title: str = "经过"

    @property
    def is_empty(self) -> bool:
        return not self.moments

    @property
    def texts(self) -> Iterator[str]:
        return (moment.event for moment in self.moments)


@dataclass(frozen=True)
class Award:
    """A title or award as the source states it."""

    name: str
    details: tuple[str, ...]


@dataclass(frozen=True)
class Awards(Section):
    """Titles and awards."""

    kind = "awards"

    awards: tuple[Award, ...]
    _: KW_ONLY
    id: str = "honours"
    title: str = "荣誉"

    @property
    def is_empty(self) -> bool:
        return not self.awards

    @property
    def texts(self) -> Iterator[str]:
        return ("\n".join((award.name, *award.details)) for award in self.awards)


@dataclass(frozen=True)
class Photo:
    """A picture with its caption."""

    url: Url
    caption: str


@dataclass(frozen=True)
class Photos(Section):
    """Pictures."""

    kind = "photos"

    photos: tuple[Photo, ...]
    _: KW_ONLY
    id: str = "photos"
    title: str = "图片"

    @property
    def is_empty(self) -> bool:
        return not self.photos

    @property
    def texts(self) -> Iterator[str]:
        return (photo.caption for photo in self.photos)


@dataclass(frozen=True)
class Notes(Section):
    """Sentences, one below the other."""

    kind = "notes"
    is_in_contents = False

    lines: tuple[str, ...]

    @property
    def is_empty(self) -> bool:
        return not self.lines

    @property
    def texts(self) -> Iterator[str]:
        return iter(self.lines)


@dataclass(frozen=True)
class Sources(Section):
    """What an entry rests on."""

    kind = "reading"
    is_in_contents = False

    anchors: tuple[Anchor, ...]
    _: KW_ONLY
    id: str = "sources"
    title: str = "出处"

    @property
    def is_empty(self) -> bool:
        return not self.anchors


@dataclass(frozen=True)
class LinkGroups(Section):
    """Titled groups of links, such as into the site by place, theme or need."""

    kind = "ways"

    groups: tuple[tuple[str, tuple[Anchor, ...]], ...]

    @property
    def is_empty(self) -> bool:
        return not any(anchors for _, anchors in self.groups)


@dataclass(frozen=True)
class Results(Section):
    """Where a script shows what was found; without one, a sentence that says so."""

    kind = "results"

    _: KW_ONLY
    id: str = "results"
