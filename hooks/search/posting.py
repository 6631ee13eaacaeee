"""Postings: in which documents a key stands, as text: most of them in one character.

The numbers of the documents rise, so each is written as its distance from the
one before, doubled, plus one where the key stands in a better place than the
body; then one character says in which. ``static/posting.js`` reads it.
"""

from collections.abc import Iterator
from itertools import chain, pairwise

import numpy as np
from numpy.typing import NDArray

from hooks.search.key import BODY
from hooks.search.occurrence import Occurrences, documents_in, first_of_each, keys_in, marks_in

# Printable, and nothing that JSON, HTML or JavaScript would have to write in another way.
DIGITS = "".join(char for char in map(chr, range(33, 127)) if char not in "\"&<>\\'")
LAST = 58
"""Digits that end a number; the others stand for its lower digits."""
AT_ONCE = 1 << 16
"""Occurrences written in one go: few enough to stay near the processor."""

_MORE = len(DIGITS) - LAST
_SIGNS = np.frombuffer(DIGITS.encode(), np.uint8)


def packed(found: Occurrences) -> list[str]:
    """The postings of every key that there is among the sorted occurrences."""
    firsts = first_of_each(keys_in(found))
    cuts = np.searchsorted(firsts, range(0, len(found) + AT_ONCE, AT_ONCE)).tolist()
    bounds = np.append(firsts, len(found))
    return [
        *chain.from_iterable(
            _written(found[bounds[one] : bounds[other]], firsts[one:other] - bounds[one])
            for one, other in pairwise(cuts)
            if one < other
        )
    ]


def _written(found: Occurrences, firsts: NDArray[np.intp]) -> Iterator[str]:
    """All postings are one text, in which each number and each mark has its place beforehand."""
    documents, marks = documents_in(found).astype(np.intp), marks_in(found)
    has_mark = marks != BODY
    values = np.diff(documents, prepend=0)
    values[firsts] = documents[firsts] + 1
    values = 2 * values + has_mark
    ends = np.cumsum(_digits(values) + has_mark)
    bounds = [0, *ends[firsts[1:] - 1].tolist(), int(ends[-1])]
    signs = np.empty(ends[-1], np.uint8)
    signs[ends[has_mark] - 1] = _SIGNS[marks[has_mark]]
    at = np.concatenate(([0], ends[:-1]))
    while len(values):
        more = np.flatnonzero(values >= LAST)
        higher, lower = np.divmod(values[more], _MORE)
        values[more] = LAST + lower
        signs[at] = _SIGNS[values]
        at, values = at[more] + 1, higher
    text = signs.tobytes().decode("ascii")
    return (text[one:other] for one, other in pairwise(bounds))


def _digits(values: NDArray[np.intp]) -> NDArray[np.intp]:
    """How many digits each number has."""
    digits, least = np.ones_like(values), LAST
    while (has_more := values >= least).any():
        digits += has_more
        least *= _MORE
    return digits
