"""Columns: what the data files say of an item, declared once for JSON, its schema and CSV."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from enum import Enum, auto
from typing import Generic, TypeVar

from hooks.catalogue import Catalogue
from hooks.catalogue.reading import note
from hooks.entries.entry import Entry
from hooks.view.parts.address import whole
from hooks.view.parts.anchor import Anchor

Subject = TypeVar("Subject")
Link = dict[str, str]
Value = str | float | bool | list[str] | list[Link] | list[dict[str, str | None]] | Link | None
Row = Mapping[str, Value]


class Kind(Enum):
    """What may stand in a column. What the entry leaves out is null, or an empty list."""

    TEXT = auto()
    PAGE = auto()
    """The address of a page: whole where the site's own is known."""
    NUMBER = auto()
    FLAG = auto()
    WORDS = auto()
    LINK = auto()
    """Another item: its 名称 and its id."""
    LINKS = auto()
    RECORDS = auto()
    """Small records with the ``parts`` of the column."""


@dataclass(frozen=True)
class Column:
    """One key of an item: its Chinese name, what may stand there, and what it means."""

    name: str
    kind: Kind
    meaning: str
    parts: tuple[str, ...] = ()


@dataclass(frozen=True)
class Field(Generic[Subject]):
    """A column, and where its values come from."""

    column: Column
    of: Callable[[Catalogue, Subject], Value]


@dataclass(frozen=True)
class Item(Generic[Subject]):
    """What one entry, or one word, gives to a file: nothing, a row, or several.

    ``name`` tells it from the others. ``subjects`` are found anew at each question, so that whoever
    makes texts of them knows what was read.
    """

    name: str
    subjects: Callable[[], Sequence[Subject]]


def item(name: str, find: Callable[[], Iterable[Subject]]) -> Item[Subject]:
    """Of the entry whose file stands at ``name``, which is read."""

    def found() -> tuple[Subject, ...]:
        note(name)
        return tuple(find())

    return Item(name, found)


def one(entry: Entry) -> Item[Entry]:
    """An entry that is a row itself."""
    return item(entry.path, lambda: (entry,))


def count(items: Iterable[Item[Subject]]) -> int:
    """How many rows they give."""
    return sum(len(each.subjects()) for each in items)


@dataclass(frozen=True)
class Table(Generic[Subject]):
    """One data file: ``brands`` is ``data/brands.json`` and ``data/brands.csv``.

    Its rows are made when somebody asks for them: the page that lists the files only counts.
    """

    name: str
    title: str
    meaning: str
    columns: tuple[Column, ...]
    items: tuple[Item[Subject], ...]
    row: Callable[[Subject], Row]


def field(
    name: str,
    kind: Kind,
    meaning: str,
    of: Callable[[Catalogue, Subject], Value],
    parts: tuple[str, ...] = (),
) -> Field[Subject]:
    """A field in one line."""
    return Field(Column(name, kind, meaning, parts), of)


def row(catalogue: Catalogue, fields: Iterable[Field[Subject]], subject: Subject) -> Row:
    """One item."""
    return {field.column.name: _value(catalogue, field, subject) for field in fields}


def link(anchor: Anchor) -> Link:
    """A mention of another page."""
    return {"名称": anchor.text, "id": anchor.url}


def _value(catalogue: Catalogue, field: Field[Subject], subject: Subject) -> Value:
    value = field.of(catalogue, subject)
    if field.column.kind is Kind.PAGE:
        return whole(catalogue.settings.address, str(value))
    return value
