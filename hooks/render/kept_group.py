"""A kept group: files that are made together of the whole catalogue, kept with what was read for them."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from pathlib import Path

from hooks.render.program import program
from hooks.store import FILE, Key, Store, digest, packed, unpacked
from hooks.view.parts.anchor import Url
from hooks.view.site import Site

Files = Iterable[tuple[Url, bytes]]


@dataclass(frozen=True)
class KeptGroup:
    """Texts that ``make`` makes of a site for the public, called ``name`` in the store at ``root``."""

    name: str
    site: Site
    root: Path
    make: Callable[[], Files]

    def files(self) -> Files:
        """All of them, by their addresses."""
        with Store(self.root / FILE) as store:
            kept = store.get(self._key)
            pieces, texts = unpacked(kept) if kept else ({}, {})
            if not texts or any(self.site.state(piece) != was for piece, was in pieces.items()):
                made, read = self.site.read(self.make)
                texts = {url: content.decode() for url, content in made}
                pieces = {piece: self.site.state(piece) for piece in read}
                store.put_many({self._key: packed((pieces, texts))})
        return [(url, text.encode()) for url, text in texts.items()]

    @property
    def _key(self) -> Key:
        """Of what decides them beside the catalogue."""
        return digest("group", self.name, program(self.root), self.site.conditions)
