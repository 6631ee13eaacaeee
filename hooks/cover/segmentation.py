"""The words of a Chinese name, and what a break before each of them costs.

Chinese does not say where a word ends: jieba's dictionary does, and for words that it lacks its
hidden Markov model guesses. ``words.txt`` corrects it for the field. A single character is mostly
part of the word beside it; its part of speech says on which side.
"""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache, lru_cache
from importlib import import_module
from importlib.resources import files
from types import ModuleType

LATIN = re.compile(r"[!-~À-ɏ]+")
QUOTES = re.compile("[“”‘’\"'《》〈〉「」『』【】]")
CLOSING = "的了者们与和及等着过么吗呢+＋!！?？…"
"""Characters that do not begin a line."""

# What a break costs: between words, after 在 or 把, after a verb of one character, between the
# halves of a long word, between a character and the word it is part of, before what closes.
FREE, HANGING, VERB, HALVES, PART, WITHIN = 0.0, 1.0, 0.7, 1.0, 2.0, 3.0

PREFIX = "h"
AFTER = {PREFIX: PART, "p": HANGING, "d": HANGING, "r": HANGING, "v": VERB} | dict.fromkeys(
    "ambtz", PART
)
"""What a break after a single character costs, by its part of speech; others end a word."""

LONG = 4
"""Characters of a word that may be two words at need, such as 服务中心, and of the longest name."""

FEW = 16
"""Texts whose words are remembered: the parts of one name."""

_FREQUENCY = 100_000
"""High enough that a word of ours is preferred to what its characters would make otherwise."""


@dataclass(frozen=True)
class Piece:
    """Characters that stay together, how wide they are in ems, and what a break before them costs."""

    text: str
    width: float
    cost: float


@dataclass(frozen=True)
class Word:
    """A word with its part of speech in jieba's letters; none for names and Latin."""

    text: str
    tag: str = ""


def pieces(text: str, names: tuple[str, ...], *, is_halved: bool) -> Iterator[Piece]:
    """The pieces of a text without pauses, ``names`` kept whole; long words halved where asked."""
    carried, is_first = FREE, True
    for run in _runs(text, names):
        for word in run:
            before, after = _costs(word, is_first=is_first, is_last=word is run[-1])
            cost = max(before, carried)
            yield from _halves(word, cost) if is_halved else (_piece(word.text, cost),)
            carried, is_first = after, False


def _costs(word: Word, *, is_first: bool, is_last: bool) -> tuple[float, float]:
    """What a break before and after a word costs; first of a part, last before a quotation mark."""
    tag = word.tag[:1]
    if word.text[0] in CLOSING:
        return WITHIN, FREE
    if len(word.text) > 1 or not tag:
        return FREE, FREE
    is_ending = (is_last and tag != PREFIX) or (not is_first and tag not in AFTER)
    return (PART, FREE) if is_ending else (FREE, AFTER.get(tag, PART))


def _halves(word: Word, cost: float) -> Iterator[Piece]:
    """A word that the dictionary lacks, or one of two that it knows: 天香花苑, 服务中心."""
    first, second = word.text[:2], word.text[2:]
    is_known = load_dictionary().has_word
    is_double = not is_known(word.text) or (is_known(first) and is_known(second))
    if word.tag and len(word.text) == LONG and is_double:
        yield _piece(first, cost)
        yield _piece(second, HALVES)
    else:
        yield _piece(word.text, cost)


def _piece(text: str, cost: float) -> Piece:
    """As wide as is near enough to choose breaks by: Latin takes little more than half an em."""
    latin = sum(map(len, LATIN.findall(text)))
    return Piece(text, len(text) - latin + 0.6 * latin, cost)


@lru_cache(maxsize=FEW)
def _runs(text: str, names: tuple[str, ...]) -> tuple[tuple[Word, ...], ...]:
    """The words between quotation marks: wanted twice, with long ones halved and whole."""
    return tuple(tuple(_words(run, names)) for run in QUOTES.split(text))


def _words(text: str, names: tuple[str, ...]) -> Iterator[Word]:
    kept = sorted((name for name in names if 1 < len(name) <= LONG), key=len, reverse=True)
    start = at = 0
    while at < len(text):
        whole = _whole(text, at, kept)
        if whole:
            yield from _tagged(text[start:at])
            yield Word(whole)
            start = at + len(whole)
        at = max(at + 1, start)
    yield from _tagged(text[start:])


def _whole(text: str, at: int, names: Iterable[str]) -> str:
    """Latin, or the first of the names, that begins here."""
    if latin := LATIN.match(text, at):
        return latin.group()
    return next((name for name in names if text.startswith(name, at)), "")


def _tagged(text: str) -> Iterator[Word]:
    """What the model guesses may end with the first character of the next word: 槜美微｜民宿."""
    own, known = _own_words(), load_dictionary()
    for word, tag in known.tag(text) if text else ():
        if len(word) > 1 and own.get(word[-1]) == PREFIX and not known.has_word(word):
            yield from (Word(word[:-1], tag), Word(word[-1], PREFIX))
        else:
            yield Word(word, own.get(word, tag))


@cache
def load_dictionary() -> ModuleType:
    """The library with our words; it reads its dictionary of five megabytes when it is imported."""
    jieba = import_module("rjieba")
    for word, tag in _own_words().items():
        if len(word) > 1:
            jieba.add_word(word, _FREQUENCY, tag)
    return jieba


@cache
def _own_words() -> Mapping[str, str]:
    listed = (files("hooks.cover") / "words.txt").read_text("utf-8").splitlines()
    return dict(line.split() for line in listed if not line.startswith("#"))
