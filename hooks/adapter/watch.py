"""The preview's watch over the sources: a folder that goes away and comes back is seen again.

MkDocs' own watch looks twice a second and ends for good with the folder it
watches, such as when somebody renames ``brands`` for a moment.
"""

import os
import threading
from collections.abc import Callable, Iterable, Iterator

INTERVAL = 0.1  # seconds; a look at 500 files takes a few milliseconds
IGNORED = frozenset({"__pycache__", ".git", "node_modules"})
FileState = tuple[int, int]
"""Time of change in nanoseconds, size in bytes."""


def snapshot(paths: Iterable[str]) -> dict[str, FileState]:
    """Time of change and size of every file at or below ``paths``; what is not there is left out."""
    return {file: state for path in paths for file in _files(path) if (state := _state(file))}


def watch(paths: Iterable[str], changed: Callable[[], None]) -> None:
    """Call ``changed`` after every change below ``paths``, for as long as the program runs."""
    watched = tuple(paths)
    first = snapshot(watched)  # here: what changes while the thread starts must not be missed

    def look() -> None:
        known = first
        while True:
            threading.Event().wait(INTERVAL)
            found = snapshot(watched)
            if found != known:
                known = found
                changed()

    threading.Thread(target=look, daemon=True).start()


def _files(path: str) -> Iterator[str]:
    if os.path.isfile(path):  # noqa: PTH113 - os.walk is several times as fast as pathlib
        yield path
    for folder, folders, names in os.walk(path):
        folders[:] = [name for name in folders if name not in IGNORED]
        yield from (f"{folder}{os.sep}{name}" for name in names)


def _state(file: str) -> FileState | None:
    try:
        status = os.stat(file)  # noqa: PTH116
    except OSError:
        return None
    return status.st_mtime_ns, status.st_size
