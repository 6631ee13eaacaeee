"""Fences: where the front matter should have ended, when its closing line is not there."""

import re
from collections.abc import Iterator

from hooks.entries.front_matter.line import line_of

LOOKALIKE = re.compile(r"(?!---\s*$)\s{0,3}(?:[-‐‑‒–—―─━－﹣﹘]{2,}|[—―─━－])\s*")
HEADING = re.compile(r"#{2,6}\s+\S")

Numbered = list[tuple[int, str]]
"""Lines with their numbers."""


def fence_candidates(front: Numbered, *, has_closing: bool) -> Iterator[int]:
    """Numbers of the lines before which, or in whose place, the closing fence should stand."""
    for number, text in front:
        is_outermost = not text[:1].isspace() or not has_closing
        if is_outermost and LOOKALIKE.fullmatch(text):
            yield number
        elif HEADING.match(text):
            yield _behind(front, number)
    if not has_closing:
        yield _behind(front, _end_of_keys(front))


def _behind(front: Numbered, number: int) -> int:
    """The first of the empty lines that end before ``number``."""
    texts = dict(front)
    while not texts.get(number - 1, "text").strip():
        number -= 1
    return number


def _end_of_keys(front: Numbered) -> int:
    """Number behind the last line that can be front matter: a key, an item, an indented line."""
    end, is_behind_gap = 2, False
    for number, text in front:
        line = line_of(number, text)
        if not text.strip() or text.startswith("#"):
            is_behind_gap = True
            continue
        is_pair = line.has_proper_key or (line.key is not None and not is_behind_gap)
        if not (is_pair or line.in_list or line.indent):
            break
        end, is_behind_gap = number + 1, False
    return end
