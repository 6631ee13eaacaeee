"""Keys: under which words a document is found, each with the best place where it stands.

A place is one number (``mark``): name and alias carry their length, because a
name that is little more than the query is the better find.
"""

from collections.abc import Iterable, Iterator
from functools import lru_cache
from operator import add

from hooks.search.document import Document, Field
from hooks.search.normal import is_han, runs
from hooks.search.pinyin import syllables

LENGTHS = 20
"""Lengths of names that are told apart: 1 to 19, and 20 or more."""
BODY = 63
"""The mark of the body, larger than all others; not written down, since most postings bear it."""
LONGEST = 20
"""Letters of a Latin word that count."""
SYLLABLES = 6
"""Syllables of a name that can be typed as pinyin, from any syllable on."""
INITIALS = 10

SKIP = "_"
CONCEPT = "#"
_LETTERS = {Field.KIND: "k", Field.NEED: "n", Field.FACILITY: "f", Field.THEME: "t"}


def marked_keys(document: Document) -> dict[str, int]:
    """All keys of a document but those of its body, each with the best place where it stands."""
    marked: dict[str, int] = {}
    for field, texts in sorted(document.fields.items(), reverse=True):
        for text in texts:
            _put(marked, _grams_of(text), mark_of(field))
    for place in document.fields.get(Field.PLACE, ()):
        _put(marked, sounds(place), mark_of(Field.PLACE))
    for field, names in ((Field.ALIAS, document.aliases), (Field.NAME, (document.name,))):
        for name in names:
            for key, mark in _names(field, name):
                _put(marked, (key,), mark)
    for field, name in document.terms:
        marked[concept(field, name)] = mark_of(field)
    return marked


def _put(marked: dict[str, int], keys: Iterable[str], mark: int) -> None:
    for key in keys:
        if mark < marked.get(key, BODY):
            marked[key] = mark


@lru_cache(maxsize=4096)
def _grams_of(text: str) -> frozenset[str]:
    """Places, organisations and themes stand on many pages."""
    return frozenset(grams(runs(text)))


def concept(field: Field, name: str) -> str:
    """The key of a word of a vocabulary, whatever it is called by: ``#n歇脚``."""
    return f"{CONCEPT}{_LETTERS[field]}{''.join(runs(name))}"


def mark_of(field: Field, length: int = 0) -> int:
    """``NAME`` 0 to 19, ``ALIAS`` 20 to 39 by length, then one number for each field."""
    if field <= Field.ALIAS:
        return int(field) * LENGTHS + min(max(length, 1), LENGTHS) - 1
    return 2 * LENGTHS + int(field) - int(Field.PLACE)


def grams(found: Iterable[str]) -> set[str]:
    """Pairs of neighbours and single characters of Chinese runs; Latin words whole."""
    keys: set[str] = set()
    for run in found:
        if is_han(run):
            keys.update(run)
            keys.update(map(add, run, run[1:]))
        else:
            keys.add(run[:LONGEST])
    return keys


def _names(field: Field, name: str) -> Iterator[tuple[str, int]]:
    """A name is also found by its sound and with one character wrong."""
    found = runs(name)
    length = sum(map(len, found))
    mark = mark_of(field, length)
    for key in grams(found):
        yield key, mark
    for run in found:
        if is_han(run):
            for one, other in zip(run, run[2:], strict=False):
                yield f"{SKIP}{one}{other}", mark
    within = mark_of(Field.SOUND)
    for start, key in enumerate(sounds(name)):
        yield key, within if start > 1 else mark


@lru_cache(maxsize=4096)
def sounds(name: str) -> tuple[str, ...]:
    """Pinyin and initials of a name from each syllable on, those of the whole name first.

    ``乌镇`` → ``("wuzhen", "wz", "zhen")``.
    """
    spoken = syllables(name)
    keys = []
    for start in range(len(spoken)):
        keys.append("".join(spoken[start : start + SYLLABLES])[: LONGEST * 2])
        initials = "".join(word[0] for word in spoken[start : start + INITIALS])
        keys.extend([initials] if len(initials) > 1 else [])
    return tuple(keys)
