"""Where in the source the words stand that were found in the rendered body."""

import re
from bisect import bisect_right
from dataclasses import dataclass, field
from html import unescape
from urllib.parse import unquote

from hooks.entries.body.element import Element
from hooks.entries.body.markup import is_path
from hooks.entries.body.mention import Mention
from hooks.entries.problem import Location, Source, Span

REFERENCE = re.compile(r"&(?:#\d{1,7}|#[xX][0-9a-fA-F]{1,6}|[a-zA-Z][a-zA-Z0-9]{1,31});")
BEFORE_ADDRESS = ("(", "<", '"', "'", " ", "[[")
IMPLIED = re.compile(r"^(?:mailto:|http://(?=(?:[wW]ww|WWW)\.))|\.md(?=$|#)")
"""What nobody typed of an address that stands in the text, or in ``[[…]]``."""


@dataclass
class Locator:
    """Finds the place of words in the source; each search goes on behind the last find.

    ``text`` has characters for their references (``&#106;``), as a browser reads them;
    ``shifts`` are the places behind such a character, each with how much shorter it is there.
    """

    source: Source
    first: int
    position: int = 0
    text: str = field(init=False)
    written: str = field(init=False)
    shifts: list[tuple[int, int]] = field(init=False)

    def __post_init__(self) -> None:
        self.written = self.source.text_from(self.first)
        self.shifts = []
        parts, at, shift = [], 0, 0
        for found in REFERENCE.finditer(self.written):
            char = unescape(found[0])
            parts += [self.written[at : found.start()], char]
            at = found.end()
            shift += len(found[0]) - len(char)
            self.shifts.append((at - shift, shift))
        self.text = "".join([*parts, self.written[at:]])

    def mention(self, element: Element) -> Mention:
        """The element as a mention; the search for the next one goes on behind it."""
        written = element.address or ""
        target = unquote(written) if is_path(written) else written
        return Mention(target, element.text, self._next(written))

    def anywhere(self, words: str) -> Location:
        """The first place of ``words``, or the body's first line that says something."""
        start = self.text.lower().find(words.lower())
        return self._at(start, len(words)) if start >= 0 else self._somewhere()

    def _next(self, words: str) -> Location:
        """The next place where ``words`` stand as an address."""
        for written in (words, IMPLIED.sub("", words)):
            if not written or written not in self.text:  # looked for once, not behind each sign
                continue
            for position in (self.position, 0):
                found = [self._behind(before, written, position) for before in BEFORE_ADDRESS]
                starts = [start for start in found if start >= 0]
                start = min(starts) if starts else self.text.find(written, position)
                if start >= 0:
                    self.position = start + len(written)
                    return self._at(start, len(written))
        return self._somewhere()

    def _behind(self, before: str, words: str, position: int) -> int:
        """Where ``words`` stand behind ``before``, or -1."""
        start = self.text.find(before + words, position)
        return start + len(before) if start >= 0 else -1

    def _somewhere(self) -> Location:
        start = len(self.text) - len(self.text.lstrip())
        return self._at(start, len(self.text[start:].partition("\n")[0]))

    def _at(self, start: int, length: int) -> Location:
        return self.typed(self._written(start), self._written(start + length))

    def typed(self, first: int, last: int) -> Location:
        """The place from one offset to another in the source as it was typed, or to its line's end."""
        line = self.written.count("\n", 0, first)
        column = first - (self.written.rfind("\n", 0, first) + 1)
        end = self.written.find("\n", first)
        last = last if end < 0 else min(last, end)
        return Location(self.source, Span.of_line(self.first + line, column, column + last - first))

    def _written(self, offset: int) -> int:
        """The offset in the source as it was typed."""
        place = bisect_right(self.shifts, (offset, len(self.written)))
        return offset + (self.shifts[place - 1][1] if place else 0)
