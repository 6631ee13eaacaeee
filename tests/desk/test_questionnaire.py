"""Somebody else's form: what is filled in and on what it rests, what is left, and that the form stays."""

import io
import zipfile
from pathlib import Path

import docx
import openpyxl
import pytest
from docx.shared import Pt, RGBColor
from openpyxl.cell.rich_text import CellRichText, TextBlock
from openpyxl.cell.text import InlineFont
from openpyxl.chart import BarChart, Reference
from openpyxl.comments import Comment
from openpyxl.styles import Font, PatternFill

from hooks.catalogue.name_only import apart
from hooks.desk.questionnaire.mark import Answer, Unanswered, marks
from hooks.desk.questionnaire.questions import Respondent
from hooks.view.site import PUBLIC
from tests.cli.conftest import Run, run
from tests.conftest import Site, WriteSite
from tests.county import COUNTY
from tests.sketch import brand, venue

__all__ = ["run"]

DAY = "截至2024年5月1日（报道日期）"
BODY = "\n".join(
    line.removeprefix("## ")
    for line in COUNTY["brands/品牌/夜间书屋.md"].split("---\n")[2].split("\n")
    if line
)
SOURCE = "出处：《东河镇的灯亮到十点》（示范日报，2024年5月1日）"


def county(site: WriteSite) -> Site:
    return site(
        {
            "brands/品牌/青年夜校.md": brand(
                "网址: qing-nian-ye-xiao",
                "发布: 已发布",
                "截至: 报道时",
                "数据:",
                "  - 学员: 目标500人",
                "  - 课时: 未知",
                "    单位: 场",
                "  - 到课: 累计近3万人次",
                "  - 经费: 累计3978万元",
                "  - 场次: 累计36场",
                "    截至: 2023-12-31",
                "  - 场次: 累计60场",
                "    截至: 2024-12-31",
                "  - 场次: 新增12场",
                "    截至: 2024",
                "  - 教室（间）: 新增3个",
            ),
            "brands/品牌/还没发.md": brand("网址: hai-mei-fa", "发布: 草稿"),
            "brands/品牌/只有名称.md": (
                "---\n一句话: 办过一次。\n类别: 服务\n牵头: 东河镇总工会\n来源: 东河报道\n只记名称: 是\n地区: 东河镇\n"
                "网址: ming\n发布: 已发布\n---\n"
            ),
            "brands/阵地/孩子的房间.md": venue(
                "类别: 居家房间",
                "地区: 示范县",
                "网址: hai-zi",
                "上图: 否",
                "不上图原因: 孩子的住所",
                "发布: 已发布",
            ),
            "brands/阵地/东河/读书角.md": venue("网址: du-shu-jiao", "发布: 已发布"),
            "brands/阵地/柳湾/读书角.md": venue(
                "地区: 示范县", "网址: du-shu-jiao-2", "发布: 已发布"
            ),
        }
    )


@pytest.fixture
def respondent(site: WriteSite) -> Respondent:
    catalogue = county(site).examine().catalogue
    return Respondent(apart(catalogue.visible(PUBLIC)), catalogue)


