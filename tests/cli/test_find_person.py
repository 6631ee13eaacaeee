"""``quntuan find-person``: no way of writing a name escapes, and none is made up."""

from io import BytesIO
from zipfile import ZipFile

import pytest
from PIL import PngImagePlugin

from tests.cli.conftest import Run
from tests.conftest import WriteSite
from tests.document import OLE, docx, packed, pdf
from tests.picture import encoded, half_red

NAME = "陈小凤"


def document(text: str) -> bytes:
    packed = BytesIO()
    with ZipFile(packed, "w") as file:
        file.writestr("word/document.xml", f"<w:t>{text}</w:t>")
    return packed.getvalue()


def noted(note: str) -> bytes:
    """A PNG with a packed note."""
    words = PngImagePlugin.PngInfo()
    words.add_itxt("Author", note, zip=True)
    return encoded(half_red(), "PNG", pnginfo=words)


MENTIONS: dict[str, tuple[str, str | bytes, str]] = {
    "body": (
        "brands/品牌/夜校.md",
        "一行\n老师陈小凤教课。\n",
        "brands/品牌/夜校.md:2:3: 老师【陈小凤】教课",
    ),
    "blanks": ("brands/品牌/夜校.md", "陈 小　凤", "夜校.md:1:1"),
    "broken line": ("brands/品牌/夜校.md", "老师陈小\n凤教课", "夜校.md:1:3"),
    "emphasis": ("brands/品牌/夜校.md", "陈**小凤**", "夜校.md:1:1"),
    "unseen": ("brands/品牌/夜校.md", "陈\u200b小凤", "夜校.md:1:1"),
    "traditional": ("brands/品牌/夜校.md", "陳小鳳", "夜校.md:1:1"),
    "reference": ("brands/品牌/夜校.md", "&#38472;小凤", "夜校.md:1:1"),
    "address": ("brands/品牌/夜校.md", "https://example.cn/%E9%99%88%E5%B0%8F%E5%87%A4", "夜校.md"),
    "escape": ("content/一.json", '"\\u9648\\u5c0f\\u51e4"', "一.json:1:2"),
    "GBK": ("brands/品牌/夜校.md", "老师陈小凤教课。".encode("gbk"), "夜校.md:1:3"),
    "pinyin": ("brands/品牌/夜校.md", "网址: chen-xiao-feng\n", "（拼音）"),
    "vocabulary": ("brands/词表/主题.yml", "- {名称: 阅读, 同义词: [陈小凤]}\n", "主题.yml:1:"),
    "page": ("content/附/名单.md", "陈小凤\n", "content/附/名单.md:1:1"),
    "settings": ("mkdocs.yml", "site_name: 陈小凤工作室\n", "mkdocs.yml:1:12"),
    "name of a file": ("brands/品牌/图片/陈小凤.jpg", b"", "陈小凤.jpg: 文件或文件夹的名字"),
    "name of a folder": ("brands/案例/陈小凤/一.md", "", "文件或文件夹的名字"),
    "picture": ("brands/品牌/图片/一.jpg", b"\xff\xd8" + NAME.encode(), "一.jpg: 文件里面藏着"),
    "wide characters": ("content/一.png", b"\x89PNG" + NAME.encode("utf-16-le"), "藏着"),
    "tag": ("content/一.htm", "陈<b>小凤</b>", "一.htm: 文档里面"),
    "cells": ("brands/品牌/夜校.md", "| 陈 | 小凤 |", "夜校.md:1:3"),
    "hyphen": ("brands/品牌/夜校.md", "陈-小凤", "夜校.md:1:1"),
    "reference of a blank": ("brands/品牌/夜校.md", "老师陈&nbsp;小凤", "夜校.md:1:3"),
    "given name first": ("brands/品牌/夜校.md", "Xiaofeng Chen", "（拼音）"),
    "tones": ("brands/品牌/夜校.md", "Chén Xiǎofèng", "（拼音）"),
    "PDF": ("content/一.pdf", pdf("Chen Xiaofeng"), "一.pdf: 文档里面"),
    "author of a PDF": ("content/一.pdf", pdf("Hello", author="Chen Xiaofeng"), "文档里面"),
    "author of a text": ("content/一.docx", docx("一", author="陳小鳳"), "文档里面"),
    "packed note of a picture": ("content/一.png", noted(NAME), "一.png: 文档里面"),
    "RTF": ("content/一.rtf", "\\u-27064?\\u23567?\\u20964?", "一.rtf: 文档里面"),
    "log": ("content/一.log", "陈 小凤".encode("gbk"), "一.log: 文档里面"),
    "office": ("content/名单.docx", document("陈</w:t><w:t>小凤"), "名单.docx: 文档里面"),
}


@pytest.mark.parametrize(("path", "content", "line"), MENTIONS.values(), ids=MENTIONS)
def test_a_name_is_found(
    run: Run, site: WriteSite, path: str, content: str | bytes, line: str
) -> None:
    status, out, _ = run("查人", NAME, "--root", str(site({path: content}).root))
    assert status == 1
    assert line in out
    assert "共 1 处" in out


def test_who_is_not_mentioned_is_not_found(run: Run, site: WriteSite) -> None:
    texts = {"brands/品牌/夜校.md": "陈小龙\n\n凤桥镇\n陈小\n\n凤\n网址: chen-xiao-fengs\n"}
    status, out, err = run("find-person", NAME, "--root", str(site(texts).root))
    assert (status, out, err) == (0, "没有找到“陈小凤”。\n", "")


def test_a_surname_alone_is_refused(run: Run, site: WriteSite) -> None:
    status, out, err = run("find-person", "陈 ", "--root", str(site().root))
    assert (status, out) == (2, "")
    assert "写全姓名" in err


def test_a_file_that_cannot_be_read_is_told(
    run: Run, site: WriteSite, monkeypatch: pytest.MonkeyPatch
) -> None:
    made = site({"content/一.png": b"x"})
    whole = type(made.root).read_bytes

    def refuse(path: object) -> bytes:
        if str(path).endswith(".png"):
            raise PermissionError(13, "denied", str(path))
        return whole(path)  # type: ignore[arg-type]

    monkeypatch.setattr(type(made.root), "read_bytes", refuse)
    status, out, err = run("find-person", NAME, "--root", str(made.root))
    assert status == 1
    assert "1 个文件读不了" in out
    assert "content/一.png" in err


@pytest.mark.parametrize(
    ("name", "data"),
    [("坏.docx", b"PK\x03\x04"), ("旧.doc", OLE), ("包.zip", packed({"旧.doc": OLE}))],
)
def test_what_was_not_looked_into_is_told(
    run: Run, site: WriteSite, name: str, data: bytes
) -> None:
    root = site({f"content/{name}": data, "content/字.woff2": b"\0"}).root
    status, out, err = run("查人", NAME, "--root", str(root))
    assert status == 1
    assert "1 个文件读不了" in out
    assert err.count("没有查") == err.count(f"content/{name}") == 1
