"""The spare site: the one before the one online. Most of the next one's files are in it already.

It is trusted in nothing: a file of it is used only where it is the very one that stands online under
the same name, a hard link; all others are removed.
"""

import os
import shutil
from collections.abc import Iterator, Mapping
from contextlib import suppress
from pathlib import Path

from hooks.publish.beside import beside
from hooks.publish.links import link
from hooks.publish.ownership import files


def complete(fresh: Path, live: Path, wanted: Mapping[str, int]) -> frozenset[str]:
    """Give ``fresh`` these files of ``live``, each known by its number; the names of those it has now.

    What ``fresh`` holds already stays, unless it has the name of one of them.
    """
    there = _become_spare(fresh, live, wanted)
    missing = [name for name in wanted if name not in there]
    for folder in {(fresh / name).parent for name in missing}:
        folder.mkdir(parents=True, exist_ok=True)
    return there | {name for name in missing if link(live / name, fresh / name)}


def keep_spare(old: Path, live: Path) -> None:
    """The site ``old`` was online until now; it is kept only where files have several names."""
    spare = beside(live, "spare")
    shutil.rmtree(spare, ignore_errors=True)
    if not spare.exists() and _shares_files(old, live):
        with suppress(OSError):
            old.rename(spare)


def _become_spare(fresh: Path, live: Path, wanted: Mapping[str, int]) -> frozenset[str]:
    """Put what ``fresh`` holds into the spare, which is called ``fresh`` then; what else is there."""
    spare = beside(live, "spare")
    if spare.is_symlink() or not spare.is_dir():
        return frozenset()
    there = frozenset(_left(str(spare), "", wanted))
    for name in files(fresh):
        if name not in there:
            (spare / name).parent.mkdir(parents=True, exist_ok=True)
            (fresh / name).replace(spare / name)
    shutil.rmtree(fresh)
    spare.rename(fresh)
    return there


def _left(folder: str, start: str, wanted: Mapping[str, int]) -> Iterator[str]:
    """Remove all files but those that are wanted, by name and number; the names of these."""
    with os.scandir(folder) as found:
        entries = list(found)
    for entry in entries:
        name = f"{start}{entry.name}"
        if entry.is_dir(follow_symlinks=False):
            yield from _left(entry.path, f"{name}/", wanted)
            with suppress(OSError):  # there is something in it
                Path(entry.path).rmdir()
        elif not entry.is_symlink() and wanted.get(name) == entry.inode():
            yield name
        else:
            Path(entry.path).unlink()


def _shares_files(old: Path, live: Path) -> bool:
    """Whether any file of the two is one under two names: as a rule the first that is asked for is."""
    return any(_is_one(old / name, live / name) for name in files(old))


def _is_one(file: Path, other: Path) -> bool:
    with suppress(FileNotFoundError):
        return os.path.samestat(file.lstat(), other.lstat())
    return False
