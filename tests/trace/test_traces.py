"""What files tell of those who made them: found in whatever format, and nothing made up."""

import pytest

from hooks.trace import Sort, Traces, traces_in
from tests.document import docx, packed, pdf, xlsx
from tests.picture import encoded, half_red, photo

PLAIN = encoded(half_red(), "JPEG")
FILM = b"\0\0\0\x18ftypmp42" + b"\0" * 40
AUTHOR, EDITOR, COMMENT, CHANGE, PLACE = Sort


@pytest.mark.parametrize(
    ("data", "sorts"),
    [
        (docx(author="某某"), {AUTHOR}),
        (docx(editor="某某"), {EDITOR}),
        (docx(author="WPS Office", editor="Administrator"), set()),
        (docx(author="Windows 用户", editor="lenovo"), set()),
        (docx(word_comments__xml="<w:comment w:author='某某'>问一下</w:comment>"), {COMMENT}),
        (docx(word_comments__xml="<w:comments/>"), set()),
        (packed({"word/document.xml": '<w:ins w:id="1" w:author="某某"></w:ins>'}), {CHANGE}),
        (packed({"xl/comments1.xml": "<t>某某: 问一下</t>"}), {COMMENT}),
        (packed({"meta.xml": "<meta:initial-creator>某某</meta:initial-creator>"}), {AUTHOR}),
        (packed({"content.xml": "<office:annotation><dc:creator>某某</dc:creator>"}), {COMMENT}),
        (packed({"OFD.xml": "<ofd:Author>某某</ofd:Author>"}), {AUTHOR}),
        (docx(word_media_image1__jpeg=photo()), {PLACE}),
        (docx(word_media_image1__jpeg=PLAIN), set()),
        (packed({"照片/1.jpg": photo(), "照片/2.png": photo(kind="PNG")}), {PLACE}),
        (pdf("Hello", author="Zhang San"), {AUTHOR}),
        (pdf("Hello"), set()),
        (pdf("Hello", note="Zhang San"), {COMMENT}),
        (pdf("Hello", image=photo()), {PLACE}),
        (pdf("Hello", image=PLAIN), set()),
        (FILM + b"\xa9xyz\0\x12+30.6906+120.7000/", {PLACE}),
        (FILM + b"com.apple.quicktime.location.ISO6709", {PLACE}),
        (FILM, set()),
        (b"\xd0\xcf\x11\xe0" + b"\0" * 40 + photo(), {PLACE}),
    ],
)
def test_what_a_file_tells(data: bytes, sorts: set[Sort]) -> None:
    assert traces_in(data).sorts == sorts


@pytest.mark.parametrize(
    ("data", "lines"),
    [
        (docx("一\n二 &amp; 三"), ["一", "二 & 三"]),
        (xlsx(("姓名", "电话"), ("某某", 13800138000)), ["姓名", "13800138000 |"]),
        (pdf("138-0013-8000"), ["138-0013-8000"]),
        ("一\n二".encode("gb18030"), ["一", "二"]),
        (packed({"名单.csv": "某某,13800138000"}), ["某某,13800138000"]),
    ],
)
def test_its_words_are_read(data: bytes, lines: list[str]) -> None:
    found = traces_in(data)
    assert not found.is_opaque
    assert not [line for line in lines if line not in found.text]
    assert "rsidR" not in found.text


@pytest.mark.parametrize(
    "data",
    [
        b"\xd0\xcf\x11\xe0" + b"\0" * 40,
        b"Rar!\x1a\x07\x01\0",
        b"\x1f\x8b\x08\0" * 9,
        b"PK\x03\x04 cut off",
        b"%PDF-1.7 cut off",
        pdf(),
        packed({"一.zip": packed({"二.txt": "三"})}),
        packed({"word/document.xml": b"\0" * (60 << 20)}),
    ],
    ids=["doc", "rar", "gzip", "broken zip", "broken pdf", "scan", "zip in zip", "bomb"],
)
def test_into_what_nobody_can_look_is_said(data: bytes) -> None:
    assert traces_in(data).is_opaque


def test_nothing_is_told_of_nothing() -> None:
    assert traces_in(b"") == Traces()
