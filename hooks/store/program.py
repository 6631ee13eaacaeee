"""The program's state: what decides a value beside its inputs."""

import os
import sysconfig
import time
from collections.abc import Iterable, Iterator
from hashlib import blake2b
from importlib.metadata import version
from importlib.resources.abc import Traversable
from pathlib import Path
from platform import python_implementation, python_version

NPM_LOCK = "node_modules/.package-lock.json"
BEGUN = time.time() - time.process_time()
"""When this process began, or a little later."""


def program_state(libraries: Iterable[str], modules: Iterable[Traversable]) -> str:
    """Another one as soon as Python, a library or a line of a module changes.

    Of a folder all files are meant, at any depth. What was written since this process began is not
    what runs in it: then the state is one that no other process has.
    """
    lines = blake2b(digest_size=32)
    for module in _files(modules):
        lines.update(module.name.encode() + b"\0" + module.read_bytes())
        if isinstance(module, Path) and module.stat().st_mtime > BEGUN:
            lines.update(os.urandom(lines.digest_size))
    python = f"{python_implementation()} {python_version()}"
    return "\n".join(
        [python, *(f"{name} {version(name)}" for name in libraries), lines.hexdigest()]
    )


def installed(root: Path) -> tuple[bytes, ...]:
    """Every package that is installed, with its version: Python's, and npm's of a project."""
    folders = {sysconfig.get_path(sort) for sort in ("purelib", "platlib")}
    names = sorted(path.name for folder in folders for path in Path(folder).glob("*.dist-info"))
    return (*map(os.fsencode, names), *(path.read_bytes() for path in root.glob(NPM_LOCK)))


def _files(modules: Iterable[Traversable]) -> Iterator[Traversable]:
    for module in sorted(modules, key=lambda found: found.name):
        if module.is_file():
            yield module
        elif module.is_dir():
            yield from _files(found for found in module.iterdir() if found.name != "__pycache__")
