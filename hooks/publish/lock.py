"""One build at a time: a lock that the system takes back when its holder dies."""

import errno
import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

HELD = frozenset({errno.EWOULDBLOCK, errno.EACCES, errno.EDEADLK})  # as the systems name it


class BusyError(Exception):
    """Another build holds the lock."""


@contextmanager
def only_one(path: Path) -> Iterator[None]:
    """Hold the lock file ``path``; raises BusyError at once where another process does.

    A file left by a killed run is no lock: the system lets go of it with the process.
    """
    descriptor = _taken(path)
    try:
        yield
    finally:
        with suppress(OSError):  # Windows does not remove an open file; it may lie there
            path.unlink()
        os.close(descriptor)


def _taken(path: Path) -> int:
    """A descriptor of the locked file. It must still be the one of that name: holders remove it."""
    while True:
        descriptor = os.open(path, os.O_RDWR | os.O_CREAT, 0o644)
        try:
            _lock(descriptor)
            if _is(path, descriptor):
                return descriptor
        except OSError as caught:
            os.close(descriptor)
            if caught.errno not in HELD:
                raise  # such as a network drive that cannot lock
            raise BusyError(str(path)) from caught
        os.close(descriptor)


def _is(path: Path, descriptor: int) -> bool:
    with suppress(FileNotFoundError):
        return os.path.samestat(path.stat(), os.fstat(descriptor))
    return False


if sys.platform == "win32":
    import msvcrt

    def _lock(descriptor: int) -> None:
        msvcrt.locking(descriptor, msvcrt.LK_NBLCK, 1)

else:
    import fcntl

    def _lock(descriptor: int) -> None:
        fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
