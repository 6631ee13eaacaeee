"""What a cell says: Excel keeps a day as a number and a telephone number as one, too.

What can only be meant in one way is read, and what Excel made of it is said; where a digit, a
zero or a year may have been lost, the cell is a mistake and nobody guesses.
"""

import re
from dataclasses import dataclass
from datetime import date, datetime, time
from decimal import Decimal
from unicodedata import normalize

from openpyxl.utils.datetime import from_excel

from hooks.desk.workbook.sheet import Column
from hooks.desk.workbook.table import Cell
from hooks.model.form import holds
from hooks.model.scalar.day import Day
from hooks.model.scalar.telephone import Telephone
from hooks.model.scalar.text import YES_NO
from hooks.view.open_data.formula import SIGNS

FIRST_SERIAL, LAST_SERIAL = 20_000, 80_000
"""Excel's numbers for days of 1954 and 2119; no year and no count of months is one."""
EXACT = 10**15
"""Excel keeps fifteen digits."""
SCIENTIFIC = re.compile(r"\d(?:\.\d+)?[Ee]\+\d+")
ERROR = re.compile(r"#(?:N/A|REF!|VALUE!|NAME\?|DIV/0!|NUM!|NULL!|SPILL!|CALC!)")
BROKEN_LINE = re.compile(r"_x000[dD]_\n?|\r\n?")
QUOTED = re.compile(rf"'+[{re.escape(''.join(SIGNS))}]")
MOBILE = re.compile(r"1[3-9]\d{9}")
SHORT = re.compile(r"[49]00\d{7}|800\d{7}|1\d{2,4}|9\d{4,5}|[2-8]\d{6,7}")
DECIMALS = re.compile(r"(?:#,##)?0(?:\.(0+))?%?(?:_.|\s|\\.)*")
"""Formats that show so many digits behind the point and round the rest away."""
SHOWN = 4
"""Digits behind the point that a formula's result may have without a format."""
AS_TEXT = "把格子的格式改成“文本”，再照原样打一遍。"


@dataclass(frozen=True)
class Said:
    """The text of a cell; what Excel had made of it, or why it cannot be used and what to do."""

    text: str
    note: str = ""
    what: str = ""
    remedy: str = ""


STRUCK = Said(
    "",
    what="格子里的字是划掉的，不知道还算不算。",
    remedy="不要的，把格子清空；还要的，去掉删除线。",
)
UNCOUNTED = Said("", what="格子里是公式，没有存下算出的值。", remedy="把公式换成值，再导入。")


def said(cell: Cell | None, column: Column) -> Said:
    """What a cell of a column says."""
    if cell and (cell.is_struck or cell.is_uncounted):
        return STRUCK if cell.is_struck else UNCOUNTED
    if cell is None or isinstance(cell.value, str):
        return _text(cell.value if cell else "", column)
    if isinstance(cell.value, bool):
        return Said(next(word for word, is_yes in YES_NO.items() if is_yes is cell.value))
    if isinstance(cell.value, int | float):
        return _number(cell, column)
    if isinstance(cell.value, time):
        return Said(cell.value.strftime("%H:%M"))
    return _date(cell, column)


def quoted(text: str) -> str:
    """The text as a cell of a sheet that somebody opens: none begins a formula."""
    return f"'{text}" if text.startswith(SIGNS) or QUOTED.match(text) else text


def _is_day(column: Column) -> bool:
    return column.field is not None and holds(column.field, Day)


def _is_telephone(column: Column) -> bool:
    return column.field is not None and holds(column.field, Telephone)


def _text(value: object, column: Column) -> Said:
    text = BROKEN_LINE.sub("\n", str(value)).strip()
    if QUOTED.match(text):
        text = text[1:]
    if ERROR.fullmatch(text):
        return Said("", what=f"格子里是 Excel 的出错标记 {text}。", remedy="改成要填的内容。")
    if SCIENTIFIC.fullmatch(text):
        what = f"号码成了 {text}，后面的数字已经丢了。"
        return Said("", what=what, remedy=f"找到原来的号码。{AS_TEXT}")
    digits = normalize("NFKC", text)
    if _is_day(column) and digits.isdecimal() and _is_serial(int(digits)):
        return _serial(int(digits))
    return Said(text)


def _number(cell: Cell, column: Column) -> Said:
    value = cell.value
    assert isinstance(value, int | float)  # noqa: S101 - asked for by its type
    text = str(int(value)) if value == int(value) else format(Decimal(repr(value)).normalize(), "f")
    if abs(value) >= EXACT:
        what = f"Excel 只记得住 15 位数字，“{text}”后面的几位已经变成 0。"
        return Said("", what=what, remedy=f"找到原来的号码。{AS_TEXT}")
    if _is_day(column):
        return _day_number(value, text)
    if _is_telephone(column) and not (MOBILE.fullmatch(text) or SHORT.fullmatch(text)):
        what = f"号码被 Excel 当成了数“{text}”，开头的 0 可能已经没了。"
        return Said("", what=what, remedy=AS_TEXT)
    if (shown := _shown(cell, value)) is not None:
        what = f"格子里看到的是“{shown}”，存的是“{text}”，不知道要哪一个。"
        return Said("", what=what, remedy="把要公开的那个数照原样打一遍，不要用公式。")
    if "%" in cell.shown_as:
        return Said(f"{format((Decimal(repr(value)) * 100).normalize(), 'f')}%")
    return Said(text)


def _shown(cell: Cell, value: float) -> str | None:
    """What Excel shows of a number where that is another one; None where it shows all of it."""
    found = DECIMALS.fullmatch(cell.shown_as.split(";")[0])
    exact = Decimal(repr(value)) * (100 if "%" in cell.shown_as else 1)
    if found:
        digits = len(found[1] or "")
    elif cell.is_formula and cell.shown_as == "General":
        digits = SHOWN
    else:
        return None
    rounded = round(exact, digits)
    if rounded == exact:
        return None
    return f"{rounded}{'%' if '%' in cell.shown_as else ''}"


def _day_number(value: float, text: str) -> Said:
    if _is_serial(value):
        return _serial(value)
    if text.endswith(".1"):
        what = f"Excel 把日期当成了小数“{text}”，分不清是 1 月还是 10 月。"
        return Said("", what=what, remedy=AS_TEXT)
    return Said(text)


def _is_serial(value: float) -> bool:
    return FIRST_SERIAL <= value < LAST_SERIAL


def _serial(value: float) -> Said:
    day = from_excel(value)
    text = day.date().isoformat() if isinstance(day, datetime) else str(day)
    return Said(text, note=f"{value} 是 Excel 记日期的数，读作 {text}")


def _date(cell: Cell, column: Column) -> Said:
    value = cell.value
    assert isinstance(value, date)  # noqa: S101 - asked for by its type
    format_ = re.sub(r'"[^"]*"|\[[^\]]*\]|\\.', "", cell.shown_as).lower()
    if not _is_day(column):
        what = f"Excel 把这里的字当成了日期（{value:%Y-%m-%d}），原来打的字已经不在了。"
        return Said("", what=what, remedy=AS_TEXT)
    if "y" not in format_ and "d" in format_:
        what = f"格子里只看得见月和日，年份 {value:%Y} 是 Excel 自己加的。"
        return Said("", what=what, remedy="把年月日写全，例如 2018-09-26。")
    if "y" in format_ and "d" not in format_:
        return Said(f"{value:%Y-%m}" if "m" in format_ else f"{value:%Y}")
    return Said(f"{value:%Y-%m-%d}")
