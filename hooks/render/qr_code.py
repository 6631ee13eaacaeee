"""QR codes: what a phone reads off a page or a poster to open an address."""

import re
from collections.abc import Iterator
from functools import cache

from PIL import Image
from zxingcpp import BarcodeFormat, create_barcode

DARK = re.compile(rb"\0+")
"""Modules side by side, in the grey of a picture of one pixel each: the quiet zone parts the rows."""


def code(address: str) -> bytes:
    """The code as SVG, with its quiet zone, at level M: a poster gets creased and rained on.

    One stroke goes along the dark modules of all rows.
    """
    made = create_barcode(address, BarcodeFormat.QRCode, ec_level="M")
    picture = Image.fromarray(made.to_image())
    side = picture.width
    head = f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {side} {side}">'
    light = f'<path fill="#fff" d="M0 0h{side}v{side}H0z"/>'
    dark = f'<path stroke="#000" d="{"".join(_steps(picture.tobytes(), side))}"/>'
    return f"{head}{light}{dark}</svg>\n".encode()


def _steps(modules: bytes, side: int) -> Iterator[str]:
    """Along each run of dark modules, then to the next; the middle of a row is half a unit down."""
    at, y, move = 0, -0.5, "M"
    for run in DARK.finditer(modules):
        start, end = run.span()
        row, column = divmod(start, side)
        yield _step(move, column - at, row - y, end - start)
        at, y, move = column + end - start, row, "m"


@cache
def _step(move: str, across: int, down: float, length: int) -> str:
    return f"{move}{across} {down}h{length}"
