"""Columns on a terminal: tables and lists that are aligned by display width and fit 80 columns."""

import re
from collections.abc import Iterable, Iterator, Sequence

from hooks.model.text_width import terminal_columns

WIDTH = 80
GAP = 2
INDENT = "  "
PIECES = re.compile(r"[（“]?(?:[!-~]{1,40}(?: [年个])?|.)[，。、；：）”]{0,4}")
"""What stands together: a character, or an ASCII word, and the punctuation around it."""


def table(head: Sequence[str], rows: Iterable[Sequence[object]]) -> Iterator[str]:
    """Lines of a table: the first column to the left and truncated where it must be, numbers to the right."""
    texts = [tuple(map(str, row)) for row in (head, *rows)]
    widths = [max(terminal_columns(row[place]) for row in texts) for place in range(len(head))]
    rest = sum(widths[1:]) + GAP * (len(head) - 1) + len(INDENT)
    first = min(widths[0], WIDTH - rest)
    for name, *cells in texts:
        shown = truncated(name, first)
        line = INDENT + shown + " " * (first - terminal_columns(shown))
        yield line + "".join(
            " " * (GAP + width - terminal_columns(cell)) + cell
            for cell, width in zip(cells, widths[1:], strict=True)
        )


def name_list(label: str, names: Sequence[str], most: int) -> Iterator[str]:
    """``名单：甲、乙等`` over as many lines as it needs; ``label`` says how many there are."""
    more = "等" if len(names) > most else ""
    yield from wrapped(f"{label}：{'、'.join(names[:most])}{more}")


def wrapped(text: str) -> Iterator[str]:
    """A paragraph broken at the width: anywhere in Chinese, but not within a number."""
    line = INDENT
    for piece in PIECES.findall(text):
        if terminal_columns(line) + terminal_columns(piece) > WIDTH:
            yield line.rstrip()
            line = INDENT * 2 + piece.lstrip()
        else:
            line += piece
    yield line


def printable(line: str) -> str:
    """A line with words from elsewhere: what would steer a terminal, or turn the line round, is a dot."""
    return "".join(char if char.isprintable() else "·" for char in line)


def padded(text: str, width: int) -> str:
    """The text, and blanks up to this display width; one at least."""
    return text + " " * max(1, width - terminal_columns(text))


def truncated(text: str, width: int) -> str:
    """The text, or as much of it as fits before an ellipsis."""
    if terminal_columns(text) <= width:
        return text
    starts = (text[:end] for end in range(len(text), 0, -1))
    return next((start for start in starts if terminal_columns(start) < width), "") + "…"
