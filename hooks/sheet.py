"""The front matter line by line, before any YAML parser sees it.

A YAML parser stumbles behind the mistake and says so in its own terms. The
rules of series Q2 look at lines instead, where the typist made the mistake.
Text inside a block scalar (``|`` or ``>``) and the inner lines of a
multi-line list in brackets are not *structural*: no rule about keys, colons
or quotes applies to them.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cached_property

from hooks.problem import Location, Source, Span

FENCE = "---"
KEY = re.compile(
    r"""(?P<indent>\s*)(?P<dash>-\s+)?(?P<key>[^\s:：#'"“”‘’\[\]{},，-][^\s:：#'"\[\]{},，]*)"""
    r"""(?P<gap>\s*)(?P<colon>[:：])(?P<rest>.*)"""
)
BLOCK = re.compile(r"[|>][+-]?\d?[+-]?\s*(#.*)?$")


@dataclass(frozen=True)
class Line:
    """One line: where its parts stand (0-based offsets) and whether it is structural.

    ``key`` is None for a line that has no ``key:``; ``value`` is then all that
    follows the indentation and the dash.
    """

    number: int
    text: str
    indent: int
    in_list: bool
    key: str | None
    key_offset: int
    colon_offset: int
    value_offset: int
    is_structural: bool = True

    @property
    def value(self) -> str:
        """What follows the colon, or the whole item, without outer white space."""
        return self.text[self.value_offset :].rstrip()

    @property
    def colon(self) -> str:
        """The colon as typed, full-width or not; empty where there is no key."""
        return self.text[self.colon_offset] if self.key is not None else ""


@dataclass(frozen=True)
class Sheet:
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

    @cached_property
    def lines(self) -> tuple[Line, ...]:
        """The lines with their parts; what stands in a block scalar is marked."""
        numbers = range(self.first, self.last + 1)
        return tuple(_structured([_line(n, self.source.line(n)) for n in numbers]))

    @property
    def structural(self) -> Iterator[Line]:
        """Lines in which keys, colons and quotes mean something to YAML."""
        return (line for line in self.lines if line.is_structural)

    def at(self, line: Line, start: int, end: int | None = None) -> Location:
        """A place within ``line`` by 0-based offsets; to its end where ``end`` is None."""
        stop = len(line.text) if end is None else end
        return Location(self.source, Span.of_line(line.number, start, stop))

    @property
    def text(self) -> str:
        """The YAML itself, with empty lines before it so that line numbers agree."""
        return "\n" * (self.first - 1) + "\n".join(
            self.source.line(n) for n in range(self.first, self.last + 1)
        )

    @property
    def body(self) -> tuple[int, str]:
        """Number of the first body line, and the Markdown from there on."""
        start = self.last + 2 if self.is_fenced else self.last + 1
        return start, "\n".join(self.source.lines[start - 1 :])


def sheet(source: Source) -> Sheet:
    """The front matter of an entry, or the whole of a vocabulary file."""
    if not source.path.endswith(".md"):
        return Sheet(source, 1, len(source.lines), False, True, True)  # noqa: FBT003
    fences = [n for n, text in enumerate(source.lines, 1) if text.rstrip() == FENCE]
    has_opening = source.line(1).rstrip() == FENCE
    closing = next((n for n in fences if n > 1), None) if has_opening else None
    return Sheet(
        source,
        first=2 if has_opening else 1,
        last=(closing - 1) if closing else len(source.lines),
        is_fenced=True,
        has_opening=has_opening,
        has_closing=closing is not None,
    )


def _line(number: int, text: str) -> Line:
    found = KEY.match(text)
    if found:
        return Line(
            number,
            text,
            indent=len(found["indent"]),
            in_list=bool(found["dash"]),
            key=found["key"],
            key_offset=found.start("key"),
            colon_offset=found.start("colon"),
            value_offset=found.end("colon") + _leading(found["rest"]),
        )
    indent = _leading(text)
    in_list = text[indent : indent + 2] in ("- ", "-")
    value = indent + 1 + _leading(text[indent + 1 :]) if in_list else indent
    return Line(number, text, indent, in_list, None, indent, -1, value)


def _leading(text: str) -> int:
    return len(text) - len(text.lstrip())


def _structured(lines: list[Line]) -> Iterator[Line]:
    """Mark what stands inside block scalars and inside brackets left open."""
    block_indent: int | None = None
    depth = 0
    for line in lines:
        is_blank = not line.text.strip()
        if block_indent is not None and (is_blank or line.indent > block_indent):
            yield replace(line, is_structural=False)
            continue
        block_indent = None
        inside, depth = depth > 0, depth + _brackets(line)
        is_comment = line.text.lstrip().startswith("#")
        yield replace(line, is_structural=not (inside or is_blank or is_comment))
        if not inside and line.colon and BLOCK.match(line.value):
            block_indent = line.indent + (2 if line.in_list else 0)


def _brackets(line: Line) -> int:
    """Brackets opened less brackets closed, where the value is a YAML list or mapping."""
    if line.text.lstrip().startswith("#"):
        return 0
    plain = re.sub(r"""(["'])(?:(?!\1).)*\1""", "", line.text)
    opened = sum(map(plain.count, "[{"))
    return opened - sum(map(plain.count, "]}"))
