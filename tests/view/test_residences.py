"""Nobody's home is a place to go to: not on its own page, and in no list, map, count or file."""

from collections.abc import Iterator, Mapping
from dataclasses import fields, is_dataclass

import pytest

from hooks.catalogue import Catalogue
from hooks.model import Target
from hooks.publish.difference import Difference
from hooks.publish.summary import summary
from hooks.view.pages.directory import Directory
from hooks.view.parts.anchor import Anchor
from hooks.view.parts.fact import Facts
from hooks.view.parts.page import Page
from hooks.view.parts.section import LinkGroups, Section
from hooks.view.site import Site, view
from tests.conftest import WriteSite
from tests.rows import rows_of
from tests.sketch import brand, case, venue

URL = "venue/xiao-jia.html"
HOME = venue(
    "发布: 已发布",
    "网址: xiao-jia",
    "类别: 居家房间",
    "地区: 示范县",
    "上图: 否",
    "不上图原因: 孩子的住处",
    "牵头: 示范县总工会",
    "处数: 70户",
    "主题: 职工服务",
    # None of these may be written of a home, or shown where they were.
    "开放时间: 每天 09:00-17:00",
    "收费: 免费",
    "谁能来: 所有人",
    "需求: 创业贷款",
    "设施: 微波炉",
)
NAMING = ("发布: 已发布", "阵地: 小家、柳湾驿站")
SKETCH = {
    "brands/阵地/小家.md": HOME,
    "brands/品牌/灯火.md": brand(*NAMING),
    "brands/品牌/小灯.md": brand("发布: 已发布", "阵地: 小家", "网址: xiao-deng"),
    "brands/案例/灯火.md": case(*NAMING),
}


@pytest.fixture
def catalogue(site: WriteSite) -> Catalogue:
    return site(SKETCH).examine().catalogue


@pytest.fixture
def shown(catalogue: Catalogue) -> Site:
    return view(catalogue)


def page(shown: Site, url: str) -> Page:
    return next(found for found in shown.pages if found.url == url)


def facts(found: Page) -> dict[str, str]:
    rows = [row for s in found.sections if isinstance(s, Facts) for row in s.rows]
    return {row.label: "、".join(anchor.text for anchor in row.anchors) for row in rows}


def anchors(value: object) -> Iterator[Anchor]:
    """All mentions in a value, however deep."""
    if isinstance(value, Anchor):
        yield value
    elif is_dataclass(value):
        for field in fields(value):
            yield from anchors(getattr(value, field.name))
    elif isinstance(value, Mapping):
        for item in value.values():
            yield from anchors(item)
    elif isinstance(value, tuple | list):
        for item in value:
            yield from anchors(item)


def mentions(section: Section) -> bool:
    return any(anchor.url == URL for anchor in anchors(section))


def test_the_page_of_a_home_leads_nobody_to_it(shown: Site) -> None:
    home = page(shown, URL)
    assert (
        facts(home)
        .keys()
        .isdisjoint({"地址", "开放时间", "收费", "电话", "导航", "需求", "设施", "谁能来"})
    )
    assert facts(home)["在哪里"] == "示范县"
    assert facts(home)["地图"] == "不上图：孩子的住处"
    assert "去之前" not in home.notice
    assert "请不要寻找和探访" in home.notice
    assert "信息来自 2024 年的报道，未核实" in home.notice
    assert home.breadcrumbs == ()
    assert home.metadata["mainEntity"] == {"@type": "Thing", "name": "小家"}


def test_other_pages_mention_a_home_only_apart_from_the_places_to_go_to(shown: Site) -> None:
    found = {
        (view.page.url, section.id)
        for view in shown.views
        for section in view.page.sections
        if view.page.url != URL and mentions(section)
    }
    assert found == {
        ("brand/yang-li.html", "residences"),
        ("brand/xiao-deng.html", "residences"),
        ("case/yang-li.html", "residences"),
        ("organisation/shi-fan-xian-zong-gong-hui.html", "residences"),
        ("source/dong-he-bao-dao.html", "residences"),
    }


def test_homes_are_not_counted_among_the_places_to_go_to(shown: Site) -> None:
    directory = page(shown, "venues.html")
    assert "共 1 个" in directory.lead
    assert [s.groups[0][0] for s in directory.sections if isinstance(s, LinkGroups)] == ["东河镇"]
    [listed] = [
        s for s in page(shown, "venues/dong-he-zhen.html").sections if isinstance(s, Directory)
    ]
    assert len(listed.listings) == 1
    county = page(shown, "place/shi-fan-xian.html")
    assert [count.number for count in county.counts if count.unit == "个阵地"] == [1]
    assert not page(shown, "need/chuang-ye-dai-kuan.html").shown


def test_homes_are_not_searched_for_drawn_fed_or_printed(shown: Site) -> None:
    assert URL not in {document.url for document in shown.documents}
    assert "居家房间" not in {word.name for word in shown.words}
    assert URL not in {record.url for data in shown.maps.values() for record in data.records}
    assert URL not in {item.url for item in shown.open_data.feed}
    assert URL not in {poster.page for poster in shown.posters}
    assert URL not in {url for poster in shown.posters for url in (poster.code, poster.page)}


def test_the_data_keep_homes_in_a_file_of_their_own(shown: Site) -> None:
    tables = {table.name: table for table in shown.open_data.tables}
    [home] = rows_of(tables["residences"])
    assert home["id"] == URL
    assert home["处数"] == 70
    assert home.keys().isdisjoint(
        {"地址", "开放时间", "收费", "电话", "经度", "设施", "需求", "提醒", "谁能来"}
    )
    for table in tables.values():
        for row in rows_of(table) if table.name != "residences" else ():
            links = [
                (key, link["id"])
                for key, value in row.items()
                for link in (value if isinstance(value, list) else [value])
                if isinstance(link, dict) and "id" in link
            ]
            assert {key for key, ident in links if ident == URL} <= {"住户家里"}
            assert row["id"] != URL


def test_nobody_is_told_to_verify_a_home(catalogue: Catalogue) -> None:
    facts = summary(catalogue, (), Difference((), (), (), is_first=True))
    assert facts.unverified == len(catalogue.of(Target.VENUE)) - 1
