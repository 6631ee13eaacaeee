"""What files that are called pictures are judged to be, by their content."""

import os
import struct
import zlib
from pathlib import Path

import pytest
from PIL import Image, PngImagePlugin

from hooks.picture import Judgement, Trouble, judge
from tests.conftest import WriteSite
from tests.picture import encoded, half_red, photo
from tests.sketch import brand

SVG = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 40 30">{}</svg>'
PATH = "brands/品牌/图片/灯.png"


def png_of(width: int, height: int) -> bytes:
    """So many pixels, in a few bytes."""

    def chunk(name: bytes, data: bytes) -> bytes:
        return (
            struct.pack(">I", len(data)) + name + data + struct.pack(">I", zlib.crc32(name + data))
        )

    head = struct.pack(">IIBBBBB", width, height, 8, 0, 0, 0, 0)
    rows = chunk(b"IDAT", zlib.compress(bytes(1000)))
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", head) + rows + chunk(b"IEND", b"")


def moving(kind: str) -> bytes:
    frames = [half_red(), half_red().rotate(90)]
    return encoded(frames[0], kind, save_all=True, append_images=frames[1:], duration=200)


@pytest.mark.parametrize(
    ("data", "trouble"),
    [
        (b"", Trouble.EMPTY),
        (b"x", Trouble.STRANGE),
        ("不是图片".encode(), Trouble.STRANGE),
        (b"%PDF-1.7\n", Trouble.STRANGE),
        (b"\xef\xbb\xbf<!DOCTYPE html><svg xmlns='http://www.w3.org/2000/svg'/>", Trouble.STRANGE),
        (b"<html><body><svg><script>1</script></svg>", Trouble.STRANGE),
        (png_of(30000, 30000), Trouble.TOO_LARGE),
        (png_of(3000, 100), Trouble.TOO_LONG),
        (png_of(300, 300), Trouble.BROKEN),
        *((photo(400, 300, kind)[: -len(photo(400, 300, kind)) // 2], Trouble.BROKEN)
          for kind in ("JPEG", "PNG", "WEBP", "HEIF", "AVIF", "GIF", "BMP")),
        (photo()[:20], Trouble.BROKEN),
        (moving("GIF"), Trouble.MOVING),
        (moving("WEBP"), Trouble.MOVING),
        (moving("PNG"), Trouble.MOVING),
    ],
)  # fmt: skip
def test_what_is_no_picture_to_publish(data: bytes, trouble: Trouble) -> None:
    assert judge(data).trouble is trouble


@pytest.mark.parametrize(
    "inner",
    [
        "<script>alert(1)</script>",
        "<SCRIPT>alert(1)</SCRIPT>",
        '<rect onload="alert(1)"/>',
        '<a href="javascript:alert(1)"><rect/></a>',
        '<image href="/etc/passwd.png"/>',
        '<image href="&#x2f;etc/passwd.png"/>',
        '<image xmlns:x="http://www.w3.org/1999/xlink" x:href="../l.png"/>',
        "<foreignObject><p>1</p></foreignObject>",
        '<use href="#a"/>',
        "<text>字</text>",
        "<style>@import url(https://a.cn/x.css);</style>",
        '<rect fill="url(https://a.cn/x.svg#a)"/>',
        '<animate attributeName="href" to="javascript:1"/>',
        "<rect>",
    ],
)
def test_a_vector_drawing_may_hold_nothing_but_shapes(inner: str) -> None:
    assert judge(SVG.format(inner).encode()).trouble is Trouble.DRAWING


def test_entities_of_a_drawing_are_not_expanded() -> None:
    laughs = '<!DOCTYPE svg [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]>' + SVG.format(
        "<title>&b;</title>"
    )
    assert judge(laughs.encode()).trouble is Trouble.DRAWING


def test_a_drawing_without_a_size_or_with_a_strange_one_is_refused() -> None:
    for box in ("", "0 0 0 0", "0 0 1 1000000000", "0 0 -4 3", "甲"):
        drawing = SVG.replace("0 0 40 30", box).format("<path d='M0 0H9V9Z'/>")
        assert judge(drawing.encode()).trouble is Trouble.DRAWING, box


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16"])
def test_a_drawing_of_shapes_is_painted(encoding: str) -> None:
    name = "utf-16" if encoding == "utf-16" else "utf-8"
    text = f'<?xml version="1.0" encoding="{name}"?>\n<!-- 灯 -->\n' + SVG.format(
        "<path d='M0 0H9V9Z'/>"
    )
    found = judge(text.encode(encoding))
    assert (found.trouble, found.width, found.height) == (None, 1600, 1200)


def test_a_second_picture_within_a_phone_s_is_no_movement() -> None:
    """Depth, another exposure: phones write it behind the photo."""
    two = encoded(half_red(), "MPO", save_all=True, append_images=[half_red()])
    assert judge(two) == Judgement(judge(two).digest, 64, 48)


def test_a_file_that_says_who_made_it_is_known_as_generated() -> None:
    label = (
        b'<x:xmpmeta xmlns:x="adobe:ns:meta/">AIGC {"Label":"1","ContentProducer":"x"}</x:xmpmeta>'
    )
    assert judge(encoded(half_red(), "JPEG", xmp=label)).is_generated
    assert not judge(photo()).is_generated
    packed = PngImagePlugin.PngInfo()
    packed.add_itxt("XML:com.adobe.xmp", label.decode(), zip=True)
    assert judge(encoded(half_red(), "PNG", pnginfo=packed)).is_generated


def test_fifty_megapixels_are_read() -> None:
    large = encoded(Image.new("L", (8192, 6144)), "JPEG")
    assert (judge(large).width, judge(large).trouble) == (8192, None)


def test_a_link_out_of_the_project_is_refused(site: WriteSite, tmp_path: Path) -> None:
    (tmp_path / "秘密.png").write_bytes(photo(kind="PNG"))
    made = site({"brands/品牌/样例.md": brand(body="![灯](图片/灯.png)")})
    (made.root / PATH).parent.mkdir(parents=True)
    (made.root / PATH).symlink_to(tmp_path / "秘密.png")
    [problem] = made.examine().problems
    assert (problem.code, "链接" in problem.what) == ("Q710", True)


def test_what_was_judged_is_judged_again_when_the_file_is_another(site: WriteSite) -> None:
    made = site({"brands/品牌/样例.md": brand(body="![灯](图片/灯.png)"), PATH: photo(kind="PNG")})
    file = made.root / PATH
    size = file.stat().st_size
    os.utime(file, (10**9, 10**9))
    assert made.codes() == []
    file.write_bytes(b"x" * size)
    os.utime(file, (10**9, 10**9))  # as an archive does when it is unpacked
    assert made.codes() == ["Q710"]


def test_every_trouble_has_its_words(site: WriteSite) -> None:
    seen = set()
    for data in (b"", b"x", b"PK\x03\x04", png_of(30000, 30000), moving("GIF"), photo()[:99]):
        made = site({"brands/品牌/样例.md": brand(body="![灯](图片/灯.png)"), PATH: data})
        [problem] = made.examine().problems
        assert problem.code == "Q710"
        assert "{}" not in problem.what
        seen.add(problem.what)
    assert len(seen) == 6