@pytest.mark.parametrize(
    ("words", "text", "note"),
    [
        ("示范县/品牌数", "2", "只算网站上已发布的条目；只记名称的不算。口径：时点，截至"),
        ("全部 / 品牌数", "2", "全站的品牌"),
        ("工会/品牌数", "2", "由工会系统牵头"),
        ("示范县/工会/品牌数", "2", "在示范县和下面各地、由工会系统牵头"),
        ("东河镇总工会/品牌数", "2", "共用的不算"),
        ("示范县/阵地数", "3", "不算设在住户家里的"),
        ("示范县/未核实阵地数", "3", "核实 12 个月内有效"),
        ("示范县／品牌名单", "夜间书屋、青年夜校", "截至"),
        ("青年夜校/到课", "近3万人次", f"到课：近3万人次。累计，{DAY}。{SOURCE}"),
        ("青年夜校/到课（万人次）", "近3", SOURCE),
        ("青年夜校/数据/经费", "3978万元", SOURCE),
        ("青年夜校/经费（万元）", "3978", "经费：3978万元。累计"),
        ("青年夜校/经费(元)", "39780000", "3978万元"),
        ("青年夜校/经费（亿元）", "0.3978", "3978万元"),
        ("青年夜校/场次（累计，2023）", "36场", "截至2023年12月31日"),
        ("青年夜校/场次（新增）", "12场", "新增，截至2024年"),
        ("青年夜校/教室（间）", "3个", "新增"),
        ("青年夜校/学员（目标）", "目标 500人", "目标"),
        ("青年夜校/学员（目标，人）", "目标 500", "目标"),
        ("夜间书屋/牵头", "东河镇总工会", SOURCE),
        ("夜间书屋/地区", "某省某市示范县东河镇", SOURCE),
        ("夜间书屋/阵地", "柳湾驿站", SOURCE),
        ("柳湾驿站/地址", "柳湾村文化礼堂一楼", "信息来自 2024 年的报道，未核实。"),
        ("阵地/东河/读书角/类别", "驿站", SOURCE),
        ("夜间书屋/正文", BODY, SOURCE),
    ],
)
def test_what_the_entries_say_is_answered(
    respondent: Respondent, words: str, text: str, note: str
) -> None:
    reply = respondent.ask(words)
    assert isinstance(reply, Answer), reply
    assert reply.text == text
    assert note in reply.note


@pytest.mark.parametrize(
    ("words", "reason"),
    [
        ("品牌数", "谁/要什么"),
        ("东合镇/品牌数", "是不是“东河镇”"),
        ("示范县/品牌", "是不是“品牌数”"),
        ("示范县/已核实阵地数", "不等于没有"),
        ("东河镇妇联/品牌数", "不等于没有"),
        ("还没发/一句话", "现在是草稿，公众看不到"),
        ("只有名称/一句话", "只记名称"),
        ("孩子的房间/电话", "不公开"),
        ("读书角/类别", "有 2 个，写清楚是哪一个：阵地/东河/读书角；阵地/柳湾/读书角"),
        ("青年夜校/学员", "这是目标，不是结果"),
        ("青年夜校/课时", "原文缺失"),
        ("青年夜校/场次", "有 3 个：36场"),
        ("青年夜校/场次（累计）", "有 2 个"),
        ("青年夜校/场次（占比）", "没有这样的“场次”"),
        ("青年夜校/到课（人）", "换不成“人”"),
        ("青年夜校/到课（亿人次）", "换不成"),
        ("青年夜校/到课人数", "是不是“到课”"),
        ("青年夜校/荣誉", "没有写“荣誉”"),
        ("柳湾驿站/电话", "没有写“电话”"),
        ("夜间书屋/学员", "没有“学员”这个数"),
        ("示范县/服务青年", "不能问“服务青年”"),
        ("东河镇/工人/品牌数", "不能问“工人/品牌数”"),
    ],
)
def test_what_they_do_not_say_is_never_guessed(
    respondent: Respondent, words: str, reason: str
) -> None:
    reply = respondent.ask(words)
    assert isinstance(reply, Unanswered), reply
    assert reason in reply.reason


@pytest.mark.parametrize(
    ("typed", "words"),
    [
        ("【填：示范县/品牌数】", ["示范县/品牌数"]),
        ("【 填:示范县／品牌数 】", ["示范县／品牌数"]),
        ("【填示范县/品牌数】", ["示范县/品牌数"]),
        ("[填：示范县/品牌数]", ["示范县/品牌数"]),
        ("〔填：示范县/品牌数〕", ["示范县/品牌数"]),
        ("{{ 示范县/品牌数 }}", ["示范县/品牌数"]),
        ("【填：】", [""]),
        ("【填表说明】【填报人】[注]{x}【请填：a/b】", []),
        ("【填：a/b】【填：c/d（e，f）】", ["a/b", "c/d（e，f）"]),
    ],
)
def test_a_mark_is_known_however_it_is_typed(typed: str, words: list[str]) -> None:
    assert list(marks(typed)) == words


