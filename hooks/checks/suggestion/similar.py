"""Nearness: the known words that a mistyped one may have meant."""

from collections.abc import Iterable
from difflib import get_close_matches

CUTOFF = 0.5


def nearest(word: str, known: Iterable[str], count: int = 3) -> tuple[str, ...]:
    """Up to ``count`` known words, the nearest first; none where nothing is near.

    Chinese names are short: 乌镇 for 乌镇镇 is near because one holds the other,
    however little they resemble each other by count of letters.
    """
    words = tuple(dict.fromkeys(known))
    resembling = get_close_matches(word, words, count, CUTOFF)
    holding = (other for other in words if word and other and (word in other or other in word))
    by_length = sorted(holding, key=lambda other: abs(len(other) - len(word)))
    return tuple(dict.fromkeys([*resembling, *by_length]))[:count]


def quoted(words: Iterable[str]) -> str:
    """``“甲”“乙”或“丙”``: several words in one sentence."""
    *front, last = [f"“{word}”" for word in words]
    return f"{''.join(front)}或{last}" if front else last
