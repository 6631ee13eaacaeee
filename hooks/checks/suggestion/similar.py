"""Similar words: which of the known ones somebody may have mistyped."""

from collections.abc import Iterable
from difflib import get_close_matches

CUTOFF = 0.5


def similar(word: str, known: Iterable[str], count: int = 3) -> tuple[str, ...]:
    """Up to ``count`` known words, the most similar first; none where none is similar.

    Chinese names are short: 乌镇 for 乌镇镇 is similar because one contains the other,
    however little they resemble each other by count of letters.
    """
    words = tuple(dict.fromkeys(known))
    by_letters = get_close_matches(word, words, count, CUTOFF)
    containing = (other for other in words if word and other and (word in other or other in word))
    by_length = sorted(containing, key=lambda other: abs(len(other) - len(word)))
    return tuple(dict.fromkeys([*by_letters, *by_length]))[:count]


def quoted(words: Iterable[str]) -> str:
    """``“甲”“乙”或“丙”``: several words in one sentence."""
    *front, last = [f"“{word}”" for word in words]
    return f"{''.join(front)}或{last}" if front else last
