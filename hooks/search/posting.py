"""Postings: in which documents a key stands, as text: most of them in one sign.

The numbers of the documents rise, so each is written as its distance from the
one before, doubled, plus one where the key stands in a better place than the
body; then one sign says in which. ``static/posting.js`` reads it.
"""

from collections.abc import Iterable

from hooks.search.key import BODY

# Printable, and nothing that JSON, HTML or JavaScript would have to write in another way.
SIGNS = "".join(sign for sign in map(chr, range(33, 127)) if sign not in "\"&<>\\'")
LAST = 58
"""Signs that end a number; the others stand for its lower digits."""
_MORE = len(SIGNS) - LAST


MARKS = 128


def packed(postings: Iterable[int]) -> str:
    """``document * MARKS + mark`` in the order of the documents, as text."""
    before = -1
    parts = []
    for posting in postings:
        document, mark = divmod(posting, MARKS)
        value = (document - before) * 2
        before = document
        if mark == BODY:
            parts.append(_SHORT[value] if value < _KEPT else _number(value))
        else:
            parts.append(_number(value + 1) + SIGNS[mark])
    return "".join(parts)


def numbers(rising: Iterable[int]) -> str:
    """Documents alone."""
    return packed(document * MARKS + BODY for document in rising)


def _number(value: int) -> str:
    signs = ""
    while value >= LAST:
        signs += SIGNS[LAST + value % _MORE]
        value //= _MORE
    return signs + SIGNS[value]


_KEPT = 2000
_SHORT = tuple(_number(value) for value in range(_KEPT))
