"""Days: all that an entry gives, each with the way to its key."""

from collections.abc import Iterator
from functools import cache
from typing import get_args

from pydantic import BaseModel

from hooks.entries.entry import Entry
from hooks.entries.node import Path
from hooks.model.base import models_in
from hooks.model.figure import Figure, Measure
from hooks.model.scalar.day import Day


def past_days(entry: Entry) -> Iterator[tuple[Path, Day]]:
    """Those that must have come: all but the days to which something is planned (目标)."""
    yield from _days(entry.model, ())


def _days(model: BaseModel, path: Path) -> Iterator[tuple[Path, Day]]:
    if isinstance(model, Figure) and model.measure is Measure.TARGET:
        return
    for key, name in _keys_with_days(type(model)):
        value = getattr(model, name)
        if isinstance(value, Day):
            yield (*path, key), value
        elif isinstance(value, BaseModel):
            yield from _days(value, (*path, key))
        elif isinstance(value, tuple):
            for index, item in enumerate(value):
                if isinstance(item, BaseModel):
                    yield from _days(item, (*path, key, index))


@cache
def _keys_with_days(model: type[BaseModel]) -> tuple[tuple[str, str], ...]:
    """Key and attribute of what is a day, or holds one further down."""
    return tuple(
        (field.alias or name, name)
        for name, field in model.model_fields.items()
        if _is_day(field.annotation)
        or any(_keys_with_days(inner) for inner in models_in(field.annotation))
    )


def _is_day(annotation: object) -> bool:
    return annotation is Day or any(map(_is_day, get_args(annotation)))
