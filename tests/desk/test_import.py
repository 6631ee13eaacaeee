"""Tables become entries, all of them or none, and nothing that somebody wrote is lost."""

import zipfile
from datetime import date, time
from pathlib import Path

import openpyxl
import pytest
from openpyxl.styles import Font

from hooks.desk import entry_file
from tests.cli.conftest import Run
from tests.conftest import ROOT, Site, WriteSite
from tests.county import COUNTY
from tests.desk.conftest import FillIn, Rows, content
from tests.desk.sketches import BRAND, KEPT, WITH_FIGURES, WRITTEN
from tests.sketch import venue

VENUES = ["条目", "类别", "地区", "地址", "开放时间", "电话", "来源"]
ONE = ["河湾驿站", "驿站", "柳湾村", "河湾路1号", "周一至周五 08:30-17:00", "12351", "东河报道"]
PATH = "brands/阵地/东河镇/河湾驿站.md"


def imported(run: Run, made: Site, *words: object) -> tuple[int, str, str]:
    return run("import", "--root", str(made.root), *map(str, words))


def test_a_row_becomes_an_entry_below_its_town(run: Run, site: WriteSite, fill_in: FillIn) -> None:
    made = site()
    status, out, _ = imported(run, made, fill_in({"阵地": [VENUES, ONE]}))
    assert status == 0
    assert "新建 1 个，改动 0 个" in out
    assert (made.root / PATH).read_text("utf-8") == (
        "---\n发布: 草稿\n来源: 东河报道\n类别: 驿站\n地区: 柳湾村\n地址: 河湾路1号\n"
        "开放时间: 周一至周五 08:30-17:00\n电话: 12351\n网址: he-wan-yi-zhan\n---\n"
    )
    assert not made.codes()
    status, out, _ = imported(run, made, fill_in({"阵地": [VENUES, ONE]}))
    assert "新建 0 个，改动 0 个，没有变化 1 个" in out


def test_a_dry_run_says_the_same_and_writes_nothing(
    run: Run, site: WriteSite, fill_in: FillIn
) -> None:
    made = site({KEPT: WRITTEN})
    before = content(made.root)
    rows: Rows = [["条目", "地址"], ["柳湾村/驿站", "新街2号"]]
    status, out, _ = imported(run, made, "--dry-run", fill_in({"阵地": rows}))
    assert status == 0
    assert "地址：老街1号 → 新街2号" in out
    assert "什么也没有写入" in out
    assert content(made.root) == before


def test_what_was_written_by_hand_stays(run: Run, site: WriteSite, fill_in: FillIn) -> None:
    made = site({KEPT: WRITTEN.replace("\n", "\r\n")})
    rows: Rows = [
        ["条目", "地址", "设施", "存疑", "电话", "名称"],
        ["柳湾村/驿站", "新街2号", "饮水机", "一\n二", "12351", None],
    ]
    status, out, _ = imported(run, made, fill_in({"阵地": rows}))
    assert status == 0, out
    wanted = WRITTEN.replace("地址:  老街1号", "地址: 新街2号")
    wanted = wanted.replace("[饮水机, 微波炉]", "[饮水机]").replace("- 一\n", "- 一\n  - 二\n")
    wanted = wanted.replace("- 二\n设施", "- 二\n设施")
    text = (made.root / KEPT).read_bytes().decode()
    assert set(text.splitlines()) == {*wanted.splitlines(), "电话: 12351"}
    assert text.count("\r\n") == text.count("\n")


def test_an_empty_cell_takes_nothing_away_and_a_word_does(
    run: Run, site: WriteSite, fill_in: FillIn
) -> None:
    made = site({KEPT: WRITTEN})
    rows: Rows = [["条目", "地址", "设施"], ["柳湾村/驿站", None, "删除"]]
    out = imported(run, made, fill_in({"阵地": rows}))[1]
    assert "有 1 个格子空着，文件里原来的内容没有动" in out
    text = (made.root / KEPT).read_text("utf-8")
    assert "老街1号" in text
    assert "设施" not in text