def excel(file: Path) -> None:
    book = openpyxl.Workbook()
    sheet = book.worksheets[0]
    sheet.title = "汇总表"
    sheet["A1"] = "群团工作情况表"
    sheet["A1"].font = Font(bold=True, size=20)
    sheet.merge_cells("A1:D1")
    sheet["B2"] = "【填：示范县/品牌数】"
    sheet["B2"].fill = PatternFill("solid", fgColor="FFFF00")
    sheet["B2"].font = Font(name="仿宋", size=14)
    sheet["B2"].number_format = "0"
    sheet["B2"].comment = Comment("上级的批注", "上级")
    sheet["B3"] = "【填：青年夜校/经费（万元）】"
    sheet["B4"] = "共有{{示范县/品牌数}}个品牌，到课｛｛青年夜校/到课｝｝。"
    sheet["B5"] = "【填：青年夜校/学员】"
    sheet["B6"] = CellRichText(
        "共【填：",
        TextBlock(InlineFont(b=True), "示范县/品"),
        "牌数】个",
        TextBlock(InlineFont(i=True), "好"),
    )
    sheet["B7"] = "=SUM(B2:B3)"
    sheet["B9"] = "【填：示范县/品牌数】"
    sheet["B9"].number_format = "0.0%"
    sheet["B10"] = "【填：示范县/品牌数】"
    sheet["B10"].number_format = "yyyy-mm-dd"
    sheet["B11"] = "场次 【填：青年夜校/场次（新增）】 场，经费【填：青年夜校/经费】"
    sheet["B8"] = "【填：等号/一句话】"
    sheet.column_dimensions["B"].width = 33
    assert sheet.oddHeader is not None
    sheet.oddHeader.center.text = "【填：示范县/案例数】"
    book.create_sheet("别的")["A1"] = "【 填 : 夜间书屋/牵头 】"
    book.save(file)


def test_a_form_of_excel_is_filled_and_stays_as_it_was(
    site: WriteSite, run: Run, tmp_path: Path
) -> None:
    place, file = county(site), tmp_path / "上级表.xlsx"
    place.write(
        {"brands/品牌/等号.md": brand("一句话: =1+1 等于二。", "网址: deng-hao", "发布: 已发布")}
    )
    excel(file)
    before = file.read_bytes()
    status, out, err = run("填表", str(file), "--root", str(place.root))
    assert (status, err) == (1, "")
    assert file.read_bytes() == before
    book = openpyxl.load_workbook(tmp_path / "上级表_已填.xlsx", rich_text=True)
    sheet = book["汇总表"]
    assert (sheet["B2"].value, sheet["B3"].value) == (3, 3978)
    assert sheet["B4"].value == "共有3个品牌，到课近3万人次。"
    assert sheet["B5"].value == "【填：青年夜校/学员】"
    assert str(sheet["B6"].value) == "共3个好"
    assert sheet["B6"].value[-1].font.i
    assert (sheet["B7"].value, sheet["B7"].data_type) == ("=SUM(B2:B3)", "f")
    assert (sheet["B8"].value, sheet["B8"].data_type) == ("=1+1 等于二。", "s")
    assert (sheet["B9"].value, sheet["B10"].value) == ("3", "3")
    assert sheet["B11"].value == "场次 12 场，经费3978万元"
    assert book["别的"]["A1"].value == "东河镇总工会"
    assert (sheet["B2"].font.name, sheet["B2"].font.size) == ("仿宋", 14)
    assert sheet["B2"].fill.fgColor.rgb == "00FFFF00"
    assert sheet["A1"].font.bold
    assert "A1:D1" in {str(one) for one in sheet.merged_cells.ranges}
    assert sheet.column_dimensions["B"].width == 33
    assert sheet["B2"].comment.text.startswith("上级的批注\n\n在示范县和下面各地的品牌")
    assert f"累计，{DAY}。{SOURCE}" in sheet["B3"].comment.text
    assert "品牌" in sheet["B4"].comment.text
    assert "到课：近3万人次" in sheet["B4"].comment.text
    assert sheet["B5"].comment.text.startswith("没有填：目标 500人")
    assert "已填 11 处" in out
    assert "没有填 2 处，记号还在原处：" in out
    assert "汇总表!B5 青年夜校/学员：" in out
    assert "页眉、页脚 示范县/案例数：不在格子里" in out


def test_what_openpyxl_would_lose_is_told(site: WriteSite, run: Run, tmp_path: Path) -> None:
    file = tmp_path / "表.xlsx"
    book = openpyxl.Workbook()
    sheet = book.worksheets[0]
    sheet.append(["【填：示范县/品牌数】"])
    chart = BarChart()
    chart.add_data(Reference(sheet, min_col=1, min_row=1))
    sheet.add_chart(chart, "C3")
    book.save(file)
    status, out, _ = run("填表", str(file), "--root", str(county(site).root))
    assert status == 1
    assert "原表里的图表没能带过来" in out


