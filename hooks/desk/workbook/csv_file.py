"""Reading a table of commas, as Excel saves one in China: UTF-8 or GBK, commas or tabs."""

import csv
import io

from hooks.desk.workbook.table import Cell, Table, UnusableFileError
from hooks.entries.encoding import Encoding, read_text
from hooks.entries.read import BOM

MAX_BYTES = 20 * 1024 * 1024
MAX_ROWS = 20_000
SEPARATORS = ",\t;，"
TOO_LARGE = f"这个表格太大了（超过 {MAX_ROWS} 行），没有读。分成几个文件，再导入。"
DAMAGED = "这个文件读不出文字。用 Excel 打开，另存为“.xlsx”，再导入。"


def table(title: str, data: bytes) -> Table:
    """The one sheet of such a file; UnusableFileError where it cannot be read."""
    encoding, text = read_text(data[: MAX_BYTES + 1])
    if len(data) > MAX_BYTES:
        raise UnusableFileError(TOO_LARGE)
    if encoding is Encoding.DAMAGED or "\0" in text:
        raise UnusableFileError(DAMAGED)
    text = text.removeprefix(BOM)
    first = text.split("\n", 1)[0]
    separator = max(SEPARATORS, key=first.count)
    csv.field_size_limit(MAX_BYTES)
    rows = {}
    try:
        for number, cells in enumerate(csv.reader(io.StringIO(text), delimiter=separator), 1):
            if number > MAX_ROWS:
                raise UnusableFileError(TOO_LARGE)
            rows[number] = {at: Cell(one) for at, one in enumerate(cells, 1) if one.strip()}
    except csv.Error as caught:
        raise UnusableFileError(DAMAGED) from caught
    return Table(title, {number: cells for number, cells in rows.items() if cells})
