"""Hard links from the new site to the old: what did not change is kept, with its time."""

import filecmp
import os
import stat
from contextlib import suppress
from pathlib import Path

from hooks.publish.difference import Difference
from hooks.publish.ownership import numbers


def link_unchanged(fresh: Path, live: Path) -> Difference:
    """Make each file of ``fresh`` that equals its counterpart in ``live`` the same file; what differs."""
    here, there = numbers(fresh), numbers(live)
    now, before = here.keys(), there.keys()
    linked = {path for path in now & before if here[path] == there[path] != 0}
    same = linked | {p for p in (now & before) - linked if _is_same(fresh / p, live / p)}
    for path in same - linked:
        _link(live / path, fresh / path)
    return Difference(
        new=tuple(sorted(now - before)),
        changed=tuple(sorted(now & before - same)),
        removed=tuple(sorted(before - now)),
        is_first=not before,
        kept=len(same),
    )


def write_or_link(file: Path, content: bytes, before: Path) -> None:
    """Write a new file; where ``before`` has the same content, it is that one under another name."""
    if not (_holds(before, content) and link(before, file)):
        file.write_bytes(content)


def link(old: Path, new: Path) -> bool:
    """Give a file another name; False where the file system has no such thing, or the name is taken."""
    try:
        os.link(old, new, follow_symlinks=False)
    except OSError:
        return False
    return True


def link_with(file: Path, before: Path, companion: str) -> bool:
    """Where ``file`` is ``before`` under another name, so is what stands beside it, if it is there.

    ``companion`` is the end that its name has more.
    """
    with suppress(OSError):
        if file.samefile(before):
            return link(
                before.with_name(before.name + companion), file.with_name(file.name + companion)
            )
    return False


def _holds(file: Path, content: bytes) -> bool:
    try:
        status = file.lstat()
        is_plain = stat.S_ISREG(status.st_mode) and status.st_size == len(content)
        return is_plain and file.read_bytes() == content
    except OSError:
        return False


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