def word(file: Path) -> None:
    document = docx.Document()
    cut = document.add_paragraph("全县有")
    for piece in ("【填", "：示范县", "/品牌", "数】"):
        cut.add_run(piece)
    cut.runs[1].font.bold = True
    cut.runs[1].font.size = Pt(16)
    cut.runs[1].font.color.rgb = RGBColor(0xFF, 0, 0)
    cut.add_run("个品牌，到课{{青年夜校/到课}}。").italic = True
    table = document.add_table(2, 2, "Table Grid")
    table.cell(0, 0).text = "学员"
    table.cell(0, 1).text = "【填：青年夜校/学员】"
    inner = table.cell(1, 1).add_table(1, 1)
    inner.cell(0, 0).text = "【填：夜间书屋/正文】"
    document.sections[0].header.paragraphs[0].text = "【填：示范县/阵地数】"
    document.save(str(file))


def test_a_form_of_word_is_filled_across_runs_with_comments(
    site: WriteSite, run: Run, tmp_path: Path
) -> None:
    file = tmp_path / "上级表.docx"
    word(file)
    before = file.read_bytes()
    status, out, err = run("fill", str(file), "--root", str(county(site).root))
    assert (status, err) == (1, "")
    assert file.read_bytes() == before
    done = docx.Document(str(tmp_path / "上级表_已填.docx"))
    first = done.paragraphs[0]
    assert first.text == "全县有2个品牌，到课近3万人次。"
    [number] = [r for r in first.runs if r.text == "2"]
    assert (number.font.bold, number.font.size) == (True, Pt(16))
    assert number.font.color.rgb == RGBColor(0xFF, 0, 0)
    assert first.runs[-1].italic or first.runs[-2].italic
    assert done.tables[0].cell(0, 1).text == "【填：青年夜校/学员】"
    inner = done.tables[0].cell(1, 1).tables[0].cell(0, 0).text
    assert inner == BODY
    comments = [c.text for c in done.comments]
    assert "只算网站上已发布的条目；只记名称的不算。" in comments[0]
    assert f"到课：近3万人次。累计，{DAY}。{SOURCE}" in comments[1]
    assert comments[2].startswith("没有填 青年夜校/学员：目标 500人")
    assert len(comments) == 4
    assert done.sections[0].header.paragraphs[0].text == "【填：示范县/阵地数】"
    assert "“全县有【填：示范县/品牌…” 示范县/品牌数：2\n" in out
    assert "第 1 张表第 1 行 青年夜校/学员：目标 500人" in out
    assert "页眉、页脚或脚注 示范县/阵地数：在页眉、页脚" in out


def test_a_text_box_is_left_and_told_once(site: WriteSite, run: Run, tmp_path: Path) -> None:
    file = tmp_path / "表.docx"
    document = docx.Document()
    document.add_paragraph("这里")
    document.save(str(file))
    box = (
        '<w:r><w:pict><v:shape xmlns:v="urn:schemas-microsoft-com:vml"><v:textbox><w:txbxContent>'
        "<w:p><w:r><w:t>【填：示范县/品牌数】</w:t></w:r></w:p>"
        "</w:txbxContent></v:textbox></v:shape></w:pict></w:r>"
    )
    out = io.BytesIO()
    with zipfile.ZipFile(file) as old, zipfile.ZipFile(out, "w") as new:
        for name in old.namelist():
            part = old.read(name)
            if name == "word/document.xml":
                part = part.decode().replace("</w:t></w:r>", f"</w:t></w:r>{box}", 1).encode()
            new.writestr(name, part)
    file.write_bytes(out.getvalue())
    status, said, _ = run("填表", str(file), "--root", str(county(site).root))
    assert status == 1
    assert said.count("文本框 示范县/品牌数") == 1
    assert not (tmp_path / "表_已填.docx").exists()


