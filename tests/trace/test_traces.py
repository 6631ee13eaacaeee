"""What files tell of those who made them: found in whatever format, and nothing made up."""

import pytest

from hooks.trace import Gap, Sort, Traces, Unseen, traces_in
from tests.document import OLE, docx, locked, packed, pdf, with_password, xlsx
from tests.picture import encoded, half_red, photo

PLAIN = encoded(half_red(), "JPEG")
FILM = b"\0\0\0\x18ftypmp42" + b"\0" * 40
AUTHOR, EDITOR, COMMENT, CHANGE, PLACE = Sort


def nested(depth: int) -> bytes:
    data = b""
    for _ in range(depth):
        data = packed({"一": data or "二"})
    return data


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
        (with_password(pdf("138-0013-8000"), ""), ["138-0013-8000"]),
        ("一\n二".encode("gb18030"), ["一", "二"]),
        (packed({"名单.csv": "某某,13800138000"}), ["某某,13800138000", "名单.csv"]),
        (packed({"名单.csv": "帮扶,13800138000".encode("gb18030")}), ["帮扶,13800138000"]),
        (packed({"一/二.docx": docx("某某\n13800138000")}), ["某某", "13800138000"]),
        (packed({"一.zip": packed({"二.txt": "某某"})}), ["某某", "一.zip", "二.txt"]),
        (docx(word_embeddings_表__xlsx=xlsx(("某某", 13800138000))), ["某某", "13800138000 |"]),
        ("姓名\t某某".encode("utf-16"), ["姓名\t某某"]),
    ],
)
def test_its_words_are_read(data: bytes, lines: list[str]) -> None:
    found = traces_in(data)
    assert not found.gaps
    assert not [line for line in lines if line not in found.text]
    assert "rsidR" not in found.text


@pytest.mark.parametrize(
    ("data", "gaps"),
    [
        (OLE + b"\0" * 40, [Gap(Unseen.OLD)]),
        (OLE + "EncryptedPackage".encode("utf-16-le"), [Gap(Unseen.LOCKED)]),
        (rb"{\rtf1 \'d0\'d5\'c3\'fb}", [Gap(Unseen.OLD)]),
        (b"Rar!\x1a\x07\x01\0", [Gap(Unseen.ARCHIVE)]),
        (b"7z\xbc\xaf\x27\x1c\0", [Gap(Unseen.ARCHIVE)]),
        (b"\x1f\x8b\x08\0" * 9, [Gap(Unseen.ARCHIVE)]),
        (b"PK\x03\x04 cut off", [Gap(Unseen.DAMAGED)]),
        (b"%PDF-1.7 cut off", [Gap(Unseen.DAMAGED)]),
        (with_password(pdf("138-0013-8000"), "1234"), [Gap(Unseen.LOCKED)]),
        (b"\0\1\2\3", [Gap(Unseen.UNKNOWN)]),
        (b"MIME-Version: 1.0\nContent-Transfer-Encoding: base64\n\n5p+Q", [Gap(Unseen.UNKNOWN)]),
        (pdf(drawing="/I1 Do"), [Gap(Unseen.SCAN, "第1页")]),
        (pdf("CamScanner", drawing="/I1 Do", size=(1240, 1754)), [Gap(Unseen.SCAN, "第1页")]),
        (pdf("CamScanner", drawing="/I1 Do"), []),
        (pdf(drawing="0 0 9 9 re f"), [Gap(Unseen.SCAN, "第1页")]),
        (packed({"二.doc": OLE, "三.txt": "三"}), [Gap(Unseen.OLD, "二.doc")]),
        (packed({"一.zip": packed({"二.xls": OLE})}), [Gap(Unseen.OLD, "一.zip/二.xls")]),
        (
            docx(word_embeddings_oleObject1__bin=OLE),
            [Gap(Unseen.OLD, "word/embeddings/oleObject1.bin")],
        ),
        (locked(packed({"二.txt": "三"})), [Gap(Unseen.LOCKED, "二.txt")]),
        (nested(5), [Gap(Unseen.NESTED, "一/一/一/一")]),
        (
            packed({"word/document.xml": b"\0" * (60 << 20)}),
            [Gap(Unseen.LARGE, "word/document.xml")],
        ),
        (
            packed({"一": packed({"二": b" " * (30 << 20), "三": b" " * (30 << 20)})}),
            [Gap(Unseen.LARGE, "一/二")],
        ),
    ],
)
def test_into_what_nobody_can_look_is_said(data: bytes, gaps: list[Gap]) -> None:
    assert list(traces_in(data).gaps) == gaps


def test_nothing_is_told_of_nothing() -> None:
    assert traces_in(b"") == Traces()
