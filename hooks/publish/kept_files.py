"""Kept files: what each file of the site online was made from; one made from the same is linked.

A file is known by the key of all that it is made from, for as long as it and its packed copy stand
as they were left, by size and by time. What a page executes is kept with it, so that nobody reads it
again to know.
"""

import os
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path

from hooks.publish.links import link
from hooks.publish.packing import PACKED, PACKING
from hooks.render.program import program
from hooks.store import FILE, Store, digest, packed, unpacked

Code = frozenset[tuple[str, str]]
"""What a page executes or applies: ``script`` or ``style``, and its text."""
State = tuple[int, int] | None
"""Size and time of change of a file that there is."""


@dataclass(frozen=True)
class KeptFile:
    """From what a file was made, how it and its packed copy were left, and what it executes."""

    key: str
    state: State
    packed: State
    code: Code


@dataclass(frozen=True)
class Written:
    """The files of a new site that we wrote: their keys by address, and which are the old site's."""

    keys: Mapping[str, str] = field(default_factory=dict)
    linked: frozenset[str] = frozenset()


@dataclass(frozen=True)
class KeptFiles:
    """Those of the site ``live``, noted in the store of the project at ``root``."""

    root: Path
    live: Path

    @cached_property
    def files(self) -> Mapping[str, KeptFile]:
        """By address; what was noted of another site, or not at all, is not among them."""
        with Store(self.root / FILE) as store:
            kept = store.get(self._key)
        if kept is None:
            return {}
        codes, files = unpacked(kept)
        known = [frozenset((tag, text) for tag, text in code) for code in codes]
        return {
            url: KeptFile(
                key,
                (state[0], state[1]) if state else None,
                (copy[0], copy[1]) if copy else None,
                known[number],
            )
            for url, (key, state, copy, number) in files.items()
        }

    def link(self, url: str, key: str, fresh: Path) -> bool:
        """Make a file of ``fresh`` that of the old site if that was made from the same ``key``."""
        kept = self.files.get(url)
        copy = f"{url}{PACKED}"
        if kept is None or kept.key != key or kept.state is None:
            return False
        if (_state_of(self.live / url), _state_of(self.live / copy)) != (kept.state, kept.packed):
            return False
        if kept.packed and not link(self.live / copy, fresh / copy):
            return False
        if link(self.live / url, fresh / url):
            return True
        (fresh / copy).unlink(missing_ok=True)
        return False

    def code(self, urls: frozenset[str]) -> dict[str, Code]:
        """What these pages of the old site execute."""
        return {url: self.files[url].code for url in urls}

    def note(self, written: Written, code: Mapping[str, Code]) -> None:
        """The new site is online: its files and what its pages execute."""
        numbers: dict[Code, int] = {}
        files = {
            url: (
                key,
                _state_of(self.live / url),
                _state_of(self.live / f"{url}{PACKED}"),
                numbers.setdefault(code.get(url, Code()), len(numbers)),
            )
            for url, key in written.keys.items()
        }
        noted = packed(([sorted(code) for code in numbers], files))
        with Store(self.root / FILE) as store:
            store.put_many({self._key: noted})

    @property
    def _key(self) -> bytes:
        return digest("files", str(self.live), PACKING, program(self.root))


def _state_of(file: Path) -> State:
    """A link to a file is none of ours."""
    with suppress(OSError):
        status = os.lstat(file)
        return status.st_size, status.st_mtime_ns
    return None
