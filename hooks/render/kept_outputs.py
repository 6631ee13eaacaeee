"""Kept outputs: files that cost much to make, made anew only where nothing is kept of them."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import TypeVar

from hooks.render.output import KeptOutput, Output, StaticFile
from hooks.store import FILE, Key, Store
from hooks.view.parts.anchor import Url


@dataclass(frozen=True)
class Wanted:
    """A file: where it belongs, the key of all that decides it, and how it is made by itself."""

    address: Url
    key: Key
    make: Callable[[], bytes]


One = TypeVar("One", bound=Wanted)


def kept_outputs(
    wanted: Iterable[One],
    root: Path,
    make_all: Callable[[Sequence[One]], Iterable[tuple[Key, bytes]]],
) -> Iterator[Output]:
    """All that is wanted, as it is kept below ``root``; each is read only when somebody asks.

    ``make_all`` makes those that are missing together, such as on all cores: each key once.
    """
    every = tuple(wanted)
    made: dict[Key, bytes] = {}
    with Store(root / FILE) as store:
        known = store.known(one.key for one in every)
        missing = {one.key: one for one in every if one.key not in known}
        for key, content in make_all(tuple(missing.values())):
            made[key] = content
            store.put_many({key: content})
    for one in every:
        yield KeptOutput(one.address, one.key, None, partial(_fetched, one, store, made))


def kept_content(wanted: Wanted, root: Path) -> bytes:
    """One of them, for somebody who wants no other."""
    with Store(root / FILE) as store:
        return store.kept(wanted.key, wanted.make)


def _fetched(one: Wanted, store: Store, made: Mapping[Key, bytes]) -> StaticFile:
    """What was just made, else what is kept."""
    found = made.get(one.key)
    return StaticFile(one.address, store.kept(one.key, one.make) if found is None else found)
