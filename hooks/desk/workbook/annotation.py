"""A copy of somebody's workbook with a note and a colour on every wrong cell, and a list in front."""

import io
from collections.abc import Iterable, Sequence

from openpyxl import Workbook, load_workbook
from openpyxl.comments import Comment
from openpyxl.styles import Font, PatternFill
from openpyxl.worksheet.worksheet import Worksheet

from hooks.desk.workbook.cell_text import quoted
from hooks.desk.workbook.line import Mistake
from hooks.desk.workbook.table import Table

LIST = "问题清单"
COLOUR, PALE = "FFD9D9", "F3EEE4"
HEADINGS = ("工作表", "行", "列", "哪里不对", "怎么改")
WIDTHS = (12, 8, 14, 60, 60)
AUTHOR = "检查"
MAX_NOTE = 600


def annotated(data: bytes | None, tables: Iterable[Table], mistakes: Sequence[Mistake]) -> bytes:
    """The copy; of a file that is no workbook (``data`` is None) its table is made one first."""
    workbook = load_workbook(io.BytesIO(data)) if data else _of_tables(tables)
    if LIST in workbook.sheetnames:  # of the last time
        del workbook[LIST]
    for mistake in mistakes:
        if mistake.place.sheet in workbook.sheetnames and mistake.place.row:
            _mark(workbook[mistake.place.sheet], mistake)
    _list(workbook.create_sheet(LIST, 0), mistakes)
    workbook.active = 0
    file = io.BytesIO()
    workbook.save(file)
    return file.getvalue()


def _of_tables(tables: Iterable[Table]) -> Workbook:
    workbook = Workbook()
    for page in workbook.worksheets:
        workbook.remove(page)
    for table in tables:
        page = workbook.create_sheet(table.title)
        for number, cells in table.rows.items():
            for at, cell in cells.items():
                new = page.cell(number, at)
                new.number_format = "@"
                new.value = cell.value
                new.data_type = "s"
    return workbook


def _mark(page: Worksheet, mistake: Mistake) -> None:
    """The note on a cell; on the row's first cell where no cell is meant."""
    cell = page.cell(mistake.place.row, mistake.place.column or 1)
    if type(cell).__name__ == "MergedCell":
        merged = (one for one in page.merged_cells.ranges if cell.coordinate in one)
        top = next(merged)
        cell = page.cell(top.min_row, top.min_col)
    words = f"{mistake.what}\n改法：{mistake.remedy}"
    before = f"{cell.comment.text}\n\n" if cell.comment and cell.comment.author == AUTHOR else ""
    cell.comment = Comment(f"{before}{words}"[:MAX_NOTE], AUTHOR, width=320, height=160)
    cell.fill = PatternFill("solid", fgColor=COLOUR)


def _list(page: Worksheet, mistakes: Sequence[Mistake]) -> None:
    page.append([f"一共 {len(mistakes)} 处要改。改好后存盘，再导入这个文件。点行号可以跳过去。"])
    page.append(list(HEADINGS))
    for cell in page[2]:
        cell.font = Font(bold=True)
        cell.fill = PatternFill("solid", fgColor=PALE)
    for mistake in mistakes:
        place = mistake.place
        page.append(
            [quoted(place.sheet), place.row or "", place.heading, mistake.what, mistake.remedy]
        )
        if place.row:
            link = page.cell(page.max_row, 2)
            link.hyperlink = f"#'{place.sheet}'!A{place.row}"
            link.style = "Hyperlink"
    for letter, width in zip("ABCDE", WIDTHS, strict=True):
        page.column_dimensions[letter].width = width
    page.freeze_panes = "A3"
