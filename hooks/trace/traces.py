"""What can be found in a file beside what it shows."""

from dataclasses import dataclass
from enum import StrEnum


class Sort(StrEnum):
    """Of what a file tells; the value is how staff know it."""

    AUTHOR = "作者"
    EDITOR = "最后修改的人"
    COMMENT = "批注"
    CHANGE = "修订记录"
    PLACE = "拍摄的地点"


@dataclass(frozen=True)
class Traces:
    """``text`` are its words, a paragraph or a row of a table a line.

    ``is_opaque`` where nobody can look into it: what it tells is not known.
    """

    sorts: frozenset[Sort] = frozenset()
    text: str = ""
    is_opaque: bool = False
