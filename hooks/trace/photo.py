"""Photos within other files, and whether one says where it was taken."""

import re
import struct
from collections.abc import Iterator
from io import BytesIO

from PIL import Image

BEGINNING = re.compile(rb"\xff\xd8\xff[\xe0\xe1]|\x89PNG\r\n\x1a\n|II\*\x00|MM\x00\*")
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


def has_place(photo: bytes) -> bool:
    """Whether latitude and longitude stand in it."""
    try:
        with Image.open(BytesIO(photo), formats=("JPEG", "PNG", "TIFF")) as image:
            return bool(image.getexif().get_ifd(POSITIONS))
    except FAULTS:
        return False
