"""A workbook to be read and printed: tables with a heading, counts as numbers, all else as text."""

import io
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from decimal import Decimal

from openpyxl import Workbook
from openpyxl.chart import LineChart, Reference
from openpyxl.styles import Alignment, Font, PatternFill
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.properties import PageSetupProperties
from openpyxl.worksheet.worksheet import Worksheet

from hooks.desk.workbook.cell_text import quoted
from hooks.model.text_width import terminal_columns

PALE = "F3EEE4"
NARROWEST, WIDEST = 6, 48
A4 = 9
CHART = (16, 8)
"""Centimetres."""


@dataclass(frozen=True)
class Table:
    """A sheet: its name, a remark above, the headings, the rows.

    ``drawn`` are the headings of columns that are drawn as lines over the first column, if any.
    """

    title: str
    head: Sequence[str]
    rows: Sequence[Sequence[object]]
    remark: str = ""
    drawn: Sequence[str] = ()


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
    if table.drawn and table.rows:
        _draw(page, head, table)


def _draw(page: Worksheet, head: int, table: Table) -> None:
    """Lines over the first column, below the rows."""
    chart = LineChart()
    chart.width, chart.height = CHART
    chart.y_axis.scaling.min = 0
    chart.x_axis.delete = chart.y_axis.delete = False  # else newer Excel shows no axis
    last = head + len(table.rows)
    for name in table.drawn:
        at = list(table.head).index(name) + 1
        column = Reference(page, min_col=at, min_row=head, max_row=last)
        chart.add_data(column, titles_from_data=True)
        chart.series[-1].smooth = False  # a curve would show what nobody counted
    chart.set_categories(Reference(page, min_col=1, min_row=head + 1, max_row=last))
    page.add_chart(chart, f"A{last + 2}")


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
