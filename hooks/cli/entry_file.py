"""Writing an entry's file: it is there whole or not at all, whenever the program ends.

What is written stands beside it first, under a name that is not read.
"""

import errno
import os
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path


def replace_file(file: Path, data: bytes) -> None:
    """Give a file another content."""
    with _written_beside(file, data) as beside:
        beside.replace(file)


def new_file(file: Path, data: bytes) -> None:
    """Make a file; FileExistsError where there is one."""
    with _written_beside(file, data) as beside:
        if os.path.lexists(file):
            raise FileExistsError(errno.EEXIST, os.strerror(errno.EEXIST), str(file))
        beside.rename(file)


@contextmanager
def _written_beside(file: Path, data: bytes) -> Iterator[Path]:
    beside = file.with_name(f".{file.name}.new")
    try:
        write(beside, data)
        yield beside
    except OSError as caught:
        if caught.filename == str(beside):  # nobody knows it by that name
            caught.filename = str(file)
        raise
    finally:
        with suppress(OSError):  # a disk that can only be read says so even where there is nothing
            beside.unlink()


def write(file: Path, data: bytes) -> None:
    """By itself, so that a disk can be full; on the disk before the file has its name."""
    with file.open("wb") as opened:
        opened.write(data)
        opened.flush()
        os.fsync(opened.fileno())
