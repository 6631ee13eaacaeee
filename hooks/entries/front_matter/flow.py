"""Lists and mappings in brackets, taken apart as they were typed.

``[青年发展, 就业创业]`` and ``{指标: 服务青年, 数值: 391人次}`` may run over
several lines. The rules on lines need the pieces between the commas, with
their places, even where a mistake keeps YAML from reading them.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from hooks.entries.front_matter.quote import end_of_quoted

OPENING, CLOSING, QUOTES = "[{", "]}", "\"'"
Mark = tuple[int, int]
"""Number of a line, and a 0-based offset in it."""


@dataclass(frozen=True)
class Piece:
    """What stands between two commas on one line, without outer white space."""

    number: int
    offset: int
    text: str
    bracket: str


@dataclass(frozen=True)
class Flow:
    """A bracket and all in it; ``end`` is the place behind its partner, None if it has none.

    ``open_quote`` is a quotation mark that is not closed on its line,
    ``comment`` the first ``#`` that hides the rest of a line.
    """

    start: Mark
    end: Mark | None
    pieces: tuple[Piece, ...]
    open_quote: Mark | None
    comment: Mark | None


def flow(lines: Iterable[str], first: int, offset: int) -> Flow:
    """The bracket at ``offset`` of the first of ``lines``, which is number ``first`` of its file."""
    reader = _Reader()
    for number, text in enumerate(lines, first):
        if reader.ends_in(number, text, offset if number == first else 0):
            break
    return Flow(
        (first, offset), reader.end, tuple(reader.pieces), reader.open_quote, reader.comment
    )


@dataclass
class _Reader:
    """One pass over the characters; the brackets still open are what it remembers."""

    open: list[str] = field(default_factory=list)
    pieces: list[Piece] = field(default_factory=list)
    end: Mark | None = None
    open_quote: Mark | None = None
    comment: Mark | None = None

    def ends_in(self, number: int, text: str, start: int) -> bool:
        """Read a line from ``start``; True where nothing more is to be read."""
        for place, char in _marks(text, start):
            self._keep(number, text, start, place)
            start = place + 1
            if char in OPENING:
                self.open.append(char)
            elif char in CLOSING:
                self.open.pop()
                if not self.open:
                    self.end = (number, start)
                    return True
            elif char in QUOTES:
                self.open_quote = (number, place)
                return True
            elif char == "#":
                self.comment = self.comment or (number, place)
                return False
        self._keep(number, text, start, len(text))
        return False

    def _keep(self, number: int, text: str, start: int, end: int) -> None:
        raw = text[start:end]
        if raw.strip():
            offset = start + len(raw) - len(raw.lstrip())
            self.pieces.append(Piece(number, offset, raw.strip(), self.open[-1]))


def _marks(text: str, position: int) -> Iterator[tuple[int, str]]:
    """Brackets, commas, a ``#`` that hides the rest, a quotation mark without a partner.

    Behind the last two there is nothing to read on this line.
    """
    previous = ","
    while position < len(text):
        char = text[position]
        if char in QUOTES and previous in "[{,:":
            end = end_of_quoted(text, position)
            if end is None:
                yield position, char
            position, previous = end or len(text), char
            continue
        is_apart = not text[max(0, position - 1) : position].strip()
        if char in "[]{}," or (char == "#" and is_apart):
            yield position, char
        if not char.isspace():
            previous = char
        position += 1
