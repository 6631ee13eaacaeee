"""An entry as rows: the text of each cell, as the entry's file has it."""

from collections.abc import Iterator, Mapping
from typing import cast

from openpyxl.cell.cell import ILLEGAL_CHARACTERS_RE

from hooks.desk.workbook.sheet import BODY, ENTRY, NUMBER, TYPE, VERSION, Column, Sheet
from hooks.entries.entry import Entry
from hooks.model.figure import long_form
from hooks.model.scalar.choice import SEPARATOR
from hooks.store import digest

BETWEEN = "、"
FIGURES = "数据"

Row = Mapping[str, str]
"""Heading → text; an empty one where the entry has nothing."""


def entry_name(entry: Entry) -> str:
    """``brands/品牌/凤桥镇/青创贷.md`` → ``凤桥镇/青创贷``."""
    return entry.path.split("/", 2)[2].removesuffix(".md")


def version(entry: Entry) -> str:
    """Twelve signs that are others after any edit."""
    return digest(entry.source.text).hex()[:12]


def row_of(entry: Entry, sheet: Sheet) -> Row:
    """An entry's row on the sheet of its type."""
    given = {
        ENTRY: entry_name(entry),
        BODY: storable(entry.source.text_from(entry.body_line).strip()),
        VERSION: version(entry),
    }
    return {
        column.heading: given.get(column.heading, cell_text(entry.written, column))
        if column.field is None
        else cell_text(entry.written, column)
        for column in sheet.columns
    }


def item_rows(entry: Entry, sheet: Sheet) -> Iterator[Row]:
    """A row for each item below the key that the sheet is of."""
    whose = {TYPE: entry.target.value, ENTRY: entry_name(entry), VERSION: version(entry)}
    own = [column for column in sheet.columns if column.field]
    for number, item in enumerate(items_of(entry.written, sheet.key), 1):
        shown = long_form(dict(item)) if sheet.key == FIGURES else item
        texts = {column.heading: cell_text(shown, column) for column in own}
        yield {**whose, NUMBER: str(number), **texts}


def items_of(written: Mapping[str, object], key: str) -> list[Mapping[str, object]]:
    """The items below a key; one may stand there without a list."""
    found = written.get(key)
    many = found if isinstance(found, list) else [] if found is None else [found]
    return [item for item in many if isinstance(item, dict)]


def cell_text(written: Mapping[str, object], column: Column) -> str:
    """The value of a column as one text: names with 、 between, sentences a line each."""
    value: object = written
    for step in column.path:
        value = cast("Mapping[str, object]", value).get(step) if isinstance(value, dict) else None
    if isinstance(value, list):
        texts = [str(one) for one in value]
        between = "\n" if any(map(SEPARATOR.search, texts)) else BETWEEN
        return storable(between.join(texts))
    return "" if value is None or isinstance(value, dict) else storable(str(value))


def storable(text: str) -> str:
    """Without the signs that no workbook can hold."""
    return ILLEGAL_CHARACTERS_RE.sub("", text)
