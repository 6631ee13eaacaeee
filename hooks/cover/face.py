"""The Song face of the covers, read from its package in slices; only those of a name's signs.

Noto Serif SC under the OFL, one variable font in about a hundred files. Of it
nothing is published but the outlines of names.
"""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from io import BytesIO
from pathlib import Path

from fontTools.ttLib import TTFont

from hooks.cover.outline import Outline, outline

PACKAGE = "@fontsource-variable/noto-serif-sc"
WEIGHT = {"wght": 700}


class MissingFontError(FileNotFoundError):
    """The font's package is not in node_modules."""


@dataclass(frozen=True)
class Face:
    """The font in a ``node_modules`` folder."""

    node_modules: Path

    def glyph(self, sign: str) -> Outline | None:
        """The sign's outline; none for a sign that the font lacks.

        MissingFontError if npm never ran.
        """
        return _glyph(self.node_modules / PACKAGE, sign)

    @property
    def version(self) -> str:
        """Of the font's package. MissingFontError if npm never ran."""
        return _version(self.node_modules / PACKAGE)


@cache
def _glyph(package: Path, sign: str) -> Outline | None:
    name = _slices(package).get(ord(sign))
    font = _slice(package, name) if name else None
    names = font.getBestCmap() if font else {}
    if font is None or ord(sign) not in names:
        return None
    return outline(font, names[ord(sign)], WEIGHT)


@cache
def _slices(package: Path) -> Mapping[int, str]:
    """The slice of every sign, as the package's own list has it: ``{"[4]": "U+1f1e9-1f1f5,…"}``."""
    listed = _listed(package, "unicode.json")
    found: dict[int, str] = {}
    for name, ranges in listed.items():
        for span in ranges.removeprefix("U+").split(","):
            first, _, last = span.removeprefix("U+").partition("-")
            signs = range(int(first, 16), int(last or first, 16) + 1)
            found.update(dict.fromkeys(signs, name.strip("[]")))
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
    path = package / "files" / f"noto-serif-sc-{name}-wght-normal.woff2"
    return TTFont(BytesIO(path.read_bytes()), lazy=True)
