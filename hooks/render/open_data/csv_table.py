"""A table as CSV, for Excel and WPS: UTF-8 with BOM, CRLF, and no cell that runs as a formula.

A link takes two columns, its 名称 and its id; several values in one cell stand
with ； between them.
"""

import csv
import io
from collections.abc import Iterable, Iterator
from typing import Any

from hooks.view.open_data import Column, Kind, Row, Table, Value
from hooks.view.open_data.formula import SIGNS

BETWEEN = "；"
WITHIN = "，"
YES_NO = {True: "是", False: "否"}


def csv_table(table: Table[Any], lines: Iterable[str]) -> bytes:
    """``data/brands.csv``: one line a row, below one line of names."""
    names = _line(name for column in table.columns for name in _names(column))
    return "".join((names, *lines)).encode("utf-8-sig")


def line(columns: Iterable[Column], row: Row) -> str:
    """A row with the end of its line."""
    return _line(harmless(cell) for c in columns for cell in _cells(c, row[c.name]))


def _line(cells: Iterable[str]) -> str:
    text = io.StringIO(newline="")
    csv.writer(text, lineterminator="\r\n").writerow([*cells])
    return text.getvalue()


def harmless(cell: str) -> str:
    """The cell, with an apostrophe before what a spreadsheet would take for a formula."""
    return f"'{cell}" if cell.startswith(SIGNS) else cell


def _names(column: Column) -> tuple[str, ...]:
    is_link = column.kind in {Kind.LINK, Kind.LINKS}
    return (column.name, f"{column.name}id") if is_link else (column.name,)


def _cells(column: Column, value: Value) -> Iterator[str]:
    items = value if isinstance(value, list) else [] if value is None else [value]
    if column.kind in {Kind.LINK, Kind.LINKS}:
        for part in ("名称", "id"):
            yield BETWEEN.join(str(item[part]) for item in items if isinstance(item, dict))
    else:
        yield BETWEEN.join(_text(item) for item in items)


def _text(item: object) -> str:
    if isinstance(item, dict):
        return WITHIN.join(str(part) for part in item.values() if part)
    return YES_NO[item] if isinstance(item, bool) else str(item)
