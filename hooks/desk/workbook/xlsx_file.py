"""Reading a workbook of Excel or WPS: its cells, never its macros, in bounded time and memory."""

import io
import re
import zipfile
from collections.abc import Iterator
from datetime import timedelta

import openpyxl
from openpyxl.cell.cell import Cell as ExcelCell
from openpyxl.worksheet.worksheet import Worksheet

from hooks.desk.workbook.table import Cell, Table, UnusableFileError

MAX_UNPACKED = 80 * 1024 * 1024
MAX_CELLS, MAX_ROWS = 600_000, 60_000
"""With a value or a style: Excel saves what was only once coloured, too."""
SHEET = re.compile(r"xl/worksheets/[^/]+\.xml")
PART = 1 << 20

TOO_LARGE = (
    "这个表格太大了，没有读。多半是空的行列带着格式：选中有内容的部分，复制到一个新表格里，再导入；"
    "内容真有这么多的，分成几个文件。"
)
DAMAGED = (
    "这个文件坏了，或者不是 Excel 表格，读不出来。用 Excel 或 WPS 打开，另存为“.xlsx”，再导入。"
)
MACROS = "这是带宏的表格，没有读。在 Excel 里另存为“Excel 工作簿（.xlsx）”，再导入。"


def tables(data: bytes) -> tuple[Table, ...]:
    """All sheets; UnusableFileError where it cannot be read."""
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            has_formulas = look_inside(archive)
        shown = openpyxl.load_workbook(io.BytesIO(data), data_only=True)
        written = openpyxl.load_workbook(io.BytesIO(data)) if has_formulas else shown
    except UnusableFileError:
        raise
    except Exception as caught:  # whatever openpyxl raises on a damaged file
        raise UnusableFileError(DAMAGED) from caught
    return tuple(_table(sheet, written[sheet.title]) for sheet in shown.worksheets)


def look_inside(archive: zipfile.ZipFile) -> bool:
    """Whether there are formulas. UnusableFileError where it is not what it is read as."""
    names = archive.namelist()
    if "xl/workbook.xml" not in names:
        raise UnusableFileError(DAMAGED)
    if any(name.endswith("vbaProject.bin") for name in names):
        raise UnusableFileError(MACROS)
    left, cells, rows, has_formulas = MAX_UNPACKED, 0, 0, False
    for name in names:
        is_sheet = SHEET.fullmatch(name) is not None
        for part in _parts(archive, name):
            left -= len(part)
            cells += part.count(b"<c ") if is_sheet else 0
            rows += part.count(b"<row") if is_sheet else 0
            has_formulas |= is_sheet and (b"<f>" in part or b"<f " in part)
            if left < 0 or cells > MAX_CELLS or rows > MAX_ROWS:
                raise UnusableFileError(TOO_LARGE)
    return has_formulas


def _parts(archive: zipfile.ZipFile, name: str) -> Iterator[bytes]:
    """A file of the archive as it is unpacked: what it says of its own size may be a lie."""
    with archive.open(name) as opened:
        while part := opened.read(PART):
            yield part


def _table(shown: Worksheet, written: Worksheet) -> Table:
    rows: dict[int, dict[int, Cell]] = {}
    for row in shown.iter_rows():
        for cell in row:
            if isinstance(cell, ExcelCell) and (found := _cell(cell, written)):
                rows.setdefault(cell.row, {})[cell.column] = found
    _spread(rows, shown)
    hidden = (number for number, one in shown.row_dimensions.items() if one.hidden)
    return Table(
        shown.title,
        rows,
        frozenset(hidden) & rows.keys(),
        frozenset(_hidden_columns(shown)),
        is_hidden=shown.sheet_state != "visible",
    )


def _hidden_columns(sheet: Worksheet) -> Iterator[int]:
    """One dimension may be of several columns beside each other."""
    for one in sheet.column_dimensions.values():
        if one.hidden and one.min and one.max:
            yield from range(one.min, min(one.max, sheet.max_column) + 1)


def _cell(cell: ExcelCell, written: Worksheet) -> Cell | None:
    source = written.cell(cell.row, cell.column)
    is_formula = source.data_type == "f"
    if cell.value is None:
        return Cell(None, is_formula=True, is_uncounted=True) if is_formula else None
    value = cell.value
    if isinstance(value, timedelta):
        value = str(value)
    if not isinstance(value, str | int | float | bool) and not hasattr(value, "isoformat"):
        value = str(value)
    is_struck = bool(cell.font.strike)
    return Cell(value, cell.number_format or "General", is_formula, is_struck=is_struck)  # type: ignore[arg-type]


def _spread(rows: dict[int, dict[int, Cell]], sheet: Worksheet) -> None:
    """A value that stands in merged cells holds for each row of them, not only for the first."""
    for merged in sheet.merged_cells.ranges:
        first = rows.get(merged.min_row, {}).get(merged.min_col)
        for number in range(merged.min_row, merged.max_row + 1):
            if first and number in rows:
                rows[number].setdefault(merged.min_col, first)
