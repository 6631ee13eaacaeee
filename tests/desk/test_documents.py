"""Documents as blocks of Markdown: what readers see is what the document says, and losses are told."""

import io
import re
import zipfile
from html import unescape
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PIL import Image

from hooks.desk.document.block import Block, Kind, paragraph
from hooks.desk.document.file import paper_of
from hooks.desk.document.paper import Paper, UnusableDocumentError
from hooks.desk.document.table import MAX_COLUMNS
from hooks.entries.body.markup import html_of
from tests.desk.word import cell, docx, p, run, shown, table
from tests.picture import PRIVATE, encoded, half_red, photo

SAVED = (Path(__file__).parent / "documents" / "libreoffice.docx").read_bytes()
NOT_HIDDEN = '<w:vanish w:val="0"/>'
LONG = "这是一段足够长的正文，说明活动怎样办起来，参加的有哪些人，一共办了几次，后来怎么样，大家都说好。"


def read(body: str, **more: object) -> Paper:
    return paper_of("材料.docx", docx(body, **more))  # type: ignore[arg-type]


def markdown(paper: Paper) -> str:
    return paper.body(has_edges=True)


def told(paper: Paper, words: str) -> bool:
    return any(words in sentence for sentence in paper.lost)


def test_a_report_saved_by_an_office_program() -> None:
    paper = paper_of("libreoffice.docx", SAVED)
    assert paper.title == "驿站夜读行动"
    assert markdown(paper) == (
        "## 做法\n\n"
        "东河镇总工会牵头，在柳湾村开办**夜读**，累计服务职工391人次[^1]，力争明年达到500人次。添上的一句。\n\n"
        "看不见的不带过来。\n\n框里的一句话。\n\n"
        "1. 登记\n    - 带身份证\n2. 借书\n\n- 晚上七点开门\n\n"
        "### 成效\n\n**各村活动一览**\n\n"
        "| 村 | 活动 | 场次 |\n| --- | --- | --- |\n"
        "| 柳湾村 | 夜读\\|书友会 | 12场 |\n| 柳湾村 | 纳凉<br>电影 | 3场 |\n\n"
        "![职工在驿站看书](shot:1.jpg)\n\n图1：职工在驿站看书\n\n"
        "见[报道](https://www.example.cn/a%281%29)，5\\*3\\*2米，\\*不是强调\\*，[注]一句，#话题#。\n\n"
        "[^1]: 人次按登记本数。\n"
    )
    for words in (
        "批注有 1 条",
        "删掉的字有 1 处",
        "添上的字有 1 处",
        "隐藏的文字有 1 处",
        "文本框有 1 个",
    ):
        assert told(paper, words), words
    assert not told(paper, "没有完整地带过来")
    assert str(paper.saved) == "2024-05-06"


def test_what_nobody_was_to_see_stays_behind() -> None:
    assert PRIVATE in zipfile.ZipFile(io.BytesIO(SAVED)).read("word/document.xml").decode()
    paper = paper_of("libreoffice.docx", SAVED)
    (shot,) = paper.pictures
    assert PRIVATE.encode() not in repr(paper).encode()
    assert PRIVATE.encode() not in shot.data
    with Image.open(io.BytesIO(shot.data)) as image:
        assert not image.getexif()
        assert image.size == (320, 240)


def test_merged_cells_stand_wherever_they_reach() -> None:
    wide, begin, on = '<w:gridSpan w:val="2"/>', '<w:vMerge w:val="restart"/>', "<w:vMerge/>"
    body = table(
        cell("镇", begin) + cell("活动", wide),
        cell("", on) + cell("场次") + cell("人次"),
        cell("东河镇") + cell("3场") + cell("90人次"),
    )
    paper = read(p(LONG) + body)
    assert (
        "| 镇 | 活动 / 场次 | 活动 / 人次 |\n| --- | --- | --- |\n| 东河镇 | 3场 | 90人次 |"
        in markdown(paper)
    )
    assert told(paper, "合并的单元格")


@pytest.mark.parametrize(
    "rows",
    [
        ('<w:gridSpan w:val="99999999"/>',),
        ('<w:gridSpan w:val="0"/>',),
        ('<w:vMerge w:val="continue"/>',),
        ('<w:vMerge/><w:gridSpan w:val="3"/>',),
    ],
)
def test_a_table_whose_cells_make_no_sense_keeps_its_words(rows: tuple[str, ...]) -> None:
    body = table(cell("甲") + cell("乙"), cell("丙", rows[0]) + cell("丁"), cell("戊"))
    paper = read(p(LONG) + body)
    assert all(word in markdown(paper) or told(paper, word) for word in "甲乙丙丁戊")
    assert max(line.count("|") for line in markdown(paper).splitlines()) <= MAX_COLUMNS + 1


