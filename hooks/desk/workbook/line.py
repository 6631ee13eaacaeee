"""Lines: the rows of the tables that were given, each cell under the column that it belongs to.

What nobody knows is named: a sheet, a column, a hidden row. Nothing of it is dropped in silence.
"""

from collections.abc import Container, Iterable, Iterator, Mapping
from dataclasses import dataclass, field

from hooks.desk.workbook.cell_text import said
from hooks.desk.workbook.own_words import IGNORED, OwnWords
from hooks.desk.workbook.sheet import ENTRY, VERSION, Column, Sheet, sheets
from hooks.desk.workbook.table import Cell, Table

EXAMPLE = ("例：", "例:", "示例")
OWN_SHEETS = ("说明", "选项", "问题清单")
"""Sheets that the program writes beside the entries'."""
ENOUGH = 3
"""Known headings by which a sheet of another name is recognised."""
LONGITUDE, LATITUDE, POSITION = "经度", "纬度", "坐标"
NAME = "名称"


@dataclass(frozen=True)
class Place:
    """A cell, or where ``heading`` is empty a row, or where ``row`` is 0 a sheet of a file."""

    file: str
    sheet: str
    row: int = 0
    heading: str = ""
    column: int = 0

    @property
    def text(self) -> str:
        """As a person would say it."""
        row = f" 第 {self.row} 行" if self.row else ""
        heading = f"“{self.heading}”列" if self.heading else ""
        return f"{self.file}“{self.sheet}”{row}{heading}"


@dataclass(frozen=True)
class Mistake:
    """What is wrong in a cell, and what to do."""

    place: Place
    what: str
    remedy: str
    code: str = ""


@dataclass(frozen=True)
class Line:
    """A row: ``texts`` by the heading of the column, of all columns that its table has."""

    sheet: Sheet
    file: str
    table: str
    number: int
    texts: Mapping[str, str]
    columns: Mapping[str, int]

    def at(self, heading: str = "") -> Place:
        """One of its cells, or the row."""
        column = self.columns.get(heading, 0)
        return Place(self.file, self.table, self.number, heading if column else "", column)


@dataclass
class Lines:
    """All that tables say, with what is wrong and what has to be said of them."""

    lines: list[Line] = field(default_factory=list)
    mistakes: list[Mistake] = field(default_factory=list)
    notes: list[str] = field(default_factory=list)


def lines_of(file: str, tables: Iterable[Table], own: OwnWords) -> Lines:
    """The lines of a file's tables."""
    found = Lines()
    for table in tables:
        if table.title.strip() in OWN_SHEETS or not table.rows:
            continue
        sheet = sheet_of(table, own)
        if sheet is None:
            found.notes.append(f"{file}：工作表“{table.title}”认不出是哪一类，没有导入。")
        else:
            _add(found, file, table, sheet, own)
    return found


def sheet_of(table: Table, own: OwnWords) -> Sheet | None:
    """The sheet of ours that a table is: by its name, or a word in it, else by its headings."""
    title = table.title.strip()
    named = [sheet for sheet in sheets() if sheet.title == title]
    named = named or [one for one in sheets() if one.title in title and not one.key]
    if len(named) == 1:
        return named[0]
    hits = {sheet.title: len(_columns(table, sheet, own)) for sheet in sheets()}
    best = max(sheets(), key=lambda sheet: hits[sheet.title])
    is_best = list(hits.values()).count(hits[best.title]) == 1
    is_told = any((best.title, one) in own for one in _all_headings(table))
    return best if (hits[best.title] >= ENOUGH or is_told) and is_best else None


def _all_headings(table: Table) -> Iterator[str]:
    return (one for number in table.rows for one in table.headings(number).values())


def heading_row(table: Table, sheet: Sheet, own: OwnWords) -> int:
    """Where the headings of a table stand."""
    theirs = [heading for title, heading in own if title == sheet.title]
    return table.heading_row([*sheet.by_heading, *theirs, LONGITUDE, LATITUDE])


def _columns(table: Table, sheet: Sheet, own: OwnWords) -> dict[int, Column]:
    """Column of the table → column of ours."""
    headings = table.headings(heading_row(table, sheet, own))
    names = {at: own.get((sheet.title, heading), heading) for at, heading in headings.items()}
    has_both = POSITION in sheet.by_heading and {LONGITUDE, LATITUDE} <= set(names.values())
    halves = {name: Column(name, ()) for name in (LONGITUDE, LATITUDE) if has_both}
    known = {**sheet.by_heading, **halves}
    return {at: known[name] for at, name in names.items() if name in known}


