"""Tables of a document as Markdown: cells that were merged keep their value wherever they reach.

Markdown knows one row of headings and no merged cells, so that a value stands in each cell that
it was merged over, and headings of two rows become one: 活动 / 场次.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

MAX_COLUMNS, MAX_ROWS = 60, 2000
BETWEEN = " / "
HEAD = re.compile(
    r"(?P<name>.*?)\s*[（(]\s*(?:单位\s*[:：]\s*)?(?P<unit>[^（）()\d]{1,4}?)\s*[）)]"
)
NUMBER = re.compile(r"[约近]?\d[\d,]*(?:\.\d+)?[余多]?(?:[十百千]?[万亿])?[余多]?")
IMAGE = re.compile(r"!\[[^\]]*\]\([^)]*\)|\[\^\d+\]")


@dataclass(frozen=True)
class Cell:
    """What stands in a cell, on one line of Markdown, and how far it reaches."""

    text: str
    columns: int = 1
    rows: int = 1


@dataclass(frozen=True)
class Grid:
    """All cells in place: each row as long as the others, a merged value everywhere it reaches."""

    rows: tuple[tuple[str, ...], ...]
    headings: int
    """Rows at the top that head the others."""
    had_merged: bool
    is_cut: bool
    """Had more rows or columns than a page can show."""

    @property
    def width(self) -> int:
        return max(map(len, self.rows), default=0)


def grid_of(rows: Sequence[Sequence[Cell]]) -> Grid:
    """The cells of a table in place, whatever the file says of their spans."""
    places: dict[tuple[int, int], str] = {}
    had_merged = is_cut = False
    for number, row in enumerate(rows[:MAX_ROWS]):
        column = 0
        for cell in row:
            while (number, column) in places:
                column += 1
            if column >= MAX_COLUMNS:
                is_cut = True
                break
            width = min(max(cell.columns, 1), MAX_COLUMNS - column)
            height = min(max(cell.rows, 1), len(rows) - number, MAX_ROWS - number)
            had_merged |= width > 1 or height > 1
            is_wide = number and width > 1 and len(row) == 1
            for down in range(height):
                for right in range(width):
                    text = "" if is_wide and right else cell.text
                    places.setdefault((number + down, column + right), text)
            column += width
    is_cut |= len(rows) > MAX_ROWS
    height = max((at for at, _ in places), default=-1) + 1
    width = max((at for _, at in places), default=-1) + 1
    filled = tuple(
        tuple(places.get((down, right), "") for right in range(width)) for down in range(height)
    )
    return Grid(filled, _headings(rows, height), had_merged, is_cut)


def _headings(rows: Sequence[Sequence[Cell]], height: int) -> int:
    """One row, or as many as the first one's cells reach down where some of it reach to the right."""
    if not rows or not any(cell.columns > 1 for cell in rows[0]) or len(rows[0]) == 1:
        return 1
    deep = max((cell.rows for cell in rows[0]), default=1)
    return min(deep, max(height - 1, 1))


def written(grid: Grid) -> list[str]:
    """The grid as lines of Markdown; one that has a single column is no table but paragraphs."""
    if grid.width == 1:
        return ["\n\n".join(row[0].replace("<br>", "\n\n") for row in grid.rows if row[0])]
    top = grid.rows[: grid.headings]
    heads = [_joined([row[at] for row in top]) for at in range(grid.width)]
    lines = [_row(heads), _row(["---"] * grid.width)]
    return [*lines, *(_row(row) for row in grid.rows[grid.headings :] if any(row))]


def counted(grid: Grid) -> Iterator[str]:
    """Numbers whose unit stands in their heading, each as words: 柳湾村 参加人数 391人次."""
    top = grid.rows[: grid.headings]
    heads = [_joined([row[at] for row in top]) for at in range(grid.width)]
    units = [HEAD.fullmatch(plain(head)) for head in heads]
    for row in grid.rows[grid.headings :]:
        label = next((plain(text) for text in row if text and not NUMBER.fullmatch(text)), "")
        for text, head in zip(row, units, strict=True):
            if head and NUMBER.fullmatch(text):
                yield f"{label} {head['name'].strip()} {text}{head['unit']}".strip()


def plain(text: str) -> str:
    """A cell as plain words."""
    shown = IMAGE.sub("", text.replace("<br>", " "))
    shown = re.sub(r"\[([^\]]*)\]\([^)]*\)", r"\1", shown)
    return re.sub(r"\\(.)", r"\1", shown).replace("**", "").replace("~~", "")


def _joined(texts: Sequence[str]) -> str:
    """Headings above each other, each said once."""
    return BETWEEN.join(dict.fromkeys(text for text in texts if text))


def _row(cells: Sequence[str]) -> str:
    return f"| {' | '.join(cells)} |"
