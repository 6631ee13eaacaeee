"""Differences: a cell that says something else than the file, from what to what."""

from typing import NamedTuple

REMOVE = "删除"
"""The word by which a cell takes a value away: an empty one never does."""


class Difference(NamedTuple):
    """``old`` and ``new`` are texts of a cell; empty where nothing stood or shall stand there."""

    heading: str
    old: str
    new: str
