"""The front matter line by line, before any YAML parser sees it.

A YAML parser stumbles behind the mistake and says so in its own terms. The
rules of series Q2 look at lines instead, where the typist made the mistake.
Text inside a block scalar (``|`` or ``>``), the further lines of a value and
the inner lines of a list in brackets are not *structural*: no rule about
keys, colons or quotes applies to them.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from hooks.entries.front_matter.classifier import Classified, classified
from hooks.entries.front_matter.fence import fence_candidates
from hooks.entries.front_matter.flow import Flow, Piece
from hooks.entries.front_matter.line import BLOCK, Line, line_of
from hooks.entries.front_matter.nesting import Nesting, nesting
from hooks.entries.problem import Location, Source, Span
from hooks.model.target import SETTINGS

FENCE = "---"
COMMENT = re.compile(r"""^(?!["'])(?:(.*?)\s+)?#.*""")
"""Behind a value; in quotation marks it is none."""
MAX_BYTES = 256 * 1024


@dataclass(frozen=True)
class Value:
    """A scalar as typed: the rest of a line behind key or dash, or a piece of a bracket.

    ``key`` is that of its line or, in braces, its own; ``is_keyed`` says that
    YAML sees the colon between the two.
    """

    number: int
    offset: int
    text: str
    key: str | None
    is_keyed: bool


@dataclass(frozen=True)
class FrontMatter:
    """The YAML part of a file, as lines.

    ``first`` and ``last`` are the numbers of its first and last line; for an
    entry the fences stand just outside. ``is_fenced`` is False for a
    vocabulary file, which is YAML from top to bottom.
    """

    source: Source
    first: int
    last: int
    is_fenced: bool
    has_opening: bool
    has_closing: bool

    @property
    def is_settings(self) -> bool:
        """The site's settings, which are MkDocs' too: comments behind values and tags are usual."""
        return self.source.path == SETTINGS

    @cached_property
    def is_legible(self) -> bool:
        """Where it begins and ends is certain, and it is not too large to be looked at."""
        return self.has_opening and self.missing_fence is None and self.size <= MAX_BYTES

    @cached_property
    def size(self) -> int:
        """Bytes of the YAML itself."""
        return len(self.text.encode()) - (self.first - 1)

    @cached_property
    def missing_fence(self) -> int | None:
        """Number of the line where the closing fence should stand, None where all is well.

        A heading or something like a fence within the front matter shows that
        the fence found further down is a rule of the Markdown.
        """
        if not self.is_fenced or not self.has_opening:
            return None
        front = list(enumerate(self._texts, self.first))
        return next(fence_candidates(front, has_closing=self.has_closing), None)

    @property
    def lines(self) -> tuple[Line, ...]:
        """The lines with their roles; none where the front matter is not legible."""
        return self._classified.lines

    @property
    def flows(self) -> tuple[tuple[Line, Flow], ...]:
        """Lists and mappings in brackets, each with the line that it begins on."""
        return self._classified.flows

    @cached_property
    def unclosed(self) -> tuple[tuple[int, int], ...]:
        """Line and offset of each quotation mark without a partner."""
        in_flows = [found.open_quote for _, found in self.flows if found.open_quote]
        return tuple(sorted([*self._classified.unclosed, *in_flows]))

    @cached_property
    def nesting(self) -> Nesting:
        """Which line belongs to which."""
        return nesting(self.structural)

    @cached_property
    def structural(self) -> tuple[Line, ...]:
        """Lines in which keys, colons and quotes mean something to YAML."""
        return tuple(line for line in self.lines if line.is_structural)

    @cached_property
    def values(self) -> tuple[Value, ...]:
        """All scalars that stand on one line, whether behind a key, a dash or a bracket."""
        return tuple(self._values())

    def _values(self) -> Iterator[Value]:
        for line in self.structural:
            text = COMMENT.sub(r"\1", line.value) if self.is_settings else line.value
            if text and text[0] not in "[{" and not BLOCK.match(text):
                yield Value(line.number, line.value_offset, text, line.key, line.has_proper_key)
        for line, found in self.flows:
            yield from (value for piece in found.pieces if (value := _value_of(piece, line)).text)

    @cached_property
    def _classified(self) -> Classified:
        return classified(self._texts if self.is_legible else [], self.first)

    @property
    def _texts(self) -> list[str]:
        return [self.source.line(n) for n in range(self.first, self.last + 1)]

    def at(self, line: Line, start: int, end: int | None = None) -> Location:
        """A place within ``line`` by 0-based offsets; to its end where ``end`` is None."""
        return self.place(line.number, start, len(line.text) if end is None else end)

    def place(self, number: int, start: int, end: int) -> Location:
        """A place within line ``number`` by 0-based offsets."""
        return Location(self.source, Span.of_line(number, start, end))

    @cached_property
    def text(self) -> str:
        """The YAML itself, with empty lines before it so that line numbers agree."""
        return "\n" * (self.first - 1) + "\n".join(self._texts)

    @property
    def body(self) -> tuple[int, str]:
        """Number of the first body line, and the Markdown from there on."""
        start = self.last + 2 if self.is_fenced else self.last + 1
        return start, self.source.text_from(start)


def front_matter(source: Source) -> FrontMatter:
    """The front matter of an entry, or the whole of a vocabulary file."""
    if not source.path.lower().endswith(".md"):
        return FrontMatter(
            source, 1, len(source.lines), is_fenced=False, has_opening=True, has_closing=True
        )
    fences = [n for n, text in enumerate(source.lines, 1) if text.rstrip() == FENCE]
    has_opening = source.line(1).rstrip() == FENCE
    closing = next((n for n in fences if n > 1), None) if has_opening else None
    return FrontMatter(
        source,
        first=2 if has_opening else 1,
        last=(closing - 1) if closing else len(source.lines),
        is_fenced=True,
        has_opening=has_opening,
        has_closing=closing is not None,
    )


def _value_of(piece: Piece, line: Line) -> Value:
    """The value of ``key: value`` in braces; else the whole piece."""
    parts = line_of(piece.number, piece.text)
    if not parts.has_proper_key or parts.in_list:
        return Value(piece.number, piece.offset, piece.text, line.key, is_keyed=False)
    offset = piece.offset + parts.value_offset
    return Value(piece.number, offset, parts.value, parts.key, is_keyed=True)
