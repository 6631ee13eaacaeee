"""The page that describes the open data: every file, what it holds, and how many."""

from collections.abc import Iterator
from typing import Any

from hooks.model import Settings
from hooks.view.open_data import OpenData, Table, count
from hooks.view.open_data.feed import NAME as FEED
from hooks.view.open_data.licence import ABOUT, terms
from hooks.view.parts.anchor import Anchor
from hooks.view.parts.fact import Fact, Facts, Folds
from hooks.view.parts.page import Page, list_page
from hooks.view.parts.section import Notes
from hooks.view.parts.venue_count import UNIT

NAME = "data.html"
CLAIM = "网页上的条目和数字，也整理成可以下载的文件，和网页同时生成，条数一致。"
USES = (
    "只有已发布的条目；草稿和已撤下的不在里面。地图上没有的阵地，没有经纬度。",
    "目标不是成果；人和人次、累计和时点不能相加。",
    "原文没有写的，JSON 里是 null，表格里是空格子，不是 0。",
)
FORMATS = (
    (
        "CSV 可以用 Excel、WPS 直接打开（UTF-8 带 BOM）。一格里有几个值的，用“；”隔开；"
        "指向别的条目的，名称后面另有一列 id。以 = + - @ 开头的格子前面加了一撇，免得被当作公式。"
    ),
    "JSON 每个文件有 count（条数）和 items（条目），写法由旁边的 JSON Schema 规定。",
    "GeoJSON 用 WGS-84 坐标，先经度后纬度；精度写着位置有多准，镇街级的标在镇街中心。",
    "id 是网页在本站的地址，各个文件用它对上。",
    "日期照原文的精确程度写：2018、2018-09 或 2018-09-26。",
)


def data_page(data: OpenData, settings: Settings) -> Page:
    """The files with their counts, how they may be used, and what their columns mean."""
    sections = (
        Facts(tuple(_files(data)), title="有哪些文件", id="files"),
        Facts((Fact("许可", (Anchor("关于本站", ABOUT),)),), title="怎样引用", id="licence"),
        Notes((*terms(settings), *USES), title="引用时请注意", id="use"),
        Notes(FORMATS, title="文件的格式", id="formats"),
        Folds(tuple(map(_columns, data.tables)), title="表格里有哪些列", id="columns"),
    )
    return list_page(NAME, "数据下载", CLAIM, sections)


def _files(data: OpenData) -> Iterator[Fact]:
    """Each with how many it holds."""
    for table in data.tables:
        names = (f"{table.name}.csv", f"{table.name}.json")
        held = Anchor(f"{count(table.items)} 条")
        anchors = (held, *(Anchor(name, f"data/{name}") for name in names))
        schema = Anchor("JSON Schema", f"data/schema/{table.name}.json")
        yield Fact(table.title, (*anchors, schema))
    points = Anchor("venues.geojson", "data/venues.geojson", note="GeoJSON")
    yield Fact("地图上的阵地", (Anchor(f"{count(data.points)} {UNIT}"), points))
    files = 3 * len(data.tables) + 1
    note = "每个文件的大小和 SHA-256，用来核对下载得全不全"
    index = Anchor("index.json", "data/index.json", note=note)
    yield Fact("文件清单", (Anchor(f"{files} 个"), index))
    feed = Anchor(FEED, FEED, note="Atom，可以订阅")
    yield Fact("最近更新", (Anchor(f"{len(data.feed)} 条"), feed))


def _columns(table: Table[Any]) -> Facts:
    rows = tuple(Fact(column.name, (Anchor(column.meaning),)) for column in table.columns)
    return Facts(rows, title=f"{table.title}，{len(rows)} 列", id=f"columns-{table.name}")
