"""The drawing of a board of towns: where its tiles and words stand, in pixels at their full size."""

from collections.abc import Iterator
from dataclasses import dataclass

from hooks.view.parts.bearing import Cell
from hooks.view.parts.town_board import Board, Tile

SIDE, GAP = 68, 4
"""Five tiles and what is between them are as wide as a phone."""
PITCH = SIDE + GAP
LINE = 18
LONGEST = 4
"""Characters in a line."""
MOST_LINES = 3
SIGN = 5.5
"""Radius of the sign."""


@dataclass(frozen=True)
class Word:
    """A line of a name around the middle of its tile."""

    y: int
    text: str


@dataclass(frozen=True)
class DrawnTile:
    """A tile with its upper left corner; ``foot`` is where its sign and number stand."""

    tile: Tile
    x: int
    y: int
    lines: tuple[Word, ...]
    foot: int


@dataclass(frozen=True)
class DrawnBoard:
    """A board as wide as its columns; ``seat`` is where the county's name stands, if it does.

    ``empty`` cells are drawn too: a few tiles in their directions are then a board with free cells.
    """

    width: int
    height: int
    tiles: tuple[DrawnTile, ...]
    seat: tuple[int, int] | None
    empty: tuple[tuple[int, int], ...]
    seat_lines: tuple[Word, ...]


def board_drawing(board: Board) -> DrawnBoard:
    """Equal tiles in their cells."""
    middle = board.seat if board.is_seat_free and board.seat else None
    return DrawnBoard(
        board.columns * PITCH - GAP,
        board.rows * PITCH - GAP,
        tuple(_tile(tile, tile.cell) for tile in board.placed if tile.cell),
        (middle.column * PITCH, middle.row * PITCH) if middle else None,
        tuple(_empty(board)),
        tuple(_lines(board.county.text, (SIDE - LINE * len(_parts(board.county.text))) // 2 + 14)),
    )


def _empty(board: Board) -> Iterator[tuple[int, int]]:
    taken = {board.seat, *(tile.cell for tile in board.placed)}
    for row in range(board.rows):
        for column in range(board.columns):
            if Cell(column, row) not in taken:
                yield column * PITCH, row * PITCH


def _tile(tile: Tile, cell: Cell) -> DrawnTile:
    name = tile.anchor.text
    rows = len(_parts(name)) + (1 if tile.count else 0)
    top = (SIDE - LINE * rows) // 2 + 14
    return DrawnTile(
        tile,
        cell.column * PITCH,
        cell.row * PITCH,
        tuple(_lines(name, top)),
        top + LINE * (rows - 1) + 1,
    )


def _lines(name: str, top: int) -> Iterator[Word]:
    for number, part in enumerate(_parts(name)):
        yield Word(top + LINE * number, part)


def _parts(name: str) -> tuple[str, ...]:
    """A short name whole, a longer one in lines of about the same length; the end of the longest is cut."""
    if len(name) <= LONGEST - 1:
        return (name,)
    room = LONGEST * MOST_LINES
    shown = name if len(name) <= room else f"{name[: room - 1]}…"
    rows = -(-len(shown) // LONGEST) if len(shown) > LONGEST else 2
    size = -(-len(shown) // rows)
    return tuple(shown[at : at + size] for at in range(0, len(shown), size))
