"""A workbook to be read and printed: tables with a heading, counts as numbers, all else as text."""

import io
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from decimal import Decimal

from openpyxl import Workbook
from openpyxl.styles import Alignment, Font, PatternFill
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.properties import PageSetupProperties
from openpyxl.worksheet.worksheet import Worksheet

from hooks.desk.workbook.cell_text import quoted
from hooks.model.text_width import terminal_columns

PALE = "F3EEE4"
NARROWEST, WIDEST = 6, 48
A4 = 9


@dataclass(frozen=True)
class Table:
    """A sheet: its name, a remark above, the headings, the rows."""

    title: str
    head: Sequence[str]
    rows: Sequence[Sequence[object]]
    remark: str = ""


def plain_book(tables: Iterable[Table]) -> bytes:
    """The file."""
    workbook = Workbook()
    workbook.remove(workbook.worksheets[0])
    for table in tables:
        _fill(workbook.create_sheet(table.title), table)
    file = io.BytesIO()
    workbook.save(file)
    return file.getvalue()


def _fill(page: Worksheet, table: Table) -> None:
    if table.remark:
        page.append([table.remark])
    page.append([quoted(name) for name in table.head])
    head = page.max_row
    for row in table.rows:
        page.append([_shown(value) for value in row])
    for cell in page[head]:
        cell.font, cell.fill = Font(bold=True), PatternFill("solid", fgColor=PALE)
    for at, cells in enumerate(page.iter_cols(min_row=head), 1):
        width = max(terminal_columns(str(c.value)) for c in cells if c.value is not None)
        page.column_dimensions[get_column_letter(at)].width = min(max(width + 2, NARROWEST), WIDEST)
        for cell in cells:
            cell.alignment = Alignment(wrap_text=True, vertical="top")
    page.freeze_panes = page.cell(head + 1, 1).coordinate
    page.auto_filter.ref = f"A{head}:{get_column_letter(len(table.head))}{page.max_row}"
    _lay_out(page, head)


def _lay_out(page: Worksheet, head: int) -> None:
    """Printed on A4 across, as wide as the paper, with the headings on each sheet."""
    page.page_setup.orientation, page.page_setup.paperSize = "landscape", A4
    page.sheet_properties.pageSetUpPr = PageSetupProperties(fitToPage=True)
    page.page_setup.fitToHeight = 0
    page.print_title_rows = f"{head}:{head}"


def _shown(value: object) -> object:
    """No text begins a formula; what has no sense as a number stays text."""
    if isinstance(value, Decimal):
        return int(value) if value == value.to_integral_value() else float(value)
    return value if isinstance(value, int) else quoted(str(value))
