"""The exchange of two folders: in one step where the system has one, else by two renames."""

import ctypes
import errno
import os
import sys
from collections.abc import Callable
from pathlib import Path

AT_FDCWD = -100  # of Linux: paths relative to the current folder
RENAME_EXCHANGE = 2
UNSUPPORTED = frozenset({errno.ENOSYS, errno.EINVAL, errno.ENOTSUP})


def exchange_folders(fresh: Path, live: Path, old: Path) -> None:
    """Put ``fresh`` where ``live`` is; the old site, if any, is then called ``fresh``.

    ``old`` is a free name. It holds the old site between the two renames, and
    ``recover`` looks there.
    """
    if not live.exists():
        fresh.rename(live)
        return
    if exchange_at_once(fresh, live):
        return
    live.rename(old)
    try:
        fresh.rename(live)
    except OSError:
        old.rename(live)
        raise
    old.rename(fresh)


def exchange_at_once(one: Path, other: Path) -> bool:
    """Whether the two were exchanged in a single step; False where the system has none."""
    renameat2 = _renameat2()
    if renameat2 is None:
        return False
    ctypes.set_errno(0)
    status = renameat2(AT_FDCWD, os.fsencode(one), AT_FDCWD, os.fsencode(other), RENAME_EXCHANGE)
    if status == 0:
        return True
    code = ctypes.get_errno()
    if code in UNSUPPORTED:
        return False
    raise OSError(code, os.strerror(code), str(one), None, str(other))


def _renameat2() -> Callable[[int, bytes, int, bytes, int], int] | None:
    """Linux's call, where its C library has it; Python offers none."""
    if not sys.platform.startswith("linux"):
        return None
    found = getattr(ctypes.CDLL(None, use_errno=True), "renameat2", None)
    if found is None:
        return None
    found.argtypes = [ctypes.c_int, ctypes.c_char_p, ctypes.c_int, ctypes.c_char_p, ctypes.c_uint]
    found.restype = ctypes.c_int
    renameat2: Callable[[int, bytes, int, bytes, int], int] = found
    return renameat2
