"""Occurrences: which key stands in which document and where, one number each, millions at once.

From the highest bits to the lowest it is the key's number, the document's and the mark: sorted,
they stand in the order in which an index is written.
"""

import numpy as np
from numpy.typing import NDArray

MARK_BITS, DOCUMENT_BITS = 6, 26

Occurrences = NDArray[np.uint64]
Numbers = NDArray[np.uint32]
Marks = NDArray[np.uint8]


def occurrences(keys: Numbers, documents: Numbers | int, marks: Marks) -> Occurrences:
    """One for each key, in the order of these."""
    made = keys.astype(np.uint64)
    made <<= DOCUMENT_BITS
    made |= np.asarray(documents, np.uint64)
    made <<= MARK_BITS
    made |= marks
    return made


def keys_in(found: Occurrences) -> Numbers:
    """The key of each."""
    return (found >> (DOCUMENT_BITS + MARK_BITS)).astype(np.uint32)


def documents_in(found: Occurrences) -> Numbers:
    """The document of each."""
    return (found >> MARK_BITS).astype(np.uint32) & np.uint32((1 << DOCUMENT_BITS) - 1)


def marks_in(found: Occurrences) -> Marks:
    """The mark of each."""
    return found.astype(np.uint8) & np.uint8((1 << MARK_BITS) - 1)


def first_of_each(numbers: Numbers) -> NDArray[np.intp]:
    """Where each of these sorted numbers stands first."""
    is_first = np.ones(len(numbers), bool)
    np.not_equal(numbers[1:], numbers[:-1], out=is_first[1:])
    return np.flatnonzero(is_first)
