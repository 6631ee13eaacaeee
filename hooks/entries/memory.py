"""Memory: what was made of a file before, in this process or in an earlier one.

Bytes and path decide what a file is shaped to, and the program does. In a process every
file is remembered, since a preview looks at all of them after every save; between
processes the entries are, in a store.
"""

from collections.abc import Callable, Iterable
from pathlib import Path

from hooks.entries.read import RawFile
from hooks.entries.record import recorded, shaped_from
from hooks.entries.shape import Shaped
from hooks.store import Store, digest

REMEMBERED = 1 << 16
"""Files that a process remembers: more than a province has."""

KEPT_SUFFIX = ".md"


class Memory:
    """What files were shaped to; on the disk in ``store``, where there is one.

    ``program`` is the state of all that shapes a file.
    """

    def __init__(self, store: Path | None = None, program: str = "") -> None:
        self._store = store
        self._program = program
        self._remembered: dict[RawFile, Shaped] = {}

    def shaped(self, files: Iterable[RawFile], make: Callable[[RawFile], Shaped]) -> list[Shaped]:
        """What each file is shaped to: remembered, kept, or made with ``make``."""
        wanted = list(files)
        new = [file for file in wanted if file not in self._remembered]
        if len(self._remembered) + len(new) > REMEMBERED:
            self._remembered.clear()
            new = wanted
        self._remembered |= self._kept(self._store, new, make) if self._store else {}
        self._remembered |= {file: make(file) for file in new if file not in self._remembered}
        return [self._remembered[file] for file in wanted]

    def _kept(
        self, store: Path, files: list[RawFile], make: Callable[[RawFile], Shaped]
    ) -> dict[RawFile, Shaped]:
        """The entries among ``files``, of which those that are new are kept from now on."""
        keys = {
            file: digest(self._program, file.path, file.data)
            for file in files
            if file.suffix == KEPT_SUFFIX
        }
        with Store(store) as opened:
            records = opened.get_many(keys.values())
            found = {
                file: shaped_from(records[key], file) if key in records else make(file)
                for file, key in keys.items()
            }
            opened.put_many(
                {key: recorded(found[file]) for file, key in keys.items() if key not in records}
            )
        return found
