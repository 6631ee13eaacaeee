"""Pages that are written by hand: what MkDocs makes of their marks."""

import re
from dataclasses import dataclass
from functools import cached_property, lru_cache
from html import unescape
from typing import NamedTuple

import yaml
from markdown import Markdown

from hooks.entries.body import Leftover
from hooks.entries.body.leftover import leftovers
from hooks.entries.problem import Location, Source, Span

ALWAYS = ("toc", "tables", "fenced_code")
"""What MkDocs adds to the extensions of its settings."""
FENCE = "---"
CODE = re.compile(r"^[ ]*(?P<fence>```|~~~).*?^[ ]*(?P=fence)|`[^`\n]*`", re.DOTALL | re.MULTILINE)
AS_LINK = re.compile(r"<a [^>]*>\^")
"""A footnote where there are none: its words were taken for an address."""
LINK = re.compile(
    r"""(?:\]\([ ]* | ^[ ]{0,3}\[(?!\^)[^\]\n]+\]:[ ]+)
    (?: <(?P<quoted>[^>\n]*)> | (?P<bare>(?:[^()\s<>] | \([^()\s]*\))+) )""",
    re.VERBOSE,
)
"""What may be a link or a picture, in the line or by its reference."""
TARGET = re.compile(r'<(?:a|img)\b[^>]*?\s(?:href|src)="([^"]*)"')
ANCHOR = re.compile(r'<[a-z][^>]*?\s(?:id|name)="([^"]*)"')
HEADING = re.compile(r"^# +(.+?)[ #]*$", re.MULTILINE)
NO_LINE_END = re.compile(r"[^\n]")
MOST = 200_000
"""Characters: a longer page takes seconds to parse."""
PAGES = 256
"""Of which a process remembers what was found."""


class LinkByHand(NamedTuple):
    """Where a link leads to, as it was typed, and its place."""

    target: str
    at: Location


@dataclass(frozen=True)
class PageByHand:
    """A page below the folder of hand-written pages; ``extensions`` are those of the site's Markdown."""

    source: Source
    extensions: str

    @cached_property
    def body(self) -> tuple[int, str]:
        """The line behind the front matter, and the text from there on."""
        lines = self.source.lines
        ends = (n for n, line in enumerate(lines[1:], 2) if line.rstrip() in {FENCE, "..."})
        first = next(ends, 0) + 1 if lines[0].rstrip() == FENCE else 1
        return first, self.source.text_from(first)

    @cached_property
    def title(self) -> str:
        """Of the front matter, else the first heading; empty where neither is."""
        first, text = self.body
        front = yaml.safe_load("\n".join(self.source.lines[1 : first - 2])) if first > 1 else None
        named = front.get("title") if isinstance(front, dict) else None
        heading = HEADING.search(text)
        return str(named or (heading and heading[1]) or "")

    @cached_property
    def lines(self) -> tuple[str, ...]:
        """The lines with blanks for code, which shows what is written somewhere else."""
        blank = CODE.sub(lambda code: NO_LINE_END.sub(" ", code[0]), self.source.text)
        return tuple(blank.split("\n"))

    @cached_property
    def links(self) -> tuple[LinkByHand, ...]:
        """What looks like one; ``leads_to`` knows better, and takes longer."""
        return tuple(
            LinkByHand(
                found[group], Location(self.source, Span.of_line(number, *found.span(group)))
            )
            for number, line in enumerate(self.lines, 1)
            for found in LINK.finditer(line)
            if found[group := "bare" if found["bare"] else "quoted"]
        )

    def leads_to(self, target: str) -> bool:
        """Whether MkDocs makes a link or a picture of it; true where nobody can say."""
        html = _html(self.body[1], self.extensions)
        return html is None or unescape(target) in map(unescape, TARGET.findall(html))

    def has_anchor(self, name: str) -> bool:
        """Whether a link may lead to this place of the page; true where nobody can say."""
        html = _html(self.body[1], self.extensions)
        return html is None or name in map(unescape, ANCHOR.findall(html))

    @cached_property
    def leftovers(self) -> tuple[tuple[Leftover, Location], ...]:
        """Marks that did nothing; none where the page cannot be read as MkDocs would."""
        first, text = self.body
        found = _without_effect(text, self.extensions)
        return tuple((sort, self._at(text, start, end, first)) for sort, start, end in found)

    def _at(self, text: str, start: int, end: int, first: int) -> Location:
        line = text.count("\n", 0, start)
        column = start - (text.rfind("\n", 0, start) + 1)
        length = len(text[start:end].partition("\n")[0])
        return Location(self.source, Span.of_line(first + line, column, column + length))


@lru_cache(PAGES)
def _without_effect(text: str, extensions: str) -> tuple[tuple[Leftover, int, int], ...]:
    """Each mark with its place in the text. A preview asks after every save, of pages that stay."""
    html = _html(text, extensions)
    if html is None:
        return ()
    found = list(leftovers(html, text))
    if AS_LINK.search(html):
        at = text.find("[^")
        found.append((Leftover.FOOTNOTE, at, at + len("[^")))
    return tuple(found)


@lru_cache(PAGES)
def _html(text: str, extensions: str) -> str | None:
    """As MkDocs would make it; None of a page that takes too long, or that only MkDocs can set up."""
    if len(text) > MOST:
        return None
    names = dict.fromkeys((*ALWAYS, *extensions.split()))
    try:
        return Markdown(extensions=list(names)).convert(text)
    except Exception:  # noqa: BLE001 - an extension that only MkDocs can set up
        return None