def test_a_table_within_a_cell_is_told_in_its_cell() -> None:
    inner = table(cell("书友会") + cell("12场"), cell("电影") + cell("3场")) + p("")
    paper = read(p(LONG) + table(cell("村") + cell("活动"), cell("柳湾村") + cell(inner)))
    assert "| 柳湾村 | 书友会：12场；电影：3场 |" in markdown(paper)


def test_a_frame_around_a_text_is_no_table() -> None:
    paper = read(p(LONG) + table(cell(p("框里第一段。") + p("框里第二段。"))))
    assert "框里第一段。\n\n框里第二段。" in markdown(paper)


def test_pictures_are_taken_out_once_and_what_is_none_is_told() -> None:
    pictures = {
        "photo.jpeg": photo(640, 480),
        "line.png": encoded(half_red(), "PNG"),
        "old.emf": b"\1\0\0\0" + bytes(200),
        "bomb.png": _png_of(30_000, 30_000),
    }
    body = "".join(shown(name.split(".")[0], "说明") for name in pictures) + shown("photo")
    paper = read(p(LONG) + body, pictures=pictures)
    assert [shot.name for shot in paper.pictures] == ["1.jpg", "2.png"]
    assert markdown(paper).count("shot:1.jpg") == 2
    assert told(paper, "有 2 张图片读不出来")
    assert all(PRIVATE.encode() not in shot.data for shot in paper.pictures)


def test_a_photo_is_stored_upright_and_no_larger_than_pages_need() -> None:
    paper = read(p(LONG) + shown("a"), pictures={"a.jpeg": photo(3000, 1500, orientation=6)})
    (shot,) = paper.pictures
    with Image.open(io.BytesIO(shot.data)) as image:
        assert (image.format, image.size) == ("JPEG", (1200, 2400))


@pytest.mark.parametrize(
    ("alt", "wanted"),
    [
        ("C:\\Users\\王小明\\Desktop\\1.jpg", ""),
        ("微信图片_20240506102030", ""),
        ("IMG_1234", ""),
        ("图片包含 人员, 户外  描述已自动生成", ""),
        ("职工在驿站看书", "职工在驿站看书"),
        ("图片展开幕", "图片展开幕"),
    ],
)
def test_what_a_program_wrote_of_a_picture_is_no_description(alt: str, wanted: str) -> None:
    paper = read(p(LONG) + shown("a", alt), pictures={"a.jpeg": photo()})
    assert f"![{wanted}](shot:1.jpg)" in markdown(paper)
    assert paper.pictures[0].caption == wanted


def test_a_strict_file_is_read_as_well() -> None:
    strict = {
        "http://schemas.openxmlformats.org/wordprocessingml/2006/main": "http://purl.oclc.org/ooxml/wordprocessingml/main",
        "http://schemas.openxmlformats.org/officeDocument/2006/relationships": "http://purl.oclc.org/ooxml/officeDocument/relationships",
    }
    packed = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(SAVED)) as old, zipfile.ZipFile(packed, "w") as new:
        for name in old.namelist():
            data = old.read(name)
            for common, other in strict.items():
                data = data.replace(common.encode(), other.encode())
            new.writestr(name, data)
    paper = paper_of("严格.docx", packed.getvalue())
    assert "累计服务职工391人次" in markdown(paper)
    assert PRIVATE not in repr(paper)


def _png_of(width: int, height: int) -> bytes:
    """A picture of ever so many pixels in a few bytes."""
    data = bytearray(encoded(half_red(), "PNG"))
    data[16:24] = width.to_bytes(4, "big") + height.to_bytes(4, "big")
    return bytes(data)


def test_a_picture_of_another_computer_is_not_fetched(tmp_path: Path) -> None:
    secret = tmp_path / "secret.png"
    secret.write_bytes(photo(kind="PNG"))
    link = (
        '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
        '<Relationship Id="x" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/image" '
        f'Target="{secret.as_uri()}" TargetMode="External"/></Relationships>'
    )
    paper = read(p(LONG) + shown("x", attribute="r:link"), parts={"rels": link})
    assert not paper.pictures
    assert paper.lost


