"""Whoever has a need is sent to places, and nobody to a door of which nobody knows that it opens."""

import pytest

from hooks.model.scalar.day import Day
from hooks.view.parts.fact import Facts
from hooks.view.parts.page import Page
from hooks.view.parts.visit import AT_ONCE, Places, Visit, VisitBar
from hooks.view.site import view
from tests.conftest import WriteSite
from tests.sketch import brand, case, venue

PUBLISHED = ("发布: 已发布", "需求: 歇脚")
CHECKED = "核实: {日期: 2024-05-02, 单位: 东河镇总工会}"
LONG_AGO = "核实: {日期: 2012-05-02, 单位: 东河镇总工会}"
DOOR = ("坐标: 118.712,31.721", "坐标系: WGS-84", "精度: 精确", "坐标出处: 虚构")
KNOWN = (
    "地址: 灯街1号",
    "开放时间: 每天 08:00-20:00",
    "电话: 0555-1234567",
    "谁能来: 所有人",
    "设施: 饮水机",
)
TODAY = Day(2024, 6, 1)


def pages(site: WriteSite, sketch: dict[str, str]) -> dict[str, Page]:
    return {page.url: page for page in view(site(sketch).examine(today=TODAY).catalogue).pages}


def bar(page: Page) -> Visit:
    first = page.shown[0]
    assert isinstance(first, VisitBar), "what is to be known before setting out comes first"
    return first.visit


def listed(page: Page) -> Places:
    first = page.shown[0]
    assert isinstance(first, Places), "a need opens on places"
    return first


def test_a_verified_venue_is_called_and_led_to(site: WriteSite) -> None:
    found = pages(site, {"brands/阵地/站.md": venue(*PUBLISHED, *KNOWN, *DOOR, CHECKED)})
    shown = bar(found["venue/yang-li.html"])
    assert shown.where == "示范县东河镇 灯街1号"
    assert (shown.hours, shown.admitted) == ("每天 08:00-20:00", "所有人")
    assert shown.opening
    assert shown.actions[0].href.startswith("tel:")
    assert len([action for action in shown.actions if action.is_external]) >= 2
    [place] = listed(found["need/xie-jiao.html"]).places
    assert place.visit == shown
    assert place.visit.facilities == ("饮水机",)
    assert place.age == "2024年5月2日核实"


@pytest.mark.parametrize("lines", [(), (LONG_AGO,)])
def test_of_a_venue_that_nobody_verified_nothing_is_to_be_pressed_and_nothing_is_open(
    site: WriteSite, lines: tuple[str, ...]
) -> None:
    found = pages(site, {"brands/阵地/站.md": venue(*PUBLISHED, *KNOWN, *DOOR, *lines)})
    page = found["venue/yang-li.html"]
    shown = bar(page)
    assert (shown.actions, shown.opening) == ((), "")
    assert shown.hours == "每天 08:00-20:00", "as it was reported"
    assert page.notice
    rows = [row for s in page.sections if isinstance(s, Facts) for row in s.rows]
    assert "电话" in [row.label for row in rows], "to ask before setting out"
    places = listed(found["need/xie-jiao.html"])
    assert places.more is None, "it is nobody's nearest"
    assert places.places[0].visit.actions == ()


def test_nothing_stands_twice_on_a_venues_page(site: WriteSite) -> None:
    found = pages(site, {"brands/阵地/站.md": venue(*PUBLISHED, *KNOWN, *DOOR, CHECKED)})
    page = found["venue/yang-li.html"]
    labels = {row.label for s in page.sections if isinstance(s, Facts) for row in s.rows}
    assert not labels & {"地址", "开放时间", "电话", "导航", "谁能来", "收费"}


def test_verified_places_come_first_then_those_with_an_address(site: WriteSite) -> None:
    sketch = {
        "brands/阵地/1.md": venue(*PUBLISHED, "名称: 不知在哪", "网址: one"),
        "brands/阵地/2.md": venue(*PUBLISHED, "名称: 有门牌", "网址: two", "地址: 灯街2号"),
        "brands/阵地/3.md": venue(*PUBLISHED, "名称: 核实过", "网址: three", CHECKED),
        "brands/品牌/灯.md": brand(*PUBLISHED),
        "brands/案例/夜.md": case(*PUBLISHED, "网址: ye"),
    }
    page = pages(site, sketch)["need/xie-jiao.html"]
    names = [place.anchor.text for place in listed(page).places]
    assert names == ["核实过", "有门牌", "不知在哪"]
    assert [section.id for section in page.shown] == ["venues", "brands", "cases"]


def test_many_places_are_folded_and_none_is_lost(site: WriteSite) -> None:
    sketch = {
        f"brands/阵地/站{n}.md": venue(*PUBLISHED, f"网址: zhan-{n}") for n in range(AT_ONCE + 3)
    }
    places = listed(pages(site, sketch)["need/xie-jiao.html"])
    assert len(places.at_once) == AT_ONCE
    assert (*places.at_once, *places.folded) == places.places


def test_the_nearest_of_a_need_is_asked_of_the_map(site: WriteSite) -> None:
    found = pages(site, {"brands/阵地/站.md": venue(*PUBLISHED, *DOOR, CHECKED)})
    more = listed(found["need/xie-jiao.html"]).more
    assert more
    assert more.url == "map.html?near=1&need=%E6%AD%87%E8%84%9A"


def test_somebodys_home_has_no_bar(site: WriteSite) -> None:
    kinds = {"brands/词表/阵地类别.yml": "- {名称: 驿站}\n- {名称: 课堂, 住所: 是}\n"}
    sketch = {
        "brands/阵地/站.md": venue(
            *PUBLISHED, "类别: 课堂", CHECKED, "上图: 否", "不上图原因: 住家"
        )
    }
    page = pages(site, kinds | sketch)["venue/yang-li.html"]
    assert not [section for section in page.sections if isinstance(section, VisitBar)]
