"""Which cell a problem of an entry comes from: the way from a line of its file back to a sheet."""

import re

from hooks.desk.workbook.draft import Draft
from hooks.desk.workbook.line import Place
from hooks.desk.workbook.sheet import BODY, ENTRY
from hooks.entries.node import Mapping, Node, Sequence
from hooks.entries.parse import document_of
from hooks.entries.problem import Problem, Source
from hooks.entries.read import BOM

NAMED = re.compile("“([^”]+)”")


def cell_of(draft: Draft, text: str, problem: Problem) -> Place:
    """The cell, or the row where the problem is of no cell that the table has."""
    line = problem.span.line
    document = document_of(Source(draft.path, text.removeprefix(BOM).replace("\r\n", "\n")))
    if line >= document.body_line:
        return draft.line.at(BODY)
    path = _path(document.root, (line, problem.span.column)) if line > 1 else ()
    while path:
        if path in draft.cells:
            return draft.cells[path]
        path = path[:-1]
    return _named(draft, problem)


def _path(node: Node, place: tuple[int, int]) -> tuple[str | int, ...]:
    """The keys and numbers of items on the way down to a line and a column."""
    if isinstance(node, Mapping):
        before = [(key, value) for key, value in node.entries if key.span[:2] <= place]
        return (before[-1][0].text, *_path(before[-1][1], place)) if before else ()
    if isinstance(node, Sequence):
        numbers = [n for n, item in enumerate(node.items) if item.span[:2] <= place]
        return (numbers[-1], *_path(node.items[numbers[-1]], place)) if numbers else ()
    return ()


def _named(draft: Draft, problem: Problem) -> Place:
    """A key that is missing stands in no line; the message names it. Else the row is meant."""
    words = NAMED.findall(problem.what) + NAMED.findall(problem.remedy)
    named = (draft.line.at(name.rstrip(":")) for name in words)
    at_key = next((place for place in named if place.heading), None)
    return at_key or (draft.line.at(ENTRY) if problem.span.line == 1 else draft.line.at())
