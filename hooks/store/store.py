"""What was made once is kept, so that the next build makes only what is new."""

from collections.abc import Callable, Iterable, Mapping
from hashlib import blake2b
from pathlib import Path
from types import TracebackType
from typing import Self

from hooks.store.database import Database
from hooks.store.key import Key

FILE = ".cache/store.sqlite"
MARK_SIZE = 16
BATCH = 1 << 22
"""Bytes that wait before they are written in one go: what a killed build loses."""


class Store:
    """Bytes by key, in one file: ``with Store(root / FILE) as store: store.kept(key, make)``.

    Opened at the first question and closed at the end of the block. A worker process opens
    one of its own; one that it inherited by a fork is opened anew, and what waited in it to
    be written is left to the process where it was made.
    """

    def __init__(self, file: Path) -> None:
        self._database = Database(file)
        self._waiting: dict[Key, bytes] = {}
        self._size = 0

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.close()

    def kept(self, key: Key, make: Callable[[], bytes]) -> bytes:
        """What was kept under ``key``, or what ``make`` makes, which is kept from now on."""
        content = self.get(key)
        if content is None:
            content = make()
            self.put_many({key: content})
        return content

    def get(self, key: Key) -> bytes | None:
        """What was kept under ``key``, exactly as it was, or None."""
        return self.get_many([key]).get(key)

    def get_many(self, keys: Iterable[Key]) -> dict[Key, bytes]:
        """What was kept, by key; one question for many is several times as quick."""
        self._leave_what_was_inherited()
        wanted = list(keys)
        found = {key: self._waiting[key] for key in wanted if key in self._waiting}
        rows = self._database.read({_row(key): key for key in wanted if key not in found})
        whole = {
            key: content for key, (mark, content) in rows.items() if mark == _mark(key, content)
        }
        return found | whole

    def known(self, keys: Iterable[Key]) -> set[Key]:
        """Those under which something is kept, unless it proves damaged when it is read."""
        self._leave_what_was_inherited()
        rows = {_row(key): key for key in keys}
        there = self._database.there(rows)
        return {key for row, key in rows.items() if row in there or key in self._waiting}

    def put_many(self, contents: Mapping[Key, bytes]) -> None:
        """Keep these; they are written when some megabytes wait, and at the end."""
        self._leave_what_was_inherited()
        self._waiting |= contents
        self._size += sum(map(len, contents.values()))
        if self._size >= BATCH:
            self._write()

    def close(self) -> None:
        """Write what waits and let the file go; the next question opens it again."""
        self._leave_what_was_inherited()
        self._write()
        self._database.close()

    def _write(self) -> None:
        rows = {_row(key): (_mark(key, made), made) for key, made in self._waiting.items()}
        self._waiting, self._size = {}, 0
        self._database.write(rows)

    def _leave_what_was_inherited(self) -> None:
        if self._database.is_inherited:
            self._database = self._database.anew()
            self._waiting, self._size = {}, 0


def _row(key: Key) -> int:
    """A row's number: two keys may share it, and then only one of them is kept."""
    return int.from_bytes(key[:8], "big", signed=True)


def _mark(key: Key, content: bytes) -> bytes:
    """What shows that a row is whole, and the key's own."""
    return blake2b(content, key=key, digest_size=MARK_SIZE).digest()