def test_one_wrong_cell_and_nothing_is_written(run: Run, site: WriteSite, fill_in: FillIn) -> None:
    made = site()
    before = content(made.root)
    wrong = ["二号驿站", "驿占", "柳湾", "路2号", "周八", "不知道", "东河报道"]
    status, out, _ = imported(run, made, fill_in({"阵地": [VENUES, ONE, wrong]}))
    assert status == 1
    assert content(made.root) == before
    for heading in ("类别", "地区", "开放时间", "电话"):
        assert f"填报.xlsx“阵地” 第 3 行“{heading}”列" in out, heading
    assert "一共 4 处要改。什么也没有写入" in out


def test_a_column_that_the_table_lacks_is_told_once(
    run: Run, site: WriteSite, fill_in: FillIn
) -> None:
    headings = ["条目", "类别", "地区", "坐标"]
    rows = [[f"{number}号驿站", "驿站", "柳湾村", "120.79,30.66"] for number in "一二三"]
    status, out, _ = imported(run, site(), fill_in({"阵地": [headings, *rows]}))
    assert status == 1
    assert out.count("没有写来源") == 1
    assert "第 2—4 行" in out
    assert "加一列“来源”。写报道的名称；没有报道的，写 本单位填报。" in out
    assert "加一行" not in out


def test_the_annotated_copy_has_a_note_on_every_wrong_cell(
    run: Run, site: WriteSite, fill_in: FillIn, tmp_path: Path
) -> None:
    made = site()
    file = fill_in(
        {"阵地": [VENUES, ONE, ["二号驿站", "驿占", None, None, None, None, "东河报道"]]}
    )
    status, out, _ = imported(run, made, "--annotate", file)
    copy = tmp_path / "填报（批注）.xlsx"
    assert (status, copy.name in out) == (1, True)
    workbook = openpyxl.load_workbook(copy)
    assert workbook.sheetnames == ["问题清单", "阵地"]
    marked = {cell.coordinate for row in workbook["阵地"] for cell in row if cell.comment}
    assert marked == {"B3", "C3"}
    assert "2 处" in str(workbook["问题清单"]["A1"].value)
    workbook["阵地"]["B3"], workbook["阵地"]["C3"] = "驿站", "柳湾村"
    workbook.save(copy)
    assert imported(run, made, copy)[0] == 0
    assert (made.root / "brands/阵地/东河镇/二号驿站.md").is_file()


def test_what_nobody_knows_is_named(run: Run, site: WriteSite, fill_in: FillIn) -> None:
    rows: Rows = [["东河镇阵地登记表"], [*VENUES, "备用电话"], [*ONE, "12355"]]
    out = imported(run, site(), "--dry-run", fill_in({"阵地": rows, "杂记": [["甲"], ["乙"]]}))[1]
    assert "这些列没有人认得，没有导入：备用电话" in out
    assert "工作表“杂记”认不出是哪一类" in out


def test_headings_are_known_with_stars_and_notes_and_sheets_by_their_headings(
    run: Run, site: WriteSite, fill_in: FillIn
) -> None:
    headings = ["条目*", "类别（必填）", "地区 ：", "地 址", "开放\n时间", "电话", "来源"]
    made = site()
    assert imported(run, made, fill_in({"Sheet1": [headings, ONE]}))[0] == 0
    assert (made.root / PATH).is_file()


@pytest.mark.parametrize(
    ("heading", "value", "shown_as", "said"),
    [
        ("电话", 57382123456, None, "开头的 0 可能已经没了"),
        ("电话", "1.38E+10", None, "后面的数字已经丢了"),
        ("电话", 13800000000000000000, None, "15 位"),
        ("电话", "#N/A", None, "Excel 的出错标记"),
        ("核实日期", 2026.1, None, "分不清是 1 月还是 10 月"),
        ("核实日期", date(2026, 9, 26), 'm"月"d"日"', "年份 2026 是 Excel 自己加的"),
        ("开放时间", date(2026, 8, 12), None, "当成了日期"),
        ("地址", "=1+1", None, "公式"),
        ("处数", 12.6, "0", "看到的是“13”，存的是“12.6”"),
        ("处数", 0.4567, "0.0%", "看到的是“45.7%”"),
    ],
)
def test_what_excel_destroyed_is_a_mistake_and_no_guess(
    run: Run,
    site: WriteSite,
    tmp_path: Path,
    heading: str,
    value: object,
    shown_as: str | None,
    said: str,
) -> None:
    file = _one_cell(tmp_path, heading, value, shown_as)
    made = site()
    before = content(made.root)
    status, out, _ = imported(run, made, file)
    assert status == 1
    assert f"第 2 行“{heading}”列" in out
    assert said in out
    assert content(made.root) == before


