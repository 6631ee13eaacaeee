"""Guesses: which column of ours a column of somebody else's table is, by its heading and contents.

They are proposals for a person who knows the table; nothing is taken in by them alone.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping
from difflib import SequenceMatcher
from typing import Annotated, Any

from pydantic import TypeAdapter, ValidationError

from hooks.desk.workbook.cell_text import said
from hooks.desk.workbook.choices import Choices, offered
from hooks.desk.workbook.heading import plain_heading
from hooks.desk.workbook.line import LATITUDE, LONGITUDE, POSITION
from hooks.desk.workbook.sheet import BODY, ENTRY, VERSION, Column, Sheet
from hooks.desk.workbook.table import Cell, Table
from hooks.desk.workbook.values import names_in
from hooks.model.form import holds
from hooks.model.scalar.coordinates import Coordinates
from hooks.model.scalar.day import Day
from hooks.model.scalar.hours import Hours
from hooks.model.scalar.telephone import Telephone

WORDS: Mapping[str, tuple[str, ...]] = {
    ENTRY: (
        "名称",
        "阵地名称",
        "品牌名称",
        "案例名称",
        "站点名称",
        "驿站名称",
        "项目名称",
        "单位名称",
    ),
    "地区": (
        "所属镇街",
        "镇街",
        "所在镇街",
        "乡镇",
        "街道",
        "所属地区",
        "区域",
        "村社",
        "所在社区",
    ),
    "地址": ("详细地址", "具体地址", "所在地", "位置", "具体位置", "门牌"),
    "电话": ("联系电话", "咨询电话", "服务电话", "联系方式", "固定电话"),
    "开放时间": ("开放时段", "服务时间", "营业时间", "开门时间", "时间安排"),
    "类别": ("类型", "阵地类型", "种类", "性质"),
    "设施": ("配套设施", "设施设备", "配备", "服务设施", "提供服务"),
    "主办": ("管理单位", "主管单位", "建设单位", "责任单位", "运营单位"),
    "牵头": ("牵头单位", "主办单位", "实施单位"),
    "参与": ("参与单位", "协办单位", "合作单位"),
    "收费": ("是否收费", "收费标准"),
    "一句话": ("简介", "概述", "内容", "主要内容", "服务内容"),
    "处数": ("数量", "个数"),
    LONGITUDE: ("lng", "lon", "longitude", "x", "东经"),
    LATITUDE: ("lat", "latitude", "y", "北纬"),
    "核实日期": ("核实时间", "核查日期", "更新日期"),
    "核实单位": ("核查单位", "填报单位"),
    "时间": ("发生时间", "活动时间", "日期"),
    "指标": ("指标名称", "项目"),
    "数值": ("数量", "数据"),
}
"""What offices call our columns; where a heading is none of these, its likeness and contents speak."""
KINDS = (Telephone, Hours, Coordinates, Day)
"""Scalars that cannot be taken for anything else."""
MOST = 0.6
"""Of the filled cells: so many have to be right for the contents to speak."""
LIKE = 0.6
LOOKED_AT = 50


def guesses(table: Table, sheet: Sheet, top: int, known: Choices) -> dict[int, str]:
    """Column of the table → the heading of ours that it probably is, each of ours once."""
    headings = table.headings(top)
    columns = [c for c in sheet.columns if c.heading != VERSION]
    names = [column.heading for column in columns]
    if POSITION in names:
        names += [LONGITUDE, LATITUDE]
    scores = []
    for at, heading in headings.items():
        cells = _cells(table, top, at)
        scores += [(_of_heading(heading, name), at, name) for name in names]
        scores += [(_of_contents(cells, sheet, one, known), at, one.heading) for one in columns]
    found: dict[int, str] = {}
    for score, at, name in sorted(scores, key=lambda one: -one[0]):
        if score > 0 and at not in found and name not in found.values():
            found[at] = name
    return found


def best_sheet(table: Table, sheets: Iterable[Sheet], known: Choices) -> Sheet:
    """The sheet of which most columns are found."""
    top = table.heading_row(())
    return max(sheets, key=lambda sheet: len(guesses(table, sheet, top, known)))


def _cells(table: Table, top: int, at: int) -> list[Cell]:
    rows = (cells for number, cells in sorted(table.rows.items()) if number > top)
    return [cells[at] for cells in rows if at in cells][:LOOKED_AT]


def _of_heading(theirs: str, ours: str) -> float:
    """3 for the same word, 2 for one that offices use, below 1 for one that is like it."""
    plain = plain_heading(ours)
    if theirs == plain:
        return 3
    if theirs in WORDS.get(ours, ()):
        return 2
    if len(plain) > 1 and plain in theirs:
        return 1 + len(plain) / len(theirs) / 2
    likeness = SequenceMatcher(None, theirs, plain).ratio()
    return likeness if likeness >= LIKE else 0


def _of_contents(cells: list[Cell], sheet: Sheet, column: Column, known: Choices) -> float:
    """Between 1 and 2 where most cells hold what only this column can hold."""
    if not cells or column.field is None or column.heading == BODY:
        return 0
    is_right = _judge(sheet, column, known)
    if is_right is None:
        return 0
    texts = [one.text for cell in cells if (one := said(cell, column)).text]
    share = sum(map(is_right, texts)) / len(cells)
    return 0.9 + share if share >= MOST else 0


def _judge(sheet: Sheet, column: Column, known: Choices) -> Callable[[str], bool] | None:
    _, words = offered(sheet, column, known)
    if words:
        own = frozenset(words)
        return lambda text: set(names_in(text)) <= own and bool(text)
    if column.field is None or not any(holds(column.field, kind) for kind in KINDS):
        return None
    notes = tuple(column.field.metadata)
    annotation: Any = column.field.annotation
    annotation = Annotated[(annotation, *notes)] if notes else annotation
    adapter = TypeAdapter(annotation)

    def is_right(text: str) -> bool:
        try:
            adapter.validate_python(text)
        except ValidationError:
            return False
        return True

    return is_right


def unknown_columns(
    table: Table, sheet: Sheet, top: int, own: Mapping[tuple[str, str], str]
) -> Iterator[int]:
    """Columns with a heading and contents that nobody has said anything about."""
    halves = {LONGITUDE, LATITUDE} if POSITION in sheet.by_heading else set()
    for at, heading in table.headings(top).items():
        is_known = heading in sheet.by_heading or heading in halves or (sheet.title, heading) in own
        if not is_known and _cells(table, top, at):
            yield at
