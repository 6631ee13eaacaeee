"""The Song font of the covers, read from its package in slices; only those of a name's characters.

Noto Serif SC under the OFL, one variable font in about a hundred files. Of it
nothing is published but the glyphs of names.
"""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from io import BytesIO
from pathlib import Path

from fontTools.ttLib import TTFont

from hooks.cover.glyph_path import GlyphPath, glyph_path

PACKAGE = "@fontsource-variable/noto-serif-sc"
WEIGHT = {"wght": 700}


class MissingFontError(FileNotFoundError):
    """The font's package is not in node_modules."""


@dataclass(frozen=True)
class Font:
    """The font in a ``node_modules`` folder."""

    node_modules: Path

    def glyph(self, char: str) -> GlyphPath | None:
        """The character's glyph; none for a character that the font lacks.

        MissingFontError if npm never ran.
        """
        return _glyph(self.node_modules / PACKAGE, char)

    def glyphs(self, text: str) -> tuple[GlyphPath, ...]:
        """The glyphs of a text; characters that the font lacks are left out."""
        return tuple(filter(None, map(self.glyph, text)))

    def file(self, char: str) -> Path:
        """The slice of the font that has a character. KeyError for one that the font lacks."""
        package = self.node_modules / PACKAGE
        return _file(package, _slices(package)[ord(char)])

    @property
    def version(self) -> str:
        """Of the font's package. MissingFontError if npm never ran."""
        return _version(self.node_modules / PACKAGE)


@cache
def _glyph(package: Path, char: str) -> GlyphPath | None:
    name = _slices(package).get(ord(char))
    font = _slice(package, name) if name else None
    names = font.getBestCmap() if font else {}
    if font is None or ord(char) not in names:
        return None
    return glyph_path(font, char, WEIGHT)


@cache
def _slices(package: Path) -> Mapping[int, str]:
    """The slice of every character, as the package lists it: ``{"[4]": "U+1f1e9-1f1f5,…"}``."""
    found: dict[int, str] = {}
    for name, ranges in _listed(package, "unicode.json").items():
        for span in ranges.split(","):
            first, _, last = span.removeprefix("U+").partition("-")
            points = range(int(first, 16), int(last or first, 16) + 1)
            found.update(dict.fromkeys(points, name.strip("[]")))
    return found


@cache
def _version(package: Path) -> str:
    return _listed(package, "package.json")["version"]


def _listed(package: Path, name: str) -> dict[str, str]:
    try:
        listed: dict[str, str] = json.loads((package / name).read_text("utf-8"))
    except FileNotFoundError as error:
        raise MissingFontError(
            f"缺少封面用的字体：{package}。先运行 make site（或 npm ci）安装。"
        ) from error
    return listed


@cache
def _slice(package: Path, name: str) -> TTFont:
    return TTFont(BytesIO(_file(package, name).read_bytes()), lazy=True)


@cache
def _file(package: Path, name: str) -> Path:
    return package / "files" / f"noto-serif-sc-{name}-wght-normal.woff2"
