"""Whose folder it is: only what a build of ours wrote is ever replaced or removed.

Every site carries a list of its files. A folder without the list, or with a
file that is not on it, belongs to somebody.
"""

from collections.abc import Iterator
from pathlib import Path

SITE, SOURCES = ".quntuan-site", ".quntuan-sources"  # one sort never replaces the other
LISTS = frozenset({SITE, SOURCES})
HEAD = "# 本文件夹由 quntuan 生成，每次生成整个替换。下面是其中的文件。"
LITTER = frozenset({".DS_Store", "Thumbs.db", "desktop.ini"})  # systems strew these about


class NotOursError(Exception):
    """A folder that is to be replaced holds ``strangers``, relative to it; none if it is a file."""

    def __init__(self, folder: Path, strangers: tuple[str, ...]) -> None:
        super().__init__(f"{folder}: {'、'.join(strangers)}")
        self.folder = folder
        self.strangers = strangers


def mark(folder: Path, name: str = SITE) -> None:
    """Write the list of all files, the last thing before a folder counts as whole."""
    lines = [HEAD, *sorted(files(folder))]
    (folder / name).write_text("\n".join(lines) + "\n", "utf-8", newline="\n")


def refuse_foreign(folder: Path, name: str = SITE) -> None:
    """Raise NotOursError unless ``folder`` is free, empty, or holds nothing but what we wrote."""
    if folder.exists() and not folder.is_dir():
        raise NotOursError(folder, ())
    strangers = sorted(set(files(folder)) - _listed(folder / name))
    if strangers:
        raise NotOursError(folder, tuple(strangers))


def files(folder: Path) -> Iterator[str]:
    """All files below ``folder`` but the list, relative to it, with forward slashes."""
    for path in folder.rglob("*"):
        if path.name not in LITTER and (path.is_symlink() or not path.is_dir()):
            name = path.relative_to(folder).as_posix()
            if name not in LISTS:
                yield name


def _listed(path: Path) -> set[str]:
    try:
        return set(path.read_text("utf-8").splitlines())
    except FileNotFoundError:
        return set()
