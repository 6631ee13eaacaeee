"""Kept items: what each entry gives to the open data, kept with what was read for it.

An edit makes the rows anew that say something of it, and puts the files together of texts.
"""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from hooks.render.program import program
from hooks.store import FILE, Key, Store, digest, packed, unpacked
from hooks.view.open_data import Item
from hooks.view.site import Site

Texts = list[list[str]]
Piece = str


@dataclass(frozen=True)
class KeptItems:
    """Texts of a site for the public, in the store at ``root``."""

    site: Site
    root: Path

    def texts(
        self, name: str, items: Iterable[Item[Any]], write: Callable[[Any], list[str]]
    ) -> list[Texts]:
        """What ``write`` makes of the subjects of each item, of the file called ``name``."""
        every = tuple(items)
        with Store(self.root / FILE) as store:
            before = self._known(store.get(self._key(name)))
            made = {item.name: before.get(item.name) or self._made(item, write) for item in every}
            if made != before:
                store.put_many({self._key(name): self._record(made)})
        return [made[item.name][1] for item in every]

    def _made(
        self, item: Item[Any], write: Callable[[Any], list[str]]
    ) -> tuple[frozenset[Piece], Texts]:
        texts, read = self.site.read(lambda: map(write, item.subjects()))
        return read, list(texts)

    def _known(self, kept: bytes | None) -> dict[str, tuple[frozenset[Piece], Texts]]:
        """The texts of which all pieces are as they were."""
        pieces, items = unpacked(kept) if kept else ((), {})
        names = [piece for piece, _ in pieces]
        changed = {n for n, (piece, was) in enumerate(pieces) if self.site.state(piece) != was}
        return {
            name: (frozenset([names[n] for n in numbers]), texts)
            for name, (numbers, texts) in items.items()
            if changed.isdisjoint(numbers)
        }

    def _record(self, made: Mapping[str, tuple[frozenset[Piece], Texts]]) -> bytes:
        numbers: dict[Piece, int] = {}
        items = {
            name: ([numbers.setdefault(piece, len(numbers)) for piece in sorted(read)], texts)
            for name, (read, texts) in made.items()
        }
        return packed(([(piece, self.site.state(piece)) for piece in numbers], items))

    def _key(self, name: str) -> Key:
        """Of what decides the texts of a file beside the catalogue."""
        return digest("items", name, program(self.root), self.site.conditions)
