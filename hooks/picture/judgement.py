"""Judgements: what a file of a picture proved to be, and in which sizes pages may ask for it."""

from dataclasses import dataclass
from enum import StrEnum
from hashlib import blake2b

WIDTHS = (480, 960, 1600)
"""Pixels: a card on a phone, a phone's whole width, a desk."""
TALLEST = 16000
"""Pixels: more than WebP can hold are 16383."""
SIZE = 16
"""Bytes of a digest."""


VECTOR = ".svg"
CLEANED = {
    ".jpg": "JPEG",
    ".jpeg": "JPEG",
    ".jfif": "JPEG",
    ".png": "PNG",
    ".webp": "WEBP",
    ".gif": "GIF",
    ".bmp": "BMP",
    VECTOR: "SVG",
}
"""Formats in which a picture is published under its own name, by the name's ending."""
WITH_ROOM = frozenset({"JPEG", "WEBP", "PNG"})
"""Formats in which a file can say that a machine made its picture."""
LABELLED = frozenset(suffix for suffix, kind in CLEANED.items() if kind in WITH_ROOM)


class Trouble(StrEnum):
    """Why a file cannot be published as a picture."""

    EMPTY = "empty"
    STRANGE = "strange"
    """Something else under a picture's name; the detail says what, if that is known."""
    BROKEN = "broken"
    """Cut off or damaged: not all of it can be read."""
    TOO_LARGE = "too large"
    TOO_LONG = "too long"
    """A strip: many times as long as it is wide."""
    MOVING = "moving"
    DRAWING = "drawing"
    """A vector drawing with more than shapes in it; the detail is what."""
    OUTSIDE = "outside"
    """A link that leads out of the project."""
    UNREADABLE = "unreadable"


class TroubleError(Exception):
    """A file that is no picture to publish."""

    def __init__(self, trouble: Trouble, detail: str = "") -> None:
        super().__init__(trouble, detail)
        self.trouble = trouble
        self.detail = detail


@dataclass(frozen=True)
class Judgement:
    """``digest`` is that of the file's bytes; width and height are pixels, the right way up.

    ``is_generated`` where the file says of itself that a machine made the picture.
    """

    digest: str
    width: int = 0
    height: int = 0
    trouble: Trouble | None = None
    detail: str = ""
    is_generated: bool = False


def digest_of(data: bytes) -> str:
    """The digest by which the content of a picture's file is known."""
    return blake2b(data, digest_size=SIZE).hexdigest()


def sizes(width: int, height: int) -> tuple[tuple[int, int], ...]:
    """Width and height of each size of such a picture, the smallest first; none is enlarged."""
    widest = min(width, WIDTHS[-1], max(1, TALLEST * width // height))
    found = (*(one for one in WIDTHS if one < widest), widest)
    return tuple((one, max(1, round(height * one / width))) for one in found)
