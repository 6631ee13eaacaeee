"""Submissions: what a form holds, as the lines of a workbook with one entry in it.

A form shows all that an entry has, so that what is empty in it is meant to go; a workbook's empty
cell takes nothing away. Everything else is the same, and is judged and written by the same way.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

from hooks.desk.workbook.difference import REMOVE
from hooks.desk.workbook.line import Line, Place
from hooks.desk.workbook.row import Row, entry_name, item_rows, row_of
from hooks.desk.workbook.sheet import ENTRY, NUMBER, TYPE, Sheet, sheet_of_type, sheets
from hooks.entries.entry import Entry
from hooks.model import Target

MAX_TEXT = 200_000
"""Signs of one field."""


class MalformedError(Exception):
    """What arrived is no form of ours."""


@dataclass(frozen=True)
class Submission:
    """``texts`` by heading, ``items`` by key; ``path`` is empty for a new entry.

    ``version`` is that of the file when the form was opened.
    """

    target: Target
    path: str
    name: str
    version: str
    texts: Mapping[str, str]
    items: Mapping[str, tuple[Row, ...]] = field(default_factory=dict)

    @classmethod
    def of(cls, found: object) -> "Submission":
        """From the JSON of a request; MalformedError for anything else."""
        if not isinstance(found, dict):
            raise MalformedError
        try:
            return cls(
                Target(found["target"]),
                _text(found.get("path", "")),
                _text(found.get("name", "")),
                _text(found.get("version", "")),
                _texts(found.get("texts", {})),
                {_text(key): tuple(map(_texts, rows)) for key, rows in found["items"].items()},
            )
        except (KeyError, ValueError, TypeError, AttributeError) as caught:
            raise MalformedError from caught

    def lines(self, entry: Entry | None) -> Iterator[Line]:
        """The entry's line, then those of its items, as they stand below each other in the form."""
        sheet = sheet_of_type(self.target)
        name = entry_name(entry) if entry else self.name
        old = row_of(entry, sheet) if entry else {}
        texts = {
            heading: _meant(text, old.get(heading, "")) for heading, text in self.texts.items()
        }
        yield _line(sheet, 1, {**texts, ENTRY: name})
        for below in (one for one in sheets() if one.key in self.items):
            yield from self._items(below, name, list(item_rows(entry, below)) if entry else [])

    def _items(self, sheet: Sheet, name: str, old: list[Row]) -> Iterator[Line]:
        whose = {TYPE: self.target.value, ENTRY: name}
        own = [column.heading for column in sheet.columns if column.field]
        stay = set()
        for number, row in enumerate(self.items[sheet.key], 1):
            before: Row = {}
            if row.get(NUMBER, "").isdecimal() and 1 <= int(row[NUMBER]) <= len(old):
                before = old[int(row[NUMBER]) - 1]
                stay.add(int(row[NUMBER]))
            texts = {one: _meant(row.get(one, ""), before.get(one, "")) for one in own}
            if any(texts.values()):
                yield _line(sheet, number, {**texts, **whose, NUMBER: row.get(NUMBER, "")})
        for number in sorted(set(range(1, len(old) + 1)) - stay):
            yield _line(sheet, 0, {own[0]: REMOVE, **whose, NUMBER: str(number)})


def field_of(place: Place) -> str:
    """The name of the field that a cell is: ``texts/地址``, ``items/数据/0/数值``; empty for none."""
    if not place.heading:
        return ""
    of_entry = any(one.title == place.sheet and not one.key for one in sheets())
    if of_entry:
        return f"texts/{place.heading}"
    return f"items/{place.sheet}/{place.row - 1}/{place.heading}"


def _line(sheet: Sheet, number: int, texts: Mapping[str, str]) -> Line:
    columns = {column.heading: at for at, column in enumerate(sheet.columns, 1)}
    return Line(sheet, "", sheet.title, number, texts, columns)


def _meant(text: str, before: str) -> str:
    """An emptied field is one that goes."""
    return REMOVE if before.strip() and not text else text


def _texts(found: Any) -> dict[str, str]:  # noqa: ANN401 - whatever arrived
    return {_text(name): _text(text).strip() for name, text in found.items()}


def _text(found: object) -> str:
    if not isinstance(found, str) or len(found) > MAX_TEXT:
        raise MalformedError
    return found.replace("\r\n", "\n").replace("\r", "\n")
