"""Search records: what was made of a document for the index is kept, so that an edit makes one.

A row for each document: to read 5,000 takes a tenth of a second, and groups of them would save
a third of that, for which an edit would have to make or write a whole group.
"""

import json
from collections.abc import Callable, Sequence
from functools import cache
from importlib.resources import files
from pathlib import Path

from hooks.search import Document
from hooks.store import FILE, Key, Store, digest, program_state

LIBRARIES = ("numpy", "opencc", "pypinyin")
"""What decides, beside the document, what its record is."""


def kept_records(
    root: Path,
) -> Callable[[Callable[[Document], bytes], Sequence[Document]], list[bytes]]:
    """As ``map``, for the one function that makes records; they are kept below ``root``."""

    def recorded(make: Callable[[Document], bytes], documents: Sequence[Document]) -> list[bytes]:
        keys = [_key(document) for document in documents]
        with Store(root / FILE) as store:
            found = store.get_many(keys)
            for key, document in zip(keys, documents, strict=True):
                if key not in found:
                    found[key] = make(document)
                    store.put_many({key: found[key]})
        return [found[key] for key in keys]

    return recorded


def _key(document: Document) -> Key:
    return digest(_program(), json.dumps(vars(document), ensure_ascii=False))


@cache
def _program() -> str:
    return program_state(LIBRARIES, [files("hooks.search")])
