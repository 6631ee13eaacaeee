"""The names by their initials: for whoever cannot type a search."""

from collections.abc import Mapping

import pytest

from hooks.model.scalar.day import Day
from hooks.search import Sort
from hooks.view.pages import search
from hooks.view.parts.page import Page
from hooks.view.parts.section import LinkGroups
from hooks.view.site import view
from tests.conftest import WriteSite
from tests.sketch import brand, venue

NUMBERED = """\
---
发布: 已发布
名称: 12351热线站
类别: 职工之家
地区: 东河镇
牵头: 东河镇总工会
来源: 东河报道
网址: re-xian-zhan
---
"""
DOOR = (
    "坐标: 118.712,31.721",
    "坐标系: WGS-84",
    "精度: 精确",
    "坐标出处: 虚构",
    "核实: {日期: 2024-05-02, 单位: 东河镇总工会}",
)


def pages(site: WriteSite) -> Mapping[str, Page]:
    catalogue = site({"brands/阵地/热线站.md": NUMBERED}).examine().catalogue
    return {page.url: page for page in view(catalogue).pages}


def links(page: Page) -> dict[str, str]:
    """Every link that the page's groups offer: its words and where it leads."""
    groups = [section for section in page.sections if isinstance(section, LinkGroups)]
    return {a.text: a.url for section in groups for _, anchors in section.groups for a in anchors}


def test_a_name_that_begins_with_a_digit_is_found_under_the_rest(site: WriteSite) -> None:
    found = pages(site)
    assert links(found["search.html"])["其他"] == "names.html#in-other"
    assert "OTHER" not in links(found["search.html"])
    rest = found["names.html"].sections[-1]
    assert isinstance(rest, LinkGroups)
    assert (rest.title, rest.id) == ("其他", "in-other")
    assert links(found["names.html"])["12351热线站"] == "venue/re-xian-zhan.html"


def test_too_many_names_stand_on_a_page_for_each_initial(
    site: WriteSite, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(search, "MOST", 0)
    found = pages(site)
    letters = links(found["names.html"])
    assert letters["其他"] == "names/other.html"
    assert set(letters.values()) <= found.keys()
    assert found["names/other.html"].title == "名称索引 其他"
    assert links(found["names/other.html"]) == {"12351热线站": "venue/re-xian-zhan.html"}


@pytest.mark.parametrize(("lines", "claim"), [(DOOR, "核实过的阵地"), ((), "到镇街为止")])
def test_the_map_is_found_by_what_it_answers(
    site: WriteSite, lines: tuple[str, ...], claim: str
) -> None:
    """Doors only where one is known to which somebody may go, else towns."""
    written = {"brands/阵地/站.md": venue("发布: 已发布", *lines)}
    catalogue = site(written).examine(today=Day(2024, 6, 1)).catalogue
    [found] = [one for one in view(catalogue).documents if one.sort is Sort.PAGE]
    assert found.url == "map.html?near=1"
    assert claim in found.claim
    assert "离我最近" in found.aliases


def test_a_body_is_found_as_it_reads(site: WriteSite) -> None:
    body = "环卫工人可以进\n来歇脚，工　会也开门，有**夜间**书屋[^1]门口。\n\n原来~~周一~~现在天天开。\n\n[^1]: 在东边。"
    path = "brands/品牌/样例.md"
    catalogue = site({path: brand("发布: 已发布", body=body)}).examine().catalogue
    [found] = [one for one in view(catalogue).documents if one.name == "样例"]
    for words in ("进来歇脚", "工会也开门", "夜间书屋门口", "在东边"):
        assert words in found.body
    assert "周一" not in found.body
