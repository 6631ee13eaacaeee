"""``quntuan patrol``: who has to look at what, in an order to walk, and back into the entries."""

import shutil
import subprocess
from collections.abc import Callable, Mapping
from datetime import date
from pathlib import Path

import openpyxl
import pytest
from hypothesis import given
from hypothesis import strategies as st
from icalendar import Calendar

from hooks.desk.patrol.calendar import calendar
from hooks.desk.patrol.rounds import By, Round, rounds, stops
from hooks.desk.patrol.route import in_walking_order
from hooks.model.scalar.day import Day
from hooks.model.scalar.distance import metres
from hooks.publish.today import today
from tests.cli.conftest import Run
from tests.conftest import Site, WriteSite
from tests.desk.conftest import content
from tests.sketch import venue

TODAY = Day(2026, 6, 1)
OFFICE = shutil.which("soffice")
DOOR = ("坐标系: WGS-84", "精度: 精确", "坐标出处: 虚构")


def at(east: float, *lines: str, body: str = "") -> str:
    """A venue with a door of its own, so many hundredths of a degree to the east."""
    return venue(f"坐标: {118.7 + east / 100:.4f},31.72", *DOOR, *lines, body=body)


def found(made: Site, by: By = By.UNIT) -> dict[str, Round]:
    return {one.name: one for one in rounds(made.examine(today=TODAY).catalogue, by)}


def names(one: Round) -> list[str]:
    return [venue.title for venue in one.due]


def test_who_runs_a_venue_has_to_look_at_it_and_who_set_it_up_has_not(site: WriteSite) -> None:
    made = site(
        {
            "brands/阵地/甲.md": venue(
                "主办: 东河镇妇联、东河镇总工会", "牵头: 东河镇团委", "网址: a"
            ),
            "brands/阵地/乙.md": venue("牵头: 东河镇团委", "共用: 东河镇妇联", "网址: b"),
            "brands/阵地/丙.md": venue("主办: 东河镇总工会", "网址: c"),
        }
    )
    rows = found(made)
    assert [*rows] == ["东河镇总工会", "东河镇妇联", "没有写主办单位"]
    assert names(rows["东河镇总工会"]) == ["丙"]
    assert names(rows["东河镇妇联"]) == ["甲"]
    assert {*names(rows["没有写主办单位"])} == {"乙", "柳湾驿站"}
    [town] = found(made, By.TOWN).values()
    assert (town.name, len(town.due)) == ("东河镇", 4)


@pytest.mark.parametrize(
    ("verified", "until"),
    [
        ("", None),
        ("2025-05-31", None),
        ("2025-06-01", Day(2026, 6, 1)),
        ("2026-06-01", Day(2027, 6, 1)),
        ("2025", None),
        ("2026-07-01", None),
    ],
)
def test_what_was_verified_within_the_months_of_the_settings_is_not_due(
    site: WriteSite, verified: str, until: Day | None
) -> None:
    line = [f"核实: {{日期: {verified}, 单位: 东河镇总工会}}"] if verified else []
    rows = found(site({"brands/阵地/甲.md": venue("主办: 东河镇总工会", "网址: a", *line)}))
    one = rows["东河镇总工会"]
    assert (len(one.due), one.fresh) == ((0, 1) if until else (1, 0))
    assert one.until == until


def test_homes_and_what_was_taken_down_are_in_no_round(site: WriteSite) -> None:
    made = site(
        {
            "brands/阵地/小屋.md": venue(
                "类别: 居家房间", "上图: 否", "不上图原因: 孩子的家", "网址: a", "地区: 示范县"
            ),
            "brands/阵地/暖屋.md": venue("上图: 否", "不上图原因: 设在居民家里", "网址: b"),
            "brands/阵地/旧站.md": venue(
                "发布: 已撤下", "撤下: {日期: 2024-05-01, 原因: 停办}", "网址: c"
            ),
            "brands/阵地/草稿.md": venue("发布: 草稿", "网址: d"),
        }
    )
    [town] = found(made, By.TOWN).values()
    assert {*names(town)} == {"柳湾驿站", "草稿"}


