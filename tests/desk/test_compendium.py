"""The Word document of a county: what it must say, what it may never say, and that it is a document."""

import io
import re
import zipfile
from pathlib import Path

import docx
import pytest
from docx.document import Document

from tests.cli.conftest import Run, run
from tests.conftest import Site, WriteSite
from tests.picture import PRIVATE, exif, half_red
from tests.sketch import brand, case, venue

__all__ = ["run"]

RICH = """
## 做法

先做**这件**，再做<u>那件</u>。

1. 一
2. 二
   - 里面

另一串：

1. 又一

| 村 | 户 |
|---|---:|
| 柳湾 | 12 |

> 引来的话

![门口](图片/b.jpg)

3. 第三
4. 第四

```
一行
两行
```

见[书屋](夜间书屋.md)，*斜的*~~划掉~~，H~2~O。换行\
在这里。

---

1. 外

   第二段

   > 里面的引文

脚注在这里[^1]。

[^1]: 脚注的字。
"""


def photo(width: int = 640) -> bytes:
    out = io.BytesIO()
    half_red(width, 480).save(out, "JPEG", exif=exif())
    return out.getvalue()


def county(site: WriteSite) -> Site:
    return site(
        {
            "brands/品牌/东河镇/青年夜校.md": brand(
                "网址: qing-nian-ye-xiao",
                "发布: 已发布",
                "截至: 报道时",
                "数据:",
                "  - 学员: 目标500人",
                "  - 课时: 未知",
                "    单位: 场",
                "  - 到课: 累计近3万人次",
                "图片:",
                "  - {文件: 图片/a.jpg, 说明: 夜校的灯, 作者: 东河镇团委, 可用: 本单位拍摄, 未成年人: 没有}",
                "  - {文件: 图片/c.jpg, 说明: 画出来的, 可用: 本单位拍摄, AI生成: 是}",
                "  - {文件: 图片/b.jpg, 说明: 夜校的门, 可用: 本单位拍摄, 未成年人: 没有}",
                "阵地: 柳湾驿站、孩子的房间",
                "大事:",
                "  - {时间: 2023-09, 时间依据: 原文写明, 事件: 第一期开班}",
                "  - {时间: 未注明, 事件: 搬过一次}",
                "荣誉:",
                "  - {名称: 示范课堂, 级别: 市, 授予: 某市总工会, 时间: 2024-01, 时间依据: 原文写明}",
                "存疑:",
                "  - 学员从哪里来，报道没有写。",
                body=RICH,
            ),
            "brands/品牌/东河镇/图片/a.jpg": photo(),
            "brands/品牌/东河镇/图片/b.jpg": photo(),
            "brands/品牌/东河镇/图片/c.jpg": photo(700),
            "brands/品牌/县里的事.md": brand(
                "牵头: 示范县总工会",
                "来源: 本单位填报",
                "截至: 2024-05-01",
                "数据:",
                "  - 来过: 累计20人",
                "网址: xian-li-de-shi",
                "发布: 已发布",
            ),
            "brands/品牌/还没发.md": brand("网址: hai-mei-fa", "发布: 草稿"),
            "brands/品牌/不办了.md": brand(
                "网址: bu-ban-le",
                "发布: 已撤下",
                "撤下: {日期: 2024-05-01, 原因: 活动已经结束}",
            ),
            "brands/案例/两家合办.md": case(
                "品牌: 青年夜校、夜间书屋", "网址: liang-jia", "发布: 已发布", body="一起办的。"
            ),
            "brands/案例/自己的事.md": case("网址: zi-ji", "发布: 已发布", body="谁的也不是。"),
            "brands/案例/没写完.md": case("品牌: 夜间书屋", "网址: mei-xie-wan", "发布: 草稿"),
            "brands/阵地/孩子的房间.md": venue(
                "类别: 居家房间",
                "地区: 示范县",
                "网址: hai-zi",
                "上图: 否",
                "不上图原因: 孩子的住所",
                "发布: 已发布",
            ),
        }
    )


@pytest.fixture
def made(site: WriteSite, run: Run, tmp_path: Path) -> tuple[Document, bytes]:
    file = tmp_path / "汇编.docx"
    place = county(site)
    status, out, err = run("汇编", "示范县", str(file), "--root", str(place.root))
    assert (status, err) == (0, "")
    assert "3 个品牌、2 个案例" in out
    return docx.Document(str(file)), file.read_bytes()


def words(document: Document) -> str:
    cells = (c.text for t in document.tables for r in t.rows for c in r.cells)
    return "\n".join((*(p.text for p in document.paragraphs), *cells))


def headings(document: Document) -> list[tuple[str, str]]:
    every = ((p.style.name or "", p.text) for p in document.paragraphs if p.style)
    return [(style, text) for style, text in every if style.startswith("Heading")]


