"""Which reader a file needs: judged by its first bytes, since a name can be anything."""

from pathlib import PurePath

from hooks.desk.workbook import csv_file, xlsx_file
from hooks.desk.workbook.table import Table, UnusableFileError

SAVE_ANEW = "用 Excel 或 WPS 打开，点“另存为”，类型选“Excel 工作簿（.xlsx）”，再导入。"
OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
MARKUP = (b"<html", b"<!doc", b"<table", b"<?xml")
MAX_BYTES = 30 * 1024 * 1024
TEXTS = (".csv", ".tsv", ".txt")


def tables_of(name: str, data: bytes) -> tuple[Table, ...]:
    """The sheets of a file by its name; UnusableFileError, a sentence, where it has none."""
    path = PurePath(name)
    ending = path.suffix.lower()
    start = data[:512].lstrip(b"\xef\xbb\xbf \r\n\t").lower()
    if len(data) > MAX_BYTES:
        raise UnusableFileError(xlsx_file.TOO_LARGE)
    if not data:
        raise UnusableFileError("这个文件是空的，什么也没有。")
    if data.startswith(OLE):
        raise UnusableFileError(
            f"这是旧格式的表格（.xls）或加了密码的表格，读不了。去掉密码，{SAVE_ANEW}"
        )
    if data.startswith(b"PK"):
        return xlsx_file.tables(data)
    if start.startswith(MARKUP):
        raise UnusableFileError(f"这是网页存成的表格，不是真的 Excel 文件。{SAVE_ANEW}")
    if ending in TEXTS:
        return (csv_file.table(path.stem, data),)
    raise UnusableFileError(f"认不出这是什么表格（{ending or '没有扩展名'}）。{SAVE_ANEW}")