def test_a_route_goes_to_the_next_nearest_and_what_has_no_place_comes_last(
    site: WriteSite,
) -> None:
    made = site(
        {
            "brands/阵地/东.md": at(9, "网址: a"),
            "brands/阵地/西.md": at(-9, "网址: b"),
            "brands/阵地/近东.md": at(5, "网址: c"),
            "brands/阵地/楼上.md": venue(
                "所在: 近东", "上图: 否", "不上图原因: 在近东里面", "网址: d"
            ),
            "brands/阵地/镇上.md": venue(
                "坐标: 118.7,31.72", "精度: 镇街级", *DOOR[::2], "网址: e"
            ),
            "brands/阵地/不上图.md": at(-8, "上图: 否", "不上图原因: 正在修", "网址: f"),
        }
    )
    catalogue = made.examine(today=TODAY).catalogue
    [town] = rounds(catalogue, By.TOWN)
    way = [*stops(catalogue, town.due)]
    titles = [stop.venue.title for stop in way]
    assert [stop.is_placed for stop in way] == [True] * 5 + [False] * 2
    assert titles[:5] in (
        ["西", "柳湾驿站", "近东", "楼上", "东"],
        ["西", "柳湾驿站", "楼上", "近东", "东"],
    )
    assert {*titles[5:]} == {"镇上", "不上图"}
    assert way[0].metres is None
    assert way[3].metres == 0, "upstairs"


@given(st.lists(st.tuples(st.floats(100, 120), st.floats(20, 40)), max_size=12))
def test_a_route_passes_every_point_once_and_no_step_has_a_nearer_one(
    points: list[tuple[float, float]],
) -> None:
    route = [*in_walking_order(points)]
    order = [number for number, _ in route]
    assert sorted(order) == [*range(len(points))]
    assert [length is None for _, length in route] == [n == 0 for n in range(len(points))]
    for number, (_, length) in enumerate(route[1:], 1):
        assert length is not None
        assert length >= 0
        rest = [metres(points[order[number - 1]], points[one]) for one in order[number:]]
        assert length <= min(rest) * 1.3 + 1  # one cosine for all of them


def save_again(file: Path) -> None:
    """As an office that has LibreOffice sends it back."""
    out = file.parent / "saved"
    convert = ["soffice", "--headless", f"-env:UserInstallation=file://{out}/profile"]
    convert += ["--convert-to", "xlsx:Calc MS Excel 2007 XML", "--outdir", str(out), str(file)]
    subprocess.run(convert, check=True, capture_output=True)
    file.write_bytes((out / file.name).read_bytes())


def fill_in(file: Path, wanted: Mapping[str, Mapping[str, str]]) -> None:
    workbook = openpyxl.load_workbook(file)
    page = workbook["阵地"]
    at_heading = {str(cell.value): cell.column for cell in page[1]}
    for row in page.iter_rows(min_row=2):
        for heading, text in wanted.get(str(row[0].value), {}).items():
            page.cell(row[0].row or 0, at_heading[heading] or 0).value = text
    workbook.save(file)


@pytest.mark.parametrize(
    "send_back",
    [
        pytest.param(lambda _: None, id="openpyxl"),
        pytest.param(
            save_again, id="libreoffice", marks=pytest.mark.skipif(not OFFICE, reason="LibreOffice")
        ),
    ],
)
def test_a_workbook_that_comes_back_changes_what_was_written_and_nothing_else(
    site: WriteSite, run: Run, tmp_path: Path, send_back: Callable[[Path], None]
) -> None:
    sketch = {
        "brands/阵地/甲.md": at(3, "电话: 0500-83110000", "网址: a", body="手写的 # 正文。"),
        "brands/阵地/乙.md": venue(
            "# 镇里说要搬", "核实: {日期: 2020-01-02, 单位: 东河镇妇联}", "网址: b"
        ),
        "brands/阵地/丙.md": venue("网址: c"),
    }
    made, out = site(sketch), tmp_path / "巡查"
    root = str(made.root)
    before = content(made.root)
    assert run("巡查", "--root", root, "--out", str(out))[0] == 0
    assert {file.name for file in out.iterdir()} == {
        *("东河镇.html", "东河镇.xlsx", "东河镇.ics", "巡查日历.ics")
    }
    file = out / "东河镇.xlsx"
    send_back(file)
    status, text, _ = run("导入", str(out), "--root", root)
    assert (status, "新建 0 个，改动 0 个" in text) == (0, True), text
    assert content(made.root) == before
    seen = {"核实日期": "2026-05-30", "核实单位": "东河镇总工会"}
    fill_in(file, {"甲": seen, "乙": {"核实日期": "2026-05-31", "电话": "0500-83110001"}})
    send_back(file)
    status, text, err = run("导入", str(file), "--root", root)
    assert (status, err) == (0, ""), text
    after = content(made.root)
    assert {path for path in before if after[path] != before[path]} == {
        *("brands/阵地/甲.md", "brands/阵地/乙.md")
    }
    one, other = (after[f"brands/阵地/{name}.md"].decode() for name in "甲乙")
    assert (
        one.replace("核实: {日期: 2026-05-30, 单位: 东河镇总工会}\n", "")
        == before["brands/阵地/甲.md"].decode()
    )
    assert "核实: {日期: 2026-05-31, 单位: 东河镇妇联}\n" in other
    assert "# 镇里说要搬\n" in other
    assert "电话: 0500-83110001\n" in other
    assert not [p for p in made.examine(today=TODAY).problems if p.severity == "错误"]


