"""The form of a key's value: what a sheet, a page with fields or a scaffold has to offer for it."""

from collections.abc import Iterator
from enum import Enum, StrEnum, auto

from pydantic import BaseModel
from pydantic.fields import FieldInfo

from hooks.model.base import models_in
from hooks.model.scalar.choice import as_list, split
from hooks.model.scalar.reference import Target
from hooks.model.scalar.text import YES_NO


class Form(Enum):
    """How many things stand behind a key, and of what sort."""

    TEXT = auto()
    NAMES = auto()  # in one line, with 、 between them
    LINES = auto()  # a sentence each
    PART = auto()  # keys below the key
    LIST = auto()  # several times keys


def form(field: FieldInfo) -> Form:
    """The form of one field."""
    has_keys = any(models_in(field.annotation))
    readers = {getattr(one, "func", None) for one in field.metadata}
    if split in readers:
        return Form.NAMES
    if as_list in readers:
        return Form.LIST if has_keys else Form.LINES
    return Form.PART if has_keys else Form.TEXT


def inner_model(field: FieldInfo) -> type[BaseModel]:
    """The model of the keys below a field that has some."""
    return next(models_in(field.annotation))


def choices(field: FieldInfo) -> tuple[str, ...]:
    """The words one of which has to be written, in their order; none where anything may be."""
    found = [one for one in _parts(field.annotation) if isinstance(one, type)]
    if bool in found:
        return tuple(YES_NO)
    enums = (one for one in found if issubclass(one, StrEnum) and not issubclass(one, Target))
    return tuple(str(member) for enum in enums for member in enum)


def target(field: FieldInfo) -> Target | None:
    """What the value names: a type of entry or a vocabulary; None where it names none."""
    marks = (*field.metadata, *_parts(field.annotation))
    return next((mark for mark in marks if isinstance(mark, Target)), None)


def holds(field: FieldInfo, kind: type) -> bool:
    """Whether a value of the field is of a kind of scalar, such as a day."""
    return kind in _parts(field.annotation)


def _parts(annotation: object) -> Iterator[object]:
    """An annotation, its arguments, and what is noted at each of them."""
    yield annotation
    yield from getattr(annotation, "__metadata__", ())
    for argument in getattr(annotation, "__args__", ()):
        yield from _parts(argument)
