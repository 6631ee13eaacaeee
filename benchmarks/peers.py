"""What the benchmarks compare with, and the tree of ``quntuan generate`` as the others build it."""

import os
import re
from pathlib import Path

from benchmarks.search.project import ROOT, SETTINGS
from hooks.bootstrap import PEERS_FOLDER

PROGRAMS = ROOT / PEERS_FOLDER / ("Scripts" if os.name == "nt" else "bin")
CHANGES = (
    (r"^plugins:.*\n(  - .*\n)*", "plugins: [search]\n"),
    (r"^strict:.*$", "strict: false"),
)


def program(name: str) -> Path:
    """A program of those that ``make bench`` has installed for comparison."""
    return PROGRAMS / name


def search_with_material(tree: Path) -> None:
    """The search of the theme in place of ours; what it warns about stops nothing."""
    file = tree / SETTINGS
    settings = file.read_text("utf-8")
    for pattern, replacement in CHANGES:
        settings = re.sub(pattern, replacement, settings, flags=re.MULTILINE)
    if "plugins: [search]" not in settings:
        settings += "\nplugins: [search]\n"
    file.write_text(settings, "utf-8")