def test_who_forgets_the_day_is_told_at_the_cell_and_a_person_is_not_who_looked(
    site: WriteSite, run: Run, tmp_path: Path
) -> None:
    made, out = site({"brands/阵地/甲.md": venue("网址: a")}), tmp_path / "巡查"
    run("巡查", "--root", str(made.root), "--out", str(out))
    file = out / "东河镇.xlsx"
    fill_in(file, {"柳湾驿站": {"核实单位": "东河镇总工会"}})
    status, text, err = run("导入", str(file), "--root", str(made.root))
    assert (status, "“核实日期”列：[Q302]" in text + err) == (1, True), text + err
    assert "填：哪天核实的" in text + err
    fill_in(file, {"柳湾驿站": {"核实日期": "2026-05-30", "核实单位": "王小明"}})
    status, text, err = run("导入", str(file), "--root", str(made.root))
    assert (status, "像是一个人的姓名" in text) == (0, True), text + err


def test_who_has_moved_is_taken_down_by_the_same_workbook(
    site: WriteSite, run: Run, tmp_path: Path
) -> None:
    made, out = site(), tmp_path / "巡查"
    run("巡查", "--root", str(made.root), "--out", str(out))
    closed = {"发布": "已撤下", "撤下日期": "2026-05-30", "撤下原因": "已经搬走"}
    fill_in(out / "东河镇.xlsx", {"柳湾驿站": closed})
    assert run("导入", str(out), "--root", str(made.root))[0] == 0
    text = (made.root / "brands/阵地/柳湾驿站.md").read_text("utf-8")
    assert "发布: 已撤下" in text
    assert "核实" not in text


def test_the_sheet_says_what_is_known_and_leaves_room_for_what_is_not(
    site: WriteSite, run: Run, tmp_path: Path
) -> None:
    made = site(
        {
            "brands/阵地/甲.md": at(3, "名称: 甲<b>站</b>", "主办: 东河镇总工会", "网址: a"),
            "brands/阵地/乙.md": venue(
                "地址: 老街3号", "走法: 公园北门进", "进门: 登记", "发布: 草稿", "网址: b"
            ),
            "brands/阵地/丙.md": venue("核实: {日期: 2999-01-01, 单位: 东河镇妇联}", "网址: bing"),
            "brands/阵地/小屋.md": venue(
                "类别: 居家房间", "上图: 否", "不上图原因: 孩子的家", "网址: c", "地区: 示范县"
            ),
        }
    )
    out = tmp_path / "巡查"
    run("patrol", "--root", str(made.root), "--out", str(out), "--until", "2999-01-31")
    page = (out / "东河镇.html").read_text("utf-8")
    assert "甲&lt;b&gt;站" in page
    assert "2999年1月31日" in page
    assert "老街3号" in page
    assert "还没有公开" in page
    assert "由东河镇总工会主办" in page
    assert "从没核实" in page
    assert "□ 微波炉" in page
    assert "□ 扫码" in page
    assert "□ 没有台阶" in page
    assert "公园北门进" in page
    assert "写着 2999-01-01 核实，这一天还没有到" in page
    assert page.index("按走的次序") < page.index("不知道位置的")
    assert "小屋" not in page
    assert "118.7" not in page


