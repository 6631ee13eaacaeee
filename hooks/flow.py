"""Lists and mappings in brackets, taken apart as they were typed.

``[青年发展, 就业创业]`` and ``{指标: 服务青年, 数值: 391人次}`` may run over
several lines. The rules on lines need the pieces between the commas, with
their places, even where a mistake keeps YAML from reading them.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

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
    open_quote: Mark | None = None
    comment: Mark | None = None


def flow(lines: Sequence[str], first: int, offset: int) -> Flow:
    """The bracket at ``offset`` of ``lines[0]``, which is line number ``first`` of its file."""
    reader = _Reader(first, offset)
    for number, text in enumerate(lines, first):
        if reader.take(number, text, offset if number == first else 0):
            break
    return reader.flow


@dataclass
class _Reader:
    """One pass over the signs; the open brackets are all it remembers."""

    first: int
    offset: int
    brackets: list[str] = field(default_factory=list)
    pieces: list[Piece] = field(default_factory=list)
    end: Mark | None = None
    open_quote: Mark | None = None
    comment: Mark | None = None

    @property
    def flow(self) -> Flow:
        start = (self.first, self.offset)
        return Flow(start, self.end, tuple(self.pieces), self.open_quote, self.comment)

    def take(self, number: int, text: str, position: int) -> bool:
        """Read one line; True where the bracket is closed or a quotation is not."""
        start, previous = position, ""
        for place, sign in self._signs(number, text, position):
            if sign == "#":
                self._keep(number, text, start, place)
                return False
            if sign == "?":
                return True
            if sign in "[{]},":
                self._keep(number, text, start, place)
                start, previous = place + 1, ""
                if self._turns_last(sign):
                    self.end = (number, place + 1)
                    return True
        del previous
        self._keep(number, text, start, len(text))
        return False

    def _signs(self, number: int, text: str, position: int) -> Iterator[tuple[int, str]]:
        raise NotImplementedError
