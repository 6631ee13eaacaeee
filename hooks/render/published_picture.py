"""Pictures: what is published of them, painted anew only where nothing is kept."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass
from functools import cache, partial
from importlib.resources import files
from pathlib import Path, PurePosixPath

from hooks.picture import TroubleError, cleaned, digest_of, published
from hooks.render.kept_outputs import Wanted, kept_content, kept_outputs
from hooks.render.output import Output
from hooks.store import FILE, Key, Store, digest, program_state
from hooks.view.parts.anchor import Url
from hooks.view.parts.picture import Version
from hooks.workers import spread

LIBRARIES = ("pillow", "pillow-heif", "resvg-py")
FEW = 2
"""Pictures that are worth a process: one takes half a second."""

Read = Callable[[str], bytes]


class ChangedPictureError(Exception):
    """A picture is another one than when it was judged."""

    def __init__(self, path: str) -> None:
        super().__init__(f"生成的时候，图片“{path}”被改动了。等它保存好，再运行一次。")


@dataclass(frozen=True)
class Painting(Wanted):
    """A file with the picture and the width that are painted."""

    version: Version


def pictures(versions: Mapping[Url, Version], root: Path, read: Read) -> Iterator[Output]:
    """Every published picture, kept below ``root``; ``read`` gives the bytes at a path."""
    wanted = (_painting(url, version, read) for url, version in versions.items())
    return kept_outputs(wanted, root, partial(_all_painted, read))


def picture_at(url: Url, versions: Mapping[Url, Version], root: Path, read: Read) -> bytes | None:
    """The published picture at an address, if there is one."""
    version = versions.get(url)
    return kept_content(_painting(url, version, read), root) if version else None


def picture_by_hand(name: str, data: bytes, root: Path) -> bytes | None:
    """A picture beside the pages by hand as it is published under its name; None where it is none."""
    suffix = PurePosixPath(name).suffix.lower()
    key = digest("by hand", _program(), suffix, data)
    with Store(root / FILE) as store, suppress(TroubleError):
        return store.kept(key, lambda: cleaned(data, name))
    return None


def _painting(url: Url, version: Version, read: Read) -> Painting:
    return Painting(url, _key(version), lambda: _painted(read, [version])[0], version)


def _all_painted(read: Read, missing: Sequence[Painting]) -> Iterator[tuple[Key, bytes]]:
    """On all cores, the versions of one picture together."""
    groups: dict[str, list[Version]] = {}
    for one in missing:
        groups.setdefault(one.version.digest, []).append(one.version)
    painted = spread(partial(_painted, read), groups.values(), "处理图片", few=FEW)
    for versions, contents in zip(groups.values(), painted, strict=True):
        yield from zip(map(_key, versions), contents, strict=True)


def _painted(read: Read, versions: list[Version]) -> tuple[bytes, ...]:
    """Versions of one picture, decoded once."""
    first = versions[0]
    data = read(first.path)
    if digest_of(data) != first.digest:
        raise ChangedPictureError(first.path)
    widths = tuple(version.width for version in versions)
    return published(data, widths, is_generated=first.is_generated)


def _key(version: Version) -> Key:
    made_by = "machine" if version.is_generated else "somebody"
    return digest("picture", _program(), version.digest, str(version.width), made_by)


@cache
def _program() -> str:
    return program_state(LIBRARIES, files("hooks.picture").iterdir())
