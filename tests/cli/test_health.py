"""The months: ``quntuan report`` keeps a line of each, in a file for Git, and draws them."""

import json
import re
import shutil
import subprocess
import zipfile
from pathlib import Path

import pytest
from openpyxl import load_workbook
from openpyxl.chart import LineChart

from hooks.cli.inventory import history as kept
from hooks.cli.inventory.chart import EDGE, HEIGHT, WIDTH, sparks
from hooks.cli.inventory.history import HEAD, HealthLine, history, with_line
from hooks.model.scalar.day import Day
from hooks.publish.today import today
from tests.cli.conftest import Run
from tests.conftest import WriteSite
from tests.sketch import brand, venue

SETTINGS = {"mkdocs.yml": "site_name: 某站\ndocs_dir: content\n"}
FRESH = f"核实: {{日期: {today()}, 单位: 东河镇妇联}}"
SKETCH = {
    **SETTINGS,
    "brands/阵地/甲.md": venue(FRESH, "网址: a"),
    "brands/阵地/乙.md": venue("核实: {日期: 2020-01-02, 单位: 东河镇妇联}", "网址: b"),
    "brands/阵地/小屋.md": venue(
        "类别: 居家房间", "上图: 否", "不上图原因: 孩子的家", "网址: c", "地区: 示范县"
    ),
    "brands/阵地/旧站.md": venue("发布: 已撤下", "撤下: {日期: 2024-05-01, 原因: 停办}", "网址: d"),
    "brands/品牌/夜课.md": brand(
        "来源: 本单位填报", "截至: 2024-05-01", "网址: ye-ke", "发布: 待审"
    ),
}


def line(month: str, *counts: int) -> HealthLine:
    return HealthLine(month, f"{month}-03", *(counts or (1, 2, 3, 4, 5, 6, 7)))


def lines_of(root: Path) -> list[str]:
    return (root / kept.FILE).read_text("utf-8-sig").splitlines()


def test_a_month_has_one_line_which_the_last_count_of_it_replaces(
    site: WriteSite, run: Run
) -> None:
    root = site(SKETCH).root
    (root / "docs").mkdir()
    (root / kept.FILE).write_bytes(with_line([line("2001-01")], line("2001-02")))
    before = lines_of(root)
    status, out, err = run("报告", "--keep", "--root", str(root))
    assert (status, err) == (0, ""), out
    assert lines_of(root)[:-1] == before
    now = lines_of(root)[-1].split(",")
    assert now[0] == str(Day(today().year, today().month))
    named = dict(zip(HEAD, now, strict=True))
    assert {name: named[name] for name in HEAD[3:]} == {
        "阵地": "3",
        "核实有效": "1",
        "核实过期": "1",
        "从没核实": "1",
        "没审完": "3",
        "没有报道": "1",
    }
    run("报告", "--keep", "--root", str(root))
    assert lines_of(root) == [*before, ",".join(now)]


def test_without_being_asked_nothing_is_written_and_the_report_says_so(
    site: WriteSite, run: Run
) -> None:
    root = site(SKETCH).root
    out = run("报告", "--root", str(root))[1]
    assert "这个月还没有记：quntuan 报告 --keep。" in out
    assert not (root / kept.FILE).exists()
    run("报告", "--keep", "--root", str(root))
    out = run("报告", "--root", str(root))[1]
    assert "还没有记" not in out
    assert re.search(rf"  {today():%Y-%m} +\d+ +3 +1 +1 +1 +3 +1\n", out)
    facts = json.loads(run("报告", "--format", "json", "--root", str(root))[1])
    assert facts["history"][0]["stale"] == 1


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "gb18030"])
def test_a_file_that_excel_saved_again_is_read(site: WriteSite, encoding: str) -> None:
    root = site(SETTINGS).root
    text = f"{','.join(HEAD)}\r\n2026年10月,2026/10/3,1,2,3,4,5,6,7\r\n\r\n"
    (root / "docs").mkdir()
    (root / kept.FILE).write_bytes(text.encode(encoding))
    assert history(root) == (line("2026-10"),)


@pytest.mark.parametrize(
    "wrong",
    ["<<<<<<< HEAD", "2026-10,2026-10-03,1,2,3", "2026-13,2026-10-03,1,2,3,4,5,6,7", "十月"],
)
def test_a_damaged_file_is_told_and_never_written_over(
    site: WriteSite, run: Run, wrong: str
) -> None:
    root = site(SETTINGS).root
    (root / "docs").mkdir()
    data = f"{','.join(HEAD)}\n{wrong}\n".encode()
    (root / kept.FILE).write_bytes(data)
    status, _, err = run("报告", "--keep", "--root", str(root))
    assert (status, "第 2 行看不懂" in err, "没有记" in err) == (1, True, True), err
    assert (root / kept.FILE).read_bytes() == data
    status, out, err = run("报告", "--root", str(root))
    assert (status, "第 2 行看不懂" in err, "【条目】" in out) == (0, True, True)


