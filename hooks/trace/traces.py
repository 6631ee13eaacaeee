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


class Unseen(StrEnum):
    """Why something was not looked into; the value is how staff know it."""

    LOCKED = "加了密（设了密码，或限制了打印、修改）"
    OLD = "是旧格式的文档（.doc、.xls、.ppt、.wps、.rtf 一类）"
    SCAN = "是整页的图，没有文字（多半是扫描件）"
    ARCHIVE = "是打不开的压缩包（只看得懂 .zip）"
    NESTED = "是压缩包里的压缩包，套得太深"
    LARGE = "太大或太多"
    DAMAGED = "坏了，或者读不出来"
    UNKNOWN = "认不出是什么格式"


@dataclass(frozen=True, order=True)
class Gap:
    """What was not looked into: ``where`` in the file, empty for all of it."""

    why: Unseen
    where: str = ""


@dataclass(frozen=True)
class Traces:
    """``text`` are its words, a paragraph or a row of a table a line.

    ``gaps`` are in the order of the file: what they tell is not known.
    """

    sorts: frozenset[Sort] = frozenset()
    text: str = ""
    gaps: tuple[Gap, ...] = ()


def unseen(why: Unseen, where: str = "") -> Traces:
    """What nobody can look into."""
    return Traces(gaps=(Gap(why, where),))


def together(all_of_them: list[Traces]) -> Traces:
    """What several files tell, as one."""
    sorts = frozenset(sort for one in all_of_them for sort in one.sorts)
    text = "\n".join(one.text for one in all_of_them if one.text)
    return Traces(sorts, text, tuple(gap for one in all_of_them for gap in one.gaps))
