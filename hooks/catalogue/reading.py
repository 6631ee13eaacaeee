"""Readings: what something was made of, in pieces of a catalogue whose state can be compared.

Whoever asks a catalogue for entries has read two things: which entries it found, and these
entries. A catalogue notes both as pieces (``Piece``); ``hooks/catalogue/state.py`` tells the
state of a piece, so that what was made is made anew only when one of them has another.
"""

from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from contextvars import ContextVar

Piece = str
"""The path of an entry, which means its keys, or a question with its words:
``named by\\0brands/品牌/青创贷.md``, ``body\\0brands/品牌/青创贷.md``."""
SEPARATOR = "\0"
EVERYTHING: Piece = f"everything{SEPARATOR}"
"""All entries, without their bodies."""
BODY = "body"
PICTURES: Piece = f"pictures{SEPARATOR}"
TODAY: Piece = f"today{SEPARATOR}"

_reading: ContextVar[set[Piece] | None] = ContextVar("reading", default=None)
_is_for_all: ContextVar[bool] = ContextVar("is_for_all", default=False)


@contextmanager
def reading() -> Iterator[set[Piece]]:
    """All pieces that are read meanwhile, by whatever is called; a reading around it has them too."""
    outer = _reading.get()
    read: set[Piece] = set()
    token = _reading.set(read)
    try:
        yield read
    finally:
        _reading.reset(token)
        if outer is not None:
            outer |= read


def note(*pieces: Piece) -> None:
    """These were read."""
    note_all(pieces)


def note_all(pieces: Iterable[Piece]) -> None:
    """The same for any number."""
    read = _reading.get()
    if read is not None:
        read.update(pieces)


@contextmanager
def unread() -> Iterator[None]:
    """What is read meanwhile counts for nobody: an index is made of all entries, and serves all.

    It is made of no body: whoever asks it has not read them.
    """
    tokens = _reading.set(None), _is_for_all.set(True)
    try:
        yield
    finally:
        _reading.reset(tokens[0])
        _is_for_all.reset(tokens[1])


def note_body(path: str) -> None:
    """The body of an entry was read."""
    if _is_for_all.get():
        raise RuntimeError(path)
    note(piece(BODY, path))


def is_read() -> bool:
    """Whether somebody wants to know: a check has no use for it."""
    return _reading.get() is not None


def piece(*question: str) -> Piece:
    """A question with its words."""
    return SEPARATOR.join(question)