def test_brands_stand_town_by_town_under_real_headings(made: tuple[Document, bytes]) -> None:
    assert headings(made[0]) == [
        ("Heading 1", "示范县"),
        ("Heading 2", "县里的事"),
        ("Heading 1", "东河镇"),
        ("Heading 2", "青年夜校"),
        ("Heading 3", "做法"),
        ("Heading 3", "案例：两家合办"),
        ("Heading 2", "夜间书屋"),
        ("Heading 3", "做法"),
        ("Heading 1", "其他案例"),
        ("Heading 2", "自己的事"),
        ("Heading 1", "资料来源"),
    ]


def test_the_contents_are_a_field_that_shows_the_headings_until_word_fills_it(
    made: tuple[Document, bytes],
) -> None:
    with zipfile.ZipFile(io.BytesIO(made[1])) as archive:
        xml = archive.read("word/document.xml").decode()
        settings = archive.read("word/settings.xml").decode()
    assert settings.index("w:updateFields") < settings.index("w:compat")  # as the format has it
    field = xml[xml.index("TOC \\o") :]
    before = field[: field.index('fldCharType="end"')]
    assert re.findall(r"<w:t[^>]*>([^<]*)", before) == [
        *(
            "示范县",
            "县里的事",
            "东河镇",
            "青年夜校",
            "夜间书屋",
            "其他案例",
            "自己的事",
            "资料来源",
        )
    ]
    assert xml.count('fldCharType="begin"') == xml.count('fldCharType="end"')


def test_numbers_stand_with_sense_day_and_source(made: tuple[Document, bytes]) -> None:
    rows = [[c.text for c in r.cells] for t in made[0].tables for r in t.rows]
    source = "《东河镇的灯亮到十点》[1]"
    day = "截至2024年5月1日（报道日期）"
    assert ["学员", "目标 500人", "目标", day, source] in rows
    assert ["课时", "原文缺失", "口径未注明", day, source] in rows
    assert ["到课", "近3万人次", "累计", day, source] in rows
    assert ["接待读者", "1200人次", "累计", day, source] in rows
    assert "[1] 《东河镇的灯亮到十点》，示范日报，2024年5月1日，可靠性：虚构,只用于测试。" in words(
        made[0]
    )


def test_what_the_public_may_not_see_is_nowhere(made: tuple[Document, bytes]) -> None:
    with zipfile.ZipFile(io.BytesIO(made[1])) as archive:
        every = b"\n".join(archive.read(name) for name in archive.namelist()).decode("latin-1")
    for hidden in ("还没发", "不办了", "没写完", "孩子的房间"):
        assert hidden not in words(made[0])
        assert hidden.encode().decode("latin-1") not in every
    assert "python-docx" not in every


def test_pictures_tell_of_nobody_and_say_who_made_them(made: tuple[Document, bytes]) -> None:
    with zipfile.ZipFile(io.BytesIO(made[1])) as archive:
        media = [archive.read(n) for n in archive.namelist() if n.startswith("word/media/")]
    assert media
    assert not [one for one in media if PRIVATE.encode() in one or b"Exif" in one]
    assert any(b"AIGC" in one for one in media)
    text = words(made[0])
    assert "夜校的灯（东河镇团委供图）" in text
    assert "画出来的（AI 生成）" in text
    assert "夜校的门" in text
    assert len(made[0].inline_shapes) == 3


def test_a_body_keeps_its_form(made: tuple[Document, bytes]) -> None:
    runs = {r.text: r for p in made[0].paragraphs for r in p.runs}
    assert runs["这件"].bold
    assert runs["那件"].underline
    lines = [p.text for p in made[0].paragraphs]
    assert {"1. 一", "2. 二", "3. 第三", "4. 第四", "一行", "两行", "里面的引文", "第二段"} <= {
        line.strip() for line in lines
    }
    assert runs["斜的"].italic
    assert runs["划掉"].font.strike
    assert "见书屋，斜的划掉" in "\n".join(lines)
    assert {"1. 一", "2. 二", "1. 又一", "里面", "引来的话", "1. 脚注的字。"} <= {
        line.strip() for line in lines
    }
    assert ["柳湾", "12"] in [[c.text for c in r.cells] for t in made[0].tables for r in t.rows]


def test_what_happened_and_what_is_open_to_doubt_is_told(made: tuple[Document, bytes]) -> None:
    lines = [p.text for p in made[0].paragraphs]
    assert "2023年9月：第一期开班" in lines
    assert "见于2024年报道：搬过一次" in lines
    assert "示范课堂，市级，某市总工会授予，2024年1月" in lines
    assert "学员从哪里来，报道没有写。" in lines
    rows = [[c.text for c in r.cells] for t in made[0].tables for r in t.rows]
    assert ["来过", "20人", "累计", "截至2024年5月1日", "本单位填报"] in rows
    assert "出处：本单位填报。" in lines


