"""The program as far as it decides what is rendered: all of it."""

from functools import cache
from importlib.resources import files
from pathlib import Path

from hooks.store import Key, digest, installed, program_state

ROOMS = ("hooks", "maps")


@cache
def program(root: Path) -> Key:
    """Every file of ours, and every package that is installed, here and for the project at ``root``."""
    return digest(program_state((), map(files, ROOMS)), *installed(root))
