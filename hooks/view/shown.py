"""What views show, as bytes to be compared: what shows the same is not rendered again.

Views are plain values. Pickled without references to what stood before (``fast``), equal ones
give equal bytes, however they were put together; the bytes are never read back.
"""

import io
import pickle
from collections.abc import Iterable
from typing import Any

from pydantic import BaseModel

from hooks.entries.entry import Entry
from hooks.view.site import View


def shown(views: Iterable[View]) -> bytes:
    """All that is in them."""
    written = io.BytesIO()
    writer = _Writer(written, pickle.HIGHEST_PROTOCOL)
    writer.fast = True
    writer.dump(tuple(views))
    return written.getvalue()


class _Writer(pickle.Pickler):
    """Writes of an entry what decides it, and of a model what it says: not what else they remember."""

    def reducer_override(self, value: object) -> Any:  # noqa: ANN401 - as pickle has it
        if isinstance(value, Entry):
            return Entry, (value.path, value.source.text)
        if isinstance(value, BaseModel):
            return type(value), tuple(vars(value).items())
        return NotImplemented
