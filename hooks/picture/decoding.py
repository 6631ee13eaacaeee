"""Decoding: the bytes of a picture as pixels, in formats that phones and computers save.

A file's name says nothing here: phones write HEIC into ``.jpg``, chats JPEG into ``.png``.
"""

import struct
from collections.abc import Iterator
from contextlib import contextmanager
from io import BytesIO

import pillow_heif
from PIL import Image, UnidentifiedImageError

from hooks.picture.judgement import Trouble, TroubleError
from hooks.picture.vector import StrangeDrawingError, is_vector, rastered

Image.init()  # all that Pillow can read, whichever comes first
pillow_heif.register_heif_opener(thumbnails=False)
Image.MAX_IMAGE_PIXELS = None  # MOST_PIXELS is asked before anything is decoded

FORMATS = ("JPEG", "PNG", "WEBP", "GIF", "BMP", "HEIF", "AVIF")
STILL = frozenset({"JPEG", "MPO", "HEIF"})
"""What else they hold belongs to the one picture: another exposure, depth, a preview."""
MOST_PIXELS = 120_000_000
"""Phones take 12 to 108 million."""
LONGEST = 20
"""So many times longer than wide is no picture but a strip."""
ORIENTATION = 0x0112
ON_ITS_SIDE = frozenset({5, 6, 7, 8})
FAULTS = (OSError, SyntaxError, ValueError, EOFError, RuntimeError, IndexError, struct.error)
"""What the readers of damaged files raise."""


@contextmanager
def opened(data: bytes) -> Iterator[Image.Image]:
    """The picture before its pixels are decoded; TroubleError also for what fails meanwhile."""
    if not data:
        raise TroubleError(Trouble.EMPTY)
    try:
        raster = rastered(data) if is_vector(data) else data
    except StrangeDrawingError as caught:
        raise TroubleError(Trouble.DRAWING, caught.what) from caught
    try:
        with Image.open(BytesIO(raster), formats=FORMATS) as image:
            _refuse_excess(image)
            yield image
    except UnidentifiedImageError as caught:
        raise TroubleError(Trouble.STRANGE) from caught
    except FAULTS as caught:
        raise TroubleError(Trouble.BROKEN) from caught


def upright_size(image: Image.Image) -> tuple[int, int]:
    """Width and height the right way up."""
    is_turned = image.getexif().get(ORIENTATION) in ON_ITS_SIDE
    return (image.height, image.width) if is_turned else image.size


def _refuse_excess(image: Image.Image) -> None:
    shorter, longer = sorted(image.size)
    if shorter * longer > MOST_PIXELS:
        raise TroubleError(Trouble.TOO_LARGE, f"{image.width}×{image.height}")
    if longer > LONGEST * shorter:
        raise TroubleError(Trouble.TOO_LONG, f"{image.width}×{image.height}")
    if getattr(image, "n_frames", 1) > 1 and image.format not in STILL:
        raise TroubleError(Trouble.MOVING)
