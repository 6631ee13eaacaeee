"""Outlines: what whoever finishes a page must know of it, without its text."""

from collections.abc import Mapping
from pathlib import PurePosixPath
from typing import NamedTuple

HEADING = "<h1"
"""The theme writes a heading above a page that has none."""
TEXTS = ("title", "description")
STRUCTURED, SHARE = "structured", "share"
OWN = (*TEXTS, STRUCTURED, SHARE)
"""Of a page's head, what is its own: all else it has in common with its neighbours."""


class Outline(NamedTuple):
    """A page's ``shape``, all that decides the text around what is its own; and its ``length``."""

    shape: str
    length: int

    @property
    def has_heading(self) -> bool:
        """Whether the page brings its own."""
        return self.shape.startswith(HEADING)


def outline_of(path: str, head: Mapping[str, object], html: str) -> Outline:
    """Of a page's source."""
    own = tuple(name for name in OWN if head.get(name))
    rest = tuple((name, repr(value)) for name, value in head.items() if name not in OWN)
    heading = HEADING if HEADING in html else ""
    return Outline(f"{heading} {PurePosixPath(path).parent} {own} {rest}", len(html))
