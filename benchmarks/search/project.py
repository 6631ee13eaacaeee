"""A project folder of a wanted size: the real entries, settings and pages, and fictional entries."""

import shutil
from collections.abc import Sequence
from pathlib import Path

from benchmarks.search.fiction import fiction
from benchmarks.search.queries import Query
from hooks.pipeline import examine

ROOT = Path(__file__).resolve().parents[2]
LINKED = ("hooks", "maps", "node_modules")
COPIED = ("brands", "content")
SETTINGS = "mkdocs.yml"
CLOCK = Path(__file__).with_name("clock.py")


def project(folder: Path, queries: Sequence[Query], entries: int) -> None:
    """Fill the new ``folder``; the real entries alone where they are more than ``entries``."""
    folder.mkdir(parents=True)
    for name in LINKED:
        (folder / name).symlink_to(ROOT / name, target_is_directory=True)
    for name in COPIED:
        shutil.copytree(ROOT / name, folder / name)
    shutil.copyfile(ROOT / SETTINGS, folder / SETTINGS)
    real = examine(ROOT).catalogue
    for path, text in fiction(real, queries, entries - len(real.entries)):
        file = folder / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, "utf-8", newline="\n")


def add_clock(root: Path) -> None:
    """One more hook in the settings, after those that they have."""
    shutil.copyfile(CLOCK, root / CLOCK.name)
    settings = (root / SETTINGS).read_text("utf-8")
    (root / SETTINGS).write_text(_with_clock(settings), "utf-8")


def _with_clock(settings: str) -> str:
    hook = f"  - {CLOCK.name}\n"
    head, found, rest = settings.partition("\nhooks:\n")
    if not found:
        return f"{settings}\nhooks:\n{hook}"
    own, end, others = rest.partition("\nwatch:")
    return f"{head}{found}{own}\n{hook}{end.lstrip()}{others}"
