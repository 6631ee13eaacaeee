"""Similar words: which of the known ones somebody may have mistyped."""

from collections.abc import Iterable
from difflib import get_close_matches
from functools import lru_cache
from heapq import nlargest

CUTOFF = 0.5
DENIALS = frozenset("不未没无非莫勿免否")
COMPARED = 50
"""Words that are compared letter by letter. Of more, those that share most letters are."""
BITS = 127
KEPT = 1 << 16


def similar(word: str, known: Iterable[str], count: int = 3) -> tuple[str, ...]:
    """Up to ``count`` known words, the most similar first; none where none is similar.

    Chinese names are short: 乌镇 for 乌镇镇 is similar because one contains the other,
    however little they resemble each other by count of letters. Of two words one of which
    denies, none is suggested for the other: 已发布 is no spelling of 未发布.
    """
    denies = is_denied(word)
    alike = dict.fromkeys(other for other in known if is_denied(other) is denies)
    words = _likely(word, tuple(alike))
    by_letters = get_close_matches(word, words, count, CUTOFF)
    containing = (other for other in words if word and other and (word in other or other in word))
    by_length = sorted(containing, key=lambda other: abs(len(other) - len(word)))
    return tuple(dict.fromkeys([*by_letters, *by_length]))[:count]


def is_denied(word: str) -> bool:
    """Whether it says that something is not so."""
    return not DENIALS.isdisjoint(word)


def _likely(word: str, words: tuple[str, ...]) -> tuple[str, ...]:
    """Those that share most letters with ``word`` for their own length, in the order given."""
    if len(words) <= COMPARED:
        return words
    letters, length = _letters(word), len(word)

    def shared(place: int) -> float:
        other = words[place]
        return (letters & _letters(other)).bit_count() / (length + len(other))

    return tuple(words[place] for place in sorted(nlargest(COMPARED, range(len(words)), shared)))


@lru_cache(KEPT)
def _letters(word: str) -> int:
    """A bit for each letter; two letters may share one."""
    bits = 0
    for letter in word:
        bits |= 1 << ord(letter) % BITS
    return bits


def quoted(words: Iterable[str]) -> str:
    """``“甲”“乙”或“丙”``: several words in one sentence."""
    *front, last = [f"“{word}”" for word in words]
    return f"{''.join(front)}或{last}" if front else last
