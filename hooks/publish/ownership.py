"""Whose folder it is: only what a build of ours wrote is ever replaced or removed.

Every site carries a list of its files. A folder without the list, or with a
file that is not on it, belongs to somebody else.
"""

import os
from collections.abc import Iterator, Mapping
from pathlib import Path

from hooks.publish.packing import PACKING

SITE, SOURCES = ".quntuan-site", ".quntuan-sources"  # one kind never replaces the other
LISTS = frozenset({SITE, SOURCES})
HEAD = "# 本文件夹由 quntuan 生成，每次生成整个替换。下面是其中的文件。"
SYSTEM_FILES = frozenset({".DS_Store", "Thumbs.db", "desktop.ini"})  # written by file managers


Listing = Mapping[str, os.DirEntry[str]]
"""Files by name, each as the system knew it when it was first asked."""


class ForeignFilesError(Exception):
    """A folder that is to be replaced holds ``foreign`` files, relative to it; none if it is a file."""

    def __init__(self, folder: Path, foreign: tuple[str, ...]) -> None:
        super().__init__(f"{folder}: {'、'.join(foreign)}")
        self.folder = folder
        self.foreign = foreign


def mark(folder: Path, name: str = SITE) -> None:
    """Write the list of all files, the last thing before a folder counts as whole."""
    lines = [HEAD, PACKING, *sorted(files(folder))]
    (folder / name).write_text("\n".join(lines) + "\n", "utf-8", newline="\n")


def refuse_foreign_files(folder: Path, name: str = SITE) -> None:
    """Raise ForeignFilesError unless ``folder`` is free, empty, or holds nothing but what we wrote."""
    if folder.exists() and not folder.is_dir():
        raise ForeignFilesError(folder, ())
    foreign = sorted(set(files(folder)) - listed(folder / name))
    if foreign:
        raise ForeignFilesError(folder, tuple(foreign))


def move_foreign_files(old: Path, live: Path, name: str = SITE) -> None:
    """Give to the site that took its place what somebody put into the one of before."""
    for path in set(files(old)) - listed(old / name):
        goal = live / path
        if not goal.exists():
            goal.parent.mkdir(parents=True, exist_ok=True)
            (old / path).rename(goal)


def is_packed_alike(site: Path) -> bool:
    """Whether packed copies in a site of ours are as they would be made now."""
    return PACKING in listed(site / SITE)


def is_list(path: Path) -> bool:
    """Whether it can be read as what we wrote."""
    return HEAD in listed(path)


def files(folder: Path) -> Iterator[str]:
    """All files below ``folder`` but the list, relative to it, with forward slashes; links are files."""
    return (name for name, _ in found(folder))


def numbers(folder: Path) -> dict[str, int]:
    """The same, each with its number in the file system: names of one file share it; 0 of a link."""
    return {name: 0 if entry.is_symlink() else entry.inode() for name, entry in found(folder)}


def found(folder: Path) -> Iterator[tuple[str, os.DirEntry[str]]]:
    """The same, each as the system knows it; folders one after the other, in no order."""
    waiting = [(str(folder), "")]
    while waiting:
        place, start = waiting.pop()
        try:
            with os.scandir(place) as there:
                entries = list(there)
        except (FileNotFoundError, NotADirectoryError):
            continue
        for entry in entries:
            if entry.is_dir(follow_symlinks=False):
                waiting.append((entry.path, f"{start}{entry.name}/"))
            elif entry.name not in SYSTEM_FILES and entry.name not in LISTS:
                yield f"{start}{entry.name}", entry


def listed(path: Path) -> set[str]:
    """What a list names; nothing where there is none that can be read."""
    try:
        return set(path.read_text("utf-8").splitlines())
    except (OSError, UnicodeDecodeError):
        return set()