def _add(found: Lines, file: str, table: Table, sheet: Sheet, own: OwnWords) -> None:
    top = heading_row(table, sheet, own)
    columns = _columns(table, sheet, own)
    rows = {number: cells for number, cells in table.rows.items() if number > top}
    left_out = {
        at for at, one in table.headings(top).items() if own.get((sheet.title, one)) == IGNORED
    }
    found.notes.extend(_unknown(file, table, top, columns.keys() | left_out, rows))
    _refuse_twins(found, file, table, columns)
    read = []
    for number, cells in sorted(rows.items()):
        line, mistakes, notes = _line(sheet, file, table.title, number, cells, columns)
        if line is None or line.texts.get(ENTRY, "").startswith(EXAMPLE):
            continue
        read.append(number)
        found.lines.append(line)
        found.mistakes.extend(mistakes)
        found.notes.extend(notes)
    unseen = [one.heading for at, one in columns.items() if at in table.hidden_columns]
    if unseen := [heading for heading in unseen if heading != VERSION]:
        found.notes.append(f"{file}“{table.title}”：隐藏的列也读了：{'、'.join(unseen)}。")
    if table.is_hidden and read:
        found.notes.append(f"{file}：工作表“{table.title}”是隐藏的，也读了。")
    if hidden := sorted(table.hidden & set(read)):
        shown = "、".join(map(str, hidden[:5])) + ("等" if len(hidden) > 5 else "")  # noqa: PLR2004
        found.notes.append(
            f"{file}“{table.title}”：有 {len(hidden)} 行是隐藏的（第 {shown} 行），也读了。"
        )


def _unknown(
    file: str,
    table: Table,
    top: int,
    known: Container[int],
    rows: Mapping[int, Mapping[int, Cell]],
) -> Iterator[str]:
    """Columns that hold something and belong to nothing."""
    filled = {at for cells in rows.values() for at in cells if at not in known}
    names = {at: cell.value for at, cell in table.rows.get(top, {}).items()}
    if unknown := [str(names.get(at) or f"第 {at} 列（没有标题）") for at in sorted(filled)]:
        yield f"{file}“{table.title}”：这些列没有人认得，没有导入：{'、'.join(unknown)}。"


def _refuse_twins(found: Lines, file: str, table: Table, columns: Mapping[int, Column]) -> None:
    """Two columns of one heading: nobody can know which holds."""
    seen: dict[str, int] = {}
    for at, column in columns.items():
        if column.heading in seen:
            place = Place(file, table.title, 0, column.heading, at)
            what = f"有两列都是“{column.heading}”（第 {seen[column.heading]} 列和第 {at} 列）。"
            found.mistakes.append(Mistake(place, what, "只留一列。"))
        seen[column.heading] = at


def _line(  # noqa: PLR0913, PLR0917 - where a row stands
    sheet: Sheet,
    file: str,
    table: str,
    number: int,
    cells: Mapping[int, Cell],
    columns: Mapping[int, Column],
) -> tuple[Line | None, list[Mistake], list[str]]:
    texts, mistakes, notes = {}, [], []
    places = {column.heading: at for at, column in columns.items()}
    for at, column in columns.items():
        one = said(cells.get(at), column)
        place = Place(file, table, number, column.heading, at)
        texts[column.heading] = one.text
        if one.what:
            mistakes.append(Mistake(place, one.what, one.remedy))
        if one.note:
            notes.append(f"{place.text}：{one.note}。")
    if not any(texts.values()) and not mistakes:
        return None, [], []
    _join_position(texts, places)
    texts.setdefault(ENTRY, "")
    if not texts[ENTRY] and NAME in texts and not sheet.key:
        texts[ENTRY] = texts[NAME]
    return Line(sheet, file, table, number, texts, places), mistakes, notes


def _join_position(texts: dict[str, str], places: dict[str, int]) -> None:
    """经度 and 纬度 in two columns are one 坐标; one alone is seen to be none by the check."""
    halves = [texts.pop(name, "") for name in (LONGITUDE, LATITUDE)]
    if any(halves) and not texts.get(POSITION):
        texts[POSITION] = ",".join(halves)
        places.setdefault(POSITION, places.get(LONGITUDE, 0))
