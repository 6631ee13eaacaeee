"""Whole numbers as text, each by its difference from the one before: two characters for most.

A number written in digits costs a phone twice the bytes, packed or not. A difference is made
positive (0, -1, 1, -2, 2 … become 0, 1, 2, 3, 4 …) and written with two digits of base 86; a
larger one follows a ``~`` with four. ``static/data.js`` reads it.
"""

from collections.abc import Iterable

ESCAPE = "~"
# Printable, and nothing that JSON, HTML or a template would have to write in another way.
DIGITS = "".join(char for char in map(chr, range(33, 126)) if char not in "\"&<>\\{'")
BASE = len(DIGITS)


_PAIRS = tuple(one + other for one in DIGITS for other in DIGITS)


def packed(numbers: Iterable[int]) -> str:
    """The numbers as text; ValueError on a difference of more than 27 million."""
    before = 0
    chars = []
    for number in numbers:
        step = number - before
        before = number
        rank = 2 * step if step >= 0 else -2 * step - 1
        chars.append(_PAIRS[rank] if rank < len(_PAIRS) else _long(rank))
    return "".join(chars)


def _long(rank: int) -> str:
    above, below = divmod(rank, len(_PAIRS))
    if above >= len(_PAIRS):
        raise ValueError(f"difference too large: {rank}")
    return ESCAPE + _PAIRS[above] + _PAIRS[below]