def test_wrong_entries_are_not_counted_for_good(site: WriteSite, run: Run) -> None:
    root = site({**SETTINGS, "brands/品牌/坏.md": "---\n类别 服务\n---\n"}).root
    status, _, err = run("报告", "--keep", "--root", str(root))
    assert (status, "请先运行 quntuan 检查" in err) == (1, True)
    assert not (root / kept.FILE).exists()


def test_it_is_never_put_where_it_would_be_published(site: WriteSite, run: Run) -> None:
    root = site(
        {"mkdocs.yml": "site_name: 某站\ndocs_dir: docs\n", "docs/index.md": "# 首页\n"}
    ).root
    status, _, err = run("报告", "--keep", "--root", str(root))
    assert (status, "会公开" in err) == (1, True)
    assert not (root / kept.FILE).exists()


def test_the_months_are_drawn_in_the_workbook_and_on_the_page(
    site: WriteSite, run: Run, tmp_path: Path
) -> None:
    root = site({**SKETCH, "brands/品牌/夜课.md": brand("名称: 夜<b>课", "网址: ye-ke")}).root
    (root / "docs").mkdir()
    every = [line("2026-01", 0, 0, 0, 0, 0, 0, 0), line("2026-02"), line("2026-04", *[9] * 7)]
    (root / kept.FILE).write_bytes(with_line(every[:2], every[2]))
    book, page = tmp_path / "报告.xlsx", tmp_path / "报告.html"
    for file in (book, page):
        assert run("报告", str(file), "--root", str(root))[1] == f"已生成 {file}\n"
    sheet = load_workbook(book)["历月"]
    [chart] = getattr(sheet, "_charts")  # noqa: B009 - what was read has no public name
    assert isinstance(chart, LineChart)
    assert len(chart.series) == 6
    months = [str(cell.value) for cell in sheet["A"]]
    assert months[2:5] == [one.month for one in every]
    text = page.read_text("utf-8")
    assert text.count("<svg") == 7
    assert 'aria-label="条目：2026-01 是 0，2026-04 是 9"' in text
    assert "夜&lt;b&gt;课" in text
    assert "<script" not in text
    assert "http" not in text.replace("http://www.w3.org", "")
    assert run("报告", str(page), "--root", str(root))[0] == 2, "a file that is there stays"


@pytest.mark.skipif(not shutil.which("soffice"), reason="LibreOffice")
def test_an_office_opens_the_workbook_with_its_chart(
    site: WriteSite, run: Run, tmp_path: Path
) -> None:
    root = site(SKETCH).root
    (root / "docs").mkdir()
    (root / kept.FILE).write_bytes(with_line([line("2026-01")], line("2026-02")))
    run("报告", str(tmp_path / "报告.xlsx"), "--root", str(root))
    out = tmp_path / "saved"
    convert = ["soffice", "--headless", f"-env:UserInstallation=file://{out}/profile"]
    convert += ["--convert-to", "xlsx:Calc MS Excel 2007 XML", "--outdir", str(out)]
    subprocess.run([*convert, str(tmp_path / "报告.xlsx")], check=True, capture_output=True)
    with zipfile.ZipFile(out / "报告.xlsx") as saved:
        [chart] = [name for name in saved.namelist() if name.startswith("xl/charts/chart")]
        assert "核实有效" in saved.read(chart).decode()


def test_a_chart_begins_at_nought_and_leaves_room_for_months_that_nobody_kept() -> None:
    assert not [*sparks([])]
    one, *_ = sparks(
        [line("2026-01", *[5] * 7), line("2026-02", *[0] * 7), line("2026-05", *[10] * 7)]
    )
    across = [x for x, _ in one.points]
    up = [y for _, y in one.points]
    assert across[0] == EDGE
    assert across[-1] == WIDTH - EDGE
    assert across[2] - across[1] == pytest.approx(3 * (across[1] - across[0]), abs=0.2)
    assert up == [HEIGHT / 2, HEIGHT - EDGE, EDGE]
    alone = next(iter(sparks([line("2026-01", *[0] * 7)])))
    assert alone.points == ((EDGE, HEIGHT - EDGE),)
    assert alone.words == "条目：2026-01 是 0"


def test_nothing_in_it_is_of_a_person(site: WriteSite, run: Run) -> None:
    root = site(SKETCH).root
    run("报告", "--keep", "--root", str(root))
    assert all(re.fullmatch(r"[\d-]+", cell) for cell in lines_of(root)[1].split(","))
