"""Pictures: what is published of them, painted anew only where nothing is kept."""

from collections.abc import Callable, Iterator, Mapping
from functools import cache, partial
from importlib.resources import files
from pathlib import Path

from hooks.picture import digest_of, published
from hooks.render.output import KeptOutput, Output, StaticFile
from hooks.render.workers import spread
from hooks.store import FILE, Key, Store, digest, program_state
from hooks.view.parts.anchor import Url
from hooks.view.parts.picture import Version

LIBRARIES = ("pillow", "pillow-heif", "resvg-py")
FEW = 2
"""Pictures that are worth a process: one takes half a second."""

Read = Callable[[str], bytes]
Wanted = Mapping[Url, Version]


class ChangedPictureError(Exception):
    """A picture is another one than when it was judged."""

    def __init__(self, path: str) -> None:
        super().__init__(f"生成的时候，图片“{path}”被改动了。等它保存好，再运行一次。")


def pictures(wanted: Wanted, root: Path, read: Read) -> Iterator[Output]:
    """Every published picture, kept below ``root``; ``read`` gives the bytes at a path."""
    keys = {url: _key(version) for url, version in wanted.items()}
    with Store(root / FILE) as store:
        known = store.known(keys.values())
        missing: dict[str, list[Version]] = {}
        for url, version in wanted.items():
            if keys[url] not in known:
                missing.setdefault(version.digest, []).append(version)
        made: dict[Key, bytes] = {}
        painted = spread(partial(_painted, read), missing.values(), "处理图片", few=FEW)
        for versions, contents in zip(missing.values(), painted, strict=True):
            new = dict(zip(map(_key, versions), contents, strict=True))
            made |= new
            store.put_many(new)
    for url, version in wanted.items():
        load = partial(_fetched, url, version, store, made, read)
        yield KeptOutput(url, keys[url], None, load)


def picture_at(url: Url, wanted: Wanted, root: Path, read: Read) -> bytes | None:
    """The published picture at an address, if there is one."""
    version = wanted.get(url)
    if version is None:
        return None
    with Store(root / FILE) as store:
        return store.kept(_key(version), lambda: _painted(read, [version])[0])


def _fetched(
    url: Url, version: Version, store: Store, made: Mapping[Key, bytes], read: Read
) -> StaticFile:
    """What was just made, else what is kept."""
    key = _key(version)
    found = made.get(key)
    return StaticFile(
        url,
        store.kept(key, lambda: _painted(read, [version])[0]) if found is None else found,
    )


def _painted(read: Read, versions: list[Version]) -> tuple[bytes, ...]:
    """Versions of one picture, decoded once."""
    first = versions[0]
    data = read(first.path)
    if digest_of(data) != first.digest:
        raise ChangedPictureError(first.path)
    return published(data, tuple(version.width for version in versions))


def _key(version: Version) -> Key:
    return digest("picture", _program(), version.digest, str(version.width))


@cache
def _program() -> str:
    return program_state(LIBRARIES, files("hooks.picture").iterdir())
