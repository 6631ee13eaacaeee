"""Shards: all keys in one order, cut into files of about the same size.

A browser knows the first key of every shard and asks for the one shard where
its key must be; keys with the same beginning stand side by side.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

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


def shards(lines: Iterable[tuple[str, str]], characters: int) -> Iterator[Shard]:
    """Cut the sorted ``(key, postings)``, of so many characters in all."""
    size = max(SMALLEST, characters // MOST)
    parts: list[str] = []
    first, length, before = "", 0, ""
    for key, postings in lines:
        if length >= size:
            yield Shard(first, " ".join(parts))
            first, parts, length = _parting(before, key), [], 0
        parts += (key, postings)
        length += len(key) + len(postings) + 2
        before = key
    if parts:
        yield Shard(first, " ".join(parts))


def _parting(before: str, key: str) -> str:
    """The shortest beginning of ``key`` that is larger than ``before``."""
    return next(key[:end] for end in range(1, len(key) + 1) if order(key[:end]) > order(before))
