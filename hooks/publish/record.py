"""The record of a build: what it was made from and how it left its folder.

Where both are as they were, a build would make the same once more.
"""

import os
import re
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from hooks.publish.ownership import LISTS, SITE, Listing, found
from hooks.publish.server_folder import folder_of
from hooks.store import FILE, Key, Store, digest, installed, packed, unpacked

SETTINGS = "mkdocs.yml"
ELSEWHERE = re.compile(rb"""\.\.[/\\]|:\s+["']?(/|~|[A-Za-z]:[/\\])|!ENV""")
INSTALLED = "node_modules"
LEFT_OUT = frozenset({INSTALLED, "__pycache__"})
"""Folders that no build reads file by file; nor any at the top whose name begins with a dot."""


@dataclass(frozen=True)
class Record:
    """What was kept of the last build of ``root`` into ``live``: its report, while it holds.

    ``words`` are all that decides a site beside the files of the project and what is installed.
    """

    root: Path
    live: Path
    words: tuple[str, ...]

    def report(self) -> str | None:
        """The report of the last build, where nothing that it rests on has changed since."""
        key = self._key  # also where nobody asks: what changes during a build is not in it
        if self._leads_out():
            return None
        with Store(self.root / FILE) as store:
            kept = store.get(key)
        if kept is None:
            return None
        outcome, report = unpacked(kept)
        is_as_left = outcome == self._outcome(dict(found(self.live))).hex()
        return str(report) if is_as_left else None

    def keep(self, report: str, there: Listing) -> None:
        """The build is whole, its files are ``there``.

        What it was made from is what was there when it was begun.
        """
        with Store(self.root / FILE) as store:
            store.put_many({self._key: packed((self._outcome(there).hex(), report))})

    @cached_property
    def inputs(self) -> Key:
        """Every file of the project, Python, and the packages that are installed, when first asked."""
        paths = sorted(_files(str(self.root), {self.live, folder_of(self.live)}))
        contents = (part for path in paths for part in (path, _content(path)))
        return digest(sys.version, *installed(self.root), *contents)

    def _leads_out(self) -> bool:
        """Whether the settings name what is not looked at: a file elsewhere, or the environment."""
        settings = self.root / SETTINGS
        return settings.is_file() and bool(ELSEWHERE.search(settings.read_bytes()))

    @property
    def _key(self) -> Key:
        return digest("site", str(self.live), *self.words, self.inputs)

    def _outcome(self, there: Listing) -> Key:
        """Every file of the site and of what its server needs, with its size and time of change."""
        return digest(*self._states(there))

    def _states(self, there: Listing) -> Iterator[str]:
        server = folder_of(self.live)
        for folder, files in ((self.live, there), (server, dict(found(server)))):
            states = {name: entry.stat() for name, entry in files.items()}
            states |= {path.name: path.stat() for path in (folder / SITE,) if path.exists()}
            lines = (f"{name} {s.st_size} {s.st_mtime_ns}" for name, s in sorted(states.items()))
            yield "\0".join([str(folder), *lines])


def _content(path: str) -> bytes:
    """Nothing of a link to nothing, or of a pipe, at which one would wait for ever."""
    if not os.path.isfile(path):  # noqa: PTH113 - thousands are read, and ``Path`` costs as much again
        return b""
    with open(path, "rb", buffering=0) as file:  # noqa: PTH123
        return file.read()


def _files(top: str, without: set[Path]) -> Iterator[str]:
    """Files below a folder, also behind links, but what no build reads, and no other site."""
    seen = set(map(os.path.realpath, without))
    for place, folders, names in os.walk(top, followlinks=True):
        real, is_top = os.path.realpath(place), place == top
        if real in seen or (not is_top and not LISTS.isdisjoint(names)):
            folders.clear()
            continue
        seen.add(real)
        folders[:] = [name for name in folders if name not in LEFT_OUT]
        if is_top:
            folders[:] = [name for name in folders if not name.startswith(".")]
        yield from (f"{place}{os.sep}{name}" for name in names)