def test_all_answered_is_well_and_nothing_is_overwritten(
    site: WriteSite, run: Run, tmp_path: Path
) -> None:
    place, file = county(site), tmp_path / "表.xlsx"
    book = openpyxl.Workbook()
    book.worksheets[0].append(["【填：示范县/品牌数】"])
    book.save(file)
    assert run("填表", str(file), "--root", str(place.root))[0] == 0
    status, _, err = run("填表", str(file), "--root", str(place.root))
    assert (status, "已经有了" in err) == (2, True)
    status, _, err = run("填表", str(file), "--out", str(file), "--root", str(place.root))
    assert (status, "已经有了" in err) == (2, True)


@pytest.mark.parametrize(
    ("name", "data", "said"),
    [
        ("表.xls", b"", "不是 .xlsx 或 .docx"),
        ("表.xlsx", b"PK nothing", "读不出来"),
        ("表.docx", b"PK nothing", "读不出来"),
        ("表.pdf", b"", "不是 .xlsx 或 .docx"),
    ],
)
def test_what_cannot_be_read_is_answered_with_a_sentence(
    site: WriteSite, run: Run, tmp_path: Path, name: str, data: bytes, said: str
) -> None:
    file = tmp_path / name
    file.write_bytes(data)
    status, _, err = run("填表", str(file), "--root", str(site().root))
    assert status in {1, 2}
    assert said in err
    assert "导入" not in err


def test_a_form_without_marks_is_told_how_to_mark_it(
    site: WriteSite, run: Run, tmp_path: Path
) -> None:
    file = tmp_path / "表.docx"
    docx.Document().save(str(file))
    status, _, err = run("填表", str(file), "--root", str(site().root))
    assert status == 1
    assert "【填：谁/要什么】" in err


def test_the_list_says_what_can_be_asked_and_each_of_it_is_answered(
    site: WriteSite, run: Run
) -> None:
    root = str(county(site).root)
    status, out, _ = run("填表", "--list", "--root", root)
    assert status == 0
    assert "品牌数、案例数、阵地数" in out
    status, out, _ = run("填表", "--list", "青年夜校", "--root", root)
    assert status == 0
    assert "【填：青年夜校/经费】　3978万元" in out
    assert "【填：青年夜校/学员（目标）】　目标 500人" in out
    assert "【填：青年夜校/场次（累计，2024-12-31）】　60场" in out
    assert "没有的：" in out
    assert "场次" not in out.partition("没有的：")[2]
    status, _, err = run("填表", "--list", "青年夜小", "--root", root)
    assert (status, "是不是“青年夜校”" in err) == (1, True)


def test_an_invented_county_says_so_in_every_note(site: WriteSite) -> None:
    settings = "site_name: 演示\nextra: {站点: {演示: 这个县是虚构的}}\n"
    catalogue = site({"mkdocs.yml": settings}).examine().catalogue
    reply = Respondent(catalogue.visible(PUBLIC), catalogue).ask("示范县/品牌数")
    assert isinstance(reply, Answer)
    assert reply.note.startswith("演示：这个县是虚构的。")


def test_a_picture_in_a_cell_of_wps_is_told_as_lost(
    site: WriteSite, run: Run, tmp_path: Path
) -> None:
    file = tmp_path / "表.xlsx"
    book = openpyxl.Workbook()
    book.worksheets[0].append(["【填：示范县/品牌数】"])
    book.save(file)
    with zipfile.ZipFile(file, "a") as archive:
        archive.writestr("xl/cellimages.xml", "<x/>")
        archive.writestr("xl/media/image1.png", b"")
    status, out, _ = run("填表", str(file), "--root", str(site().root))
    assert status == 1
    assert "原表里的WPS 嵌在格子里的图片、一些图片没能带过来" in out


@pytest.mark.parametrize(
    ("words", "said"),
    [
        ((), "还要写是哪张表"),
        (("没有.xlsx",), "没有“没有.xlsx”这个文件"),
        (("表.docx", "--out", "表.xlsx"), "和原来的一样是 .docx 文件"),
    ],
)
def test_what_is_written_wrongly_behind_the_command_is_answered(
    site: WriteSite,
    run: Run,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    words: tuple[str, ...],
    said: str,
) -> None:
    monkeypatch.chdir(tmp_path)
    docx.Document().save("表.docx")
    status, _, err = run("填表", *words, "--root", str(site().root))
    assert (status, said in err) == (2, True)
