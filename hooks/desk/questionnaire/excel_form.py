"""A form of Excel: marks in its cells, whatever they look like; notes are cell comments."""

import io
import re
import zipfile
from collections.abc import Iterator
from html import unescape

import openpyxl
from openpyxl.cell.cell import Cell
from openpyxl.cell.rich_text import CellRichText, TextBlock
from openpyxl.comments import Comment
from openpyxl.styles.numbers import is_date_format

from hooks.desk.questionnaire.mark import (
    Answer,
    Ask,
    Filled,
    Line,
    Reply,
    Spliced,
    Unanswered,
    marks,
    spliced,
)
from hooks.desk.workbook.file import MAX_BYTES
from hooks.desk.workbook.table import UnusableFileError
from hooks.desk.workbook.xlsx_file import DAMAGED, TOO_LARGE, look_inside

AUTHOR = "填表"
MAX_NOTE = 3000
LINE, HEIGHT = 24, 22
"""Characters of a line of a note, and its pixels."""
SHEETS = re.compile(r"xl/worksheets/sheet[^/]*\.xml")
LOST = {
    "图表": re.compile(r"xl/charts/"),
    "控件、按钮": re.compile(r"xl/(?:ctrlProps|activeX)/"),
    "嵌入的文件": re.compile(r"xl/embeddings/"),
    "切片器": re.compile(r"xl/slicers?"),
    "SmartArt 图形": re.compile(r"xl/diagrams/"),
    "WPS 嵌在格子里的图片": re.compile(r"xl/cellimages"),
    "带回复的批注": re.compile(r"xl/threadedComments/"),
}
"""Parts of a file that openpyxl does not write again."""
TAG = re.compile(r"<[^>]*>")
EDGES = re.compile(r"<(?:odd|even|first)(?:Header|Footer)>([^<]*)<")
ELSEWHERE = Unanswered("不在格子里，填不了。移到格子里，或者自己填")
SHAPES = re.compile(rb"<xdr:(?:sp|cxnSp|grpSp)[ >]")
EXTENSIONS = re.compile(rb"<x14:(?:conditionalFormatting|dataValidation|sparklineGroup)[ >]")


def filled(data: bytes, ask: Ask) -> Filled:
    """UnusableFileError where it cannot be read."""
    if len(data) > MAX_BYTES:
        raise UnusableFileError(TOO_LARGE)
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            look_inside(archive)
            lost, pictures = tuple(_lost(archive)), _pictures(archive)
            lines = list(_aside(archive))
        workbook = openpyxl.load_workbook(io.BytesIO(data), rich_text=True)
    except UnusableFileError:
        raise
    except Exception as caught:  # whatever openpyxl raises on a damaged file
        raise UnusableFileError(DAMAGED) from caught
    for sheet in workbook.worksheets:
        for row in sheet.iter_rows():
            for cell in row:
                if isinstance(cell, Cell) and cell.data_type != "f":
                    lines += _fill(cell, f"{sheet.title}!{cell.coordinate}", ask)
    out = io.BytesIO()
    workbook.save(out)
    with zipfile.ZipFile(out) as written:
        lost += ("一些图片",) if _pictures(written) < pictures else ()
    return Filled(out.getvalue(), tuple(lines), lost)


def _aside(archive: zipfile.ZipFile) -> Iterator[Line]:
    """Marks where no cell is: they would stay there without a word."""
    for name in archive.namelist():
        part = archive.read(name).decode("utf-8", "replace") if name.endswith(".xml") else ""
        if name.startswith(("xl/drawings/", "xl/charts/")):
            for words in marks(unescape(TAG.sub("", part))):
                yield Line("文本框或图表", words, ELSEWHERE)
        elif SHEETS.fullmatch(name):
            for text in EDGES.findall(part):
                yield from (Line("页眉、页脚", words, ELSEWHERE) for words in marks(unescape(text)))


def _pictures(archive: zipfile.ZipFile) -> int:
    return sum(name.startswith("xl/media/") for name in archive.namelist())


def _fill(cell: Cell, place: str, ask: Ask) -> list[Line]:
    value = cell.value
    if not isinstance(value, str | CellRichText):
        return []
    pieces: list[str | TextBlock] = list(value) if isinstance(value, CellRichText) else [value]
    texts = [piece if isinstance(piece, str) else str(piece.text) for piece in pieces]
    made = spliced(texts, ask)
    if not made.found:
        return []
    if any(isinstance(reply, Answer) for _, _, reply in made.found):
        _write(cell, pieces, made)
    cell.comment = _comment(cell, [reply for _, _, reply in made.found])
    return [Line(place, words, reply) for _, words, reply in made.found]


def _write(cell: Cell, pieces: list[str | TextBlock], made: Spliced) -> None:
    """A bare number alone in its cell is one; all else is text, whatever it begins with."""
    replies = [reply for _, _, reply in made.found]
    only = replies[0] if len(replies) == 1 else None
    is_alone = isinstance(only, Answer) and made.whole.strip() == only.text
    if isinstance(only, Answer) and only.value is not None and is_alone and _shows_numbers(cell):
        whole = only.value == only.value.to_integral_value()
        cell.value = int(only.value) if whole else float(only.value)
        return
    if len(pieces) == 1 and isinstance(pieces[0], str):
        cell.value = made.whole
    else:
        cell.value = CellRichText(
            *(
                text if isinstance(piece, str) else TextBlock(piece.font, text)
                for piece, text in zip(pieces, made.texts, strict=True)
                if text
            )
        )
    cell.data_type = "s"


def _shows_numbers(cell: Cell) -> bool:
    """As they are: not as a day, nor a hundred times as many per cent."""
    return not is_date_format(cell.number_format) and "%" not in cell.number_format


def _comment(cell: Cell, replies: list[Reply]) -> Comment:
    """What stood there stays in front."""
    words = [cell.comment.text] if cell.comment else []
    words += [r.note if isinstance(r, Answer) else f"没有填：{r.reason}。" for r in replies]
    text = "\n\n".join(words)[:MAX_NOTE]
    lines = sum(len(line) // LINE + 1 for line in text.split("\n"))
    return Comment(text, AUTHOR, width=360, height=max(80, (lines + 1) * HEIGHT))


def _lost(archive: zipfile.ZipFile) -> Iterator[str]:
    names = archive.namelist()
    for words, pattern in LOST.items():
        if any(map(pattern.match, names)):
            yield words
    drawings = (name for name in names if name.startswith("xl/drawings/drawing"))
    if any(SHAPES.search(archive.read(name)) for name in drawings):
        yield "文本框和形状"
    sheets = (name for name in names if SHEETS.fullmatch(name))
    if any(EXTENSIONS.search(archive.read(name)) for name in sheets):
        yield "新式的条件格式、下拉选项和迷你图"
