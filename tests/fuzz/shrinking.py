"""Shrinking: the least of a file for which the same still does not hold."""

import re
from collections.abc import Sequence

from tests.fuzz.trial import Find, Project

TRIES = 300
KIND = re.compile(r"[^\W\d_]+")


def shrunk(project: Project, find: Find) -> Find:
    """The find with as few lines, then signs, as some tries leave of it."""
    left = TRIES
    for separator in ("\n", ""):
        parts: Sequence[str] = _parts(find.data, separator)
        size = max(1, len(parts) // 2)
        while size and left:
            at = 0
            while at < len(parts) and left:
                left -= 1
                fewer = [*parts[:at], *parts[at + size :]]
                data = separator.join(fewer).encode("utf-8", "surrogateescape")
                found = _same(project, Find(find.path, data, find.reason))
                if found:
                    find, parts = found, fewer
                else:
                    at += size
            size //= 2
    return find


def _parts(data: bytes, separator: str) -> list[str]:
    text = data.decode("utf-8", "surrogateescape")
    return text.split(separator) if separator else list(text)


def _same(project: Project, find: Find) -> Find | None:
    found = project.finds({find.path: find.data})
    return next((one for one in found if _kind(one) == _kind(find)), None)


def _kind(find: Find) -> Sequence[str]:
    """The first words of the reason, without names and numbers."""
    return KIND.findall(find.reason)[:2]
