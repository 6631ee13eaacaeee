"""Pictures for tests, with all that a phone writes into them."""

import json
from io import BytesIO
from typing import Any
from xml.etree import ElementTree as ET

import pillow_heif
from PIL import Image, ImageCms, PngImagePlugin

pillow_heif.register_heif_opener()

PRIVATE = "PRIVATE-"
"""Begins every word in a picture that nobody but its owner may read."""
MAKE, ARTIST, GPS = 0x010F, 0x013B, 0x8825
ORIENTATION = 0x0112
RED, BLUE = (200, 30, 30), (30, 30, 200)


def half_red(width: int = 64, height: int = 48) -> Image.Image:
    """Red at the left, blue at the right."""
    made = Image.new("RGB", (width, height), BLUE)
    made.paste(RED, (0, 0, width // 2, height))
    return made


def exif(orientation: int = 1) -> Image.Exif:
    """Camera, author, and where the photo was taken."""
    found = Image.Exif()
    found[ORIENTATION] = orientation
    found[MAKE] = f"{PRIVATE}make"
    found[ARTIST] = f"{PRIVATE}artist"
    found.get_ifd(GPS).update({1: "N", 2: (30.0, 41.0, 57.0), 29: f"{PRIVATE}day"})
    return found


def profile() -> bytes:
    return ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()


def encoded(image: Image.Image, kind: str, **more: Any) -> bytes:  # noqa: ANN401 - Pillow's own
    out = BytesIO()
    image.save(out, kind, **more)
    return out.getvalue()


def photo(width: int = 64, height: int = 48, kind: str = "JPEG", orientation: int = 1) -> bytes:
    """A photo as it comes from a phone; words of its owner stand wherever the format has room."""
    more: dict[str, Any] = {"exif": exif(orientation).tobytes(), "icc_profile": profile()}
    xmp = f"<x:xmpmeta xmlns:x='adobe:ns:meta/'>{PRIVATE}xmp</x:xmpmeta>".encode()
    if kind == "PNG":
        words = PngImagePlugin.PngInfo()
        words.add_text("Author", f"{PRIVATE}author")
        words.add_itxt("Comment", f"{PRIVATE}comment", zip=False)
        more |= {"pnginfo": words}
    elif kind in {"JPEG", "WEBP", "HEIF", "AVIF"}:
        more |= {"xmp": xmp}
    if kind == "JPEG":
        more |= {"comment": f"{PRIVATE}comment"}
    return encoded(half_red(width, height), kind, **more) + f"{PRIVATE}tail".encode()


PNG = encoded(half_red(8, 6), "PNG")
"""A small one."""


LABEL = dict.fromkeys(
    (
        *("ContentProducer", "ProduceID", "ReservedCode1"),
        *("ContentPropagator", "PropagateID", "ReservedCode2"),
    ),
    "",
) | {"Label": "1"}
"""Of a generated picture: that it is one, and nothing else."""


def label_of(image: Image.Image) -> dict[str, str] | None:
    """The label in a file, read as others read it: namespace and property of TC260, JSON in it."""
    found = image.info.get("xmp")
    if not found:
        return None
    root = ET.fromstring(found)  # noqa: S314 - written by us
    [value] = [one.text or "" for one in root.iter("{http://www.tc260.org.cn/ns/AIGC/1.0/}AIGC")]
    read: dict[str, str] = json.loads(value)
    return read
