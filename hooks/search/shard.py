"""Shards: all keys in one order, cut into files of about the same size.

A browser knows the first key of every shard and asks for the one shard where
its key must be; keys with the same beginning stand side by side.

Where a shard ends is told by its last key alone once it is large enough: after an edit the ends are
where they were but near what was edited, and the other files stay as they are.
"""

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from zlib import crc32

import numpy as np

SMALLEST = 4_000  # characters; below it, a request costs more than what it brings
MOST = 1_600
"""Shards of the largest index; documents have files too."""
ENDING = 8
"""Of so many keys one may end a shard."""
LATEST = 64
"""Keys beyond the size of a shard, at most."""


@dataclass(frozen=True)
class Shard:
    """``first`` is the least that tells its keys from those before; ``text`` holds them all."""

    first: str
    text: str


def order(key: str) -> bytes:
    """JavaScript compares strings by their UTF-16 units."""
    return key.encode("utf-16-be", "surrogatepass")


def shards(lines: Sequence[str]) -> Iterator[Shard]:
    """Cut the keys in order, each with its postings behind it; a shard ends where it is large."""
    lengths = np.fromiter(map(len, lines), np.intp, len(lines)) + 1
    ends: list[int] = np.cumsum(lengths)[1::2].tolist()
    size = size_of(ends[-1]) if ends else SMALLEST
    at = before = 0
    while at < len(ends):
        first = _parting(lines[2 * at - 2], lines[2 * at]) if at else ""
        large = bisect_left(ends, before + size) + 1
        end = next((n for n in range(large, large + LATEST) if may_end(lines, n)), large + LATEST)
        end = min(end, len(ends))
        yield Shard(first, " ".join(lines[2 * at : 2 * end]))
        at, before = end, ends[end - 1]


def size_of(total: int) -> int:
    """At least so many characters are in a shard of so many in all, in steps of a sixteenth to an eighth."""
    size = -(-total // MOST)
    step = 1 << max(size.bit_length() - 4, 0)
    return max(SMALLEST, -(-size // step) * step)


def may_end(lines: Sequence[str], count: int) -> bool:
    """Whether a shard may end with the last of so many keys."""
    return 2 * count > len(lines) or crc32(order(lines[2 * count - 2])) % ENDING == 0


def _parting(before: str, key: str) -> str:
    """The shortest beginning of ``key`` that is larger than ``before``."""
    return next(key[:end] for end in range(1, len(key) + 1) if order(key[:end]) > order(before))
