"""Picture files: what each proved to be when all of it was read, which is kept for the next time.

A file that has the size and times of before is not read again: a folder of photos from phones
holds gigabytes, and every check would read them all.
"""

import json
import os
import time
from collections.abc import Callable, Iterable
from pathlib import Path

from hooks.entries.read import on_disk, read_picture
from hooks.picture import Judgement, Trouble, judge
from hooks.store import Key, Store, digest

SETTLED = 2.0
"""Seconds after which a file that is written once more has another time, on any disk."""


def judgements(
    root: Path, paths: Iterable[str], file: Path, program: Callable[[], str]
) -> dict[str, Judgement]:
    """The judgement on each picture at ``paths``; ``file`` is the store, ``program`` gives the state of who judges."""
    wanted = list(paths)
    if not wanted:
        return {}
    with Store(file) as store:
        return {path: _judgement(root, path, store, program()) for path in wanted}


def _judgement(root: Path, path: str, store: Store, program: str) -> Judgement:
    if not on_disk(root, path).resolve().is_relative_to(root.resolve()):
        return Judgement("", trouble=Trouble.OUTSIDE)
    kept = kept_of_file(root, path, store, program, lambda data: _record(judge(data)))
    if isinstance(kept, str):
        return Judgement("", trouble=Trouble.UNREADABLE, detail=kept)
    return _from(kept)


def kept_of_file(
    root: Path, path: str, store: Store, program: str, make: Callable[[bytes], bytes]
) -> bytes | str:
    """What ``make`` makes of a file's content, or why it cannot be read."""
    try:
        status = on_disk(root, path).stat()
        key = _key(program, path, status)
        if (kept := store.get(key)) is None:
            data = read_picture(root, path)
            kept = store.kept(digest(program, data), lambda: make(data))
            if time.time() - max(status.st_mtime, status.st_ctime) > SETTLED:
                store.put_many({key: kept})
    except OSError as caught:
        return caught.strerror or str(caught)
    return kept


def _key(program: str, path: str, status: os.stat_result) -> Key:
    times = (status.st_size, status.st_mtime_ns, status.st_ctime_ns, status.st_ino, status.st_dev)
    return digest("picture", program, path, repr(times))


def _record(found: Judgement) -> bytes:
    words = (found.trouble, found.detail, found.is_generated)
    return json.dumps([found.digest, found.width, found.height, *words]).encode()


def _from(record: bytes) -> Judgement:
    name, width, height, trouble, *rest = json.loads(record)
    return Judgement(name, width, height, Trouble(trouble) if trouble else None, *rest)
