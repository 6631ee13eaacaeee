"""The catalogue of brands: its facets count right, and every brand is reached without a script."""

from collections.abc import Iterator

import pytest

from hooks.pipeline import examine
from hooks.view.pages import brand_index
from hooks.view.parts.card import Card, Cards
from hooks.view.parts.facet import Choice, FilterableCards
from hooks.view.parts.page import Page
from hooks.view.parts.section import LinkGroups
from hooks.view.parts.systems import BrandsBySystem
from hooks.view.site import Site, view
from tests.conftest import WriteSite
from tests.sketch import brand

PLACES = {
    "brands/地区/西山县.md": "---\n级别: 县\n上级: 某市\n网址: gong-hui\n---\n",
    "brands/地区/西山镇.md": "---\n级别: 镇街\n上级: 西山县\n网址: xi-shan-zhen\n---\n",
}


def sketch(name: str, *lines: str) -> dict[str, str]:
    return {f"brands/品牌/{name}.md": brand("发布: 已发布", *lines)}


BRANDS = {
    **sketch("一灯", "网址: yi-deng", "主题: 文化生活、青年发展"),
    **sketch("二灯", "网址: er-deng", "类别: 阵地", "牵头: 东河镇团委", "地区: 柳湾村、西山镇"),
    **sketch("三灯", "网址: san-deng", "牵头: -", "地区: 示范县"),
    **sketch("四灯", "网址: si-deng", "牵头: 东河镇团委、东河镇妇联"),
    **sketch("五灯", "网址: wu-deng", "牵头: -", "地区: 某省", "主题: 文化生活"),
}


@pytest.fixture
def shown(site: WriteSite) -> Site:
    """Five brands and the county's own, in two counties and in none."""
    examined = examine(site(PLACES | BRANDS).root)
    assert examined.problems == ()
    return view(examined.catalogue)


@pytest.fixture
def city(site: WriteSite, monkeypatch: pytest.MonkeyPatch) -> Site:
    """The same, where four brands are too many for a page."""
    monkeypatch.setattr(brand_index, "MOST", 3)
    return view(site(PLACES | BRANDS).examine().catalogue)


def page(site: Site, url: str) -> Page:
    return next(found for found in site.pages if found.url == url)


def filterable(site: Site, url: str = "brands.html") -> FilterableCards:
    return next(found for found in page(site, url).sections if isinstance(found, FilterableCards))


def choices(filterable: FilterableCards) -> Iterator[tuple[str, Choice]]:
    for facet in (filterable.chips, *filterable.facets):
        for choice in facet.choices:
            yield from ((facet.key, found) for found in (choice, *choice.below))


def cards(page: Page) -> list[Card]:
    return [c for s in page.sections if isinstance(s, Cards | FilterableCards) for c in s.cards]


def named(page: Page) -> set[str]:
    """What a page shows of brands, as cards or as links by system."""
    lists = [section for section in page.sections if isinstance(section, BrandsBySystem)]
    listed = {a.text for one in lists for _, anchors in one.rows for a in anchors}
    return listed | {card.anchor.text for card in cards(page)}


def test_every_brand_stands_once_and_every_choice_says_how_many_bear_it(shown: Site) -> None:
    found = filterable(shown)
    assert len(found.cards) == len({card.anchor.url for card in found.cards}) == 6
    for facet, choice in choices(found):
        with_it = [card for card in found.cards if choice.key in card.facets[facet]]
        assert choice.count == len(with_it) > 0, choice.anchor.text
    values = {
        (facet, key) for card in found.cards for facet, keys in card.facets.items() for key in keys
    }
    assert values == {(facet, choice.key) for facet, choice in choices(found)}


def test_every_choice_leads_to_a_page_that_shows_its_brands(shown: Site) -> None:
    found = filterable(shown)
    for facet, choice in choices(found):
        with_it = {c.anchor.text for c in found.cards if choice.key in c.facets[facet]}
        assert with_it <= named(page(shown, choice.anchor.url)), choice.anchor.url


