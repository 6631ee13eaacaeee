"""Lines: all keys in order, each with its postings, from the records of all documents."""

from collections.abc import Sequence
from itertools import chain

import numpy as np
from numpy.typing import NDArray

from hooks.search.key import BODY
from hooks.search.occurrence import (
    Marks,
    Numbers,
    Occurrences,
    first_of_each,
    keys_in,
    occurrences,
)
from hooks.search.posting import packed
from hooks.search.record import Record, keys_of
from hooks.search.shard import order

COMMON = 100
"""A single character that stands in more bodies (or in more than a tenth) is not looked up there."""

_CHARACTERS = 0x110000
_Flags = NDArray[np.bool_]


def lines(records: Sequence[Record]) -> list[str]:
    """Every key and behind it its postings; documents are numbered as their records come."""
    if not records:
        return []
    common = _common(records)
    codes, short = _short(records, common)
    keys, others = _others(records, common)
    texts = [*keys_of(codes), *keys, *short, *others]
    count = len(codes) + len(keys)
    # Another key stands behind the short ones that are, or come before, its beginning.
    beginnings = np.frombuffer(b"".join([order(key)[:4] for key in keys]), ">u4")
    behind = np.searchsorted(codes, beginnings, "right")
    places = np.argsort(np.concatenate((np.arange(1, len(codes) + 1), behind)), kind="stable")
    return [texts[place] for place in np.stack((places, places + count), 1).ravel().tolist()]


def _common(records: Sequence[Record]) -> _Flags:
    """Which characters stand in too many bodies to be looked up there: 村 alone asks for nothing."""
    written = np.concatenate([record.characters for record in records])
    return np.bincount(written, minlength=_CHARACTERS) > max(COMMON, len(records) // 10)


def _short(records: Sequence[Record], common: _Flags) -> tuple[Numbers, list[str]]:
    """The codes of the short keys, and their postings."""

    def found() -> Occurrences:
        codes = np.concatenate([record.codes for record in records])
        is_common = common[codes >> 16]
        is_common &= codes & 0xFFFF == 0
        return _found(codes, [record.marks for record in records], is_common)

    return _packed(found())


def _others(records: Sequence[Record], common: _Flags) -> tuple[list[str], list[str]]:
    """The other keys in order, and their postings."""
    named = [*chain.from_iterable([record.others for record in records])]
    keys = sorted({*named}, key=order)
    numbers = {key: number for number, key in enumerate(keys)}
    is_common = np.array([len(key) == 1 and common[ord(key)] for key in keys], bool)
    at = np.fromiter(map(numbers.__getitem__, named), np.uint32, len(named))
    found = _found(at, [record.others_marks for record in records], is_common[at])
    left, postings = _packed(found)
    return [keys[number] for number in left.tolist()], postings


def _found(keys: Numbers, marks: Sequence[Marks], is_common: _Flags) -> Occurrences:
    """Sorted, without what is common where it stands in a body; of each document are its marks."""
    documents = np.repeat(np.arange(len(marks), dtype=np.uint32), [*map(len, marks)])
    every = np.concatenate(marks)
    is_common &= every == BODY
    found = occurrences(keys, documents, every)[~is_common]
    found.sort(kind="stable")  # what comes is sorted document by document
    return found


def _packed(found: Occurrences) -> tuple[Numbers, list[str]]:
    keys = keys_in(found)
    return keys[first_of_each(keys)], packed(found)