@pytest.mark.parametrize(
    ("inner", "words"),
    [
        ("<m:oMath/>", "公式有 1 个"),
        (
            "<w:r><w:drawing><wp:inline><a:graphic><a:graphicData><c:chart/></a:graphicData></a:graphic></wp:inline></w:drawing></w:r>",
            "图表有 1 个",
        ),
        ("<w:r><w:object/></w:r><w:altChunk/>", "其他文档有 1 处"),
        ("<w:bdo><w:r><w:t>谁也没想到的字</w:t></w:r></w:bdo>", "谁也没想到的字"),
    ],
)
def test_what_is_dropped_is_told(inner: str, words: str) -> None:
    assert told(read(p(LONG) + f"<w:p>{inner}</w:p>"), words)


def test_headers_are_told_and_page_numbers_are_not() -> None:
    parts = {
        "word/header1.xml": f"<w:hdr xmlns:w='http://schemas.openxmlformats.org/wordprocessingml/2006/main'>{p('内部资料')}</w:hdr>",
        "word/footer1.xml": f"<w:ftr xmlns:w='http://schemas.openxmlformats.org/wordprocessingml/2006/main'>{p('- 1 -')}</w:ftr>",
    }
    paper = read(p(LONG), parts=parts)
    assert told(paper, "页眉“内部资料”")
    assert not told(paper, "页脚")


def test_a_text_box_that_word_keeps_apart_comes_along_once() -> None:
    box = (
        f"<wps:wsp><wps:txbx><w:txbxContent>{p('框里的话。')}</w:txbxContent></wps:txbx></wps:wsp>"
    )
    drawing = f"<w:drawing><wp:anchor><a:graphic><a:graphicData>{box}</a:graphicData></a:graphic></wp:anchor></w:drawing>"
    for inner in (
        drawing,
        f"<mc:AlternateContent><mc:Choice>{drawing}</mc:Choice></mc:AlternateContent>",
    ):
        paper = read(f"<w:p>{run(LONG)}<w:r>{inner}</w:r></w:p>")
        assert markdown(paper).count("框里的话。") == 1


def test_moved_deleted_and_hidden_words() -> None:
    body = (
        f"<w:p>{run(LONG)}</w:p>"
        f"<w:p><w:moveFrom>{run('搬走的')}</w:moveFrom><w:moveTo>{run('搬来的')}</w:moveTo>"
        "<w:del><w:r><w:delText>删掉的</w:delText></w:r></w:del>"
        f"{run('藏起的', '<w:vanish/>')}{run('没藏的', NOT_HIDDEN)}</w:p>"
        f"<w:tbl><w:tr><w:trPr><w:del/></w:trPr>{cell('删掉的行')}</w:tr><w:tr>{cell('甲')}{cell('乙')}</w:tr></w:tbl>"
    )
    text = markdown(read(body))
    assert "搬来的没藏的" in text
    assert not any(words in text for words in ("搬走的", "删掉的", "藏起的"))


def test_a_contents_table_is_left_out() -> None:
    styles = (
        "<w:styles xmlns:w='http://schemas.openxmlformats.org/wordprocessingml/2006/main'>"
        "<w:style w:type='paragraph' w:styleId='11'><w:name w:val='toc 1'/></w:style></w:styles>"
    )
    paper = read(p("一、做法 1", "11") + p(LONG), parts={"word/styles.xml": styles})
    assert "做法" not in markdown(paper)
    assert told(paper, "目录")


def test_numbers_of_chapters_make_headings() -> None:
    text = markdown(
        read(p("某某行动") + p("一、做法") + p(LONG) + p("（一）登记") + p("二、" + LONG))
    )
    assert text.startswith("## 一、做法\n")
    assert "\n### （一）登记\n" in text
    assert "\n二、这是" in text


