"""Records: all that the index must know of a document's words, as bytes that can be kept.

A record depends on its document alone, so it holds good whatever other documents there are.
It is plain numbers and text: whoever forged one could misstate a document, and do no more.
"""

from collections.abc import Iterable, Iterator, Sequence
from struct import Struct
from typing import NamedTuple, Self

import numpy as np

from hooks.search.document import Document
from hooks.search.key import BODY, LONGEST, grams, marked_keys
from hooks.search.normal import is_han, runs
from hooks.search.occurrence import (
    Marks,
    Numbers,
    first_of_each,
    keys_in,
    marks_in,
    occurrences,
)

SHORT, BASIC = 2, "\uffff"
"""A short key has at most two characters, and none beyond the last one of 16 bits."""
NOTHING = "\0"
"""Stands around the runs of a text, and behind a key of one character; in no key."""

_HEAD = Struct("<3I")
"""How many short keys, characters and other keys there are."""


class Record(NamedTuple):
    """The keys of one document, each with the mark of the best place where it stands.

    Short keys are given by their codes, which sort as they do, the few ``others`` as they are.
    ``characters`` are those of the body, as they are written there.
    """

    codes: Numbers
    marks: Marks
    others: Sequence[str]
    others_marks: Marks
    characters: Numbers

    @classmethod
    def read(cls, content: bytes) -> Self:
        """What ``record_of`` has made. ValueError or struct.error for what is too short for it."""
        short, characters, others = _HEAD.unpack_from(content)
        at_characters = _HEAD.size + 4 * short
        at_marks = at_characters + 4 * characters
        at_others = at_marks + short + others
        marks = np.frombuffer(content, np.uint8, short + others, at_marks)
        return cls(
            np.frombuffer(content, "<u4", short, _HEAD.size),
            marks[:short],
            content[at_others:].decode().split(),
            marks[short:],
            np.frombuffer(content, "<u4", characters, at_characters),
        )


def record_of(document: Document) -> bytes:
    """The record of a document."""
    found = runs(document.body)
    texts = dict.fromkeys(_others(found), BODY) | marked_keys(document)
    short = {key: mark for key, mark in texts.items() if _is_short(key)}
    others = sorted(texts.keys() - short.keys())
    codes, marks = _best(_codes(found), codes_of(short), bytes(short.values()))
    characters = _characters(document.body)
    return b"".join(
        (
            _HEAD.pack(len(codes), len(characters), len(others)),
            codes.astype("<u4").tobytes(),
            characters.astype("<u4").tobytes(),
            marks.tobytes(),
            bytes(texts[key] for key in others),
            " ".join(others).encode(),
        )
    )


def codes_of(keys: Iterable[str]) -> Numbers:
    """The codes of short keys."""
    text = "".join([key if len(key) == SHORT else key + NOTHING for key in keys])
    return np.frombuffer(text.encode("utf-16-be"), ">u4").astype(np.uint32)


def keys_of(codes: Numbers) -> list[str]:
    """The short keys that have these codes."""
    units = np.stack((codes >> 16, codes, np.full_like(codes, ord(" "))), 1).astype(">u2").ravel()
    return units[units > 0].tobytes().decode("utf-16-be").split()


def _best(of_body: Numbers, marked: Numbers, marks: bytes) -> tuple[Numbers, Marks]:
    """Every code once, in order, with its best mark."""
    codes = np.concatenate((of_body, marked))
    every = occurrences(codes, 0, np.frombuffer(bytes([BODY]) * len(of_body) + marks, np.uint8))
    every.sort()
    best = every[first_of_each(keys_in(every))]
    return keys_in(best), marks_in(best)


def _characters(text: str) -> Numbers:
    """All characters of a text, each once."""
    every = np.frombuffer(text.encode("utf-32-le", "surrogatepass"), "<u4").astype(np.uint32)
    every.sort()
    return every[first_of_each(every)]


def _codes(found: Iterable[str]) -> Numbers:
    """The codes of what ``grams`` makes of Chinese runs, as far as it is short; some twice."""
    text = NOTHING.join(["", *filter(is_han, found), ""])
    characters = np.frombuffer(text.encode("utf-32-le"), "<u4").astype(np.uint32)
    characters[characters > ord(BASIC)] = ord(NOTHING)
    at = np.flatnonzero(characters)
    first = characters[at] << 16
    return np.concatenate((first, first | characters[at + 1]))


def _others(found: Iterable[str]) -> Iterator[str]:
    """The keys of these runs that ``_codes`` leaves out."""
    for run in found:
        if not is_han(run):
            yield run[:LONGEST]
        elif max(run) > BASIC:
            yield from (key for key in grams([run]) if max(key) > BASIC)


def _is_short(key: str) -> bool:
    return len(key) <= SHORT and key[0] <= BASIC >= key[-1]
