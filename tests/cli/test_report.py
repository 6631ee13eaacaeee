"""``quntuan report`` as it stands on a terminal, and for programs."""

import json
from datetime import date
from pathlib import Path

import pytest
from openpyxl import load_workbook
from wcwidth import wcswidth

from hooks import cli
from hooks.cli.columns import table, truncated, wrapped
from tests.conftest import ROOT, WriteSite
from tests.sketch import brand, entry, venue

LONG = "很长很长的名字" * 9


def report(capsys: pytest.CaptureFixture[str], *argv: str) -> tuple[str, str]:
    assert cli.main(argv) == 0
    out, err = capsys.readouterr()
    return out, err


@pytest.mark.parametrize("root", ["real", "county"])
def test_no_line_is_wider_than_a_terminal(
    site: WriteSite, capsys: pytest.CaptureFixture[str], root: str
) -> None:
    many = {f"brands/阵地/某处{n}.md": venue(f"网址: mou-chu-{n}") for n in range(12)}
    sketch = {
        **many,
        "brands/来源/长.md": entry(
            f"名称: {LONG}", "媒体: 示范日报", "日期: 2010", "可靠性: 虚构", "网址: chang"
        ),
        "brands/品牌/样例.md": brand(
            f"名称: {LONG}", "来源: 长", "截至: 报道时", "数据:\n  - 服务: 30人", f"存疑: [{LONG}]"
        ),
        "brands/阵地/某地.md": venue("上图: 否", f"不上图原因: {LONG}", "网址: mou-di"),
    }
    folder = ROOT if root == "real" else site(sketch).root
    out, _ = report(capsys, "报告", "--root", str(folder))
    assert max(map(wcswidth, out.splitlines())) <= 80
    assert "【待办】" in out


def test_the_report_says_what_there_is_and_what_is_missing(
    site: WriteSite, capsys: pytest.CaptureFixture[str]
) -> None:
    out, err = report(capsys, "report", "--root", str(site().root))
    assert err == ""
    assert "  东河镇的灯亮到十点     1     2\n" in out
    assert "  阵地的电话           1     1\n" in out
    assert "  从没核实的阵地 1 个：柳湾驿站\n" in out
    assert "  草稿 0 个\n" in out
    assert "名单太长" not in out


def test_long_lists_are_truncated_and_say_so(
    site: WriteSite, capsys: pytest.CaptureFixture[str]
) -> None:
    many = {f"brands/阵地/某处{n}.md": venue(f"网址: mou-chu-{n}") for n in range(9)}
    out, _ = report(capsys, "report", "--root", str(site(many).root))
    assert "从没核实的阵地 10 个：" in out
    assert "草稿 9 个：某处0、某处1、某处2、某处3、某处4、某处5、某处6、某处7等\n" in out
    assert "某处8" not in out
    assert "名单太长的只列前几个" in out


def test_programs_get_every_name(site: WriteSite, capsys: pytest.CaptureFixture[str]) -> None:
    many = {f"brands/阵地/某处{n}.md": venue(f"网址: mou-chu-{n}") for n in range(20)}
    out, _ = report(capsys, "report", "--format", "json", "--root", str(site(many).root))
    facts = json.loads(out)
    assert len(facts["gaps"]["never_verified"]) == 21
    assert facts["states"][0] == {
        "type": "品牌",
        "published": 1,
        "draft": 0,
        "pending": 0,
        "withdrawn": 0,
    }
    assert facts["evidence"]["sources"] == [
        {"title": "东河镇的灯亮到十点", "figures": 1, "entries": 22}
    ]


def test_the_report_goes_to_a_desk_as_a_workbook(
    site: WriteSite, capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    sketch = {
        "brands/品牌/=1+1.md": brand(
            "网址: a", "截至: 报道时", "数据:", "  - 服务: 700多人", "  - 期数: 3期"
        ),
        "brands/阵地/某处.md": venue("网址: b", "电话: 0500-83110000", "主办: 东河镇妇联"),
    }
    made, file = site(sketch), tmp_path / "报告"
    out, _ = report(capsys, "report", str(file), "--month", "2024-05", "--root", str(made.root))
    assert out == f"已生成 {file}.xlsx\n"
    book = load_workbook(f"{file}.xlsx")
    assert book.sheetnames == [
        *("2024-05", "按地区", "按单位", "按系统", "核实", "条目", "数字", "阵地核实", "待办"),
        "历月",
    ]
    figures = [row for row in book["数字"].iter_rows(values_only=True) if row[1] == "'=1+1"]
    assert [(row[2], row[3], row[4], row[5]) for row in figures] == [
        ("服务", "700多", 700, "人"),
        ("期数", "3", 3, "期"),
    ]
    organisations = {row[0]: row for row in book["按单位"].iter_rows(values_only=True)}
    assert organisations["东河镇妇联"][2:] == (0, 0, 1, 1, 1)
    [venue_row] = [r for r in book["阵地核实"].iter_rows(values_only=True) if r[2] == "某处"]
    assert venue_row[5] == "0500-83110000"
    assert not [c for page in book for row in page.iter_rows() for c in row if c.data_type == "f"]


def test_a_workbook_that_is_there_stays(
    site: WriteSite, capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    file = tmp_path / "报告.xlsx"
    file.write_bytes(b"old")
    assert cli.main(["report", str(file), "--root", str(site().root)]) == 2
    assert "已经有了" in capsys.readouterr().err
    assert file.read_bytes() == b"old"


@pytest.mark.parametrize(
    ("written", "month"), {"上月": "2026-10", "本月": "2026-11", "2024年5月": "2024-05"}.items()
)
def test_a_month_is_said_as_people_do(
    site: WriteSite,
    capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
    written: str,
    month: str,
) -> None:
    monkeypatch.setattr("hooks.pipeline.date_in_china", lambda: date(2026, 11, 30))
    out, _ = report(capsys, "报告", "--month", written, "--root", str(site().root))
    assert f"【{month} 这个月】" in out


@pytest.mark.parametrize("written", ["2024", "2024-05-01", "五月"])
def test_what_is_no_month_is_misuse(
    site: WriteSite, capsys: pytest.CaptureFixture[str], written: str
) -> None:
    assert cli.main(["report", "--month", written, "--root", str(site().root)]) == 2
    assert "不是一个月份" in capsys.readouterr().err


def test_entries_that_cannot_be_read_are_reported_as_missing(
    site: WriteSite, capsys: pytest.CaptureFixture[str]
) -> None:
    wrong = {"brands/品牌/错.md": "---\n一句话：写错了冒号\n---\n"}
    _, err = report(capsys, "report", "--root", str(site(wrong).root))
    assert "没有算进来" in err


def test_columns_are_aligned_by_what_a_terminal_shows() -> None:
    assert list(table(("名", "数"), [("ab", 1), ("很长", 20)])) == [
        "  名    数",
        "  ab     1",
        "  很长  20",
    ]


def test_a_name_is_truncated_only_where_it_must_be() -> None:
    assert [truncated("长长的", 6), truncated("长长的", 5), truncated("长长的", 4)] == [
        "长长的",
        "长长…",
        "长…",
    ]


def test_lines_break_neither_before_punctuation_nor_within_a_number() -> None:
    lines = list(wrapped("字" * 37 + "（12 个），" + "字" * 5))
    assert lines == ["  " + "字" * 37, "    （12 个），" + "字" * 5]