def test_the_calendar_has_one_day_a_round_and_moves_it_when_it_is_taken_in_again(
    site: WriteSite,
) -> None:
    fresh = "核实: {日期: 2026-03-05, 单位: 东河镇妇联}"
    made = site(
        {
            "brands/阵地/甲.md": venue("主办: 东河镇妇联", fresh, "网址: a"),
            "brands/阵地/乙.md": venue("主办: 东河镇总工会", "网址: b"),
        }
    )
    events = {}
    for day, deadline in ((TODAY, Day(2026, 6, 15)), (Day(2026, 6, 2), Day(2026, 6, 16))):
        catalogue = made.examine(today=day).catalogue
        data = calendar(catalogue, By.UNIT, rounds(catalogue, By.UNIT), deadline)
        assert data == calendar(catalogue, By.UNIT, rounds(catalogue, By.UNIT), deadline)
        read = Calendar.from_ical(data)
        events[day] = {str(e["summary"]).split("：")[1].split("，")[0]: e for e in read.events}
        assert len({str(e["uid"]) for e in read.events}) == len(read.events) == 3
    first, second = events.values()
    assert first["东河镇总工会"].start == date(2026, 6, 15)
    assert first["东河镇妇联"].start == date(2027, 3, 5)
    assert "柳湾驿站" in str(first["没有写主办单位"]["description"])
    for name, event in first.items():
        assert str(event["uid"]) == str(second[name]["uid"])
        assert int(str(event["sequence"])) < int(str(second[name]["sequence"]))
    assert second["东河镇总工会"].start == date(2026, 6, 16)


@pytest.mark.parametrize(
    ("words", "reason"),
    [
        (("--of", "东何镇"), "是不是“东河镇”？"),
        (("--until", "五月"), "不是一天"),
        (("--until", "2001-01-01"), "已经过了"),
        (("--by", "村"), "没有“村”"),
        (("--out", "."), "已经有了"),
    ],
)
def test_what_was_written_wrongly_is_said(
    site: WriteSite, run: Run, words: tuple[str, ...], reason: str
) -> None:
    status, _, err = run("巡查", "--root", str(site().root), *words)
    assert (status, reason in err) == (2, True), err


def test_one_round_alone_and_two_of_one_name_apart(
    site: WriteSite, run: Run, tmp_path: Path
) -> None:
    made = site(
        {
            "brands/组织/甲/职工之友.md": "---\n系统: 工会\n地区: 东河镇\n网址: a\n---\n",
            "brands/组织/乙/职工之友.md": "---\n系统: 工会\n地区: 示范县\n网址: b\n---\n",
            "brands/阵地/甲.md": venue("主办: 甲/职工之友", "网址: a"),
            "brands/阵地/乙.md": venue("主办: 乙/职工之友", "网址: b"),
        }
    )
    root = str(made.root)
    status, _, err = run("巡查", "--by", "单位", "--of", "职工之友", "--root", root)
    assert (status, "有 2 个" in err) == (2, True)
    out = tmp_path / "a"
    assert run("巡查", "--by", "单位", "--root", root, "--out", str(out))[0] == 0
    assert len([*out.glob("职工之友*.xlsx")]) == 2
    one = tmp_path / "b"
    chosen = ("--of", "职工之友（东河镇）", "--out", str(one))
    assert run("巡查", "--by", "单位", "--root", root, *chosen)[0] == 0
    assert len([*one.glob("*.xlsx")]) == 1


def test_the_report_says_how_many_are_fresh_by_who_runs_them(site: WriteSite, run: Run) -> None:
    fresh = f"核实: {{日期: {today()}, 单位: 东河镇妇联}}"
    made = site(
        {
            "brands/阵地/甲.md": venue("主办: 东河镇妇联", "网址: a"),
            "brands/阵地/乙.md": venue("主办: 东河镇妇联", fresh, "网址: b"),
        }
    )
    out = run("报告", "--root", str(made.root))[1]
    [line] = [one.split() for one in out.partition("【核实】")[2].splitlines() if "妇联 " in one]
    assert line[:4] == ["东河镇妇联", "2", "1", "1"]
