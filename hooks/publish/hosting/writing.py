"""Writing: a file of a new site is packed, looked into and digested while its content is at hand."""

import hashlib
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from hooks.publish.hosting.compression import TEXT, pack
from hooks.publish.hosting.policy import code_of
from hooks.publish.kept_files import Code
from hooks.publish.links import link_with, write_or_link
from hooks.publish.ownership import is_packed_alike
from hooks.publish.packing import PACKED

PAGE = ".html"
_codes: dict[Code, Code] = {}
"""One of those that are alike: most pages execute the same, and are told to another process."""


@dataclass(frozen=True)
class Told:
    """SHA-256 of a file's bytes, and what it executes or applies if it is a page."""

    sha256: str
    code: Code | None


@dataclass(frozen=True)
class Writer:
    """Writes files into the new folder ``fresh``, each once; ``live`` is the site of before."""

    fresh: Path
    live: Path

    def write(self, name: str, content: bytes, code: Code | None = None) -> Told:
        """Write a file and its packed copy, or link those of before; ``code`` spares a look."""
        file = self.fresh / name
        write_or_link(file, content, self.live / name)
        if name.endswith(TEXT) and not self._has_linked(name):
            pack(file, content)
        if code is None and name.endswith(PAGE):
            found = code_of(content)
            code = _codes.setdefault(found, found)
        return Told(hashlib.sha256(content).hexdigest(), code)

    def _has_linked(self, name: str) -> bool:
        return self.is_packed_alike and link_with(self.fresh / name, self.live / name, PACKED)

    @cached_property
    def is_packed_alike(self) -> bool:
        """Whether copies in the site of before are as they would be made now."""
        return is_packed_alike(self.live)
