"""Publication: the new site takes the old one's place in one step, or not at all.

The site is built in a folder beside the old one. What did not change becomes
a hard link to the old file, so that copying it to a server later sends only
what is new. When all is whole the two are exchanged, and the old one is kept for the next run. A run killed at any
moment leaves the old site or the new one whole; the next run puts the rest
right. See docs/adr/0006-whose-folder-the-site-is.md.
"""

import shutil
from collections.abc import Callable
from pathlib import Path

from hooks.publish.beside import beside
from hooks.publish.difference import Difference
from hooks.publish.exchange import exchange_folders
from hooks.publish.links import link_unchanged
from hooks.publish.lock import BusyError, build_lock
from hooks.publish.ownership import (
    SITE,
    SOURCES,
    ForeignFilesError,
    mark,
    move_foreign_files,
    refuse_foreign_files,
)
from hooks.publish.spare_site import keep_spare

__all__ = [
    "SITE",
    "SOURCES",
    "BusyError",
    "Difference",
    "ForeignFilesError",
    "HalfDoneError",
    "mark",
    "publish",
    "recover",
]


class HalfDoneError(Exception):
    """The new site stands at ``live``, but what belongs beside it could not be written."""

    def __init__(self, live: Path, reason: OSError) -> None:
        super().__init__(str(live))
        self.reason = reason


def publish(
    live: Path, build: Callable[[Path], object], kind: str = SITE, then: Callable[[], object] = list
) -> Difference:
    """Let ``build`` fill a new folder, then put it where ``live`` is; on failure ``live`` stays.

    Raises BusyError while another run builds, ForeignFilesError when ``live`` holds
    what no build of this ``kind`` made, OSError when the disk is full or refuses; nothing is
    touched then. ``then`` is called once the new site stands, before another run may build;
    HalfDoneError where it fails.
    """
    live = live.resolve()  # a link to the site stays a link
    live.parent.mkdir(parents=True, exist_ok=True)
    with build_lock(beside(live, "lock")):
        recover(live)
        refuse_foreign_files(live, kind)
        fresh = beside(live, "new")
        try:
            build(fresh)
            mark(fresh, kind)
            difference = link_unchanged(fresh, live)
            refuse_foreign_files(live, kind)  # somebody may have put one there meanwhile
            exchange_folders(fresh, live, beside(live, "old"))
        except BaseException:
            shutil.rmtree(fresh, ignore_errors=True)
            raise
        try:
            move_foreign_files(fresh, live, kind)  # or at the last moment
            if kind == SITE:
                keep_spare(fresh, live)  # what is called fresh is now the old site
            shutil.rmtree(fresh, ignore_errors=True)  # what resists waits for later
            then()
        except OSError as caught:
            raise HalfDoneError(live, caught) from caught
    return difference


def recover(live: Path) -> None:
    """Undo what an interrupted run left: a site half built, or the old site moved away."""
    fresh, old = beside(live, "new"), beside(live, "old")
    if old.exists() and not live.exists():
        old.rename(live)
    if fresh.exists():
        shutil.rmtree(fresh)
    if old.exists():
        old.rename(fresh)  # what is called old is whole: only the new one is ever half there
        shutil.rmtree(fresh)
