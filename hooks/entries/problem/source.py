"""Sources: the text files that staff wrote, and the places in them that a message can point at."""

from dataclasses import dataclass, field
from functools import cached_property
from typing import NamedTuple


class Span(NamedTuple):
    """A stretch of text: lines and columns from 1, columns in characters, end exclusive."""

    line: int
    column: int
    end_line: int
    end_column: int

    @classmethod
    def of_line(cls, line: int, start: int, end: int) -> "Span":
        """Span within one line, from 0-based character offsets as Python slices have them."""
        return cls(line, start + 1, line, end + 1)


TOP = Span(1, 1, 1, 1)


@dataclass(frozen=True)
class Source:
    """A text file as staff see it: its path from the project's root and its lines.

    ``text`` has no byte-order mark and ends its lines with a bare line feed.
    """

    path: str
    text: str = field(repr=False)

    @cached_property
    def lines(self) -> tuple[str, ...]:
        """The lines without their ends; line n of a message is ``lines[n - 1]``."""
        return tuple(self.text.split("\n"))

    def text_from(self, number: int) -> str:
        """The text from line ``number`` on."""
        parts = self.text.split("\n", number - 1)
        return parts[-1] if len(parts) == number else ""

    def line(self, number: int) -> str:
        """Line ``number`` (from 1), or nothing beyond the end."""
        return self.lines[number - 1] if 1 <= number <= len(self.lines) else ""


@dataclass(frozen=True)
class Location:
    """A place that a message can point at."""

    source: Source
    span: Span

    def of(self, words: str) -> "Location":
        """The place of ``words`` within this one, or all of it where they are not on its line."""
        line, text = self.span.line, self.source.line(self.span.line)
        last = self.span.end_column - 1 if self.span.end_line == line else len(text)
        start = text.find(words, self.span.column - 1, last) if words else -1
        if start < 0:
            return self
        return Location(self.source, Span.of_line(line, start, start + len(words)))
