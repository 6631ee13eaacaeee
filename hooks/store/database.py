"""The database: rows of bytes in one SQLite file, to which anything may happen at any time.

It has a rollback journal, since a write-ahead log would have to be written where one only
reads, and never waits for the disk, since what is lost is only made again. A damaged file
is put aside and begun anew; where it cannot be read or written (locked, full, read-only),
the process goes on without.
"""

import os
import sqlite3
from collections.abc import Container, Iterable, Iterator, Mapping
from contextlib import contextmanager, suppress
from pathlib import Path
from time import time
from typing import TypeVar

Name = TypeVar("Name")
Row = tuple[bytes, bytes]
"""A mark of ``Store``'s and the content, as they were kept or, where the file is damaged, not."""

FORMAT = 0x71747301
"""The file's own mark; another layout of the tables has another one."""
WAIT = 5.0
"""Seconds for which another process may hold the file before one goes on without it."""
DAY = 24 * 60 * 60
NOTED, DROPPED = 7, 30
"""Days after which a use is noted again, so that reading seldom writes; after which a row goes."""
MOST_BYTES = 2 << 30
"""Of the file: some four times what 5,000 entries need. Beyond it what was not used for longest goes."""
ROOM = 4
"""The fourth part of it is freed at once; from the last fourth on each day of use is noted."""
SETTINGS = ("PRAGMA synchronous = OFF", "PRAGMA cache_size = -16384")
LAYOUT = (
    "PRAGMA page_size = 8192",
    "PRAGMA auto_vacuum = INCREMENTAL",
    "BEGIN IMMEDIATE",
    "CREATE TABLE IF NOT EXISTS kept (id INTEGER PRIMARY KEY, mark BLOB, content BLOB)",
    "CREATE TABLE IF NOT EXISTS used (id INTEGER PRIMARY KEY, day INTEGER)",
    f"PRAGMA application_id = {FORMAT}",
    "COMMIT",
)
READ = (
    "SELECT day < ?, mark, content FROM kept JOIN used USING (id) "
    "WHERE id = ? AND typeof(content) = 'blob'"
)
KEEP = "INSERT OR REPLACE INTO kept VALUES (?, ?, ?)"
THERE = "SELECT id, day < ? FROM used WHERE id IN ({})"
AT_ONCE = 500
"""Rows for which one asks in one go, which takes a fraction of the time of single questions."""
USE = "INSERT OR REPLACE INTO used VALUES (?, ?)"
OLDEST = "SELECT id, length(content) FROM kept JOIN used USING (id) ORDER BY day, id"
DROP_ONE = ("DELETE FROM kept WHERE id = ?", "DELETE FROM used WHERE id = ?")
DROP = (
    "DELETE FROM kept WHERE id IN (SELECT id FROM used WHERE day < ?)",
    "DELETE FROM used WHERE day < ?",
)

_inherited: list[sqlite3.Connection] = []
"""Connections of the process from which this one was forked: closing them is not ours."""


