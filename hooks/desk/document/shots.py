"""Pictures taken out of a document: painted anew, so that no place, camera or author comes along.

As in the browser's forms they are stored as JPEG, which every program of an office opens.
"""

import re
from collections.abc import Callable
from dataclasses import dataclass, field

from hooks.desk.document.paper import Shot
from hooks.picture import TroubleError, cleaned, judge

SCHEME = "shot:"
"""How a body names a picture that has no file yet."""
NAMED = re.compile(rf"(?<=\]\(){SCHEME}(\d+\.\w+)(?=\))")
LONGEST = 2400
"""Pixels of the longer side: half as many again as a page shows."""
MOST_PICTURES = 50
MOST_PIXELS = 40_000_000
"""Of a picture that cannot be read at a fraction of its size, as a JPEG can."""
MOST_OF_JPEG = 120_000_000
ALL_PIXELS = 1_000_000_000
"""Of all pictures of a document: eighty photos of a phone."""
DRAWN = frozenset({"PNG", "GIF"})
FEW_PIXELS = 4_000_000
"""A drawing or a screenshot keeps its sharp edges up to here."""


@dataclass
class Shots:
    """The pictures of a document, by the name of their part; each is taken out once."""

    read: Callable[[str], bytes | None]
    found: dict[str, Shot | None] = field(default_factory=dict)
    unusable: int = 0
    too_many: int = 0
    pixels: int = 0

    def take(self, part: str, caption: str) -> str:
        """How a body names the picture; "" where it cannot be used."""
        if part not in self.found:
            self.found[part] = self._taken(part, caption)
        shot = self.found[part]
        return f"{SCHEME}{shot.name}" if shot else ""

    @property
    def taken(self) -> tuple[Shot, ...]:
        return tuple(shot for shot in self.found.values() if shot)

    def _taken(self, part: str, caption: str) -> Shot | None:
        if len(self.taken) >= MOST_PICTURES or self.pixels >= ALL_PIXELS:
            self.too_many += 1
            return None
        data = self.read(part)
        painted = self._painted(data) if data else None
        if painted is None or data is None:
            self.unusable += 1
            return None
        ending, pixels = painted
        name = f"{len(self.taken) + 1}.{ending}"
        return Shot(name, pixels, caption, judge(data).is_generated)

    def _painted(self, data: bytes) -> tuple[str, bytes] | None:
        from hooks.picture.decoding import opened  # noqa: PLC0415 - loads what opens pictures

        try:
            with opened(data) as image:
                kind, pixels = image.format or "", image.width * image.height
            if pixels > (MOST_OF_JPEG if kind in {"JPEG", "MPO"} else MOST_PIXELS):
                return None
            self.pixels += pixels
            if kind in DRAWN and pixels <= FEW_PIXELS:
                return "png", cleaned(data, "picture.png")
            return "jpg", cleaned(data, "picture.jpg", LONGEST)
        except TroubleError:
            return None


def with_files(body: str, path: Callable[[str], str]) -> str:
    """The body with each picture under the path of its file."""
    return NAMED.sub(lambda found: path(found[1]), body)