@pytest.mark.parametrize(
    ("heading", "value", "shown_as", "written"),
    [
        ("核实日期", 43102, None, "日期: 2018-01-02"),
        ("核实日期", date(2018, 1, 2), "yyyy-mm-dd", "日期: 2018-01-02"),
        ("核实日期", date(2018, 9, 1), 'yyyy"年"m"月"', "日期: 2018-09,"),
        ("核实日期", 2018.9, None, "日期: 2018.9,"),
        ("核实日期", "２０１８－０９－２６", None, "日期: ２０１８－０９－２６"),
        ("电话", 12351, None, "电话: 12351"),
        ("电话", "０５７３－８２１２３４５６", None, "电话: ０５７３－８２１２３４５６"),
        ("处数", 12, None, "处数: 12"),
        ("处数", 12.0, "#,##0.00", "处数: 12"),
        ("上图", False, None, "上图: 否"),
        ("地址", "'=西街口", None, "地址: =西街口"),
        ("地址", "老街_x000D_\n", None, "地址: 老街"),
        ("地址", time(8, 30), None, "地址: 08:30"),
    ],
)
def test_what_excel_keeps_in_its_own_way_is_read(
    run: Run,
    site: WriteSite,
    tmp_path: Path,
    heading: str,
    value: object,
    shown_as: str | None,
    written: str,
) -> None:
    file = _one_cell(tmp_path, heading, value, shown_as)
    made = site()
    status, out, _ = imported(run, made, file)
    assert status == 0, out
    assert written in (made.root / PATH).read_text("utf-8")


def _one_cell(folder: Path, heading: str, value: object, shown_as: str | None) -> Path:
    """A right row but for one cell, which needs a reason or a unit beside it in some columns."""
    row = dict(zip(VENUES, ONE, strict=True))
    row |= {"核实日期": "2018-01-02", "核实单位": "东河镇总工会", "不上图原因": "正在搬家"}
    workbook = openpyxl.Workbook()
    page = workbook.active
    assert page is not None
    page.title = "阵地"
    for at, (name, text) in enumerate({**row, heading: ""}.items(), 1):
        page.cell(1, at, name)
        cell = page.cell(2, at, text or None)
        if name == heading:
            cell.value = value  # type: ignore[assignment]
            cell.number_format = shown_as or cell.number_format
    file = folder / "格子.xlsx"
    workbook.save(file)
    return file


def test_merged_cells_hold_for_every_row(run: Run, site: WriteSite, tmp_path: Path) -> None:
    workbook = openpyxl.Workbook()
    page = workbook.active
    assert page is not None
    page.title = "阵地"
    for row in (
        [*VENUES],
        ONE,
        ["二号", "驿站", None, "路2号", "09:00-17:00", "12351", "东河报道"],
    ):
        page.append(row)
    page.merge_cells("C2:C3")
    page.row_dimensions[3].hidden = True
    workbook.save(tmp_path / "合并.xlsx")
    made = site()
    out = imported(run, made, tmp_path / "合并.xlsx")[1]
    assert "有 1 行是隐藏的（第 3 行），也读了" in out
    assert "地区: 柳湾村" in (made.root / "brands/阵地/东河镇/二号.md").read_text("utf-8")


