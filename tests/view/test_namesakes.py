"""Two districts of one name in two cities: they stay two, and each says which it is."""

from collections.abc import Iterator

import pytest

from hooks.search import search_index
from hooks.view.handout.slide import NumbersSlide, PlacesSlide
from hooks.view.pages.directory import Directory
from hooks.view.parts.card import Cards
from hooks.view.parts.facet import FilterableCards
from hooks.view.parts.gazetteer import Gazetteer
from hooks.view.parts.numbers import Numbers
from hooks.view.parts.page import Page
from hooks.view.parts.section import LinkGroups, Timeline
from hooks.view.site import Site, view
from maps.columns import columns
from tests.conftest import Site as Project
from tests.county import COUNTY
from tests.sketch import brand, case, entry, venue

FIRST, SECOND = "鼓楼区（甲市）", "鼓楼区（乙市）"
FIGURE = "数据: [{来的人: 累计30人次}]"


def _district(city: str, slug: str, longitude: str) -> Iterator[tuple[str, str]]:
    """A district with a town, a union, a brand with a figure, a case and a venue."""
    at = (f"坐标: {longitude},31.5", "坐标系: WGS-84", "坐标出处: 虚构")
    place = f"{city}/鼓楼区"
    yield f"地区/{city}", entry("级别: 市", "上级: 某省", f"网址: {slug}")
    yield f"地区/{place}", entry("级别: 县", f"上级: {city}", f"网址: gu-lou-{slug}", *at)
    yield (
        f"地区/{place}/中山街道",
        entry("级别: 镇街", f"上级: {place}", f"网址: zhong-shan-{slug}", *at),
    )
    yield (
        f"组织/{city}/鼓楼区总工会",
        entry("系统: 工会", f"地区: {place}", f"网址: zong-{slug}"),
    )
    lines = ("发布: 已发布", f"网址: {slug}", f"牵头: {city}/鼓楼区总工会")
    where = f"地区: {place}/中山街道"
    yield (
        f"品牌/{city}灯",
        brand(
            *lines,
            where,
            FIGURE,
            "截至: 2023",
            "需求: 歇脚",
            "大事: [{时间: 2023-05, 时间依据: 原文写明, 事件: 开门}]",
        ),
    )
    yield f"案例/{city}夜", case(*lines, where, f"品牌: {city}灯")
    yield f"阵地/{city}站", venue(*lines, where, *at, "精度: 精确")


@pytest.fixture(scope="module")
def shown(tmp_path_factory: pytest.TempPathFactory) -> Site:
    project = Project(tmp_path_factory.mktemp("namesakes"))
    entries = (*_district("甲市", "jia", "120.5"), *_district("乙市", "yi", "110.5"))
    needs = "- {名称: 歇脚, 网址: xie-jiao, 字: 歇}\n- {名称: 看书, 网址: kan-shu}\n"
    sketch = {f"brands/{path}.md": text for path, text in entries}
    project.write({**COUNTY, **sketch, "brands/词表/需求.yml": needs})
    examined = project.examine()
    assert examined.problems == ()
    return view(examined.catalogue)


def page(site: Site, url: str) -> Page:
    return next(found for found in site.pages if found.url == url)


def links(page: Page) -> dict[str, str]:
    groups = [s.groups for s in page.sections if isinstance(s, LinkGroups)]
    return {a.text: a.url for group in groups for _, anchors in group for a in anchors}


def test_each_has_numbers_of_its_own(shown: Site) -> None:
    found = {
        section.title: [one.about[0].title for one in section.numbers]
        for section in page(shown, "numbers.html").sections
        if isinstance(section, Numbers)
    }
    assert found == {"示范县": ["夜间书屋"], FIRST: ["甲市灯"], SECOND: ["乙市灯"]}


@pytest.mark.parametrize(
    ("url", "names"),
    [
        ("cases.html", {FIRST: ["甲市夜"], SECOND: ["乙市夜"]}),
        ("organisations.html", {FIRST: ["鼓楼区总工会"], SECOND: ["鼓楼区总工会"]}),
    ],
)
def test_each_has_a_group_in_lists(shown: Site, url: str, names: dict[str, list[str]]) -> None:
    groups = {
        section.title.removesuffix(f" {len(section.cards)}"): [c.anchor.text for c in section.cards]
        for section in page(shown, url).sections
        if isinstance(section, Cards)
    }
    groups.pop("示范县", None)
    assert groups == names


