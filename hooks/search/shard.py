"""Shards: all keys in one order, cut into files of about the same size.

A browser knows the first key of every shard and asks for the one shard where
its key must be; keys with the same beginning stand side by side.
"""

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import numpy as np

SMALLEST = 4_000  # characters; below it, a request costs more than what it brings
MOST = 1_600
"""Shards of the largest index; documents have files too."""


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
    size = max(SMALLEST, ends[-1] // MOST) if ends else SMALLEST
    at = before = 0
    while at < len(ends):
        first = _parting(lines[2 * at - 2], lines[2 * at]) if at else ""
        end = min(bisect_left(ends, before + size) + 1, len(ends))
        yield Shard(first, " ".join(lines[2 * at : 2 * end]))
        at, before = end, ends[end - 1]


def _parting(before: str, key: str) -> str:
    """The shortest beginning of ``key`` that is larger than ``before``."""
    return next(key[:end] for end in range(1, len(key) + 1) if order(key[:end]) > order(before))
