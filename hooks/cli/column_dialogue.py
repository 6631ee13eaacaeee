"""Asking, once, what the columns of somebody else's table are; the answers are kept."""

import sys
from collections.abc import Iterable, Mapping
from pathlib import Path

from hooks.catalogue import Catalogue
from hooks.cli.asking import can_ask
from hooks.desk.entry_file import replace_all
from hooks.desk.workbook.choices import Choices, choices_of
from hooks.desk.workbook.guess import best_sheet, guesses, unknown_columns
from hooks.desk.workbook.line import (
    LATITUDE,
    LONGITUDE,
    OWN_SHEETS,
    POSITION,
    heading_row,
    sheet_of,
)
from hooks.desk.workbook.own_words import IGNORED, PATH, OwnWords, own_words, with_pairs
from hooks.desk.workbook.sheet import VERSION, Sheet, sheets
from hooks.desk.workbook.table import Table

LEAVE = "-"
SHOWN = 3
"""Contents of a column that are shown beside the question."""


def settle_columns(root: Path, catalogue: Catalogue, tables: Iterable[Table]) -> None:
    """Ask about every column that nobody knows; without a terminal say what is guessed.

    What is answered is written when the last answer is given, not before.
    """
    own, known = own_words(catalogue), choices_of(catalogue)
    answers: dict[str, dict[str, str]] = {}
    for table in tables:
        if table.title.strip() in OWN_SHEETS or not table.rows:
            continue
        sheet = sheet_of(table, own) or _which_sheet(table, known)
        if sheet:
            answers.setdefault(sheet.title, {}).update(_which_columns(table, sheet, own, known))
    answers = {title: pairs for title, pairs in answers.items() if pairs}
    if answers:
        _keep(root, answers)


def _which_sheet(table: Table, known: Choices) -> Sheet | None:
    best = best_sheet(table, sheets(), known)
    if not can_ask():
        found = guesses(table, best, table.heading_row(()), known)
        names = _names(table, table.heading_row(()))
        told = "、".join(f"{names[at]} → {ours}" for at, ours in found.items())
        sys.stdout.write(
            f"注意：工作表“{table.title}”的标题没有人认得，看上去像“{best.title}”（{told}）。"
            "在终端里运行同一条命令，会一列一列问清楚，问一次就记住。\n"
        )
        return None
    sys.stdout.write(f"\n工作表“{table.title}”是哪一类？\n")
    for number, sheet in enumerate(sheets(), 1):
        sys.stdout.write(f"  {number} {sheet.title}\n")
    while True:
        answer = input(f"写编号，直接回车就是“{best.title}”，写 {LEAVE} 不导入这张：").strip()
        if answer == LEAVE:
            return None
        if not answer:
            return best
        if answer.isdecimal() and 1 <= int(answer) <= len(sheets()):
            return sheets()[int(answer) - 1]
        named = [sheet for sheet in sheets() if sheet.title == answer]
        if named:
            return named[0]


def _which_columns(table: Table, sheet: Sheet, own: OwnWords, known: Choices) -> dict[str, str]:
    """Their heading → ours, for what nobody has said anything about."""
    top = heading_row(table, sheet, own)
    unknown = list(unknown_columns(table, sheet, top, own))
    if not unknown or not can_ask():
        return {}
    guessed, names = guesses(table, sheet, top, known), _names(table, top)
    ours = [column.heading for column in sheet.columns if column.heading != VERSION]
    ours += [LONGITUDE, LATITUDE] if POSITION in ours else []
    sys.stdout.write(
        f"\n“{table.title}”里有 {len(unknown)} 列要问一次，对应“{sheet.title}”的哪一列。\n"
        f"回车：就按猜的；写列名：是那一列；写 {LEAVE}：不导入这一列。\n"
        f"可以写的列名：{'、'.join(ours)}\n"
    )
    return {
        names[at]: _which(names[at], _shown(table, top, at), guessed.get(at), ours)
        for at in unknown
    }


def _which(theirs: str, contents: str, guess: str | None, ours: list[str]) -> str:
    proposal = f"猜是“{guess}”" if guess else "猜不出来，回车就不导入"
    while True:
        answer = input(f"  “{theirs}”（{contents}）{proposal}：").strip()
        if answer == LEAVE or (not answer and not guess):
            return IGNORED
        if not answer and guess:
            return guess
        if answer in ours:
            return answer
        sys.stdout.write(f"    没有“{answer}”这一列。\n")


def _names(table: Table, top: int) -> dict[int, str]:
    return {at: " ".join(str(cell.value).split()) for at, cell in table.rows.get(top, {}).items()}


def _shown(table: Table, top: int, at: int) -> str:
    rows = (cells for number, cells in sorted(table.rows.items()) if number > top)
    values = dict.fromkeys(" ".join(str(cells[at].value).split()) for cells in rows if at in cells)
    return "，".join(list(values)[:SHOWN])


def _keep(root: Path, answers: Mapping[str, Mapping[str, str]]) -> None:
    file = root / PATH
    old = file.read_bytes() if file.is_file() else None
    text = (old or b"").decode("utf-8").replace("\r\n", "\n")
    for title, pairs in answers.items():
        text = with_pairs(text, title, pairs)
    replace_all({file: (old, text.encode())})
    sys.stdout.write(f"记在 {PATH} 里，下次不再问；要改就改那个文件。\n\n")
