"""Painting: a picture anew, from its pixels alone, in the widths that pages ask for.

Nothing is copied but pixels: place, time, camera, author, previews, captions and profiles of
colours stay in the file that staff keep. That a machine made the picture is written again.
"""

from io import BytesIO

from PIL import Image, ImageCms, ImageOps

from hooks.picture.decoding import opened, upright_size
from hooks.picture.label import label

QUALITY = 78
EFFORT = 4
"""Of WebP, out of 6: the last two take twice the time for a twentieth fewer bytes."""
DEPTH = 256
"""Shades of a channel in 16 bits for one in 8."""


def painted(data: bytes, widths: tuple[int, ...], *, is_generated: bool) -> tuple[bytes, ...]:
    """The picture in each width, never larger than it is. TroubleError for what is no picture."""
    with opened(data) as image:
        width, height = upright_size(image)
        largest = min(max(widths), width)
        goal = (largest, max(1, round(height * largest / width)))
        if image.format in {"JPEG", "MPO"}:
            needed = goal if (width, height) == image.size else goal[::-1]
            image.draft(None, needed)  # a fraction of the pixels, not less than are needed
        profile = image.info.get("icc_profile")
        bare = plain(ImageOps.exif_transpose(image))
    current = on_white(
        of_the_web(bare.resize(goal, Image.Resampling.LANCZOS, reducing_gap=3.0), profile)
    )
    made = {}
    for each in sorted(set(widths), reverse=True):
        size = (min(each, largest), max(1, round(goal[1] * min(each, largest) / goal[0])))
        if size != current.size:
            current = current.resize(size, Image.Resampling.LANCZOS)
        made[each] = _encoded(current, is_generated=is_generated)
    return tuple(made[each] for each in widths)


def plain(image: Image.Image) -> Image.Image:
    """Its pixels in one of the modes that can be made smaller: grey, RGB, RGBA, CMYK."""
    if image.has_transparency_data:
        return image.convert("RGBA")
    if image.mode.startswith(("I", "F")):
        return image.convert("I").point(lambda shade: shade / DEPTH).convert("L")
    return image if image.mode in {"L", "RGB", "CMYK"} else image.convert("RGB")


def of_the_web(image: Image.Image, profile: bytes | None) -> Image.Image:
    """In sRGB: a phone's wider colours would look pale without their profile."""
    mode = "RGBA" if image.mode == "RGBA" else "RGB"
    if profile:
        try:
            own = ImageCms.ImageCmsProfile(BytesIO(profile))
            found = ImageCms.profileToProfile(
                image, own, ImageCms.createProfile("sRGB"), outputMode=mode
            )
        except (ImageCms.PyCMSError, OSError):  # damaged, or one for other pixels
            found = None
        if found:
            return found
    return image.convert(mode)


def on_white(image: Image.Image) -> Image.Image:
    """Where one can see through it paper shows, as in Word: black letters vanish on a dark page."""
    if image.mode != "RGBA":
        return image
    return Image.alpha_composite(Image.new("RGBA", image.size, "white"), image).convert("RGB")


def _encoded(image: Image.Image, *, is_generated: bool) -> bytes:
    """WebP of the pixels, and the label; what else Pillow knows of the picture stays behind."""
    bare = Image.new(image.mode, image.size)
    bare.paste(image)
    out = BytesIO()
    bare.save(
        out, "WEBP", quality=QUALITY, method=EFFORT, **(label("WEBP") if is_generated else {})
    )
    return out.getvalue()
