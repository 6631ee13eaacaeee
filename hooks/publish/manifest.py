"""The manifest: a digest of every file of a site, beside it, by which what is online is compared.

It has the form that ``sha256sum -c`` reads, in the order of names, and says nothing but what the site
itself says to everybody: the same site has the same manifest. Packed copies are left out: whoever
asks for a text is given them in its place.
"""

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from types import MappingProxyType

from hooks.publish.ownership import Listing, found
from hooks.publish.packing import PACKED
from hooks.store import FILE, Store, digest, packed, unpacked

NAME = "files.sha256"
BETWEEN = "  "

Digests = Mapping[str, str]
"""The address of a file within its site → SHA-256 of its bytes."""


@dataclass(frozen=True)
class ManifestWriter:
    """Writes that of the site ``live``; files that are as they were left are not read again.

    What was left is noted in the store of the project at ``root``.
    """

    root: Path
    live: Path

    def write(self, folder: Path, digests: Digests = MappingProxyType({})) -> Listing:
        """Into a folder beside the site, which is whole; the site's files as they were then.

        Of some files the ``digests`` are known.
        """
        known = self._known()
        noted: dict[str, tuple[int, int, str]] = {}
        there = dict(found(self.live))
        for name, entry in there.items():
            if name.endswith(PACKED) and name.removesuffix(PACKED) in there:
                continue
            status = entry.stat()
            state = status.st_size, status.st_mtime_ns
            before = known.get(name)
            is_same = before is not None and before[:2] == state
            own = before[2] if before and is_same else digests.get(name)
            noted[name] = (*state, own or sha256_of(self.live / name))
        text = "".join(f"{noted[name][2]}{BETWEEN}{name}\n" for name in sorted(noted))
        (folder / NAME).write_text(text, "utf-8", newline="\n")
        with Store(self.root / FILE) as store:
            store.put_many({self._key: packed(noted)})
        return there

    def _known(self) -> Mapping[str, tuple[int, int, str]]:
        with Store(self.root / FILE) as store:
            kept = store.get(self._key)
        if kept is None:
            return {}
        return {name: (size, time, text) for name, (size, time, text) in unpacked(kept).items()}

    @property
    def _key(self) -> bytes:
        return digest("manifest", str(self.live))


def sha256_of(file: Path) -> str:
    """Of a file's bytes."""
    with file.open("rb") as opened:
        return hashlib.file_digest(opened, "sha256").hexdigest()


def read_manifest(folder: Path) -> Digests:
    """What was written into ``folder``; OSError where there is none, ValueError where it is damaged."""
    lines = (folder / NAME).read_text("utf-8").splitlines()
    pairs = (line.split(BETWEEN, 1) for line in lines)
    return {name: text for text, name in pairs}
