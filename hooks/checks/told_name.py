"""Names that a text tells: looked for in the few sentences that may hold one, and never shown whole."""

from collections.abc import Callable, Iterable, Iterator
from re import Pattern
from re import compile as pattern_of

from hooks.checks.as_read import lines_as_read
from hooks.checks.hidden import NAME, hidden
from hooks.checks.person_name import Words
from hooks.entries.problem import Location, Source

PART = pattern_of(r"[^。！？；\n]+")

Find = Callable[[Words], Iterable[tuple[int, str]]]
"""The names among tagged words, each behind the number of characters before it."""


def told_names(
    source: Source, said: Pattern[str], possible: Pattern[str], find: Find
) -> Iterator[tuple[Location, str]]:
    """Where they stand, and what is shown of each; ``said`` and ``possible`` are quicker than ``find``."""
    lines = lines_as_read(source)
    text = lines.read.text
    if not said.search(text) or not possible.search(text):
        return
    spans = [
        lines.span(number, start, end)
        for number, line in lines
        if possible.search(line)
        for start, end in _names(line, possible, find)
    ]
    shown = hidden(source, spans, NAME, shown=1)
    for span in spans:
        name = shown.line(span.line)[span.column - 1 : span.end_column - 1]
        yield Location(shown, span), name


def _names(line: str, possible: Pattern[str], find: Find) -> Iterator[tuple[int, int]]:
    from rjieba import tag  # noqa: PLC0415 - few entries speak of one child, or of somebody in hardship

    for part in PART.finditer(line):
        if possible.search(part[0]):
            for at, name in find(tag(part[0])):
                yield part.start() + at, part.start() + at + len(name)
