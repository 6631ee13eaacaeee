"""A poster as a file: words as large as one sheet holds, and no second sheet, whatever they are.

Lengths are millimetres of paper. How many lines a text takes is reckoned from its characters,
on the safe side, since the fonts of whoever prints are not known here.
"""

from collections.abc import Iterator
from functools import partial
from itertools import product
from math import ceil

from hooks.cover import phrases
from hooks.model import Settings
from hooks.model.text_width import ems
from hooks.render.templates import render_template
from hooks.view.handout.poster import Poster, Row
from hooks.view.parts.address import relative
from hooks.view.parts.number import Number

WIDTH = 186.0
LABEL = 30.0
HEIGHT, CODE = 112.0, 38.0
"""Between the head of the sheet and a foot with a code; and what it is more where there is none."""
NARROWEST = 60.0
SAFE = 1.06
"""For the characters that may not begin a line, and words that are not broken."""
SIZES = (1.9, 1.7, 1.5, 1.3, 1.15, 1.0, 0.9, 0.8, 0.7)
"""Of the words beside their normal size; at the last they are 4.5 mm, read at arm's length."""
TITLE, WELCOME, CLAIM, ROW, NOTICE, BASIS, DIGITS = 7.4, 13.0, 9.2, 6.4, 5.6, 4.0, 19.0


def poster_page(poster: Poster, settings: Settings) -> str:
    """The stand-alone page; facts that would not fit are left to the page that it leads to."""
    size, rows = _fit(poster)
    site = settings.address
    return render_template(
        "poster.html.jinja",
        poster=poster,
        phrases=phrases,
        rows=rows,
        size=SIZES.index(size) + 1,
        settings=settings,
        address=f"{site.rstrip('/')}/{poster.page}" if site else "",
        relative=partial(relative, poster.url),
    )


def _fit(poster: Poster) -> tuple[float, tuple[Row, ...]]:
    """As many rows as can be, and these as large as can be; the last rows matter least."""
    counts = range(len(poster.rows), -1, -1)
    room = HEIGHT if poster.code else HEIGHT + CODE
    layouts = ((size, poster.rows[:count]) for count, size in product(counts, SIZES))
    fitting = (one for one in layouts if sum(_heights(poster, *one)) <= room)
    return next(fitting, (SIZES[-1], ()))


def _heights(poster: Poster, size: float, rows: tuple[Row, ...]) -> Iterator[float]:
    """Of each block with the space below it, as poster.css has them."""
    yield 6.3 + 4 * size + _lines(poster.title, TITLE * size) * TITLE * 1.3 * size
    if poster.watermark:
        yield 9
    if poster.welcome:
        yield 3 * size + _lines(poster.welcome, WELCOME * size) * WELCOME * 1.35 * size
    if poster.claim:
        yield 3 * size + _lines(poster.claim, CLAIM * size) * CLAIM * 1.45 * size
    if poster.notice:
        width = WIDTH - 8
        yield 7 * size + _lines(poster.notice, NOTICE * size, width) * NOTICE * 1.45 * size
    if poster.number:
        yield 4 * size + _beside(poster.number, poster.basis, size)
    for row in rows:
        width = WIDTH - LABEL * size
        yield 3.2 * size + _lines(row.text, ROW * size, width) * ROW * 1.4 * size


def _beside(number: Number, basis: str, size: float) -> float:
    """The height of a number with the words at its right, which need some width."""
    digits = ems(number.digits) * DIGITS + ems(number.before + number.unit) * ROW
    width = WIDTH - 6 - digits * size
    if width < NARROWEST:
        return HEIGHT + CODE  # more than there is
    words = _lines(number.figure.indicator, NOTICE * size, width) * NOTICE * 1.35 * size
    return max(26 * size, words + _lines(basis, BASIS, width) * BASIS * 1.35 + 3)


def _lines(text: str, em: float, width: float = WIDTH) -> int:
    return ceil(ems(text) * SAFE * em / width)