def _numbering(*levels: tuple[str, str]) -> dict[str, str]:
    """One list with these kinds and texts of its levels, known by the ids 1 and 2."""
    own = "".join(
        f'<w:lvl w:ilvl="{at}"><w:start w:val="1"/><w:numFmt w:val="{kind}"/><w:lvlText w:val="{text}"/></w:lvl>'
        for at, (kind, text) in enumerate(levels)
    )
    numbers = "".join(
        f'<w:num w:numId="{one}"><w:abstractNumId w:val="0"/></w:num>' for one in "12"
    )
    space = "xmlns:w='http://schemas.openxmlformats.org/wordprocessingml/2006/main'"
    styles = "<w:style w:type='paragraph' w:styleId='1'><w:name w:val='heading 1'/></w:style>"
    return {
        "word/numbering.xml": f"<w:numbering {space}><w:abstractNum w:abstractNumId='0'>{own}</w:abstractNum>{numbers}</w:numbering>",
        "word/styles.xml": f"<w:styles {space}>{styles}</w:styles>",
        "rels": (
            '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
            + "".join(
                f'<Relationship Id="{name}" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/{name}" Target="{name}.xml"/>'
                for name in ("numbering", "styles")
            )
            + "</Relationships>"
        ),
    }


def item(words: str, level: int = 0, style: str = "", name: str = "1") -> str:
    named = f'<w:pStyle w:val="{style}"/>' if style else ""
    number = f'<w:numPr><w:ilvl w:val="{level}"/><w:numId w:val="{name}"/></w:numPr>'
    return f"<w:p><w:pPr>{named}{number}</w:pPr>{run(words)}</w:p>"


def test_numbers_as_an_office_program_saves_them() -> None:
    data = (Path(__file__).parent / "documents" / "numbered.docx").read_bytes()
    assert markdown(paper_of("numbered.docx", data)) == (
        "## 一、做法\n\n第一段正文。\n\n## 二、成效\n\n### （一）读者\n\n### （二）书籍\n\n"
        "1. 登记\n2. 借书\n\n中间一段。\n\n3. 还书\n\n后面一段。\n\n1. 重新开始\n"
    )


def test_a_list_counts_on_behind_a_paragraph() -> None:
    body = p(LONG) + item("甲") + item("乙") + p("中间一段。") + item("丙", name="2")
    text = markdown(read(body, parts=_numbering(("decimal", "%1."))))
    assert "1. 甲\n2. 乙\n\n中间一段。\n\n3. 丙" in text


def test_numbers_that_word_counts_stand_before_their_headings() -> None:
    levels = (
        ("chineseCountingThousand", "%1、"),
        ("chineseCounting", "（%2）"),
        ("decimal", "%1.%3"),
    )
    body = "".join(
        [
            *(item("做法", style="1"), p(LONG), item("登记", 1), item("借书", 1)),
            *(item("成效", style="1"), item("读者", 1), item("数字", 2)),
        ]
    )
    text = markdown(read(p("某某行动", "1") + body, parts=_numbering(*levels)))
    for words in (
        "## 一、做法",
        "### （一）登记",
        "### （二）借书",
        "## 二、成效",
        "### （一）读者",
        "二.1 数字",
    ):
        assert words in text, text


@pytest.mark.parametrize(
    ("kind", "third"),
    [
        ("chineseCounting", "三）"),
        ("upperLetter", "C）"),
        ("lowerLetter", "c）"),
        ("upperRoman", "III）"),
        ("lowerRoman", "iii）"),
        ("decimalEnclosedCircle", "③）"),
        ("decimalZero", "3）"),
    ],
)
def test_every_sort_of_number_is_written_as_word_writes_it(kind: str, third: str) -> None:
    body = p(LONG) + "".join(item(f"第{one}条内容，不是小标题。") for one in "甲乙丙")
    text = markdown(read(body, parts=_numbering((kind, "%1）"))))
    assert f"{third}第丙条内容" in text


def test_a_list_may_begin_anew_and_go_far() -> None:
    parts = _numbering(("chineseCounting", "（%1）"))
    begin = '<w:num w:numId="2"><w:abstractNumId w:val="0"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="99"/></w:lvlOverride></w:num>'
    parts["word/numbering.xml"] = parts["word/numbering.xml"].replace(
        '<w:num w:numId="2"><w:abstractNumId w:val="0"/></w:num>', begin
    )
    body = p(LONG) + item("甲，乙。") + item("丙，丁。", name="2") + item("戊，己。", name="2")
    text = markdown(read(body, parts=parts))
    assert "（一）甲，乙。" in text
    assert "（九十九）丙，丁。" in text
    assert "（100）戊，己。" in text


