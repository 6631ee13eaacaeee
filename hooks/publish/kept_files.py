"""Kept files: what each file of the site online was made from; one made from the same is linked.

A file is known by the key of all that it is made from, for as long as it and its packed copy stand
as they were left, by size and by time. What a page executes is kept with it, so that nobody reads it
again to know.
"""

import os
import stat
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path

from hooks.publish.packing import PACKED, PACKING
from hooks.publish.spare_site import complete
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
    """The files of a new site that we wrote: their keys by address, and which are the old site's.

    Of the others it is known what they execute, and the SHA-256 of their bytes.
    """

    keys: Mapping[str, str] = field(default_factory=dict)
    linked: frozenset[str] = frozenset()
    code: Mapping[str, Code] = field(default_factory=dict)
    digests: Mapping[str, str] = field(default_factory=dict)


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

    def link(self, keys: Mapping[str, str], fresh: Path) -> frozenset[str]:
        """Give ``fresh`` the files of the old site that were made from the same keys; which these are."""
        wanted: dict[str, int] = {}
        same = set[str]()
        for url, key in keys.items():
            kept = self.files.get(url)
            if kept and kept.key == key and (found := self._as_left(url, kept)):
                same.add(url)
                wanted.update(found)
        there = complete(fresh, self.live, wanted)
        for name in wanted.keys() - there:  # a text and its packed copy belong together
            url = name.removesuffix(PACKED) if name not in same else name
            same.discard(url)
            for half in (url, f"{url}{PACKED}"):
                (fresh / half).unlink(missing_ok=True)
        return frozenset(same)

    def _as_left(self, url: str, kept: KeptFile) -> dict[str, int]:
        """A file of the old site and its packed copy with their numbers, if they are as they were left."""
        found = {}
        for name, state in ((url, kept.state), (f"{url}{PACKED}", kept.packed)):
            status = _status_of(f"{self.live}/{name}")
            if _state_of(status) != state:
                return {}
            if status:
                found[name] = status.st_ino
        return found

    def code(self, urls: frozenset[str]) -> dict[str, Code]:
        """What these pages of the old site execute."""
        return {url: self.files[url].code for url in urls}

    def note(self, written: Written, code: Mapping[str, Code]) -> None:
        """The new site is online: its files and what its pages execute."""
        numbers: dict[Code, int] = {}
        files = {
            url: (
                key,
                *self._states_of(url, is_linked=url in written.linked),
                numbers.setdefault(code.get(url, Code()), len(numbers)),
            )
            for url, key in written.keys.items()
        }
        noted = packed(([sorted(code) for code in numbers], files))
        with Store(self.root / FILE) as store:
            store.put_many({self._key: noted})

    def _states_of(self, url: str, *, is_linked: bool) -> tuple[State, State]:
        """Of a file online and its packed copy; those that are linked are as they were."""
        if is_linked:
            return self.files[url].state, self.files[url].packed
        names = (url, f"{url}{PACKED}")
        state, copy = (_state_of(_status_of(f"{self.live}/{name}")) for name in names)
        return state, copy

    @property
    def _key(self) -> bytes:
        return digest("files", str(self.live), PACKING, program(self.root))


def _status_of(file: str) -> os.stat_result | None:
    """A link to a file is none of ours."""
    with suppress(OSError):
        status = os.lstat(file)
        return status if stat.S_ISREG(status.st_mode) else None
    return None


def _state_of(status: os.stat_result | None) -> State:
    return (status.st_size, status.st_mtime_ns) if status else None
