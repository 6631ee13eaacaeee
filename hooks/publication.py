"""Publication: the new site takes the old one's place in one step, or not at all.

The site is built in a folder beside the old one. Only when it is whole are
the two exchanged, by two renames on the same disk; what a broken run left
behind is put right by the next.
"""

import shutil
from collections.abc import Callable
from pathlib import Path


def publish(live: Path, build: Callable[[Path], object]) -> None:
    """Let ``build`` fill a new folder, then put it where ``live`` is; on failure ``live`` stays."""
    recover(live)
    fresh, old = _fresh(live), _old(live)
    try:
        build(fresh)
    except BaseException:
        shutil.rmtree(fresh, ignore_errors=True)
        raise
    if live.exists():
        live.rename(old)
    fresh.rename(live)
    shutil.rmtree(old, ignore_errors=True)


def recover(live: Path) -> None:
    """Undo what an interrupted run left: a site half built, or the old site moved away."""
    fresh, old = _fresh(live), _old(live)
    if old.exists() and not live.exists():
        old.rename(live)
    shutil.rmtree(old, ignore_errors=True)
    shutil.rmtree(fresh, ignore_errors=True)


def _fresh(live: Path) -> Path:
    return live.with_name(f".{live.name}-new")


def _old(live: Path) -> Path:
    return live.with_name(f".{live.name}-old")
