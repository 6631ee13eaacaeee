"""Columns: what the data files say of an item, declared once for JSON, its schema and CSV."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from enum import Enum, auto
from typing import Generic, TypeVar

from hooks.catalogue import Catalogue
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
class Column(Generic[Subject]):
    """One key of an item: its Chinese name, what it means, and where it comes from."""

    name: str
    kind: Kind
    meaning: str
    of: Callable[[Catalogue, Subject], Value]
    parts: tuple[str, ...] = ()


@dataclass(frozen=True)
class Table(Generic[Subject]):
    """One data file: ``brands`` is ``data/brands.json`` and ``data/brands.csv``."""

    name: str
    title: str
    meaning: str
    columns: tuple[Column[Subject], ...]
    subjects: Callable[[Catalogue], Iterable[Subject]]

    def rows(self, catalogue: Catalogue) -> tuple[Row, ...]:
        """Every item, in the order of the pages."""
        return tuple(
            {column.name: _value(catalogue, column, subject) for column in self.columns}
            for subject in self.subjects(catalogue)
        )


def whole(address: str | None, url: str) -> str:
    """A page's full address, or the one relative to the site's root where the site has none yet."""
    return f"{address.rstrip('/')}/{url}" if address else url


def link(anchor: Anchor) -> Link:
    """A mention of another page."""
    return {"名称": anchor.text, "id": anchor.url}


def _value(catalogue: Catalogue, column: Column[Subject], subject: Subject) -> Value:
    value = column.of(catalogue, subject)
    if column.kind is Kind.PAGE:
        return whole(catalogue.settings.address, str(value))
    return value
