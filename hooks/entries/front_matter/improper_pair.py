"""Typed: pairs of key and value whose colon is none for YAML, though one was meant."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from hooks.entries.front_matter import FrontMatter
from hooks.entries.front_matter.line import Line, Role, line_of
from hooks.model.known_keys import KEYS, holds_keys

NEXT_PAIR = re.compile(rf"[，、；](?=\s*(?:{'|'.join(sorted(KEYS))})\s*[:：])")
"""A full-width comma with another key of the format behind it: a separator for certain."""

HALF = str.maketrans("【】［］｛｝，、；：", "[][]{},,,:")
BRACES = str.maketrans("【】", "{}")
NO_KEY = re.compile(r"\d+|https?|ftp|mailto", re.IGNORECASE)


@dataclass(frozen=True)
class Pair:
    """A key and a value with a colon between them that is full-width or lacks its space."""

    number: int
    offset: int
    key: str
    colon: str
    value: str


def improper_pairs(front_matter: FrontMatter) -> Iterator[Pair]:
    """Those that were certainly meant as key and value: a sentence may hold a colon too."""
    yield from _on_lines(front_matter)
    yield from _in_braces(front_matter)


def _on_lines(front_matter: FrontMatter) -> Iterator[Pair]:
    if not any(map(_may_be_meant, front_matter.lines)):
        return
    owner: str | None = None
    for line in front_matter.lines:
        if line.role is Role.CONTINUATION:
            if line.key in KEYS and holds_keys(owner):
                yield _pair(line, line.number, 0)
        elif line.is_structural:
            owner = front_matter.nesting.owners.get(line.number, owner)
            if _is_improper(line) and holds_keys(owner):
                yield _pair(line, line.number, 0)


def _may_be_meant(line: Line) -> bool:
    """Whether anything at all has to be asked about the line: of most, nothing."""
    return line.key in KEYS if line.role is Role.CONTINUATION else _is_improper(line)


def _in_braces(front_matter: FrontMatter) -> Iterator[Pair]:
    for _, found in front_matter.flows:
        for piece in found.pieces:
            parts = line_of(piece.number, piece.text)
            if piece.bracket == "{" and not parts.in_list and _is_improper(parts):
                yield _pair(parts, piece.number, piece.offset)


def _is_improper(line: Line) -> bool:
    is_pair = line.key is not None and not line.has_proper_key
    return is_pair and not NO_KEY.fullmatch(line.key or "")


def _pair(line: Line, number: int, offset: int) -> Pair:
    value = line.text[line.colon_offset + 1 :].strip()
    return Pair(number, offset + line.colon_offset, line.key or "", line.colon, value)


def half_width(text: str) -> str:
    """Brackets, commas and colons as YAML wants them."""
    spaced = re.sub(r"\s*([，、；,：:])\s*", r"\1 ", text)
    braced = spaced.translate(BRACES) if ":" in spaced.replace("：", ":") else spaced
    return braced.translate(HALF).strip()