def test_a_case_of_two_brands_is_told_once(made: tuple[Document, bytes]) -> None:
    text = words(made[0])
    assert text.count("一起办的。") == 1
    assert "案例“两家合办”见“青年夜校”。" in text


def test_an_unverified_venue_is_not_sold_as_open(made: tuple[Document, bytes]) -> None:
    assert "信息来自 2024 年的报道，未核实。" in words(made[0])


def test_its_properties_name_the_owner_alone(made: tuple[Document, bytes]) -> None:
    known = made[0].core_properties
    assert (known.title, known.comments) == ("示范县群团品牌汇编", "")
    assert known.author == known.last_modified_by == "群团品牌目录"


def test_nothing_is_overwritten_and_nothing_is_made_of_errors(
    site: WriteSite, run: Run, tmp_path: Path
) -> None:
    place, file = site(), tmp_path / "汇编.docx"
    file.write_bytes(b"mine")
    status, _, err = run("compile", "示范县", str(file), "--root", str(place.root))
    assert (status, file.read_bytes()) == (2, b"mine")
    assert "已经有了" in err
    place.write({"brands/品牌/坏.md": "---\n一句话：x\n"})
    status, _, err = run("compile", "示范县", str(tmp_path / "b.docx"), "--root", str(place.root))
    assert status == 1
    assert "什么也没有写" in err
    assert not (tmp_path / "b.docx").exists()


@pytest.mark.parametrize(
    ("asked", "name", "words"),
    [
        ("柳湾村/没有", "a.docx", "没有“柳湾村/没有”"),
        ("brands/地区", "a.docx", "写一个条目的名称"),
        ("还没发", "a.docx", "没有“还没发”"),
        ("夜间书屋", "a.docx", "是品牌。这里写地区的名称"),
        ("示范线", "a.docx", "是不是“示范县”"),
        ("示范县", "a.pdf", "以 .docx 结尾"),
    ],
)
def test_what_is_asked_wrongly_is_answered(
    site: WriteSite, run: Run, tmp_path: Path, asked: str, name: str, words: str
) -> None:
    status, _, err = run("汇编", asked, str(tmp_path / name), "--root", str(site().root))
    assert status == 2
    assert words in err


def test_brands_of_which_only_the_name_is_known_are_named(
    site: WriteSite, run: Run, tmp_path: Path
) -> None:
    name = "---\n一句话: 办过一次。\n类别: 服务\n牵头: 东河镇总工会\n来源: 东河报道\n只记名称: 是\n地区: 东河镇\n网址: ming\n发布: 已发布\n---\n"
    place, file = site({"brands/品牌/只有名称.md": name}), tmp_path / "汇编.docx"
    status, out, err = run("汇编", "示范县", str(file), "--root", str(place.root))
    assert (status, err) == (0, "")
    assert "1 个品牌" in out
    document = docx.Document(str(file))
    assert ("Heading 1", "只知道名称的品牌") in headings(document)
    assert "只有名称" in words(document)
    status, _, err = run("公众号", "只有名称", str(tmp_path / "a.html"), "--root", str(place.root))
    assert (status, "只记名称" in err) == (2, True)


def test_in_a_city_each_town_stands_under_the_name_of_its_county(
    site: WriteSite, run: Run, tmp_path: Path
) -> None:
    place, file = county(site), tmp_path / "市.docx"
    assert run("汇编", "某市", str(file), "--root", str(place.root))[0] == 0
    chapters = [text for style, text in headings(docx.Document(str(file))) if style == "Heading 1"]
    assert chapters == ["示范县东河镇", "示范县", "其他案例", "资料来源"]


@pytest.mark.parametrize("command", ["汇编", "公众号", "折页", "填表"])
def test_a_place_with_nothing_and_a_broken_entry_give_no_file(
    site: WriteSite, run: Run, tmp_path: Path, command: str
) -> None:
    empty = "---\n级别: 县\n上级: 某市\n网址: kong\n---\n虚构。\n"
    place = site({"brands/地区/空县.md": empty})
    file = tmp_path / ("表.docx" if command == "填表" else "a")
    docx.Document().save(str(tmp_path / "表.docx"))
    asked = (str(file),) if command == "填表" else ("空县", str(file))
    status, _, err = run(command, *asked, "--root", str(place.root))
    assert status == 1
    assert "没有写" in err
    place.write({"brands/品牌/坏.md": "---\n一句话：x\n"})
    status, _, err = run(command, *asked, "--root", str(place.root))
    assert status == 1
    assert "第一处：brands/品牌/坏.md:" in err
    assert {one.name for one in tmp_path.iterdir()} == {"表.docx", "site"}
