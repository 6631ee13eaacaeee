"""Tables: the cells of a sheet as its file has them, whatever kind of file it is."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, time

from hooks.desk.workbook.heading import plain_heading

Value = str | int | float | bool | datetime | date | time | None
LOOKED_AT = 15
"""Rows in which the headings may stand: a title and remarks are above them."""
WIDE = 0.6
"""Of the widest row: remarks above the headings (填表单位, 日期) fill fewer cells than headings do."""


class UnusableFileError(Exception):
    """A file that is no workbook, or none that can be read; the sentence says what to do."""


@dataclass(frozen=True)
class Cell:
    """What stands in a cell, and how Excel shows it.

    ``is_uncounted`` is a formula whose result was never stored; ``is_formula`` one with a result.
    """

    value: Value
    shown_as: str = "General"
    is_formula: bool = False
    is_uncounted: bool = False
    is_struck: bool = False
    """Crossed out: it stands there and does not hold."""


@dataclass(frozen=True)
class Table:
    """A sheet: ``rows`` by their numbers from 1, each with its filled cells by column from 1.

    ``hidden`` are the numbers of rows that nobody sees, ``hidden_columns`` those of columns; where
    ``is_hidden`` nobody sees any of it.
    """

    title: str
    rows: Mapping[int, Mapping[int, Cell]]
    hidden: frozenset[int] = frozenset()
    hidden_columns: frozenset[int] = frozenset()
    is_hidden: bool = False

    def heading_row(self, known: Sequence[str]) -> int:
        """The number of the row with most known headings; the first wide one where none is."""
        first = [number for number in sorted(self.rows)[:LOOKED_AT] if self.rows[number]]
        names = frozenset(known)
        hits = {number: len(names & set(self.headings(number).values())) for number in first}
        best = max(first, key=lambda number: hits[number], default=0)
        if hits.get(best):
            return best
        widest = max((len(self.rows[number]) for number in first), default=0)
        enough = max(2, widest * WIDE)
        return next((number for number in first if len(self.rows[number]) >= enough), best)

    def headings(self, number: int) -> dict[int, str]:
        """Column → what its heading is compared by."""
        texts = ((at, cell.value) for at, cell in self.rows.get(number, {}).items())
        return {at: plain_heading(str(value)) for at, value in texts if value is not None}
