"""Pictures beside pages by hand: under their names, with their pixels, and with nothing else."""

from io import BytesIO
from pathlib import Path

import pytest
from PIL import Image

from hooks.picture import CLEANED, TroubleError, cleaned
from hooks.render import picture_by_hand
from tests.picture import BLUE, LABEL, PRIVATE, RED, encoded, half_red, label_of, photo

RASTER = sorted(name for name, kind in CLEANED.items() if kind != "SVG")
SVG = (
    '<?xml version="1.0"?><!-- PRIVATE-note --><svg xmlns="http://www.w3.org/2000/svg" '
    'xmlns:inkscape="http://www.inkscape.org/namespaces/inkscape" width="8" height="4" '
    'inkscape:export-filename="/home/PRIVATE-user/x.png"><metadata>PRIVATE-author</metadata>'
    '<inkscape:view a="PRIVATE-view"/><title>灯</title><rect width="4" height="4" fill="red" inkscape:label="PRIVATE-l"/></svg>'
)


@pytest.mark.parametrize("kind", ["JPEG", "PNG", "WEBP", "HEIF", "AVIF", "GIF", "BMP"])
@pytest.mark.parametrize("suffix", RASTER)
def test_only_pixels_are_left_whatever_a_photo_is_called(kind: str, suffix: str) -> None:
    made = cleaned(photo(kind=kind), f"图/灯{suffix.upper()}")
    assert PRIVATE.encode() not in made
    with Image.open(BytesIO(made)) as image:
        assert (image.format, image.size) == (CLEANED[suffix], (64, 48))
        assert not image.getexif()
        assert not {
            "exif",
            "xmp",
            "icc_profile",
            "comment",
        } & image.info.keys() or not image.info.get("comment")
        for place, colour in (((8, 24), RED), ((56, 24), BLUE)):
            pixel = image.convert("RGB").getpixel(place)
            assert isinstance(pixel, tuple)
            assert max(abs(a - b) for a, b in zip(pixel, colour, strict=True)) < 24


def test_a_photo_is_turned_as_its_tag_says() -> None:
    with Image.open(BytesIO(cleaned(photo(orientation=6), "a.jpg"))) as image:
        assert image.size == (48, 64)


@pytest.mark.parametrize("mode", ["1", "L", "P", "LA", "RGBA", "I;16", "CMYK"])
def test_pixels_of_every_kind_stay(mode: str) -> None:
    kind, name = ("JPEG", "a.jpg") if mode == "CMYK" else ("PNG", "a.png")
    source = half_red().convert("L" if mode == "I;16" else mode)
    source = source.convert(mode) if mode == "I;16" else source
    with Image.open(BytesIO(cleaned(encoded(source, kind), name))) as image:
        assert image.size == source.size
        assert mode not in {"1", "P"} or image.mode == mode


def test_what_can_be_seen_through_is_white_in_a_jpeg() -> None:
    clear = Image.new("RGBA", (8, 8), (0, 0, 0, 0))
    with Image.open(BytesIO(cleaned(encoded(clear, "PNG"), "a.jpg"))) as image:
        assert image.getpixel((4, 4)) == (255, 255, 255)


@pytest.mark.parametrize("encoding", ["utf-8", "utf-16"])
def test_a_drawing_loses_what_its_program_wrote(encoding: str) -> None:
    made = cleaned(
        SVG.replace('version="1.0"', f'version="1.0" encoding="{encoding}"').encode(encoding),
        "a.svg",
    )
    assert b"PRIVATE" not in made
    assert cleaned(made, "a.svg") == made
    assert "<title>灯</title>" in made.decode()
    assert b'fill="red"' in made


@pytest.mark.parametrize(
    "code", ["<script/>", '<image href="data:,"/>', '<rect onclick="x"/>', "<text/>"]
)
def test_a_drawing_with_more_than_shapes_is_refused(code: str, tmp_path: Path) -> None:
    data = SVG.replace("<title>", f"{code}<title>").encode()
    with pytest.raises(TroubleError):
        cleaned(data, "a.svg")
    assert picture_by_hand("a.svg", data, tmp_path) is None


def test_what_was_painted_is_kept(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    data = photo()
    first = picture_by_hand("a.jpg", data, tmp_path)
    monkeypatch.setattr("hooks.render.published_picture.cleaned", None)
    assert picture_by_hand("a.jpg", data, tmp_path) == first


@pytest.mark.parametrize(
    ("name", "label"),
    [("a.jpg", LABEL), ("a.PNG", LABEL), ("a.webp", LABEL), ("a.gif", None), ("a.bmp", None)],
)
def test_the_label_of_a_generated_picture_is_written_again(
    name: str, label: dict[str, str] | None
) -> None:
    mark = b'<x:xmpmeta xmlns:x="adobe:ns:meta/">{"ContentProducer":"PRIVATE-x"}</x:xmpmeta>'
    made = cleaned(encoded(half_red(), "JPEG", xmp=mark), name)
    assert PRIVATE.encode() not in made
    with Image.open(BytesIO(made)) as image:
        assert label_of(image) == label
    with Image.open(BytesIO(cleaned(photo(), name))) as image:
        assert label_of(image) is None
