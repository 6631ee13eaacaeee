"""How a name is broken into the lines of a cover: large characters first, words whole."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import lru_cache
from math import inf

from hooks.cover.segmentation import LONG, PART, QUOTES, Piece, pieces

LONGEST = 40
"""Characters that a cover holds; the heading beside it has the whole name."""

MOST = 8
"""Characters in a line, and lines: more would be too small to read on a phone."""

SHORT = 5
"""Characters of a part that stands in a line of any heading."""

KEPT = 10_000
"""Names whose lines are remembered."""

OPENING = "“‘《〈「『【（("

# What a pause costs, a line of one character, one more line, the square of a line's width (so that
# of equal ways the even one is taken), and a character more in each line.
AT_PAUSE = -1.0
ALONE = 1.5
LINE = 0.05
UNEVEN = 0.002
SMALLER = 1.2

_PAUSE = re.compile(r"[\s·•・—－,，、。;；:：（）()/|\-]+")


@lru_cache(maxsize=KEPT)
def lines(name: str, names: tuple[str, ...] = ()) -> tuple[str, ...]:
    """The lines of a name, of its cover, share image and poster; quotes and pauses are left out.

    ``names`` of up to four characters within it are kept whole. Each step to longer, smaller lines has to save a break in a word.
    """
    fitting = tuple(_fitting(name, names))
    whole = _pieces(name, names, is_halved=False)
    return min(fitting)[1] if fitting else _broken(whole, MOST)[1][:MOST]


def _fitting(name: str, names: tuple[str, ...]) -> Iterator[tuple[float, tuple[str, ...]]]:
    """Ways that fit, with what they cost; none whose size alone would cost more than one before it."""
    saved = AT_PAUSE * (1 + len(_PAUSE.findall(name)))
    least = inf
    for longest in range(2, MOST + 1):
        if saved + SMALLER * longest > least:
            return
        cost, found = _broken(_pieces(name, names, is_halved=longest < LONG), longest)
        if len(found) <= longest:
            least = min(least, cost + SMALLER * longest)
            yield cost + SMALLER * longest, found


@lru_cache(maxsize=KEPT)
def phrases(name: str, names: tuple[str, ...] = ()) -> tuple[str, ...]:
    """All of a name, quotes and pauses too, in the parts between which a heading may break.

    They are the lines of its cover; a heading may be narrower, so long ones break between words, too.
    """
    parts = _parted(name, lines(name, names))
    return tuple(one for part in parts for one in _parted(part, _words(part, names)))


def _parted(name: str, texts: Sequence[str]) -> tuple[str, ...]:
    found, rest = list[str](), name
    for text in texts[:-1]:
        end = _end(rest, text)
        found.append(rest[:end])
        rest = rest[end:]
    return (*found, rest)


def _words(part: str, names: tuple[str, ...]) -> tuple[str, ...]:
    """The words of a long part; what belongs to the word before it stays there."""
    if len(part) <= SHORT:
        return (part,)
    found: list[str] = []
    for text in _PAUSE.split(part):
        for at, piece in enumerate(pieces(text, names, is_halved=False)):
            if found and at and piece.cost >= PART:
                found[-1] += piece.text
            else:
                found.append(piece.text)
    return tuple(found)


def _end(text: str, line: str) -> int:
    """Where a line ends in its text, with what was left out of it and closes it."""
    at = 0
    for char in line:
        at = text.index(char, at) + 1
    while at < len(text) and (QUOTES.match(text[at]) or _PAUSE.match(text[at])):
        if text[at] in OPENING:
            break
        at += 1
    return at


@lru_cache(maxsize=2)
def _pieces(name: str, names: tuple[str, ...], *, is_halved: bool) -> tuple[Piece, ...]:
    parts = (pieces(part, names, is_halved=is_halved) for part in _PAUSE.split(name[:LONGEST]))
    return tuple(
        piece if at else replace(piece, cost=AT_PAUSE)
        for part in parts
        for at, piece in enumerate(part)
    )


def _broken(pieces: tuple[Piece, ...], longest: int) -> tuple[float, tuple[str, ...]]:
    """The cheapest break into lines of at most so many ems; a piece that is longer stands alone."""
    best: list[tuple[float, tuple[str, ...]]] = [(0.0, ())]
    for end in range(1, len(pieces) + 1):
        ways = []
        width, text = 0.0, ""
        for start in range(end - 1, -1, -1):  # a line that is longer, by the piece before
            piece = pieces[start]
            width, text = piece.width + width, piece.text + text
            if width > longest and start < end - 1:
                break
            cost, before = best[start]
            paid = (piece.cost if start else 0.0) + ALONE * (len(text) == 1)
            ways.append((cost + paid + LINE + UNEVEN * width**2, (*before, text)))
        best.append(min(ways))
    return best[-1]
