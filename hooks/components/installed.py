"""The components that are installed here, as far as the program's lock files name them.

What stands beside them in a developer's folders builds no site. Reading it all takes a twentieth
of a second, so ``state`` tells cheaply whether it is another than before.
"""

import json
import platform
import re
from collections.abc import Iterable, Iterator, Mapping
from collections.abc import Set as AbstractSet
from contextlib import suppress
from functools import cache
from hashlib import blake2b
from importlib.metadata import Distribution, PackageNotFoundError, distribution
from pathlib import Path
from typing import Any

from hooks.components.component import Component
from hooks.components.licence import licence_of
from hooks.components.shipped import HOLDS, SHIPPED

OURS = "quntuan"
PROGRAM = Path(__file__).resolve().parents[2]
PINS = PROGRAM / "requirements.txt"
NODE_MODULES = PROGRAM / "node_modules"
INSTALLED = NODE_MODULES / ".package-lock.json"
"""Written by npm: what is there, where package-lock.json says what there may be."""

PINNED = re.compile(r"^([a-z0-9][a-z0-9._-]*)(?:\[[^\]]*\])?==", re.MULTILINE)
NAME = re.compile(r"[A-Za-z0-9._-]+")
EXTRA = re.compile(r";.*\bextra\s*==")


def state() -> str:
    """Another one where the lock files or Python are; versions of packages stand elsewhere."""
    texts = (file.read_bytes() if file.is_file() else b"" for file in (PINS, INSTALLED))
    lines = blake2b(platform.python_version().encode(), digest_size=16)
    for text in texts:
        lines.update(blake2b(text, digest_size=16).digest())
    return lines.hexdigest()


@cache
def components() -> tuple[Component, ...]:
    """All of them: what is shipped first, then by name. None of npm's where npm never ran."""
    npm = json.loads(INSTALLED.read_text("utf-8"))["packages"] if INSTALLED.is_file() else {}
    pinned = PINNED.findall(PINS.read_text("utf-8")) if PINS.is_file() else _reached({OURS})
    found = (*_python_packages(pinned), *_npm_packages(npm))
    return tuple(sorted(found, key=lambda one: (not one.use, one.name, one.ecosystem)))


def _reached(names: AbstractSet[str]) -> AbstractSet[str]:
    """What these packages ask for, and what that asks for: where no lock file stands beside the program."""
    found: set[str] = set()
    for name in names:
        with suppress(PackageNotFoundError):
            found.update(_needed(distribution(name)))
    return names if found <= names else _reached(names | found)


def _python_packages(pinned: Iterable[str]) -> Iterator[Component]:
    yield Component("generic", "python", platform.python_version(), "PSF-2.0")
    there: dict[str, Distribution] = {}
    for name in sorted({_normal(one) for one in pinned} - {OURS}):
        with suppress(PackageNotFoundError):  # of another system, or for another Python
            there[name] = distribution(name)
    for name, found in there.items():
        yield Component(
            ecosystem="pypi",
            name=name,
            version=found.version,
            licence=licence_of(name, found.metadata),
            needs=tuple(sorted(set(_needed(found)) & there.keys())),
            use=SHIPPED.get(name, ""),
            holds=HOLDS.get(name, ()),
            terms=_terms(found) if name in SHIPPED else "",
        )


def _needed(found: Distribution) -> Iterator[str]:
    """What a package asks for by itself, on whatever system."""
    for line in found.requires or ():
        name = NAME.match(line)
        if name and not EXTRA.search(line):
            yield _normal(name[0])


def _terms(found: Distribution) -> str:
    names = found.metadata.get_all("License-File") or ()
    texts = (found.read_text(f"{folder}{name}") for name in names for folder in ("licenses/", ""))
    return "\n".join(filter(None, texts))


def _normal(name: str) -> str:
    """One spelling for all that PyPI takes for the same."""
    return re.sub(r"[-_.]+", "-", name).lower()


def _npm_packages(found: Mapping[str, Any]) -> Iterator[Component]:
    """Those that the tests alone need are marked."""
    there = {
        folder.removeprefix("node_modules/"): package
        for folder, package in found.items()
        if not package.get("dev")
    }
    for name, package in there.items():
        needs = {**package.get("dependencies", {}), **package.get("optionalDependencies", {})}
        files = sorted((NODE_MODULES / name).glob("LICENSE*")) if name in SHIPPED else []
        yield Component(
            ecosystem="npm",
            name=name,
            version=package["version"],
            licence=package.get("license", ""),
            needs=tuple(sorted(needs.keys() & there.keys())),
            use=SHIPPED.get(name, ""),
            holds=HOLDS.get(name, ()),
            terms="\n".join(file.read_text("utf-8") for file in files),
        )
