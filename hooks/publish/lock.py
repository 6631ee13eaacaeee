"""One build at a time: a lock that the system takes back when its holder dies."""

from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

PATIENCE = 0.2  # seconds: the file may just have been removed by its last holder


class BusyError(Exception):
    """Another build holds the lock."""


@contextmanager
def build_lock(path: Path) -> Iterator[None]:
    """Hold the lock file ``path``; raises BusyError where another process does.

    A file left by a killed run is no lock: the system lets go of it with the process. OSError on
    a drive that cannot lock, such as some in a network, in place of a lock that only looks like one.
    """
    from filelock import FileLock, Timeout  # noqa: PLC0415 - a check locks nothing

    lock = FileLock(path, timeout=PATIENCE, fallback_to_soft=False)
    try:
        lock.acquire()
    except Timeout as caught:
        raise BusyError(str(path)) from caught
    try:
        yield
    finally:
        with suppress(OSError):  # Windows does not remove an open file
            path.unlink()
        lock.release()
