"""Bounds: what of a body is more than anybody writes, found before a parser takes minutes over it.

Markdown's parsers begin anew at each sign that may open something, and look to the end of the
text for what closes it: the work is the number of such signs times the length of the text. It
is bounded for the text as a whole, for the lines of each block, and for the words of each element.
"""

import re
from enum import StrEnum
from xml.etree.ElementTree import Element

MAX_LENGTH = 50_000
"""Characters: ten times the longest report."""
MAX_DEPTH = 30
"""Elements within each other."""
MAX_WORK = 3_000_000
"""Signs times characters of one text, for those that nothing closes: half a second of the parser."""
CLOSED = 50
"""So many times quicker is it with those that are closed."""
LINE_WORK = 40_000_000
"""Lines times characters of one block."""
TAG_WORK = 15_000_000
"""Fences, and signs that open HTML and are not closed at once, times characters of the whole."""
WITHIN_EACH_OTHER = re.compile(
    r"^(?![ \t]*([-*+])(?:[ \t]*\1)*[ \t]*$)"
    rf"(?:[ \t]*(?:>|(?:[-*+]|\d{{1,9}}\.)[ \t])){{{MAX_DEPTH + 1}}}",
    re.MULTILINE,
)
"""Signs of lists and quotations in one line, unless it is a rule."""
OPENS_BLOCK = re.compile(r"<(?:[!?]|(?![^<>]*+>))|^(?:```|~~~)", re.MULTILINE)
OPENS_INLINE = re.compile(r"\[(?![^\[\]]*+\]\([^()]*+\))|<(?![^<>]*+>)")
MARKS = re.compile(r"[\[\]<&*_`\\!]")
BLANK_LINES = re.compile(r"\n[ \t]*\n")


class Excess(StrEnum):
    """What there is too much of."""

    LONG = "太长"
    DEEP = "太深"
    DENSE = "太密"


class ExcessError(Exception):
    """A body is more than a parser can be asked to read."""

    def __init__(self, excess: Excess) -> None:
        super().__init__(excess)
        self.excess = excess


def refuse_excess(text: str) -> None:
    """Raise ExcessError for a text that is too long or deep, or in which too much may begin."""
    if len(text) > MAX_LENGTH:
        raise ExcessError(Excess.LONG)
    if WITHIN_EACH_OTHER.search(text):
        raise ExcessError(Excess.DEEP)
    tags = len(OPENS_BLOCK.findall(text))
    lines = sum((block.count("\n") + 1) * len(block) for block in BLANK_LINES.split(text))
    if tags * len(text) > TAG_WORK or lines > LINE_WORK:
        raise ExcessError(Excess.DENSE)


def refuse_dense(root: Element) -> None:
    """Raise ExcessError where elements stand too deep, or too much may begin in their words."""
    work = 0.0
    level, depth = [root], 0
    while level:
        if depth > MAX_DEPTH:
            raise ExcessError(Excess.DEEP)
        for text in filter(None, (text for one in level for text in (one.text, one.tail))):
            signs = len(OPENS_INLINE.findall(text)) + len(MARKS.findall(text)) / CLOSED
            work += signs * len(text)
        level, depth = [child for element in level for child in element], depth + 1
    if work > MAX_WORK:
        raise ExcessError(Excess.DENSE)
