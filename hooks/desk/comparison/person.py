"""Persons: words of a text that look like somebody's name, for a reviewer to ask after."""

import re
from collections.abc import Iterator

from hooks.catalogue import Catalogue
from hooks.checks.person_name import SURNAMES, TWO, name_length
from hooks.entries.entry import Entry

BEGINS = re.compile(rf"(?:{TWO}|[{SURNAMES}])")
LEAST, LONGEST = 2, 4


def persons_in(catalogue: Catalogue, entry: Entry | None) -> frozenset[str]:
    """All such words; the names of entries are none, nor what is part of one."""
    if entry is None:
        return frozenset()
    text = entry.source.text
    titles = catalogue.memo(_titles)
    return frozenset(name for name in _names(text) if not _is_of(titles, name))


def _is_of(titles: tuple[str, ...], name: str) -> bool:
    return any(name in title or title in name for title in titles)


def _titles(catalogue: Catalogue) -> tuple[str, ...]:
    """Of two characters and more."""
    return tuple({one.title for one in catalogue.entries if len(one.title) >= LEAST})


def _names(text: str) -> Iterator[str]:
    from rjieba import tag  # noqa: PLC0415 - takes a while to load, and many changes need none

    for line in text.split("\n"):
        words, place = tag(line), 0
        while place < len(words):
            length = name_length(words, place)
            name = "".join(word for word, _ in words[place : place + length])
            if LEAST <= len(name) <= LONGEST and BEGINS.match(name):
                yield name
            place += length or 1
