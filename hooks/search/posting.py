"""Postings: in which documents a key stands, as text: most of them in one character.

The numbers of the documents rise, so each is written as its distance from the
one before, doubled, plus one where the key stands in a better place than the
body; then one character says in which. ``static/posting.js`` reads it.
"""

from collections.abc import Mapping, Sequence

# Printable, and nothing that JSON, HTML or JavaScript would have to write in another way.
DIGITS = "".join(char for char in map(chr, range(33, 127)) if char not in "\"&<>\\'")
LAST = 58
"""Digits that end a number; the others stand for its lower digits."""
_MORE = len(DIGITS) - LAST


def packed(body: Sequence[int], marked: Mapping[int, int]) -> str:
    """Documents that hold a key in the body alone, rising, and those with a mark, as text."""
    if not marked:
        return _SHORT[2 * body[0] + 2] if len(body) == 1 and body[0] < _ALONE else numbers(body)
    before = -1
    parts: list[str] = []
    for document in sorted((*body, *marked)):
        mark = marked.get(document)
        value = 2 * (document - before) + (mark is not None)
        before = document
        parts.append(_SHORT[value] if value < _KEPT else _number(value))
        if mark is not None:
            parts.append(DIGITS[mark])
    return "".join(parts)


def numbers(rising: Sequence[int]) -> str:
    """Documents alone."""
    gaps = map(int.__sub__, rising, (-1, *rising))
    return "".join([_SHORT[2 * gap] if 2 * gap < _KEPT else _number(2 * gap) for gap in gaps])


def _number(value: int) -> str:
    digits = ""
    while value >= LAST:
        digits += DIGITS[LAST + value % _MORE]
        value //= _MORE
    return digits + DIGITS[value]


_KEPT = 20_000
_ALONE = _KEPT // 2 - 1
_SHORT = tuple(map(_number, range(_KEPT)))
