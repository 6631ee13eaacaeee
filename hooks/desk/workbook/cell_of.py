"""Which cell a problem of an entry comes from: the way from a line of its file back to a sheet."""

import re

from hooks.desk.workbook.draft import Draft
from hooks.desk.workbook.line import Place
from hooks.desk.workbook.sheet import BODY, ENTRY
from hooks.entries.node import Mapping, Node, Sequence
from hooks.entries.parse import document_of
from hooks.entries.problem import Problem, Source
from hooks.entries.read import BOM

MISSING = "Q302"
NAMED = re.compile("“([^”]+)”")


def cell_of(draft: Draft, text: str, problem: Problem) -> Place:
    """The cell, or the row where the problem is of no cell that the table has."""
    line = problem.span.line
    document = document_of(Source(draft.path, text.removeprefix(BOM).replace("\r\n", "\n")))
    if line >= document.body_line:
        return draft.line.at(BODY)
    path = _path(document.root, (line, problem.span.column)) if line > 1 else ()
    if missing := _of_part(draft, path, problem):
        return missing
    while path:
        if path in draft.cells:
            return draft.cells[path]
        path = path[:-1]
    return _named(draft, problem)


def beside(draft: Draft, place: Place, heading: str) -> Place | None:
    """Another cell of the same row, of the entry or of one of its items."""
    own = (one for one in draft.cells.values() if (one.sheet, one.row) == (place.sheet, place.row))
    found = next((one for one in own if one.heading == heading), None)
    if found or place.sheet != draft.line.table:
        return found
    at = draft.line.at(heading)
    return at if at.heading else None


def _of_part(draft: Draft, path: tuple[str | int, ...], problem: Problem) -> Place | None:
    """The cell of a key that an item, or a part such as 核实, lacks: its place is where that begins."""
    if not path or problem.code != MISSING:
        return None
    is_item = len(path) > 1 and isinstance(path[1], int)
    whole = path[: 2 if is_item else 1]
    named = (draft.cells.get((*whole, word.rstrip(":"))) for word in NAMED.findall(problem.what))
    return next(filter(None, reversed([*named])), None)


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
