"""The font's files: a glyph unpacked alone is the one that fontTools reads out of the whole file."""

import math
from itertools import pairwise
from pathlib import Path
from typing import NoReturn

import pytest
from fontTools.fontBuilder import FontBuilder
from fontTools.pens.ttGlyphPen import TTGlyphPen
from fontTools.ttLib import TTFont

from hooks.cover import Font
from hooks.cover.font_file import WEIGHT, FontFile
from hooks.cover.glyph_path import GlyphPath, glyph_path
from tests.conftest import ROOT

FONT = Font(ROOT / "node_modules")
POINTS = {"a": 3, "b": 252, "c": 253, "d": 505, "e": 506, "f": 759, "g": 1_500}
"""In a contour: numbers of WOFF2 have other forms from 253, 506 and 762 on."""


def compared(glyph: GlyphPath) -> tuple[object, ...]:
    return glyph.char, glyph.advance, glyph.contours


def as_fonttools_reads(file: Path, chars: str) -> list[tuple[object, ...]]:
    font = TTFont(file)
    names, glyphs = font.getBestCmap(), font.getGlyphSet(location=WEIGHT)
    return [compared(glyph_path(glyphs, names[ord(char)], char)) for char in chars]


@pytest.mark.parametrize("chars", ["职", "的一是工会", "桐乡", "Aé0%", "，。“"])
def test_glyphs_are_those_of_the_whole_file(chars: str) -> None:
    for char in chars:
        file = FONT.file(char)
        [glyph] = FontFile(file).glyphs(char)
        assert [compared(glyph)] == as_fonttools_reads(file, char)
    assert [glyph.char for glyph in FONT.glyphs(chars)] == list(chars)


def test_glyphs_asked_for_one_by_one_or_again_are_the_same() -> None:
    file = FontFile(FONT.file("的"))
    chars = [char for char in "的一是工会在有人不了" if FONT.file(char) == FONT.file("的")]
    assert len(chars) > 1
    once = [compared(glyph) for glyph in file.glyphs(chars)]
    assert [compared(glyph) for char in chars for glyph in file.glyphs(char)] == once


def test_what_a_file_lacks_is_left_out() -> None:
    assert [glyph.char for glyph in FontFile(FONT.file("的")).glyphs("的😀")] == ["的"]


def test_a_reading_that_was_broken_off_is_begun_again() -> None:
    def broken(*_: object) -> NoReturn:
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        FONT.read("龘龖", broken)
    assert [glyph.char for glyph in FONT.glyphs("龘龖😀")] == ["龘", "龖"]


def made(folder: Path, *, has_composite: bool) -> Path:
    """A font of contours with many points, and perhaps a glyph made of another."""
    names = [".notdef", *POINTS, *(["h"] if has_composite else [])]
    builder = FontBuilder(1000)
    builder.setupGlyphOrder(names)
    builder.setupCharacterMap({ord(name): name for name in names[1:]})
    builder.setupGlyf({name: _drawn(name) for name in names})
    builder.setupHorizontalMetrics(dict.fromkeys(names, (500, 0)))
    builder.setupHorizontalHeader()
    builder.setupNameTable({"familyName": "Test"})
    builder.setupFvar([("wght", 200, 200, 900, "Weight")], [])
    builder.setupGvar({name: [] for name in names})
    builder.setupPost(keepGlyphNames=False)
    builder.font.flavor = "woff2"
    builder.save(folder / "font.woff2")
    return folder / "font.woff2"


def _drawn(name: str) -> object:
    pen = TTGlyphPen({"a": None})
    if name == "h":
        pen.addComponent("a", (1, 0, 0, 1, 30, 40))
    else:
        count = POINTS.get(name, 3)
        turns = [2 * math.pi * at / count for at in range(count)]
        points = [(round(9_000 * math.cos(t)), round(9_000 * math.sin(t))) for t in turns]
        assert all(one != other for one, other in pairwise(points))
        pen.moveTo(points[0])
        for point in points[1:]:
            pen.lineTo(point)
        pen.closePath()
    return pen.glyph()


@pytest.mark.parametrize("has_composite", [False, True])
def test_contours_of_any_size_and_a_glyph_made_of_another(
    tmp_path: Path, *, has_composite: bool
) -> None:
    file = made(tmp_path, has_composite=has_composite)
    for char in (*POINTS, *("h" if has_composite else "")):
        assert [compared(g) for g in FontFile(file).glyphs(char)] == as_fonttools_reads(file, char)
    everything = "".join(POINTS)
    found = [compared(glyph) for glyph in FontFile(file).glyphs(everything)]
    assert found == as_fonttools_reads(file, everything)
