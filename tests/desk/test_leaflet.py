"""The folded sheet of a county: one A3 of two sides, and nobody walks to a door that may be closed."""

import io
import re
from collections.abc import Mapping
from pathlib import Path

import pypdf
import pytest
from playwright.sync_api import Page

from hooks.desk.leaflet.leaflet import Leaflet, LeafletTown, LeafletVenue, leaflet
from hooks.desk.leaflet.page import JOINER
from hooks.desk.leaflet.panels import PANELS, laid
from hooks.view.site import PUBLIC
from tests.cli.conftest import Run, run
from tests.conftest import Site, WriteSite
from tests.sketch import venue

__all__ = ["run"]

LOOKED = (
    "发布: 已发布",
    "地址: 东河镇老街公共厕所旁边第三扇门",
    "开放时间: 周一至周五 08:30-11:30, 13:30-17:00；法定节假日休息",
    "电话: 0500-83110000 转 801、0500-83110001",
    "谁能来: 所有人",
    "进门: 直接进",
    "走法: 从街上的大门进去，左手边第二间",
    "无障碍: 没有台阶、无障碍卫生间",
    "设施: 微波炉、饮水机",
    "收费: 免费",
)
VERIFIED = "核实: {{日期: 2026-0{}-08, 单位: 东河镇总工会}}"
MM = 72 / 25.4


def venues(count: int, unverified: int = 0) -> Mapping[str, str]:
    """Some looked at of late, some never; the second town has few."""
    made = {
        "brands/地区/西河镇.md": "---\n级别: 镇街\n上级: 示范县\n网址: xi-he-zhen\n---\n虚构。\n"
    }
    for number in range(count + unverified):
        looked = (VERIFIED.format(number % 6 + 1),) if number < count else ()
        town = "西河镇" if number % 5 == 0 else "东河镇"
        made[f"brands/阵地/{town}/第{number}号驿站.md"] = venue(
            *LOOKED, *looked, f"地区: {town}", f"网址: di-{number}"
        )
    return made


def made_of(site: Site) -> Leaflet:
    from hooks.model.scalar.day import Day  # noqa: PLC0415

    catalogue = site.examine(today=Day(2026, 11, 30)).catalogue.visible(PUBLIC)
    [county] = [e for e in catalogue.entries if e.title == "示范县" and e.target.value == "地区"]
    return leaflet(catalogue, county)


def names(found: Leaflet) -> dict[str, str]:
    return {v.name: v.verified for town in found.towns for v in town.venues}


def test_what_nobody_verified_is_not_sold_as_open(site: WriteSite) -> None:
    found = made_of(
        site(
            {
                **venues(1, 1),
                "brands/阵地/旧的.md": venue(
                    *LOOKED, "核实: {日期: 2024-01-08, 单位: 东河镇总工会}", "网址: jiu"
                ),
                "brands/阵地/孩子的房间.md": venue(
                    *("类别: 居家房间", "地区: 示范县", "网址: hai-zi", "上图: 否"),
                    *("不上图原因: 孩子的住所", "发布: 已发布"),
                ),
                "brands/阵地/十二处.md": venue("处数: 12处", "网址: shi-er", "发布: 已发布"),
                "brands/阵地/草稿处.md": venue("网址: cao-gao", "发布: 草稿"),
            }
        )
    )
    assert names(found) == {
        "第0号驿站": "2026年1月",
        "第1号驿站": "",
        "旧的": "",
        "柳湾驿站": "",
    }
    assert found.joint == 1
    rows = {v.name: dict(v.rows) for town in found.towns for v in town.venues}
    assert rows["第1号驿站"].keys() == rows["旧的"].keys() == {"地址", "电话"}
    assert list(rows["第0号驿站"]) == [
        *("地址", "走法", "开放时间", "谁能来", "进门", "设施", "无障碍", "收费", "电话")
    ]
    for town in found.towns:
        looked = [bool(v.verified) for v in town.venues]
        assert looked == sorted(looked, reverse=True)


def test_hours_that_are_not_known_are_asked_for(site: WriteSite) -> None:
    found = made_of(
        site(
            {
                "brands/阵地/新的.md": venue(
                    "核实: {日期: 2026-08-08, 单位: 东河镇总工会}", "网址: xin", "发布: 已发布"
                )
            }
        )
    )
    [rows] = [dict(v.rows) for t in found.towns for v in t.venues if v.name == "新的"]
    assert rows["开放时间"] == "没有写，先打电话问"


def of_towns(*counts: tuple[int, int]) -> Leaflet:
    """A leaflet of so many verified and unverified venues a town."""
    rows = (("地址", "老街公共厕所旁边" * 3), ("开放时间", "周一至周五 08:30-17:00"))
    towns = tuple(
        LeafletTown(
            f"第{number}镇",
            tuple(
                LeafletVenue(f"第{number}镇{kind}{place}", month, rows if month else rows[:1])
                for kind, month, count in (("甲", "2026年8月", looked), ("乙", "", never))
                for place in range(count)
            ),
        )
        for number, (looked, never) in enumerate(counts)
    )
    return Leaflet("县", "网站", "总工会", "", "今天", "明年", "", "", towns, 0)


