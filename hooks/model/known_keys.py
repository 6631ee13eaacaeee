"""The format's keys, for the rules that meet a line before any model does."""

from collections.abc import Iterable, Iterator

from pydantic import BaseModel

from hooks.model import ENTRIES, TERMS, Settings
from hooks.model.base import keys, models_in


def _all_models(models: Iterable[type[BaseModel]]) -> Iterator[type[BaseModel]]:
    for model in models:
        yield model
        for field in keys(model).values():
            yield from _all_models(models_in(field.annotation))


OF_SETTINGS = frozenset({"extra", "站点"})
MODELS = frozenset(_all_models([*ENTRIES.values(), *TERMS.values(), Settings]))
KEYS = frozenset(name for model in MODELS for name in keys(model))
"""Every key of every model."""

GROUPS = (
    frozenset(
        name
        for model in MODELS
        for name, field in keys(model).items()
        if any(models_in(field.annotation))
    )
    | OF_SETTINGS
)
"""Keys below which further keys stand: 数据, 荣誉, 核实 …"""


def holds_keys(owner: str | None) -> bool:
    """Below ``owner`` (None: at the top of a file) a line is ``key: value``, not a sentence."""
    return owner is None or owner in GROUPS
