"""Store: what was made once is kept on the disk, so that the next build makes only what is new.

A store may be lost, damaged or not writable at any time: then everything is made again.
"""

from collections.abc import Callable, Iterable
from contextlib import suppress
from dataclasses import dataclass
from hashlib import blake2s
from importlib.metadata import version
from importlib.resources.abc import Traversable
from pathlib import Path
from uuid import uuid4

DIGEST = 32
"""Bytes of a digest, which a kept file begins with: a file cut short is not taken for whole."""


@dataclass(frozen=True)
class Store:
    """Files in a folder; ``program`` is all that decides the bytes beside their subject."""

    folder: Path
    program: str

    def get(self, subject: object, make: Callable[[], bytes]) -> bytes:
        """What ``make`` makes of a subject, whose ``repr`` says all that is to be seen of it."""
        file = self.folder / blake2s(f"{self.program}\n{subject!r}".encode()).hexdigest()
        content = _read(file)
        if content is None:
            content = make()
            _write(file, content)
        return content


def program_state(libraries: Iterable[str], modules: Iterable[Traversable]) -> str:
    """Another one as soon as a library or a line of a module changes."""
    digest = blake2s()
    for module in sorted(modules, key=lambda found: found.name):
        if module.is_file():
            digest.update(module.name.encode() + b"\0" + module.read_bytes())
    return "\n".join([*(f"{name} {version(name)}" for name in libraries), digest.hexdigest()])


def _read(file: Path) -> bytes | None:
    try:
        whole = file.read_bytes()
    except OSError:
        return None
    digest, content = whole[:DIGEST], whole[DIGEST:]
    return content if blake2s(content).digest() == digest else None


def _write(file: Path, content: bytes) -> None:
    """Beside it, then in one step: another build that reads meanwhile finds all or nothing."""
    spare = file.with_name(f"{file.name}.{uuid4().hex}")
    with suppress(OSError):
        file.parent.mkdir(parents=True, exist_ok=True)
        spare.write_bytes(blake2s(content).digest() + content)
        spare.replace(file)
    with suppress(OSError):
        spare.unlink(missing_ok=True)
