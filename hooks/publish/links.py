"""Hard links from the new site to the old: what did not change is kept, with its time."""

import filecmp
import os
from contextlib import suppress
from pathlib import Path

from hooks.publish.difference import Difference
from hooks.publish.ownership import files


def link_unchanged(fresh: Path, live: Path) -> Difference:
    """Make each file of ``fresh`` that equals its counterpart in ``live`` the same file; what differs."""
    now, before = set(files(fresh)), set(files(live))
    same = {path for path in now & before if _is_same(fresh / path, live / path)}
    for path in same:
        _link(live / path, fresh / path)
    return Difference(
        new=tuple(sorted(now - before)),
        changed=tuple(sorted(now & before - same)),
        removed=tuple(sorted(before - now)),
        is_first=not before,
    )


def _is_same(one: Path, other: Path) -> bool:
    return not other.is_symlink() and filecmp.cmp(one, other, shallow=False)


def _link(old: Path, new: Path) -> None:
    """One file under both names; a file system without hard links keeps a copy of equal age."""
    spare = new.with_name(f"{new.name}.link")
    try:
        os.link(old, spare)
        spare.replace(new)
    except OSError:
        with suppress(OSError):
            spare.unlink(missing_ok=True)
        status = old.stat()
        os.utime(new, ns=(status.st_atime_ns, status.st_mtime_ns))
