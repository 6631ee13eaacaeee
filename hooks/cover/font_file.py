"""One of the font's files, at the weight of the covers; what is unpacked are the glyphs asked for."""

from collections.abc import Iterable, Iterator, Mapping
from io import BytesIO
from pathlib import Path

from fontTools.ttLib import TTFont, newTable
from fontTools.ttLib.woff2 import WOFF2GlyfTable

from hooks.cover.glyph_path import GlyphPath, glyph_path
from hooks.cover.outlines import Outlines

WEIGHT = {"wght": 700}


class FontFile:
    """A variable font in a WOFF2 file."""

    def __init__(self, file: Path) -> None:
        self._font = TTFont(BytesIO(file.read_bytes()), lazy=True)
        self._names: Mapping[int, str] = self._font.getBestCmap()
        packed = self._font.reader.tables["glyf"]
        self._outlines = Outlines.of(packed.loadData(self._font.reader.transformBuffer))
        if self._outlines:
            self._font["glyf"] = newTable("glyf")
            self._font["glyf"].glyphs = {}

    def glyphs(self, chars: Iterable[str]) -> Iterator[GlyphPath]:
        """The glyphs of those characters that it has."""
        names = {char: self._names[ord(char)] for char in chars if ord(char) in self._names}
        if self._outlines:
            self._unpack(self._outlines, [*{*names.values()} - self._font["glyf"].glyphs.keys()])
        glyphs = self._font.getGlyphSet(location=WEIGHT)
        yield from (glyph_path(glyphs, name, char) for char, name in names.items())

    def _unpack(self, outlines: Outlines, names: list[str]) -> None:
        """Add these to the font: fontTools reads a table of nothing else."""
        small, table = TTFont(), WOFF2GlyfTable()
        small.setGlyphOrder(names)
        table.reconstruct(outlines.only([*map(self._font.getGlyphID, names)]), small)
        self._font["glyf"].glyphs |= table.glyphs
