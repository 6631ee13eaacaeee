"""The program's state: what decides a value beside its inputs."""

from collections.abc import Iterable
from hashlib import blake2b
from importlib.metadata import version
from importlib.resources.abc import Traversable
from platform import python_implementation, python_version


def program_state(libraries: Iterable[str], modules: Iterable[Traversable]) -> str:
    """Another one as soon as Python, a library or a line of a module changes."""
    lines = blake2b(digest_size=32)
    for module in sorted(modules, key=lambda found: found.name):
        if module.is_file():
            lines.update(module.name.encode() + b"\0" + module.read_bytes())
    python = f"{python_implementation()} {python_version()}"
    return "\n".join(
        [python, *(f"{name} {version(name)}" for name in libraries), lines.hexdigest()]
    )
