"""What to write in a cell: the words of the check speak of lines of a file, which a table has not."""

import re
from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True)
class InCells:
    """The columns in one of which a problem is mended, how, and what is wrong in any row."""

    headings: tuple[str, ...]
    remedy: str
    what: str = ""

    def heading(self, what: str) -> str:
        """The one that the problem speaks of."""
        return next((one for one in self.headings if one in what), self.headings[0])


WORDS: Mapping[str, InCells] = {
    "Q306": InCells(("撤下日期",), "写上撤下的日期，和“撤下原因”，例如 活动已经结束。"),
    "Q501": InCells(("来源",), "写报道的名称；没有报道的，写 本单位填报。", "没有写来源。"),
    "Q502": InCells(("单位",), "写这个数的单位，例如 人次。"),
    "Q505": InCells(
        ("截至",),
        "写 报道时（就是报道的日期），也可以写日期；原文没说的写 未注明。",
    ),
    "Q506": InCells(("截至",), "写填报的日期，例如 2024-05-01。"),
    "Q603": InCells(
        ("坐标系",),
        "看坐标从哪个地图复制来：天地图写 WGS-84，高德、腾讯写 GCJ-02，百度写 BD-09。",
    ),
    "Q605": InCells(("不上图原因",), "写为什么不标，例如 设在居民家里。"),
    "Q607": InCells(
        ("精度", "坐标出处"),
        "“精度”写 精确、村社级 或 镇街级；“坐标出处”写坐标从哪里来，例如 高德地图选点。",
    ),
}
"""By the code of the rule; of the others, what names a line is read as naming a column."""
LINE = re.compile("(?:加一行|写上)“([^”]+):”")


def in_table(remedy: str) -> str:
    """``加一行“地区:”`` → ``写上“地区”``."""
    return LINE.sub(r"写上“\1”", remedy)


def to_add(heading: str) -> str:
    """What to do first where a table does not even have the column."""
    return f"加一列“{heading}”。"