def test_lists_within_cells_and_links_without_a_way() -> None:
    link = (
        '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
        '<Relationship Id="f" Type="x" Target="file:///C:/a.docx" TargetMode="External"/></Relationships>'
    )
    body = f'<w:p>{run(LONG)}<w:hyperlink r:id="f">{run("附件")}</w:hyperlink></w:p>'
    paper = read(body, parts={"rels": link})
    assert "附件" in markdown(paper)
    assert "file:" not in markdown(paper)
    assert told(paper, "指向电脑里的文件")
    inner = item("甲") + item("乙")
    text = markdown(
        read(
            p(LONG) + table(cell("村") + cell("活动"), cell("柳湾村") + cell(inner)),
            parts=_numbering(("decimal", "%1.")),
        )
    )
    assert "| 柳湾村 | 1. 甲<br>2. 乙 |" in text


def test_a_picture_in_a_cell_stays_in_it() -> None:
    rows = cell("村") + cell("照片"), cell("柳湾村") + cell(shown("a", "书架"))
    paper = read(p(LONG) + table(*rows), pictures={"a.jpeg": photo()})
    assert "| 柳湾村 | ![书架](shot:1.jpg) |" in markdown(paper)


@pytest.mark.parametrize("level", ["99", "x", "-1"])
def test_numbering_that_makes_no_sense_keeps_the_words(level: str) -> None:
    body = p(LONG) + item("甲").replace('w:ilvl w:val="0"', f'w:ilvl w:val="{level}"')
    assert "甲" in markdown(read(body, parts=_numbering(("decimal", "%9、%8"))))


BOMBS = {
    "one part": lambda: _with({"word/document.xml": b"<w:document>" + b" " * 40_000_000}),
    "many parts": lambda: _with({f"word/x{n}.xml": b" " * 4_000_000 for n in range(10)}),
    "entities": lambda: _with({"word/document.xml": b'<!DOCTYPE x [<!ENTITY a "b">]><x>&a;</x>'}),
    "entities in another encoding": lambda: _with(
        {
            "word/styles.xml": '<?xml version="1.0" encoding="utf-16"?><!DOCTYPE x [<!ENTITY a "b">]><x/>'.encode(
                "utf-16"
            )
        }
    ),
    "deep": lambda: docx("<w:tbl><w:tr><w:tc>" * 200 + "</w:tc></w:tr></w:tbl>" * 200),
    "many elements": lambda: docx("<w:p/>" * 500_000),
    "cut off": lambda: SAVED[: len(SAVED) // 2],
    "no xml": lambda: _with({"word/document.xml": b"<w:document>"}),
    "another archive": lambda: _with({"x.txt": b""}, is_word=False),
    "macros": lambda: _with({"word/vbaProject.bin": b"x"}),
}


def _with(parts: dict[str, bytes], *, is_word: bool = True) -> bytes:
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as archive:
        with zipfile.ZipFile(io.BytesIO(docx(p(LONG)))) as whole:
            for name in whole.namelist() if is_word else ():
                if name not in parts:
                    archive.writestr(name, whole.read(name))
        for name, data in parts.items():
            archive.writestr(name, data)
    return packed.getvalue()


@pytest.mark.parametrize("bomb", BOMBS.values(), ids=BOMBS)
def test_a_file_that_means_harm_is_refused_with_a_sentence(bomb: object) -> None:
    data = bomb()  # type: ignore[operator]
    assert len(data) < 2_000_000
    with pytest.raises(UnusableDocumentError, match=r"。$"):
        paper_of("材料.docx", data)


@pytest.mark.parametrize(
    ("name", "data", "words"),
    [
        ("旧.doc", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600), "另存为"),
        ("旧.wps", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600), "另存为"),
        ("文.pdf", b"%PDF-1.7", "PDF"),
        ("文.docx", b"%PDF-1.7", "PDF"),
        ("文.rtf", rb"{\rtf1", "RTF"),
        ("文.docx", "只是文字".encode(), "内容却不是 Word"),
        ("图.docx", photo(), "图片"),
        ("网.doc", b"<html><body>x", "网页"),
        ("空.txt", b" \n", "空的"),
        ("断.txt", LONG.encode()[:-1], "读不出文字"),
        ("表.txt", "村\t场次\t人次\n柳湾村\t12\t391\n".encode(), "像是一张表"),
        ("乱.txt", b"\xff\xfe\x00\xd8" + b"\x81" * 33, "读不出文字"),
        ("长.txt", "字".encode() * 1_000_000, "太长"),
        ("长.docx", docx(p(LONG * 10) * 500), "太长"),
    ],
)
def test_other_files_are_refused_with_the_way_out(name: str, data: bytes, words: str) -> None:
    with pytest.raises(UnusableDocumentError, match=words):
        paper_of(name, data)


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "gb18030", "utf-16"])
def test_texts_are_read_however_they_were_saved(encoding: str) -> None:
    text = f"某某行动\r\n\r\n　　{LONG}\r\n• 第一\u200b项\r\n• 第二项\r\n"
    paper = paper_of("微信.txt", text.encode(encoding))
    assert paper.title == "某某行动"
    assert markdown(paper) == f"{LONG}\n\n- 第一项\n- 第二项\n"