def test_each_has_venues_of_its_own_in_the_directory(shown: Site) -> None:
    groups = [
        group
        for s in page(shown, "venues.html").sections
        if isinstance(s, LinkGroups)
        for group in s.groups
    ]
    assert {title: anchors[0].text for title, anchors in groups} == {
        "东河镇": "柳湾驿站",
        "中山街道（甲市）": "甲市站",
        "中山街道（乙市）": "乙市站",
    }
    lists = {anchors[-1].url for _, anchors in groups}
    assert len(lists) == 3
    listed = [s for url in lists for s in page(shown, url).sections if isinstance(s, Directory)]
    assert [len(directory.listings) for directory in listed] == [1, 1, 1]


def test_each_is_a_choice_of_the_brands(shown: Site) -> None:
    [brands] = [s for s in page(shown, "brands.html").sections if isinstance(s, FilterableCards)]
    [places] = [facet for facet in brands.facets if facet.key == "place"]
    found = {c.anchor.text: (c.key, c.count, [t.key for t in c.below]) for c in places.choices}
    assert found == {
        "示范县": ("shi-fan-xian", 1, ["dong-he-zhen"]),
        FIRST: ("gu-lou-jia", 1, ["zhong-shan-jia"]),
        SECOND: ("gu-lou-yi", 1, ["zhong-shan-yi"]),
    }


def test_each_stands_on_the_home_page_with_its_own_town(shown: Site) -> None:
    [gazetteer] = [s for s in page(shown, "index.html").sections if isinstance(s, Gazetteer)]
    found = {county.text: [town.url for town in towns] for county, towns in gazetteer.rows}
    assert found[FIRST] == ["place/zhong-shan-jia.html"]
    assert found[SECOND] == ["place/zhong-shan-yi.html"]


def test_a_need_is_answered_in_both(shown: Site) -> None:
    home = page(shown, "index.html")
    assert home.hero
    tile = next(one for one in home.hero.needs.tiles if one.char == "歇")
    assert set(tile.notes[1].split("、")) == {FIRST, SECOND}


def test_each_has_a_large_map_and_stands_apart_on_that_of_all(shown: Site) -> None:
    for slug, name in (("jia", FIRST), ("yi", SECOND)):
        assert page(shown, f"map/gu-lou-{slug}.html").title == f"{name}的阵地地图"
    for slug, name in (("jia", "甲市站"), ("yi", "乙市站")):
        assert [r.name for r in shown.maps[f"place-gu-lou-{slug}"].records] == [name]
    packed = columns(shown.maps["all"].records, shown.maps["all"].labels)
    assert {FIRST, SECOND} <= set(packed.core["counties"])
    assert [count for _, _, count in packed.core["towns"]] == [1, 1, 1]
    assert len(packed.facets["town"]["words"]) == 3
    labels = [label.name for label in shown.maps["all"].labels]
    assert len(labels) == len(set(labels))


def test_each_is_a_choice_of_the_search(shown: Site) -> None:
    [facets] = [
        content.decode()
        for path, content in search_index(shown.documents, shown.words).items()
        if path.endswith("parts/facets.js")
    ]
    for choice in (FIRST, SECOND, f"{FIRST} 中山街道", f"{SECOND} 中山街道"):
        assert f'["{choice}",' in facets
    for union in ("鼓楼区总工会（甲市）", "鼓楼区总工会（乙市）"):
        assert f'["{union}",' in facets
    assert '["鼓楼区"' not in facets


def test_each_is_a_link_below_the_search(shown: Site) -> None:
    found = links(page(shown, "search.html"))
    assert found[FIRST] == "place/gu-lou-jia.html"
    assert found[SECOND] == "place/gu-lou-yi.html"
    assert found["示范县"] == "place/shi-fan-xian.html"


def test_what_happened_on_one_day_in_both_stands_twice(shown: Site) -> None:
    [year] = [s for s in page(shown, "timeline.html").sections if s.title == "2023年"]
    assert isinstance(year, Timeline)
    assert {m.about.text for m in year.moments if m.about} == {"甲市灯", "乙市灯"}


def test_each_has_its_turn_on_the_large_screen(shown: Site) -> None:
    slides = shown.screen.slides
    titles = {slide.title for slide in slides if isinstance(slide, NumbersSlide)}
    assert {f"{FIRST}的几个数", f"{SECOND}的几个数"} <= titles
    counties = [one for s in slides if isinstance(s, PlacesSlide) for one in s.counties]
    assert {(one.title, one.above, one.venues) for one in counties} >= {
        ("鼓楼区", "某省甲市", 1),
        ("鼓楼区", "某省乙市", 1),
    }