def test_what_is_crossed_out_or_out_of_sight_is_not_taken_in_silence(
    run: Run, site: WriteSite, fill_in: FillIn
) -> None:
    made = site()
    file = fill_in({"阵地": [VENUES, ONE]})
    workbook = openpyxl.load_workbook(file)
    page = workbook["阵地"]
    page.column_dimensions["F"].hidden = True
    page.sheet_state = "hidden"
    workbook.create_sheet("说明")
    workbook.save(file)
    out = imported(run, made, "--dry-run", file)[1]
    assert "隐藏的列也读了：电话" in out
    assert "工作表“阵地”是隐藏的，也读了" in out
    page["D2"].font = Font(strike=True)
    workbook.save(file)
    status, out, _ = imported(run, made, "--dry-run", file)
    assert (status, "“地址”列：格子里的字是划掉的" in out) == (1, True)


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "gbk", "utf-16"])
@pytest.mark.parametrize("separator", [",", "\t"])
def test_a_table_of_commas_is_read_in_each_encoding_that_excel_writes(
    run: Run, site: WriteSite, tmp_path: Path, encoding: str, separator: str
) -> None:
    file = tmp_path / "阵地.csv"
    file.write_bytes("\r\n".join(separator.join(row) for row in (VENUES, ONE)).encode(encoding))
    made = site()
    assert imported(run, made, file)[0] == 0
    assert "地址: 河湾路1号" in (made.root / PATH).read_text("utf-8")


OLD_EXCEL = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 600


@pytest.mark.parametrize(
    ("name", "data", "said"),
    [
        ("旧.xls", OLD_EXCEL, "旧格式"),
        ("改名.xlsx", OLD_EXCEL, "加了密码"),
        ("网页.xls", b"<html><table>", "网页存成的表格"),
        ("坏.xlsx", b"PK\x03\x04" + b"x" * 50, "文件坏了"),
        ("空.xlsx", b"", "空的"),
        ("图.png", b"\x89PNG", "认不出"),
        ("零.csv", b"a\0b,c", "读不出文字"),
    ],
)
def test_what_cannot_be_read_is_told_with_the_way_out(
    run: Run, site: WriteSite, tmp_path: Path, name: str, data: bytes, said: str
) -> None:
    (tmp_path / name).write_bytes(data)
    status, _, err = imported(run, site(), tmp_path / name)
    assert status == 2
    assert said in err


def test_a_workbook_that_unpacks_to_more_than_a_machine_holds_is_left_alone(
    run: Run, site: WriteSite, tmp_path: Path
) -> None:
    file = tmp_path / "炸弹.xlsx"
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("xl/workbook.xml", "<workbook/>")
        archive.writestr("xl/worksheets/sheet1.xml", b"<c />" * 40_000_000)
    assert "太大了" in imported(run, site(), file)[2]


def test_a_workbook_with_macros_is_not_opened(run: Run, site: WriteSite, fill_in: FillIn) -> None:
    file = fill_in({"阵地": [VENUES, ONE]})
    with zipfile.ZipFile(file, "a") as archive:
        archive.writestr("xl/vbaProject.bin", b"x")
    assert "带宏" in imported(run, site(), file)[2]


def test_a_sheet_of_a_hundred_thousand_rows_is_left_alone(
    run: Run, site: WriteSite, tmp_path: Path
) -> None:
    workbook = openpyxl.Workbook(write_only=True)
    page = workbook.create_sheet("阵地")
    for _ in range(100_000):
        page.append(["甲"])
    workbook.save(tmp_path / "长.xlsx")
    assert "太大了" in imported(run, site(), tmp_path / "长.xlsx")[2]


def test_two_people_cannot_overwrite_each_other(run: Run, site: WriteSite, tmp_path: Path) -> None:
    made = site({KEPT: WRITTEN})
    run("export", "--root", str(made.root), str(tmp_path))
    file = tmp_path / "群团品牌.xlsx"
    workbook = openpyxl.load_workbook(file)
    page = workbook["阵地"]
    at = {str(cell.value): cell.column for cell in page[1]}
    row = next(cell.row for cell in page["A"] if cell.value == "柳湾村/驿站")
    page.cell(row or 0, at["地址"] or 0).value = "新街2号"
    workbook.save(file)
    made.write({KEPT: WRITTEN.replace("老街1号", "别人改的")})
    status, out, _ = imported(run, made, file)
    assert (status, "导出以后，这个条目在文件里又改过" in out) == (1, True)
    assert "别人改的" in (made.root / KEPT).read_text("utf-8")


