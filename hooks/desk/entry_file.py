"""Writing an entry's file: it is there whole or not at all, whenever the program ends.

What is written stands beside it first, under a name that is not read.
"""

import errno
import os
from collections.abc import Iterator, Mapping, Sequence
from contextlib import ExitStack, contextmanager, suppress
from pathlib import Path


class ChangedError(Exception):
    """Somebody else changed files after they had been read, so that nothing was written."""

    def __init__(self, files: Sequence[Path]) -> None:
        super().__init__(f"“{files[0]}”刚被别人改过，没有写入。再运行一次。")


class HalfWrittenError(OSError):
    """Some of several files have their new content, and the disk refuses to take it back."""


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


Exchange = Mapping[Path, tuple[bytes | None, bytes]]
"""What each file must still hold, None where there is none, and what it will hold."""


def replace_all(files: Exchange) -> None:
    """Give many files another content, or none of them."""
    with exchanged(files):
        pass


@contextmanager
def exchanged(files: Exchange) -> Iterator[None]:
    """Give many files another content, for good once what is done meanwhile has been done too.

    All are written beside their places first, so that a full disk leaves everything as it was.
    ChangedError where one is no longer what it was; where a later one cannot be put in its place,
    or something goes wrong meanwhile, those before are put back (HalfWrittenError where that
    fails). A killed run may leave some new and some old, each of them whole.
    """
    with ExitStack() as stack:
        beside = {}
        for file, (_, new) in files.items():
            file.parent.mkdir(parents=True, exist_ok=True)
            beside[file] = stack.enter_context(_written_beside(file, new))
        changed = [file for file, (old, _) in files.items() if _content(file) != old]
        if changed:
            raise ChangedError(changed)
        done: list[Path] = []
        try:
            for file in files:
                beside[file].replace(file)
                done.append(file)
            yield
        except BaseException as caught:
            _put_back({file: files[file][0] for file in done}, caught)
            raise


def _content(file: Path) -> bytes | None:
    return file.read_bytes() if os.path.lexists(file) else None


def _put_back(files: Mapping[Path, bytes | None], why: BaseException) -> None:
    for file, data in files.items():
        try:
            if data is None:
                file.unlink()
            else:
                replace_file(file, data)
        except OSError as caught:
            raise HalfWrittenError(*caught.args) from why
