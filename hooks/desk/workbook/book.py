"""A workbook as it is given out: a sheet a type, with headings that say what to write.

Every cell is text, so that Excel makes no number of a telephone and no date of an amount; nothing
in it is a formula. Drop-downs propose and refuse nothing: several names may stand in a cell.
"""

import io
from collections.abc import Iterable, Mapping, Sequence

from openpyxl import Workbook
from openpyxl.comments import Comment
from openpyxl.styles import Alignment, Font, PatternFill
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.datavalidation import DataValidation
from openpyxl.worksheet.worksheet import Worksheet

from hooks.desk.workbook.cell_text import quoted
from hooks.desk.workbook.choices import Choices, offered
from hooks.desk.workbook.line import EXAMPLE
from hooks.desk.workbook.row import Row
from hooks.desk.workbook.sheet import BODY, ENTRY, TYPE, VERSION, Column, Sheet
from hooks.model import Target
from hooks.model.form import Form

AS_TEXT = "@"
EMPTY_ROWS = 1000
"""Rows below the last one that have their drop-downs, too."""
MAX_TEXT = 32_767
"""Signs of a cell."""
WIDE, NARROW, HIDDEN = 28, 14, 3
LISTS, MANUAL = "选项", "说明"
RED, GREY, PALE = "C8102E", "767676", "F3EEE4"
MAX_NOTE = 400
SEVERAL = {
    Form.NAMES: "有几个的，用顿号隔开；名称里本来有顿号、逗号的，一行写一个。",
    Form.LINES: "有几句的，一行写一句。",
}
HOW = (
    "一行一个条目，填好存盘，再运行 quntuan import（导入）。",
    "标题是红底的必须填。鼠标停在标题上，看这一列怎么填。",
    "灰色斜体的一行是例子，不会导入，可以留着。",
    "格子空着，不会删掉文件里原来的内容；真要删掉，在格子里写“删除”。",
    "“数据”“荣誉”“图片”“大事”另有工作表，先在“类型”“条目”两列写明是谁的。",
    "日期写 2018-09-26、2018-09 或 2018；不知道就照说明写，不要估计。",
    "电话、日期的格子已设成文本，照原样打就行。",
    "以等号、加号、减号、@ 开头的内容，前面会多一个单引号，导入时自动去掉。",
)


def book(
    contents: Sequence[tuple[Sheet, Iterable[Row]]], known: Choices, *, manual: Iterable[str] = HOW
) -> bytes:
    """The file: sheets with these rows, each with an example where it has none."""
    workbook = Workbook()
    first = workbook.active
    assert first is not None  # noqa: S101 - a new workbook has a sheet
    _explain(first, manual)
    lists = workbook.create_sheet(LISTS)
    ranges: dict[str, str] = {}
    for sheet, rows in contents:
        _fill(workbook.create_sheet(sheet.title), sheet, list(rows), known, ranges, lists)
    workbook.move_sheet(lists, len(contents))
    lists.sheet_state = "hidden"
    workbook.active = 1
    file = io.BytesIO()
    workbook.save(file)
    return file.getvalue()


def _explain(page: Worksheet, manual: Iterable[str]) -> None:
    page.title = MANUAL
    page.column_dimensions["A"].width = 90
    for number, sentence in enumerate(manual, 1):
        cell = page.cell(number, 1, f"{number}. {sentence}")
        cell.alignment = Alignment(wrap_text=True, vertical="top")


def _fill(  # noqa: PLR0913, PLR0917 - a sheet, what stands in it and what is offered
    page: Worksheet,
    sheet: Sheet,
    rows: list[Row],
    known: Choices,
    ranges: dict[str, str],
    lists: Worksheet,
) -> None:
    last = len(rows) + EMPTY_ROWS + 1
    for at, column in enumerate(sheet.columns, 1):
        _head(page, at, column)
        name, words = offered(sheet, column, known)
        if words and name not in ranges:
            ranges[name] = _list(lists, name, words)
        if words:
            _offer(page, at, last, ranges[name])
    shown = rows or [_example(sheet)]
    for number, row in enumerate(shown, 2):
        for at, column in enumerate(sheet.columns, 1):
            _write(page, number, at, row.get(column.heading, ""))
    if not rows:
        for cell in page[2]:
            cell.font = Font(italic=True, color=GREY)
    page.freeze_panes = page.cell(2, 2 if not sheet.key else 3).coordinate


def _head(page: Worksheet, at: int, column: Column) -> None:
    cell = page.cell(1, at, column.heading)
    cell.font = Font(bold=True, color="FFFFFF" if column.is_required else "000000")
    cell.fill = PatternFill("solid", fgColor=RED if column.is_required else PALE)
    cell.alignment = Alignment(wrap_text=True, vertical="center")
    cell.comment = Comment(note_of(column)[:MAX_NOTE], MANUAL, width=280, height=140)
    dimension = page.column_dimensions[get_column_letter(at)]
    is_long = column.form is not Form.TEXT or column.heading in (ENTRY, BODY, "一句话", "地址")
    dimension.width = WIDE if is_long else NARROW
    dimension.hidden = column.heading == VERSION
    dimension.number_format = AS_TEXT  # of the cells that nobody has filled yet


def note_of(column: Column) -> str:
    """What stands in the note of a heading."""
    must = "必须填。" if column.is_required else ""
    example = f"\n例如 {column.example.removeprefix('- ')}" if column.example else ""
    return f"{must}{column.meaning}。{SEVERAL.get(column.form, '')}{example}"


def _write(page: Worksheet, row: int, at: int, text: str) -> None:
    """A text; what is longer than a cell holds is left out, and an empty cell changes nothing."""
    cell = page.cell(row, at)
    cell.number_format = AS_TEXT
    shown = quoted(text)
    if shown and len(shown) <= MAX_TEXT:
        cell.value = shown
        cell.data_type = "s"
        cell.alignment = Alignment(wrap_text="\n" in shown, vertical="top")


def _list(lists: Worksheet, name: str, words: tuple[str, ...]) -> str:
    """The words in a column of the hidden sheet, and the range where they stand."""
    at = lists.max_column + 1 if lists.cell(1, 1).value else 1
    lists.cell(1, at, name)
    for number, word in enumerate(words, 2):
        _write(lists, number, at, word)
    letter = get_column_letter(at)
    return f"{LISTS}!${letter}$2:${letter}${len(words) + 1}"


def _offer(page: Worksheet, at: int, last: int, where: str) -> None:
    validation = DataValidation(type="list", formula1=where, allow_blank=True)
    validation.showErrorMessage = False
    letter = get_column_letter(at)
    validation.add(f"{letter}2:{letter}{last}")
    page.add_data_validation(validation)


def _example(sheet: Sheet) -> Mapping[str, str]:
    """A row with each column's example; the importer passes it over."""
    row = {column.heading: column.example for column in sheet.columns if column.field}
    row = {heading: text for heading, text in row.items() if text}
    kind = sheet.targets[0]
    return {**row, TYPE: kind.value, ENTRY: f"{EXAMPLE[0]}{EXAMPLES.get(kind, '某某')}"}


EXAMPLES = {
    Target.BRAND: "青创贷",
    Target.CASE: "缘来就是你",
    Target.VENUE: "凤桥镇职工服务站",
    Target.PLACE: "凤桥镇",
    Target.ORGANISATION: "凤桥镇总工会",
    Target.SOURCE: "凤桥群团改革（二）",
}