def test_a_disk_that_fills_up_leaves_everything_as_it_was(
    run: Run, site: WriteSite, fill_in: FillIn, monkeypatch: pytest.MonkeyPatch
) -> None:
    made = site({KEPT: WRITTEN})
    before = content(made.root)
    rows: Rows = [VENUES, ONE, ["柳湾村/驿站", None, None, "新街2号"]]
    write, times = entry_file.write, iter(range(10))

    def full(file: Path, data: bytes) -> None:
        if next(times):
            raise OSError(28, "No space left on device", str(file))
        write(file, data)

    monkeypatch.setattr(entry_file, "write", full)
    status, _, err = imported(run, made, fill_in({"阵地": rows}))
    assert (status, "磁盘满了" in err) == (1, True)
    assert content(made.root) == before


NAMESAKES = {
    "brands/阵地/柳湾村/之家.md": venue("网址: a"),
    "brands/阵地/东河镇/之家.md": venue("地区: 东河镇", "网址: b"),
}


@pytest.mark.parametrize(
    ("row", "said"),
    [
        (["之家", "驿站", "柳湾村"], "不止一个"),
        ([None, "驿站", "柳湾村"], "没有写是哪个条目"),
        (["../出去", "驿站", "柳湾村"], "不能当条目的名称"),
        (["驿站", "驿站", "东河镇"], "分不清是不是同一个"),
        (["河湾-驿站", "驿站", "柳湾村"], "网址 he-wan-yi-zhan"),
    ],
)
def test_a_row_that_may_be_of_another_entry_is_asked_about(
    run: Run, site: WriteSite, fill_in: FillIn, row: list[str | None], said: str
) -> None:
    others = {KEPT: WRITTEN, "brands/阵地/柳湾村/河湾驿站.md": venue("网址: he-wan-yi-zhan")}
    made = site({**NAMESAKES, **others})
    before = content(made.root)
    status, out, _ = imported(run, made, fill_in({"阵地": [VENUES[:3], row]}))
    assert (status, said in out) == (1, True), out
    assert content(made.root) == before


FIGURES = ["类型", "条目", "序号", "指标", "数值", "单位", "口径", "截至", "备注"]


def test_figures_are_rows_of_their_own(run: Run, site: WriteSite, fill_in: FillIn) -> None:
    made = site({BRAND: WITH_FIGURES})
    rows: Rows = [
        FIGURES,
        ["品牌", "驿站行动", 1, None, "400人次", None, None, None, None],
        ["品牌", "驿站行动", None, "骑手", 30, "人", "累计", "2024-06", "约数"],
        ["品牌", "驿站行动", None, "驿站", "3个", None, "时点", None, None],
    ]
    status, out, _ = imported(run, made, fill_in({"数据": rows}))
    assert status == 0, out
    text = (made.root / BRAND).read_text("utf-8")
    new = "  - 骑手: 累计30人（约数）\n    截至: 2024-06\n"
    assert text == WITH_FIGURES.replace("391人次", "400人次").replace(
        "要点: 是\n", f"要点: 是\n{new}"
    )


def test_a_unit_may_stand_in_both_cells_and_two_units_are_told(
    run: Run, site: WriteSite, fill_in: FillIn
) -> None:
    made = site({BRAND: WITH_FIGURES})
    rows: Rows = [
        FIGURES,
        ["品牌", "驿站行动", 1, None, "400人次", "人次"],
        ["品牌", "驿站行动", None, "骑手", "30人", "人"],
    ]
    status, out, _ = imported(run, made, fill_in({"数据": rows}))
    assert status == 0, out
    text = (made.root / BRAND).read_text("utf-8")
    assert "服务职工: 累计400人次\n" in text
    assert "- 骑手: 30人\n" in text
    rows = [FIGURES, ["品牌", "驿站行动", None, "站长", "30人", "名"]]
    out = imported(run, made, fill_in({"数据": rows}))[1]
    assert "第 2 行“单位”列" in out
    assert "写了两个不同的单位：“人”和“名”" in out


def test_a_figure_that_contradicts_another_is_asked_about(
    run: Run, site: WriteSite, fill_in: FillIn
) -> None:
    made = site({BRAND: WITH_FIGURES})
    rows: Rows = [FIGURES, ["品牌", "驿站行动", None, "服务职工", "500人次", None, "累计"]]
    status, out, _ = imported(run, made, fill_in({"数据": rows}))
    assert (status, "已经有一条（第 1 条：391人次）" in out) == (1, True)


