"""Outward links: the addresses to which entries and pages lead, and who leads there."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from html import unescape
from pathlib import Path
from urllib.parse import urldefrag, urlsplit

from markdown import Markdown

from hooks.catalogue import Catalogue
from hooks.entries.entry import Entry
from hooks.entries.page_by_hand import ALWAYS, PageByHand
from hooks.entries.read import is_page, paths_of, read_texts, walk
from hooks.model import SourceDocument
from hooks.model.entry import StoryModel
from hooks.view.parts.number import source_of

WEB = ("http", "https")
IN_TEXT = re.compile(r"""https?://[^\s<>"'()（）\]}`|，。；、》」]+""")
CODE = re.compile(r"<(pre|code)\b.*?</\1>", re.DOTALL)
AT_END = ".,;:!?*_"


@dataclass(frozen=True)
class LinkPlace:
    """Where an address is written; ``source`` is the entry whose 链接 it is."""

    path: str
    line: int
    source: Entry | None = None

    @property
    def text(self) -> str:
        """As a message has it."""
        return f"{self.path}:{self.line}"


@dataclass(frozen=True)
class OutwardLink:
    """An address, without its fragment, and all places where it stands."""

    url: str
    places: tuple[LinkPlace, ...]

    @property
    def sources(self) -> tuple[Entry, ...]:
        """The sources whose original it is."""
        return tuple(place.source for place in self.places if place.source)

    @property
    def host(self) -> str:
        """Whom one asks."""
        return urlsplit(self.url).netloc.lower()


def outward_links(
    root: Path, catalogue: Catalogue, wanted: Iterable[Entry]
) -> tuple[OutwardLink, ...]:
    """Those of these entries; without any, of all that may be shown, and of the pages by hand."""
    chosen = tuple(wanted)
    found: dict[str, list[LinkPlace]] = {}
    own = urlsplit(catalogue.settings.address or "").netloc
    every = [*_of_entries(chosen or catalogue.entries)]
    every += [] if chosen else _of_pages(root, catalogue)
    for url, place in every:
        if (plain := _plain(url)) and urlsplit(plain).netloc != own:
            found.setdefault(plain, []).append(place)
    return tuple(OutwardLink(url, tuple(places)) for url, places in found.items())


def unquoted(catalogue: Catalogue, source: Entry) -> tuple[tuple[Entry, str], ...]:
    """The figures that rest on a source without its words: when it dies nobody can look them up."""
    return tuple(
        (entry, figure.indicator)
        for entry, story in catalogue.models(StoryModel)
        for at, figure in enumerate(story.figures)
        if not figure.quotation and source_of(catalogue, entry, at, figure) == source
    )


def _of_entries(entries: Iterable[Entry]) -> Iterator[tuple[str, LinkPlace]]:
    for entry in entries:
        if isinstance(entry.model, SourceDocument) and entry.model.link:
            line = entry.at("链接").span.line
            yield entry.model.link, LinkPlace(entry.path, line, entry)
        for mention in entry.body.links:
            yield mention.target, LinkPlace(entry.path, mention.at.span.line)


def _of_pages(root: Path, catalogue: Catalogue) -> Iterator[tuple[str, LinkPlace]]:
    paths = paths_of(walk(root, catalogue.settings.docs))
    for text in read_texts(root, filter(is_page, paths)):
        page = PageByHand(text.source, catalogue.settings.extensions)
        for url in dict.fromkeys(IN_TEXT.findall(_shown(page))):
            plain = url.rstrip(AT_END)
            lines = enumerate(text.source.lines, 1)
            number = next((n for n, line in lines if plain in line), 1)
            yield plain, LinkPlace(text.path, number)


def _shown(page: PageByHand) -> str:
    """What MkDocs makes of a page, without code: that shows an address which is somebody else's to write.

    Where its extensions are not to be had here, the page as it was written.
    """
    names = dict.fromkeys((*ALWAYS, *page.extensions.split()))
    try:
        html = Markdown(extensions=list(names)).convert(page.body[1])
    except Exception:  # noqa: BLE001 - an extension that only MkDocs can set up
        return "\n".join(page.lines)
    return unescape(CODE.sub(" ", html))


def _plain(url: str) -> str:
    """The address without its fragment; empty where it is none of the web."""
    try:
        parts = urlsplit(url)
        is_web = parts.scheme.lower() in WEB and bool(parts.hostname)
    except ValueError:
        return ""
    return urldefrag(url).url if is_web else ""