def test_an_article_that_names_its_source_at_its_end() -> None:
    text = f"某某行动\n{LONG}\n{LONG}\n{LONG}\n来源：东河晚报 作者：某某 编辑：某某\n"
    paper = paper_of("网页.txt", text.encode())
    assert paper.dateline
    assert (paper.dateline.media, paper.dateline.day) == ("东河晚报", None)
    assert paper.after == 1


def test_what_is_left_out_is_never_more_than_the_article() -> None:
    text = f"某某行动\n短短一段。\n责任编辑：某某\n{LONG}\n{LONG}\n"
    paper = paper_of("网页.txt", text.encode())
    assert LONG in paper.lines


@pytest.mark.parametrize(
    ("text", "title"),
    [
        (f"{LONG}\n{LONG}\n", "材料"),
        (f"一、做法\n{LONG}\n", "材料"),
        ("只有一行\n", "材料"),
        (f"https://a.cn/x\n某某行动\n{LONG}\n", "某某行动"),
    ],
)
def test_without_a_title_a_text_is_called_as_its_file(text: str, title: str) -> None:
    assert paper_of("材料.txt", text.encode()).title == title


def test_lines_that_a_window_broke_are_one_paragraph() -> None:
    text = LONG * 3
    lines = [text[at : at + 30] for at in range(0, len(text), 30)]
    paper = paper_of("邮件.txt", "\n".join(["某某行动", *lines, "地址：东河镇"]).encode())
    assert markdown(paper) == f"{text}\n\n地址：东河镇\n"


def test_the_page_around_an_article_is_found_and_kept() -> None:
    text = (
        f"首页 > 新闻 > 正文\n某某行动开始了\n2024-05-06 10:20 来源：东河发布\n{LONG}\n{LONG}\n{LONG}\n"
        "责任编辑：某某\n相关阅读\n别的新闻\n"
    )
    paper = paper_of("网页.txt", text.encode())
    assert paper.title == "某某行动开始了"
    assert paper.dateline
    assert (paper.dateline.media, str(paper.dateline.day)) == ("东河发布", "2024-05-06")
    assert paper.lines == (LONG, LONG, LONG)
    assert "相关阅读" in markdown(paper)
    assert paper.body(has_edges=False) == "\n\n".join([LONG] * 3) + "\n"


def test_markdown_from_elsewhere_stays_what_it_is() -> None:
    text = "---\ntitle: x\n---\n# 某某行动\n\n**粗**[链接](https://a.cn)\n\n- 项\n\n![图](a.png)\n"
    paper = paper_of("a.md", text.encode())
    assert paper.title == "某某行动"
    assert markdown(paper) == "**粗**[链接](https://a.cn)\n\n- 项\n\n![图](a.png)\n"
    assert told(paper, "title")
    assert told(paper, "图片有 1 处")


def seen(text: str) -> str:
    return re.sub(r"\s", "", unescape(re.sub(r"<[^>]*>", "", html_of(text))))


@given(st.text(st.sampled_from("*_`[]()<>&#|~=^!+-.:\\@ 12ab中，。$"), min_size=1, max_size=30))
def test_readers_see_every_sign_that_was_typed(words: str) -> None:
    block = paragraph(words.strip() or "字")
    assert block.kind is Kind.HEADING or seen(block.markdown) == re.sub(
        r"\s", "", words.strip() or "字"
    )


def test_signs_are_escaped_only_where_they_mean_something() -> None:
    kept = ("5*3米", "国办发[2018]33号", "a_b", "#话题#", "138****1234", "A&B", "a|b")
    assert [paragraph(words).markdown for words in kept] == [*kept]


def test_no_block_is_lost_between_reading_and_writing() -> None:
    blocks = (Block(Kind.HEADING, "甲", ("甲",), 3), Block(Kind.PARAGRAPH, "乙", ("乙",)))
    assert Paper("题", blocks).body(has_edges=True) == "## 甲\n\n乙\n"
