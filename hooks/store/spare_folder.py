"""Spare folders: room for files on their way, below the project and not in the system's folder.

Of a process that was killed nobody removes them there; here the next one does.
"""

import shutil
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from tempfile import TemporaryDirectory

from hooks.store.store import FILE

PREFIX = "spare-"
OLD = 7 * 24 * 3600
"""Seconds: longer than any build or preview stands."""


@contextmanager
def spare_folder(root: Path) -> Iterator[Path]:
    """An empty folder below ``root``, or in the system's folder where nothing can be written there."""
    cache = (root / FILE).parent
    with suppress(OSError):
        cache.mkdir(exist_ok=True)
        _remove_old(cache)
    try:
        folder = TemporaryDirectory(prefix=PREFIX, dir=cache)
    except OSError:
        folder = TemporaryDirectory(prefix=PREFIX)
    with folder as made:
        yield Path(made).resolve()


def _remove_old(cache: Path) -> None:
    for folder in cache.glob(f"{PREFIX}*"):
        with suppress(OSError):
            if folder.stat().st_mtime < time.time() - OLD:
                shutil.rmtree(folder)
