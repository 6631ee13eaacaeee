"""Sheets: which there are and what their columns hold, drawn from the models.

A type of entry has a sheet, a row an entry; what an entry has several of (数据, 荣誉 …) has one for
all types, a row an item. Sign-offs stand in none: nobody signs in a list.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache, cached_property

from pydantic import BaseModel
from pydantic.fields import FieldInfo

from hooks.desk.edited_entry import key_order
from hooks.desk.workbook.heading import plain_heading
from hooks.model import ENTRIES, Target
from hooks.model.base import hint, keys
from hooks.model.form import Form, form, inner_model

ENTRY = "条目"
TYPE = "类型"
NUMBER = "序号"
BODY = "正文"
VERSION = "版本"
LEFT_OUT = frozenset({"审核"})

MEANINGS = {
    ENTRY: "文件的名字，也是别的条目提到它时的叫法；放在文件夹里的写 文件夹/名字",
    TYPE: "这一行说的是哪一类条目",
    NUMBER: "它是这个条目的第几条，导出时写好的，不要改；新加的空着",
    BODY: "网页上的正文，空一行分段，小标题前写 ## ",
    VERSION: "导出时的版本，不要改",
}


@dataclass(frozen=True)
class Column:
    """A column: what stands on top of it, and the way to its value in an entry or in an item.

    ``field`` is None for what is no key: which entry a row is of, and its body.
    """

    heading: str
    path: tuple[str, ...]
    field: FieldInfo | None = None
    is_required: bool = False

    @property
    def form(self) -> Form:
        """How many things a cell holds."""
        return form(self.field) if self.field else Form.TEXT

    @property
    def meaning(self) -> str:
        """What to write there."""
        return (self.field.description or "") if self.field else MEANINGS[self.heading]

    @property
    def example(self) -> str:
        """What somebody else wrote there; nothing where the format has no example."""
        return hint(self.field, "example").strip() if self.field else ""


@dataclass(frozen=True)
class Sheet:
    """A sheet: of one type of entry, or of the items below ``key`` of several types."""

    title: str
    targets: tuple[Target, ...]
    columns: tuple[Column, ...]
    key: str = ""

    @cached_property
    def by_heading(self) -> Mapping[str, Column]:
        """Its columns by their headings, as ``plain_heading`` has them."""
        return {plain_heading(column.heading): column for column in self.columns}

    @property
    def target(self) -> Target:
        """The type of a sheet that has only one."""
        return self.targets[0]


@cache
def sheets() -> tuple[Sheet, ...]:
    """All sheets, in the order of a workbook."""
    return (*map(_of_type, ENTRIES), *(_of_items(key, model) for key, model in _lists().items()))


def sheet_of_type(target: Target) -> Sheet:
    """The one in which a row is an entry of a type."""
    return next(one for one in sheets() if one.targets == (target,) and not one.key)


def _of_type(target: Target) -> Sheet:
    fields = keys(ENTRIES[target])
    own = [column for key in key_order(target) for column in _columns(key, fields[key])]
    own.sort(key=lambda column: not column.is_required)
    columns = [Column(ENTRY, (), is_required=True), *own, Column(BODY, ()), Column(VERSION, ())]
    return Sheet(target.value, (target,), tuple(columns))


def _columns(key: str, field: FieldInfo) -> Iterator[Column]:
    """Nothing for what has a sheet of its own; for keys below a key a column each."""
    if key in LEFT_OUT or form(field) is Form.LIST:
        return
    if form(field) is Form.PART:
        for below, inner in keys(inner_model(field)).items():
            yield Column(f"{key}{below}", (key, below), inner)
    else:
        yield Column(key, (key,), field, field.is_required())


def _lists() -> dict[str, type[BaseModel]]:
    """Key → model of everything that an entry has several of."""
    fields = {key: field for model in ENTRIES.values() for key, field in keys(model).items()}
    lists = {key: inner_model(f) for key, f in fields.items() if form(f) is Form.LIST}
    return {key: model for key, model in lists.items() if key not in LEFT_OUT}


def _of_items(key: str, model: type[BaseModel]) -> Sheet:
    targets = tuple(target for target in ENTRIES if key in keys(ENTRIES[target]))
    whose = (Column(TYPE, (), is_required=True), Column(ENTRY, (), is_required=True))
    own = (
        Column(below, (below,), field, field.is_required()) for below, field in keys(model).items()
    )
    columns = (*whose, Column(NUMBER, ()), *own, Column(VERSION, ()))
    return Sheet(key, targets, columns, key)
