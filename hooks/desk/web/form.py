"""Forms: the fields of a type, in the order in which somebody fills them in, drawn from the models."""

from collections.abc import Iterable
from dataclasses import dataclass

from hooks.desk.numbered import ACCESSION
from hooks.desk.workbook.named import SLUG
from hooks.desk.workbook.row import Row, item_rows, row_of
from hooks.desk.workbook.sheet import (
    BODY,
    ENTRY,
    NUMBER,
    TYPE,
    VERSION,
    Column,
    Sheet,
    sheet_of_type,
    sheets,
)
from hooks.entries.entry import Entry
from hooks.model import Target
from hooks.model.form import Form as ValueForm
from hooks.model.form import choices, target
from hooks.model.scaffold import is_in_scaffold

HIDDEN = frozenset({ENTRY, TYPE, NUMBER, VERSION, BODY})
LATER = frozenset({"发布", SLUG})
"""Not asked of an entry that is there: the first is what the buttons do, the second comes by itself.

Of a new one the second may be written where it reads like another's."""
AT_FIRST = frozenset({"发布", ACCESSION})
"""Not asked of a new one: its number comes by itself, and is shown once it is there."""


@dataclass(frozen=True)
class Field:
    """One field: ``name`` is unique in the form; ``kind`` names what may be chosen from."""

    name: str
    column: Column
    value: str

    @property
    def id(self) -> str:
        """For labels."""
        return self.name.replace("/", "-")

    @property
    def options(self) -> tuple[str, ...]:
        """The words of a list of which one is chosen; none where anything may be written."""
        found = choices(self.column.field) if self.column.field else ()
        return found if self.column.form is ValueForm.TEXT else ()

    @property
    def kind(self) -> str:
        """What the value names: 组织, 地区, 设施 …; words of a list for several of them."""
        found = target(self.column.field) if self.column.field else None
        return found.value if found else ""

    @property
    def suggestions(self) -> tuple[str, ...]:
        """Words of which several may be written."""
        is_many = self.column.form is ValueForm.NAMES
        return choices(self.column.field) if self.column.field and is_many else ()

    @property
    def takes_several(self) -> bool:
        return self.column.form is ValueForm.NAMES

    @property
    def is_long(self) -> bool:
        """A box of several lines."""
        return self.column.form is ValueForm.LINES


@dataclass(frozen=True)
class ItemList:
    """The items below a key: a row of fields each, and an empty one to add another."""

    key: str
    meaning: str
    rows: tuple[tuple[str, tuple[Field, ...]], ...]
    """The number of each item in its file, and its fields."""
    empty: tuple[Field, ...]


@dataclass(frozen=True)
class Form:
    """All fields of an entry; ``more`` are those that few entries need."""

    target: Target
    first: tuple[Field, ...]
    more: tuple[Field, ...]
    lists: tuple[ItemList, ...]
    body: str
    state: str
    slug: str


def form_of(kind: Target, entry: Entry | None, given: Row | None = None) -> Form:
    """The form of an entry; of a new one with what is ``given`` of another that it is like."""
    sheet = sheet_of_type(kind)
    row = row_of(entry, sheet) if entry else (given or {})
    fields = [
        Field(f"texts/{column.heading}", column, row.get(column.heading, ""))
        for column in sheet.columns
        if column.heading not in HIDDEN | (LATER if entry else AT_FIRST)
    ]
    first = tuple(one for one in fields if _is_usual(one) or one.value)
    lists = tuple(_list(one, entry) for one in sheets() if one.key and kind in one.targets)
    return Form(
        kind,
        first,
        tuple(one for one in fields if one not in first),
        lists,
        row.get(BODY, ""),
        row.get("发布", ""),
        row.get("网址", ""),
    )


def _is_usual(found: Field) -> bool:
    field = found.column.field
    is_part = len(found.column.path) > 1
    return (
        found.column.is_required
        or (field is not None and not is_part and is_in_scaffold(field))
        or found.column.path[:1] == ("核实",)
    )


def _list(sheet: Sheet, entry: Entry | None) -> ItemList:
    rows = list(item_rows(entry, sheet)) if entry else []
    made = tuple(
        (row[NUMBER], tuple(_item_fields(sheet, str(at), row))) for at, row in enumerate(rows)
    )
    return ItemList(sheet.key, "", made, tuple(_item_fields(sheet, "#", {})))


def _item_fields(sheet: Sheet, at: str, row: Row) -> Iterable[Field]:
    return (
        Field(f"items/{sheet.key}/{at}/{column.heading}", column, row.get(column.heading, ""))
        for column in sheet.columns
        if column.field
    )
