"""Sections: what a page shows, as plain values that know nothing of HTML.

A page is a head and a row of sections. Here are the base of all and the plain
kinds; every other kind stands beside what makes it (``card``, ``numbers``, …).
``hooks/render/templates`` turns each kind of section into HTML, so that a
figure or a card looks the same wherever it stands.
"""

from collections.abc import Iterator
from dataclasses import KW_ONLY, dataclass
from itertools import groupby
from typing import ClassVar

from hooks.view.parts.anchor import Anchor
from hooks.view.parts.picture import Picture


@dataclass(frozen=True, kw_only=True)
class Section:
    """What all have in common. Without a title there is no heading.

    ``aside`` is a sentence beside the title, ``more`` leads to all there are.
    ``kind`` names the macro and the style that draw a section. A page leaves it
    out where the field that it ``shows``, if it names one, is empty. It is ``in_contents`` where
    the head of a long page leads down to it; nobody has to be led to what stands
    beside the head or at the foot.
    """

    kind: ClassVar[str]
    shows: ClassVar[str]
    in_contents: ClassVar[bool]

    id: str
    title: str = ""
    aside: str = ""
    more: Anchor | None = None

    def __init_subclass__(cls, kind: str, shows: str = "", *, in_contents: bool = True) -> None:
        super().__init_subclass__()
        cls.kind, cls.shows, cls.in_contents = kind, shows, in_contents

    @property
    def is_empty(self) -> bool:
        """Has nothing to show."""
        return bool(self.shows) and not getattr(self, self.shows)

    @property
    def is_wide(self) -> bool:
        """Takes the whole width of a screen."""
        return False

    @property
    def is_for_screens(self) -> bool:
        """Says nothing on paper."""
        return False

    @property
    def texts(self) -> Iterator[str]:
        """What a search finds in it; the words of a link belong to the page that it leads to."""
        yield from ()


@dataclass(frozen=True)
class Prose(Section, kind="prose"):
    """Running text: HTML that was made safe."""

    html: str
    _: KW_ONLY
    id: str = "body"

    @property
    def is_empty(self) -> bool:
        return not self.html.strip()


@dataclass(frozen=True)
class Moment:
    """A date and what happened, in whose ``system``; ``note`` says how the date was reckoned.

    It ``is_interval`` where no more than the year is known: it may have been on any day of it.
    """

    when: str
    event: str
    about: Anchor | None = None
    note: str = ""
    system: str = ""
    is_interval: bool = False


@dataclass(frozen=True)
class Timeline(Section, kind="timeline", shows="moments"):
    """Moments in their order."""

    moments: tuple[Moment, ...]
    _: KW_ONLY
    id: str = "timeline"
    title: str = "经过"

    @property
    def stretches(self) -> tuple[tuple[str, tuple[Moment, ...]], ...]:
        """What follows each other under the same words of time: a year is said once, as a stretch."""
        groups = groupby(self.moments, key=lambda moment: moment.when)
        return tuple((when, tuple(found)) for when, found in groups)

    @property
    def texts(self) -> Iterator[str]:
        return (moment.event for moment in self.moments)


@dataclass(frozen=True)
class Award:
    """A title or award as the source states it."""

    name: str
    details: tuple[str, ...]


@dataclass(frozen=True)
class Awards(Section, kind="awards", shows="awards"):
    """Titles and awards."""

    awards: tuple[Award, ...]
    _: KW_ONLY
    id: str = "honours"
    title: str = "荣誉"

    @property
    def texts(self) -> Iterator[str]:
        return ("\n".join((award.name, *award.details)) for award in self.awards)


GENERATED = "AI 生成"
"""The label that the law asks for beside a picture that a machine made."""


@dataclass(frozen=True)
class Photo:
    """A picture with its caption."""

    picture: Picture
    caption: str
    author: str = ""
    is_generated: bool = False


@dataclass(frozen=True)
class Photos(Section, kind="photos", shows="photos"):
    """Pictures."""

    photos: tuple[Photo, ...]
    _: KW_ONLY
    id: str = "photos"
    title: str = "图片"

    @property
    def texts(self) -> Iterator[str]:
        return (photo.caption for photo in self.photos)


@dataclass(frozen=True)
class Notes(Section, kind="notes", shows="lines", in_contents=False):
    """Sentences, one below the other; ``is_aside`` are small."""

    lines: tuple[str, ...]
    is_aside: bool = False

    @property
    def texts(self) -> Iterator[str]:
        return iter(self.lines)


@dataclass(frozen=True)
class Name:
    """A name-only brand: ``id`` is where its old address leads."""

    id: str
    name: str
    also: str
    claim: str


@dataclass(frozen=True)
class Names(Section, kind="names", shows="names", in_contents=False):
    """Name-only brands; a search knows each by itself."""

    names: tuple[Name, ...]
    _: KW_ONLY
    id: str = "names"
    title: str = "另有品牌"
    aside: str = "已收录名称，介绍待主办单位提供。"


@dataclass(frozen=True)
class Sources(Section, kind="sources", shows="anchors", in_contents=False):
    """What an entry rests on."""

    anchors: tuple[Anchor, ...]
    _: KW_ONLY
    id: str = "sources"
    title: str = "出处"


@dataclass(frozen=True)
class LinkGroups(Section, kind="links"):
    """Titled groups of links, such as into the site by place, theme or need."""

    groups: tuple[tuple[str, tuple[Anchor, ...]], ...]

    @property
    def is_empty(self) -> bool:
        return not any(anchors for _, anchors in self.groups)


@dataclass(frozen=True)
class Results(Section, kind="results"):
    """Where a script shows what was found; without one, a sentence that says so."""

    _: KW_ONLY
    id: str = "results"
