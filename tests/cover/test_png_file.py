"""The PNG file: any reader sees the picture that was given, and each part of it is whole."""

import random
from io import BytesIO

import pytest
from PIL import Image

from hooks.cover.png_file import png_file


def picture(width: int, height: int, colours: int) -> Image.Image:
    """Of noise, in which no row is like another."""
    chance = random.Random(width * height + colours)  # noqa: S311 - noise for a picture
    made = Image.frombytes(
        "L", (width, height), bytes(chance.choices(range(colours), k=width * height))
    )
    made.putpalette(chance.randbytes(3 * colours))
    return made


@pytest.mark.parametrize("size", [(2, 1), (2, 2), (64, 33), (1200, 630)])
@pytest.mark.parametrize("colours", [5, 16, 17, 255, 256])
def test_a_picture_comes_back_as_it_was(size: tuple[int, int], colours: int) -> None:
    given = picture(*size, colours)
    written = png_file(given)
    Image.open(BytesIO(written)).verify()
    read = Image.open(BytesIO(written))
    assert (read.mode, read.size) == ("P", size)
    assert read.tobytes() == given.tobytes()
    assert read.convert("RGB").tobytes() == given.convert("RGB").tobytes()


def test_up_to_sixteen_colours_take_half_a_byte_for_a_pixel() -> None:
    small, large = (png_file(picture(600, 600, colours)) for colours in (16, 17))
    assert len(small) < 0.55 * 600 * 600 < len(large)
