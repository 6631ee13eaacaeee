"""The folder beside a site that is for its server: filled apart, and put in place behind the site.

What it holds belongs to one state of the site: it must not change before the site does, and
whatever keeps it from changing is better found before the site is exchanged than after.
"""

import shutil
from pathlib import Path

from hooks.publish.beside import beside
from hooks.publish.ownership import ForeignFilesError


def folder_of(live: Path) -> Path:
    """Where an administrator finds it."""
    return live.with_name(f"{live.name}-hosting")


def begin(live: Path) -> Path:
    """An empty folder to fill. ForeignFilesError where a file stands in the place of the real one."""
    goal, spare = folder_of(live), _spare(live)
    if goal.exists() and not goal.is_dir():
        raise ForeignFilesError(goal, ())
    goal.mkdir(exist_ok=True)
    shutil.rmtree(spare, ignore_errors=True)  # of a run that was killed
    spare.mkdir()
    return spare


def filled(live: Path) -> Path:
    """The folder that ``begin`` gave, for as long as it is not in place."""
    return _spare(live)


def finish(live: Path) -> None:
    """Put what was filled in place, a file at a time."""
    for file in _spare(live).iterdir():
        file.replace(folder_of(live) / file.name)
    give_up(live)


def give_up(live: Path) -> None:
    """Leave nothing of it."""
    shutil.rmtree(_spare(live), ignore_errors=True)


def _spare(live: Path) -> Path:
    return beside(live, "hosting-new")
