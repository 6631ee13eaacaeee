"""Cleaning: a picture in the format that its name says, as large as it is, with nothing but pixels in it.

For pictures beside pages that are written by hand: these lead to them by their names.
"""

from collections.abc import Mapping
from io import BytesIO
from pathlib import PurePosixPath
from typing import Any

from PIL import Image, ImageOps

from hooks.picture.decoding import opened
from hooks.picture.judgement import CLEANED, VECTOR
from hooks.picture.label import is_labelled, label
from hooks.picture.painting import of_the_web, on_white, plain
from hooks.picture.vector import cleaned_vector

OPTIONS: Mapping[str, Mapping[str, Any]] = {
    "JPEG": {"quality": 88, "optimize": True},
    "WEBP": {"quality": 85, "method": 4},
    "PNG": {"optimize": True},
}
FEW_COLOURS = frozenset({"1", "L", "P"})
"""Modes in which a drawing takes a fraction of the bytes."""


def cleaned(data: bytes, name: str, longest: int | None = None) -> bytes:
    """The picture for ``name``. TroubleError for what is no picture, or cannot have such a name.

    ``longest`` is how many pixels its longer side may have; a larger one is made smaller.
    """
    suffix = PurePosixPath(name).suffix.lower()
    with opened(data) as image:
        if suffix == VECTOR:
            return cleaned_vector(data)
        profile = image.info.get("icc_profile")
        is_generated = is_labelled(data, image)
        if longest:
            image.thumbnail((longest, longest))
        bare = _bare(ImageOps.exif_transpose(image), profile, CLEANED[suffix])
    out = BytesIO()
    kind = CLEANED[suffix]
    bare.save(out, kind, **OPTIONS.get(kind, {}), **(label(kind) if is_generated else {}))
    return out.getvalue()


def _bare(image: Image.Image, profile: bytes | None, kind: str) -> Image.Image:
    """What else Pillow knows of it stays behind."""
    if image.mode in FEW_COLOURS and not image.has_transparency_data and kind in {"PNG", "GIF"}:
        found = image
    else:
        found = of_the_web(plain(image), profile)
    if found.mode == "RGBA" and kind in {"JPEG", "BMP"}:
        found = on_white(found)
    bare = Image.new(found.mode, found.size)
    if palette := found.getpalette():
        bare.putpalette(palette)
    bare.paste(found)
    return bare
