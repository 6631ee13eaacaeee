"""Columns: what the data files say of an item, declared once for JSON, its schema and CSV."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from dataclasses import field as dataclass_field
from enum import Enum, auto
from functools import cached_property
from typing import Generic, TypeVar

from hooks.catalogue import Catalogue
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
class Table:
    """One data file: ``brands`` is ``data/brands.json`` and ``data/brands.csv``.

    Its ``rows`` are made when somebody asks for them: the page that lists the files only counts.
    """

    name: str
    title: str
    meaning: str
    columns: tuple[Column, ...]
    count: int
    make: Callable[[], Iterable[Row]] = dataclass_field(compare=False, repr=False)

    @cached_property
    def rows(self) -> tuple[Row, ...]:
        """All items."""
        return tuple(self.make())


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
