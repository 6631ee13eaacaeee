"""As read: a text as its readers see it, however it was typed, and the way back to its place in the file.

``&#49;`` is 1 to them, ``1<wbr>3``, ``1**3**`` and a zero-width blank between two digits are 13.
Rules that look for what is private ask for this text, so that none can be passed by.
"""

import re
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property, lru_cache
from html import unescape
from operator import itemgetter

from hooks.entries.problem import Source, Span
from hooks.model.scalar.unseen import DIRECTION, WIDTHLESS

KEPT = 4
"""Texts: all rules ask for the same one, and messages for a line of it."""
UNSEEN = re.compile(f"[{DIRECTION}{WIDTHLESS}\u200d\u20e3\ufe0e\ufe0f\ufeff]")
REFERENCE = r"&(?:#\d{1,7}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z][A-Za-z0-9]{1,30});"
ESCAPE = r"\\u[0-9a-fA-F]{4}|\\x[0-9a-fA-F]{2}"
OF_ADDRESS = r"%3[0-9]"
TAG = r"</?[A-Za-z][^<>\d\n]{0,60}>|<!--[^<>\d\n]{0,60}-->"
OTHERWISE = re.compile(
    rf"(?P<reference>{REFERENCE})|(?P<escape>{ESCAPE})|(?P<of_address>{OF_ADDRESS})"
    rf"|{TAG}|{UNSEEN.pattern}+|[*`]+|~~|\\(?=[^\w\s])"
)
"""What is typed otherwise than it is read. A tag that holds digits may hide a number: it stays."""


@dataclass(frozen=True)
class AsRead:
    """``text`` has the lines of the file, but may have fewer characters.

    ``shifts`` are the places in it behind which characters stand further back in the file, in
    order, each with the distance from there on.
    """

    text: str
    shifts: tuple[tuple[int, int], ...] = ()

    @cached_property
    def lines(self) -> tuple[str, ...]:
        """As many as the file has."""
        return tuple(self.text.split("\n"))

    def place(self, at: int) -> int:
        """Where the character at ``at`` stands in the file's text."""
        found = bisect_right(self.shifts, at, key=itemgetter(0))
        return at + (self.shifts[found - 1][1] if found else 0)


@dataclass(frozen=True)
class Lines:
    """The lines of a file as read."""

    source: Source
    read: AsRead

    def __iter__(self) -> Iterator[tuple[int, str]]:
        return iter(enumerate(self.read.lines, 1))

    def span(self, number: int, start: int, end: int) -> Span:
        """The place in the file of what stands in line ``number`` from ``start`` to ``end``."""
        before = self._starts[number - 1]
        first = len("\n".join(self.source.lines[: number - 1])) + (number > 1)
        place, last = self.read.place(before + start), self.read.place(before + end)
        return Span.of_line(number, place - first, min(last - first, len(self.source.line(number))))

    @cached_property
    def _starts(self) -> tuple[int, ...]:
        starts, at = [], 0
        for line in self.read.lines:
            starts.append(at)
            at += len(line) + 1
        return tuple(starts)


def lines_as_read(source: Source) -> Lines:
    """Those of ``source``."""
    return Lines(source, as_read(source.text))


@lru_cache(KEPT)
def as_read(text: str) -> AsRead:
    """The text without what nobody sees, and with characters for the ways to write them."""
    parts: list[str] = []
    shifts: list[tuple[int, int]] = []
    at = length = distance = 0
    for found in OTHERWISE.finditer(text):
        char = _read(found)
        if char == found[0]:
            continue
        parts += [text[at : found.start()], char]
        length += found.start() - at + len(char)
        at = found.end()
        distance += len(found[0]) - len(char)
        shifts.append((length, distance))
    return AsRead("".join([*parts, text[at:]]), tuple(shifts)) if shifts else AsRead(text)


def _read(found: re.Match[str]) -> str:
    """What readers see of it; a line goes on where it ended."""
    if found["reference"]:
        char = unescape(found[0])
        return "" if UNSEEN.fullmatch(char) else " " if char.isspace() else char
    if found["escape"]:
        char = chr(int(found["escape"].lstrip("\\ux"), base=16))
        return char if char.isprintable() else " "
    return found[0][-1] if found["of_address"] else ""