@pytest.mark.parametrize(
    "counts",
    [
        ((1, 0),),
        ((0, 3),),
        ((20, 5), (0, 0), (3, 3)),
        ((40, 40), (5, 5)),
        tuple((30, 10) for _ in range(12)),
        tuple((1, 0) for _ in range(200)),
        ((2000, 2000),),
    ],
)
def test_every_venue_is_printed_once_or_counted(counts: tuple[tuple[int, int], ...]) -> None:
    found = of_towns(*counts)
    sheet = laid(found)
    assert len(sheet.panels) == PANELS
    printed = [v.name for panel in sheet.panels for part in panel for v in part.venues]
    assert len(printed) == len(set(printed)) == found.count - sheet.left_out
    verified = sum("甲" in name for name in printed)
    assert verified == found.verified - sheet.left_verified
    told = sum(part.left_out for panel in sheet.panels for part in panel)
    out = [t for t in found.towns if t.name in sheet.towns_out]
    assert told + sum(len(t.venues) for t in out) == sheet.left_out
    assert len(printed) >= min(found.count, 20)


def test_the_verified_stay_before_those_that_nobody_looked_at() -> None:
    sheet = laid(of_towns((10, 400), (10, 3)))
    printed = [v.name for panel in sheet.panels for part in panel for v in part.venues]
    assert sum("甲" in name for name in printed) == 20
    assert sheet.left_verified == 0
    assert sheet.left_out > 300


def test_few_words_are_large_and_many_small() -> None:
    sizes = [laid(of_towns((count, 0))).look.size for count in (2, 20, 30)]
    assert sizes[0] == 6.4
    assert sizes == sorted(sizes, reverse=True)
    assert laid(of_towns((500, 0))).look.size >= 4.23


@pytest.mark.browser
@pytest.mark.parametrize("counts", [(1, 0), (8, 8), (24, 2), (90, 90)])
def test_it_is_one_sheet_of_a3_and_no_word_is_cut_off(
    site: WriteSite, run: Run, tmp_path: Path, page: Page, counts: tuple[int, int]
) -> None:
    file = tmp_path / "折页.html"
    place = site(venues(*counts))
    status, out, err = run("折页", "示范县", str(file), "--root", str(place.root))
    assert (status, err) == (0, "")
    page.goto(file.as_uri())
    paper = page.pdf(prefer_css_page_size=True, print_background=True)
    pages = pypdf.PdfReader(io.BytesIO(paper)).pages
    assert len(pages) == 2
    for one in pages:
        assert float(one.mediabox.width) == pytest.approx(420 * MM, abs=2)
        assert float(one.mediabox.height) == pytest.approx(297 * MM, abs=2)
    over = "[...document.querySelectorAll('.panel')].map(p => p.scrollHeight - p.clientHeight)"
    assert page.evaluate(over) == [0] * 8
    ends = """[...document.querySelectorAll('.panel')].map(p => Math.max(0, ...[...p.querySelectorAll('*')]
        .map(e => e.getBoundingClientRect().bottom - p.getBoundingClientRect().top)) / 96 * 25.4)"""
    assert max(page.evaluate(ends)) <= 297 - 8
    assert page.locator(".fold").count() == 12
    text = page.locator("body").inner_text().replace(JOINER, "")
    shown = re.findall(r"第\d+号驿站", text)
    left = re.search(r"还有 (\d+) 处印不下", text)
    assert len(shown) == len(set(shown))
    total = sum(counts) + 1
    assert len(shown) + ("柳湾驿站" in text) + (int(left[1]) if left else 0) == total
    assert ("印不下" in out) is bool(left)


def test_where_all_are_is_said_with_a_code_if_there_is_an_address(
    site: WriteSite, run: Run, tmp_path: Path
) -> None:
    place = site({**venues(1)})
    one, other = tmp_path / "a.html", tmp_path / "b.html"
    assert run("leaflet", "示范县", str(one), "--root", str(place.root))[0] == 0
    assert "<svg" not in one.read_text("utf-8")
    assert "向群团品牌目录打听" in one.read_text("utf-8")
    place.write(
        {
            "mkdocs.yml": "site_name: 某县目录\nsite_url: https://qun.example.cn/\ndocs_dir: content\n"
        }
    )
    assert run("leaflet", "示范县", str(other), "--root", str(place.root))[0] == 0
    assert "<svg" in other.read_text("utf-8")
    assert "https://qun.example.cn/place/shi-fan-xian.html" in other.read_text("utf-8")


def test_a_county_where_nobody_looked_is_warned(site: WriteSite, run: Run, tmp_path: Path) -> None:
    status, out, _ = run("折页", "示范县", str(tmp_path / "a.html"), "--root", str(site().root))
    assert status == 0
    assert "先核实再印" in out
