"""The Song font of the covers, read from its package in slices; only those of a name's characters.

Noto Serif SC under the OFL, one variable font in about a hundred files. Of it
nothing is published but the glyphs of names.
"""

import json
from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from functools import cache, cached_property, partial
from pathlib import Path

from hooks.cover.font_file import FontFile
from hooks.cover.glyph_path import GlyphPath

Chosen = tuple[str, list[str]]
"""A slice of the font and some of its characters."""
Spread = Callable[
    [Callable[[Chosen], tuple[GlyphPath, ...]], Iterable[Chosen]],
    Iterable[tuple[GlyphPath, ...]],
]
"""``map``, or something that does the same on all cores."""

PACKAGE = "@fontsource-variable/noto-serif-sc"


class MissingFontError(FileNotFoundError):
    """The font's package is not in node_modules."""


@dataclass(frozen=True)
class Font:
    """The font in a ``node_modules`` folder."""

    node_modules: Path

    def glyphs(self, text: str) -> tuple[GlyphPath, ...]:
        """The glyphs of a text; characters that the font lacks are left out.

        MissingFontError if npm never ran.
        """
        known = _known(self.package)
        if any(char not in known for char in text):
            self.read(text)
        return tuple(filter(None, map(known.get, text)))

    def read(self, text: str, spread: Spread = map) -> None:
        """Read the glyphs of a text, a file for each step of ``spread``, for this process to keep."""
        known = _known(self.package)
        found: dict[str, GlyphPath | None] = dict.fromkeys({*text} - known.keys())
        files = _by_slice(self.package, sorted(found))
        for glyphs in spread(partial(_read, self.package), files.items()):
            found |= {glyph.char: glyph for glyph in glyphs}
        known |= found

    def file(self, char: str) -> Path:
        """The slice of the font that has a character. KeyError for one that the font lacks."""
        return _file(self.package, _slices(self.package)[ord(char)])

    @property
    def version(self) -> str:
        """Of the font's package. MissingFontError if npm never ran."""
        return _version(self.package)

    @cached_property
    def package(self) -> Path:
        """The folder of the font's package."""
        return self.node_modules / PACKAGE


@cache
def _known(_package: Path) -> dict[str, GlyphPath | None]:
    """The glyphs that this process has; None for a character that the font lacks."""
    return {}


def _read(package: Path, chosen: Chosen) -> tuple[GlyphPath, ...]:
    """The glyphs of some characters of a slice."""
    name, chars = chosen
    return tuple(_opened(package, name).glyphs(chars))


def _by_slice(package: Path, chars: Iterable[str]) -> Mapping[str, list[str]]:
    """The characters of each of the slices that have them."""
    found: dict[str, list[str]] = defaultdict(list)
    slices = _slices(package)
    for char in chars:
        if ord(char) in slices:
            found[slices[ord(char)]].append(char)
    return found


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
def _opened(package: Path, name: str) -> FontFile:
    return FontFile(_file(package, name))


@cache
def _file(package: Path, name: str) -> Path:
    return package / "files" / f"noto-serif-sc-{name}-wght-normal.woff2"