class Database:
    """Rows by number. Belongs to the process and the thread that made it."""

    def __init__(self, file: Path) -> None:
        self._file = file.resolve()
        self._process = os.getpid()
        self._connection: sqlite3.Connection | None = None
        self._reads = self._writes = True
        self._was_damaged = False
        self._used: set[int] = set()
        self._noted = NOTED

    @property
    def is_inherited(self) -> bool:
        """Whether this process was forked from the one that made it."""
        return self._process != os.getpid()

    def anew(self) -> "Database":
        """The same file, for this process."""
        if self._connection:
            _inherited.append(self._connection)
        return Database(self._file)

    def read(self, names: Mapping[int, Name]) -> dict[Name, Row]:
        """Those rows that there are, by name."""
        found: dict[Name, Row] = {}
        if names and self._reads:
            with self._guarded("_reads"):
                found.update(self._found(names))
        return found

    def there(self, numbers: Iterable[int]) -> set[int]:
        """Which of these rows there are, which counts as a use of them."""
        found: set[int] = set()
        if self._reads:
            with self._guarded("_reads"):
                old, every = self._old(), [*numbers]
                for start in range(0, len(every), AT_ONCE):
                    asked = ",".join(map(str, every[start : start + AT_ONCE]))
                    rows = self._opened().execute(THERE.format(asked), (old,))
                    for number, is_old in rows:
                        found.add(number)
                        self._used |= {number} if is_old else set()
        return found

    def write(self, rows: Mapping[int, Row]) -> None:
        """Keep these, and note what was read."""
        if (rows or self._used) and self._reads and self._writes:
            with self._guarded("_writes"):
                self._keep(rows)

    def close(self) -> None:
        """Let the file go; what had not been committed is lost."""
        if self._connection:
            self._connection.close()
        self._connection = None

    def _found(self, names: Mapping[int, Name]) -> Iterator[tuple[Name, Row]]:
        connection, old = self._opened(), self._old()
        connection.execute("BEGIN")
        for number, name in names.items():
            for is_old, mark, content in connection.execute(READ, (old, number)):
                self._used |= {number} if is_old else set()
                yield name, (mark, content)
        connection.execute("COMMIT")

    def _keep(self, rows: Mapping[int, Row]) -> None:
        connection, today = self._opened(), _today()
        connection.execute("BEGIN IMMEDIATE")
        connection.executemany(KEEP, ((number, *row) for number, row in rows.items()))
        connection.executemany(USE, ((number, today) for number in {*rows, *self._used}))
        is_first_of_today = connection.execute("PRAGMA user_version").fetchone() != (today,)
        if is_first_of_today:
            for drop in DROP:
                connection.execute(drop, (today - DROPPED,))
            connection.execute(f"PRAGMA user_version = {today}")
        excess = _size(connection) - MOST_BYTES
        if excess > 0:
            _drop_oldest(connection, excess + MOST_BYTES // ROOM, rows.keys())
        connection.execute("COMMIT")
        self._used.clear()
        if is_first_of_today or excess > 0:
            connection.executescript("PRAGMA incremental_vacuum")  # ``execute`` frees one page

    def _old(self) -> int:
        """The day up to which a use was noted too long ago."""
        self._opened()
        return _today() - self._noted

    def _opened(self) -> sqlite3.Connection:
        if self._connection is None:
            with suppress(OSError):
                self._file.parent.mkdir(parents=True, exist_ok=True)
            opened = sqlite3.connect(self._file, timeout=WAIT, isolation_level=None)
            self._connection = opened
            opened.text_factory = bytes
            for setting in SETTINGS:
                opened.execute(setting)
            _lay_out(opened)
            is_nearly_full = _size(opened) > MOST_BYTES - MOST_BYTES // ROOM
            self._noted = 1 if is_nearly_full else NOTED
        return self._connection

    @contextmanager
    def _guarded(self, ability: str) -> Iterator[None]:
        """Damage is begun anew, once; what fails otherwise is not tried again."""
        try:
            yield
        except sqlite3.ProgrammingError:  # ours, such as the use in another thread
            self.close()
            raise
        except sqlite3.DatabaseError as error:
            self.close()
            if not (_is_damage(error) and self._is_put_aside()):
                setattr(self, ability, False)

    def _is_put_aside(self) -> bool:
        """The journal goes first: beside a new file it would be taken for that one's."""
        if self._was_damaged:
            return False
        self._was_damaged = True
        with suppress(OSError):
            self._file.with_name(f"{self._file.name}-journal").unlink(missing_ok=True)
            self._file.replace(self._file.with_name(f"{self._file.name}.damaged"))
            return True
        return False


def _lay_out(connection: sqlite3.Connection) -> None:
    """Make the tables of a new file. DatabaseError where it is somebody else's."""
    [mark] = connection.execute("PRAGMA application_id").fetchone()
    [tables] = connection.execute("SELECT count(*) FROM sqlite_master").fetchone()
    if (mark, tables) == (0, 0):
        for statement in LAYOUT:
            connection.execute(statement)
    elif (mark, tables) != (FORMAT, 2):
        raise sqlite3.DatabaseError(mark)


def _size(connection: sqlite3.Connection) -> int:
    """Bytes of the file that hold something."""
    names = ("page_count", "freelist_count", "page_size")
    pages, free, size = (connection.execute(f"PRAGMA {name}").fetchone()[0] for name in names)
    return int((pages - free) * size)


def _drop_oldest(connection: sqlite3.Connection, wanted: int, spared: Container[int]) -> None:
    """Rows of at least so many bytes, those first that were not used for longest.

    Whoever was told that one is there, and asks for it later, makes it, as with one that is damaged.
    """
    numbers: list[tuple[int]] = []
    for number, size in connection.execute(OLDEST):
        if wanted <= 0:
            break
        if number not in spared:
            numbers.append((number,))
            wanted -= size
    for drop in DROP_ONE:
        connection.executemany(drop, numbers)


def _is_damage(error: sqlite3.DatabaseError) -> bool:
    """Not what may pass: locked, full, not permitted, no such folder."""
    return not isinstance(error, sqlite3.OperationalError) or (
        error.sqlite_errorcode == sqlite3.SQLITE_ERROR
    )


def _today() -> int:
    return int(time() // DAY)
