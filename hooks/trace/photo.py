"""Photos within other files, and whether one says where it was taken."""

import re
import struct
from collections.abc import Iterator
from contextlib import suppress
from io import BytesIO

from PIL import ExifTags, Image

from hooks.trace.traces import Sort, Traces

BEGINNING = re.compile(rb"\xff\xd8\xff[\xe0\xe1]|\x89PNG\r\n\x1a\n|II\*\x00|MM\x00\*")
PICTURE = re.compile(rb"\xff\xd8\xff|\x89PNG|GIF8|BM|RIFF....WEBP|II\*\x00|MM\x00\*", re.DOTALL)
HEAD = 1 << 17
"""Bytes in which a photo keeps what it says of itself."""
MOST = 500
POSITIONS = 0x8825
FAULTS = (OSError, SyntaxError, ValueError, EOFError, RuntimeError, IndexError, struct.error)


def photos_in(data: bytes) -> Iterator[bytes]:
    """What begins like one, each as far as its head goes."""
    for number, found in enumerate(BEGINNING.finditer(data)):
        if number == MOST:
            return
        yield data[found.start() : found.start() + HEAD]


def is_photo(data: bytes) -> bool:
    """Whether the bytes begin like a picture."""
    return PICTURE.match(data) is not None


def of_photo(data: bytes) -> Traces:
    """Captions, authors and notes, also where the format packs them."""
    try:
        with Image.open(BytesIO(data)) as image:
            tags = (value for part in (image.getexif(), *_parts(image)) for value in part.values())
            words = [_word(value) for value in (*image.info.values(), *tags)]
    except FAULTS:
        words = []
    sorts = {Sort.PLACE} if has_place(data) else set()
    return Traces(frozenset(sorts), "\n".join(filter(None, words)))


def _parts(image: Image.Image) -> Iterator[dict[int, object]]:
    exif = image.getexif()
    for name in (ExifTags.IFD.Exif, ExifTags.IFD.GPSInfo):
        yield exif.get_ifd(name)


def _word(value: object) -> str:
    """What is text; Windows keeps its own tags in UTF-16."""
    if isinstance(value, str):
        return value
    if not isinstance(value, bytes) or len(value) > HEAD:
        return ""
    for encoding in ("utf-8", "utf-16-le"):
        with suppress(UnicodeDecodeError):
            return value.decode(encoding).strip("\0")
    return ""


def has_place(photo: bytes) -> bool:
    """Whether latitude and longitude stand in it."""
    try:
        with Image.open(BytesIO(photo), formats=("JPEG", "PNG", "TIFF")) as image:
            return bool(image.getexif().get_ifd(POSITIONS))
    except FAULTS:
        return False
