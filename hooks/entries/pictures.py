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
    place = on_disk(root, path)
    if not place.resolve().is_relative_to(root.resolve()):
        return Judgement("", trouble=Trouble.OUTSIDE)
    try:
        status = place.stat()
        key = _key(program, path, status)
        if (kept := store.get(key)) is None:
            data = read_picture(root, path)
            of_content = digest(program, data)
            kept = store.kept(of_content, lambda: _record(judge(data)))
            if time.time() - max(status.st_mtime, status.st_ctime) > SETTLED:
                store.put_many({key: kept})
    except OSError as caught:
        return Judgement("", trouble=Trouble.UNREADABLE, detail=caught.strerror or "")
    return _from(kept)


def _key(program: str, path: str, status: os.stat_result) -> Key:
    times = (status.st_size, status.st_mtime_ns, status.st_ctime_ns, status.st_ino, status.st_dev)
    return digest("picture", program, path, repr(times))


def _record(found: Judgement) -> bytes:
    words = (found.trouble, found.detail, found.is_generated)
    return json.dumps([found.digest, found.width, found.height, *words]).encode()


def _from(record: bytes) -> Judgement:
    name, width, height, trouble, *rest = json.loads(record)
    return Judgement(name, width, height, Trouble(trouble) if trouble else None, *rest)