def test_a_new_entry_and_its_figures_come_in_together(
    run: Run, site: WriteSite, fill_in: FillIn
) -> None:
    made = site()
    brands: list[list[object]] = [["条目", "一句话", "类别", "牵头", "来源", "截至"]]
    brands.append(["夜读", "晚上也能来看书。", "服务", "东河镇总工会", "东河报道", "2024-05"])
    rows: Rows = [
        FIGURES,
        ["品牌", "夜读", None, "读者", "391", "人次", "累计", None, "含（重复）"],
    ]
    status, out, _ = imported(run, made, fill_in({"数据": rows, "品牌": brands}))
    assert status == 0, out
    text = (made.root / "brands/品牌/夜读.md").read_text("utf-8")
    assert (
        "  - 指标: 读者\n    数值: 391\n    单位: 人次\n    口径: 累计\n    备注: 含（重复）\n"
        in text
    )


def test_a_folder_is_taken_in_whole_but_for_annotated_copies(
    run: Run, site: WriteSite, fill_in: FillIn, tmp_path: Path
) -> None:
    folder = tmp_path / "各镇"
    folder.mkdir()
    fill_in({"阵地": [VENUES, ONE]}).rename(folder / "甲.xlsx")
    (folder / "乙镇阵地.csv").write_text(
        "条目,类别,地区,来源\n二号,驿站,柳湾村,东河报道\n", "utf-8"
    )
    (folder / "甲（批注）.xlsx").write_bytes((folder / "甲.xlsx").read_bytes())
    (folder / "~$甲.xlsx").write_bytes(b"x")
    made = site()
    status, out, _ = imported(run, made, folder)
    assert (status, "新建 2 个" in out, "跳过" in out) == (0, True, True), out
    (folder / "丙.xls").write_bytes(OLD_EXCEL)
    assert "旧格式" in imported(run, made, folder)[2]


def test_a_broken_file_is_no_new_entry(run: Run, site: WriteSite, fill_in: FillIn) -> None:
    made = site({PATH: "---\n地区：错\n---\n"})
    status, out, _ = imported(run, made, fill_in({"阵地": [VENUES, ONE]}))
    assert (status, "还读不出来" in out) == (1, True)


def test_old_mistakes_keep_nobody_from_taking_in_what_is_right(
    run: Run, site: WriteSite, fill_in: FillIn
) -> None:
    made = site({"brands/品牌/错.md": "---\n一句话：写错了冒号\n---\n"})
    assert imported(run, made, fill_in({"阵地": [VENUES, ONE]}))[0] == 0


STATION = "brands/阵地/柳湾驿站.md"
SAVED = sorted((ROOT / "tests/desk/workbooks").glob("*.xlsx"))


@pytest.mark.parametrize("file", SAVED, ids=lambda file: file.stem)
def test_a_workbook_that_another_program_saved_changes_nothing(
    run: Run, site: WriteSite, file: Path
) -> None:
    saved = COUNTY[STATION].replace("驿站，晚上", "驿站,晚上")  # as it was then
    made = site({KEPT: WRITTEN, BRAND: WITH_FIGURES, STATION: saved})
    before = content(made.root)
    status, out, _ = imported(run, made, file)
    assert (status, "新建 0 个，改动 0 个" in out) == (0, True), out
    assert content(made.root) == before


def test_a_number_given_by_a_workbook_is_kept_when_its_file_goes(
    run: Run, site: WriteSite, fill_in: FillIn
) -> None:
    made = site()
    rows: Rows = [
        ["条目", "类别", "一句话", "牵头", "来源"],
        ["河湾书屋", "服务", "晚上也能来看书。", "东河镇总工会", "东河报道"],
    ]
    path = "brands/品牌/河湾书屋.md"
    for number in ("SF-002", "SF-003"):
        status, out, _ = imported(run, made, fill_in({"品牌": rows}))
        assert status == 0, out
        assert f"目录号: {number}\n" in (made.root / path).read_text("utf-8")
        (made.root / path).unlink()
