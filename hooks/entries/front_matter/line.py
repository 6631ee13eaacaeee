"""One line of front matter: indentation, dash, key, colon, value, before YAML sees it."""

import re
from dataclasses import dataclass
from enum import Enum, auto
from functools import cached_property

KEY = re.compile(
    r"""(?P<indent>\s*)(?P<dash>-\s+)?"""
    r"""(?P<key>[^\s:：#'"“”‘’\[\]{}【】｛｝［］,，-][^:：#'"\[\]{},，]*)(?P<colon>[:：])"""
)
PROPER = re.compile(
    r"""(?P<indent>\s*)(?P<dash>-\s+)?"""
    r"""(?P<key>"(?:[^"\\]|\\.)*+"\s*+|'(?:[^']|'')*+'\s*+"""
    r"""|[^\s"'#\[{\]}&*!|>%@`,【｛［-](?:(?<!\s)#|[^#])*?)(?P<colon>:)(?=[ \t]|$)"""
)
GLUED = re.compile(r"\s*(?P<dash>-)(?P<rest>[^\s-].*)")
"""A list's dash without its space: for YAML no dash at all."""

BLOCK = re.compile(r"[|>][+-]?\d?[+-]?\s*(#.*)?$")


BLANKS = {"\t": " Tab", "\u3000": "全角空格", "\u00a0": "不换行空格"}


def blank_name(char: str) -> str:
    """What staff call a white-space character that is no space."""
    return BLANKS.get(char, "特殊空格")


class Role(Enum):
    """What a line is to YAML. Only a structural one has keys, colons and quotes."""

    STRUCTURE = auto()
    CONTINUATION = auto()
    LITERAL = auto()
    INSIDE = auto()
    EMPTY = auto()


@dataclass(frozen=True)
class Line:
    """One line: where its parts stand (0-based offsets) and what it is to YAML.

    ``key`` is None for a line that has no ``key:``; ``value`` is then all that
    follows the indentation and the dash. An indented line whose colon is none
    for YAML (``- 报道说：没有写``) may be a sentence: its value is the whole.
    """

    number: int
    text: str
    indent: int
    in_list: bool
    key: str | None
    key_offset: int
    colon_offset: int
    value_offset: int
    role: Role = Role.STRUCTURE

    @property
    def is_structural(self) -> bool:
        """Keys, colons and quotes mean something to YAML here."""
        return self.role is Role.STRUCTURE

    @property
    def column(self) -> int:
        """0-based column of the dash, or of the key or value of a line without one."""
        return self.indent

    @cached_property
    def value(self) -> str:
        """What follows the colon, or the whole item, without outer white space."""
        return self.text[self.value_offset :].rstrip()

    @property
    def is_empty(self) -> bool:
        """Nothing but perhaps a comment stands behind the colon or the dash."""
        start = self.value_offset if self.key is None else self.colon_offset + 1
        rest = self.text[start:].strip()
        is_comment = rest.startswith("#") and (self.key is None or self.has_proper_key)
        return not rest or is_comment

    @property
    def colon(self) -> str:
        """The colon as typed, full-width or not; empty where there is no key."""
        return self.text[self.colon_offset] if self.key is not None else ""

    @cached_property
    def has_proper_key(self) -> bool:
        """The key ends as YAML wants: half-width colon, then a space or nothing."""
        after = self.text[self.colon_offset + 1 : self.colon_offset + 2]
        return self.colon == ":" and after in ("", " ", "\t")


def line_of(number: int, text: str) -> Line:
    """The parts of a line, as if it were structural."""
    found = KEY.match(text)
    if not found or not _is_proper(text, found.end()):
        found = found or PROPER.match(text)
    if found:
        return _with_key(number, text, found)
    indent = leading(text)
    in_list = text[indent:] == "-" or text[indent : indent + 2].rstrip() == "-"
    start = indent + 1 + leading(text[indent + 1 :]) if in_list else indent
    return Line(number, text, indent, in_list, None, start, -1, start)


def leading(text: str) -> int:
    """Number of white-space characters at the beginning, of whatever kind."""
    return len(text) - len(text.lstrip())


def _with_key(number: int, text: str, found: re.Match[str]) -> Line:
    end = found.end("colon")
    is_sentence = found.start("key") > 0 and not _is_proper(text, end)
    return Line(
        number,
        text,
        indent=len(found["indent"]),
        in_list=bool(found["dash"]),
        key=found["key"].rstrip().strip("\"'"),
        key_offset=found.start("key"),
        colon_offset=found.start("colon"),
        value_offset=found.start("key") if is_sentence else end + leading(text[end:]),
    )


def _is_proper(text: str, end: int) -> bool:
    return text[end - 1] == ":" and text[end : end + 1] in ("", " ", "\t")