def test_towns_stand_below_their_county_and_a_village_counts_for_both(shown: Site) -> None:
    [place] = [facet for facet in filterable(shown).facets if facet.key == "place"]
    offered = {
        county.anchor.text: (county.count, [(t.anchor.text, t.count) for t in county.below])
        for county in place.choices
    }
    assert offered == {"示范县": (5, [("东河镇", 4)]), "西山县": (1, [("西山镇", 1)])}


@pytest.mark.parametrize(
    ("url", "title", "names"),
    [
        ("brands/gong-hui.html", "工会的品牌", {"一灯", "夜间书屋"}),
        ("brands/gong-qing-tuan.html", "共青团的品牌", {"二灯", "四灯"}),
        ("brands/qian-tou-wei-zhu-ming.html", "牵头未注明的品牌", {"三灯", "五灯"}),
        ("brands/zhen-di.html", "阵地类品牌", {"二灯"}),
    ],
)
def test_a_system_and_a_kind_have_a_list_with_a_way_back(
    shown: Site, url: str, title: str, names: set[str]
) -> None:
    found = page(shown, url)
    assert found.title == title
    assert named(found) == names
    assert found.breadcrumbs[0].url == filterable(shown, url).whole.anchor.url == "brands.html"
    [here] = [choice for choice in filterable(shown, url).chips.choices if choice.is_here]
    assert here.anchor.url == url


def test_what_nothing_bears_has_no_list(shown: Site) -> None:
    urls = {found.url for found in shown.pages}
    assert "brands/ke-xie.html" not in urls
    assert "brands/dui-wu.html" not in urls


def test_a_facet_that_decides_nothing_is_left_out(site: WriteSite) -> None:
    found = filterable(view(site().examine().catalogue))
    assert [facet.key for facet in found.facets] == ["place"]


def test_a_site_without_brands_says_so(site: WriteSite) -> None:
    empty = view(site({"brands/品牌/夜间书屋.md": brand()}).examine().catalogue)
    assert page(empty, "brands.html").lead.startswith("共 0 个品牌")


def test_above_the_limit_a_page_for_each_county_holds_its_brands(city: Site) -> None:
    links = next(s for s in page(city, "brands.html").sections if isinstance(s, LinkGroups))
    counties = {anchor.text: anchor for anchor in dict(links.groups)["按县（市、区）"]}
    assert {name: anchor.note for name, anchor in counties.items()} == {
        "示范县": "5",
        "西山县": "1",
        "其他": "1",
    }
    listed = {name: named(page(city, anchor.url)) for name, anchor in counties.items()}
    assert listed["西山县"] == {"二灯"}
    assert listed["其他"] == {"五灯"}
    assert set().union(*listed.values()) == {"一灯", "二灯", "三灯", "四灯", "五灯", "夜间书屋"}


def test_a_county_takes_no_address_of_a_system(city: Site) -> None:
    """西山县 has chosen the address that 工会 has."""
    assert page(city, "brands/gong-hui.html").title == "工会的品牌"
    assert page(city, "brands/county-gong-hui.html").title == "西山县的品牌"
    assert len(city.pages) == len({found.url for found in city.pages})


def test_in_a_county_its_towns_are_chosen_from(
    site: WriteSite, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(brand_index, "MOST", 3)
    town = {"brands/地区/柳林镇.md": "---\n级别: 镇街\n上级: 示范县\n网址: liu-lin-zhen\n---\n"}
    grove = sketch("林灯", "网址: lin-deng", "地区: 柳林镇")
    made = view(site(PLACES | BRANDS | town | grove).examine().catalogue)
    found = filterable(made, "brands/shi-fan-xian.html")
    offered = {facet.key: [c.anchor.text for c in facet.choices] for facet in found.facets}
    assert offered["place"] == ["东河镇", "柳林镇"]
    assert found.whole.count == len(found.cards) == 6


def test_above_the_limit_the_newest_stand_first(
    site: WriteSite, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(brand_index, "MOST", 3)
    new = "---\n名称: 新报道\n媒体: 示范日报\n日期: 2025-02-01\n可靠性: 虚构。\n网址: xin\n---\n"
    newer = sketch("新灯", "网址: xin-deng", "来源: 新报道")
    made = site(PLACES | BRANDS | newer | {"brands/来源/新报道.md": new})
    found = cards(page(view(made.examine().catalogue), "brands.html"))
    assert found[0].anchor.text == "新灯"
