"""A sheet as a file: words as large as one A4 holds, and no second page, whatever they are.

Lengths are millimetres of paper, reckoned from the characters on the safe side, as for posters. What
does not fit is left out, hints and bodies first, and the sheet says how much that is.
"""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from math import ceil

from hooks.desk.review.sheet import Sheet, SheetBlock, SheetRow
from hooks.model.entry import ReviewStep
from hooks.model.text_width import ems
from hooks.render.templates import render_template

WIDTH = 182.0
HEIGHT = 168.0
"""Between the head of the sheet and the boxes."""
PICTURES = 34.0
BASIS = 0.44
"""Of the width, for what a number rests on."""
SIZES = (3.9, 3.6, 3.3, 3.0, 2.75)
SAFE = 1.08
LONGEST = 48
LINE, GAP, HEADING = 1.4, 0.9, 2.6


def sheet_page(sheet: Sheet, named: str) -> str:
    """The whole file; ``named`` is how its entries were named behind the command."""
    size, blocks, left_out = _fit(sheet)
    open_steps = [box.step for box in sheet.boxes if not box.role]
    return render_template(
        "sheet.html.jinja",
        sheet=replace(sheet, blocks=blocks),
        size=size,
        left_out=left_out,
        next_step=open_steps[0] if open_steps else ReviewStep.FINAL.value,
        words=named if len(named) <= LONGEST else f"{named[:LONGEST]}……",
    )


def _fit(sheet: Sheet) -> tuple[float, tuple[SheetBlock, ...], int]:
    """All rows as large as can be; else, in the smallest size, as many as fit."""
    room = HEIGHT - (PICTURES if sheet.pictures else 0)
    for size in SIZES:
        if sum(_heights(sheet.blocks, size)) <= room:
            return size, sheet.blocks, 0
    return SIZES[-1], *_cut(sheet.blocks, room - SIZES[-1] * LINE - GAP)


def _cut(blocks: Sequence[SheetBlock], room: float) -> tuple[tuple[SheetBlock, ...], int]:
    """The rows that fit, and how many do not: the heaviest and last go first."""
    size = SIZES[-1]
    rows = {(b, r): row for b, block in enumerate(blocks) for r, row in enumerate(block.rows)}
    left = [len(block.rows) for block in blocks]
    total = sum(_heights(blocks, size))
    for place in sorted(rows, key=lambda place: (rows[place].weight, place), reverse=True):
        if total <= room:
            break
        total -= _row_height(rows.pop(place), size)
        left[place[0]] -= 1
        if not left[place[0]]:
            total -= _heading_height(blocks[place[0]], size)
    kept = [
        SheetBlock(
            block.heading, tuple(row for r, row in enumerate(block.rows) if (number, r) in rows)
        )
        for number, block in enumerate(blocks)
    ]
    every = sum(len(block.rows) for block in blocks)
    return tuple(block for block in kept if block.rows), every - len(rows)


def _heights(blocks: Sequence[SheetBlock], size: float) -> Iterator[float]:
    for block in blocks:
        yield _heading_height(block, size)
        yield from (_row_height(row, size) for row in block.rows)


def _heading_height(block: SheetBlock, size: float) -> float:
    return HEADING + _lines(block.heading, size, WIDTH) * size * LINE


def _row_height(row: SheetRow, size: float) -> float:
    wide = WIDTH * (1 - BASIS) if row.basis else WIDTH
    lines = _lines(row.text, size, wide - 5), _lines(row.basis, size, WIDTH * BASIS - 3)
    return GAP + max(lines) * size * LINE


def _lines(text: str, size: float, width: float) -> int:
    return max(1, ceil(ems(text) * SAFE * size / width)) if text else 0
