"""What views show, as bytes to be compared: what shows the same is not rendered again.

Views are plain values. Pickled without references to what stood before (``fast``), equal ones
give equal bytes, however they were put together; the bytes are never read back.
"""

import io
import pickle
from collections.abc import Callable, Iterable, Iterator
from functools import cache
from typing import Any

from hooks.entries.entry import Entry
from hooks.model.base import Model
from hooks.view.site import View

_Way = Callable[[Any], tuple[type, tuple[object, ...]]]


def shown(views: Iterable[View]) -> bytes:
    """All that is in them."""
    written = io.BytesIO()
    writer = pickle.Pickler(written, pickle.HIGHEST_PROTOCOL)
    writer.fast = True
    writer.dispatch_table = _ways()
    writer.dump(tuple(views))
    return written.getvalue()


@cache
def _ways() -> dict[type, _Way]:
    """Of an entry what decides it is written, and of a model what it says: not what else they remember."""
    ways: dict[type, _Way] = {Entry: _of_entry}
    return ways | dict.fromkeys(_kinds(Model), _of_model)


def _of_entry(entry: Entry) -> tuple[type, tuple[object, ...]]:
    return Entry, (entry.path, entry.head)


def _of_model(model: Model) -> tuple[type, tuple[object, ...]]:
    return type(model), tuple(vars(model).items())


def _kinds(model: type[Model]) -> Iterator[type[Model]]:
    yield model
    for kind in model.__subclasses__():
        yield from _kinds(kind)
