"""Chance with a seed: the same county every time, on every machine."""

import random
from collections.abc import Hashable, Iterator, Mapping, Sequence
from typing import TypeVar

Chance = random.Random
T = TypeVar("T", bound=Hashable)


def chance(seed: int) -> Chance:
    return Chance(seed)


def dealt(rng: Chance, count: int, shares: Mapping[T, float]) -> Iterator[T]:
    """``count`` values in the given shares (parts of 1), each at least twice, shuffled.

    The first kind takes what the others leave.
    """
    first, *others = shares
    rest = [kind for kind in others for _ in range(max(2, round(shares[kind] * count)))]
    hand = [first] * (count - len(rest)) + rest
    rng.shuffle(hand)
    return iter(hand)


def some(rng: Chance, words: Sequence[str], least: int, most: int) -> list[str]:
    """Between ``least`` and ``most`` different words, in the order of the list."""
    chosen = set(rng.sample(words, rng.randint(least, most)))
    return [word for word in words if word in chosen]
