"""Hidden words: a text for messages, with signs where it names somebody or says where he lives."""

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import groupby

from hooks.entries.problem import Location, Problem, Source, Span

NAME, REST = "某", "＊"
SIGNS = frozenset((NAME, REST, "*"))
"""What stands in a report for what nobody should read there."""


def hidden(source: Source, spans: Sequence[Span], sign: str, shown: int = 0) -> Source:
    """The same lines and columns, without what stands at ``spans`` but its first characters.

    Reports are read in public logs.
    """
    lines = list(source.lines)
    for span in spans:
        line, start, end = lines[span.line - 1], span.column - 1 + shown, span.end_column - 1
        lines[span.line - 1] = f"{line[:start]}{sign * (end - start)}{line[end:]}"
    return Source(source.path, "\n".join(lines))


def without_name(at: Location, name: str) -> Location:
    """The place, with no more than the surname in its lines."""
    written = re.compile(r"\s*".join(map(re.escape, name)))
    spans = [
        Span.of_line(number, *found.span())
        for number in range(at.span.line, at.span.end_line + 1)
        for found in written.finditer(at.source.line(number))
    ]
    return Location(hidden(at.source, spans, NAME, shown=1), at.span)


def discreet(problems: Sequence[Problem]) -> tuple[Problem, ...]:
    """Problems by place, none with words in its line that another one of the same line hides."""
    by_line = groupby(problems, key=lambda problem: (problem.path, problem.span.line))
    return tuple(problem for _, found in by_line for problem in _alike(tuple(found)))


def _alike(problems: tuple[Problem, ...]) -> tuple[Problem, ...]:
    if len({problem.excerpt for problem in problems}) < 2:  # noqa: PLR2004
        return problems
    columns = zip(*(problem.excerpt for problem in problems if problem.excerpt), strict=False)
    line = "".join(next(filter(SIGNS.__contains__, chars), chars[0]) for chars in columns)
    return tuple(replace(one, excerpt=line) if one.excerpt else one for one in problems)
