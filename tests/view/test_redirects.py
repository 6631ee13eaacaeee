"""Addresses that were public once lead on, whatever became of what stood there."""

import pytest

from hooks.view.site import view
from tests.conftest import WriteSite
from tests.sketch import brand, entry, venue

BRAND, VENUE = "brands/品牌/样例.md", "brands/阵地/样例.md"
SHOWN = ("发布: 已发布",)
BRANDS = ("brands.html", "品牌目录")
FRAMED = "site_name: 甲\nextra: {站点: {可嵌入: https://www.example.gov.cn}}\n"


def led_on(site: WriteSite, files: dict[str, str]) -> dict[str, tuple[str, str]]:
    """By the old address; none of them is a page's as well."""
    found = view(site(files).examine().catalogue)
    assert not {page.url for page in found.pages} & set(found.redirects)
    return dict(found.redirects)


def test_the_list_of_a_class_without_brands_leads_to_all_of_them(site: WriteSite) -> None:
    found = led_on(site, {BRAND: brand(*SHOWN)})
    assert found["brands/dui-wu.html"] == found["brands/fu-lian.html"] == BRANDS
    assert not {"brands/fu-wu.html", "brands/gong-hui.html"} & set(found)


def test_the_list_of_a_town_without_venues_leads_to_the_town(site: WriteSite) -> None:
    town = "venues/dong-he-zhen.html"
    assert town not in led_on(site, {VENUE: venue(*SHOWN)})
    hidden = {VENUE: venue("发布: 草稿"), "brands/阵地/柳湾驿站.md": venue("网址: yi-zhan")}
    assert led_on(site, hidden)[town] == ("place/dong-he-zhen.html", "东河镇")


COUNTY = "brands/地区/青河县.md"


def county(*more: str) -> str:
    return entry("级别: 县", "上级: 某市", "网址: qing-he-xian", *more)


def test_a_county_without_a_map_leads_to_its_page(site: WriteSite) -> None:
    placed = ("坐标: 120.5,30.6", "坐标系: WGS-84", "坐标出处: 某地名录")
    inside = {COUNTY: county(), VENUE: venue(*SHOWN, "地区: 青河县")}
    assert led_on(site, inside)["map/qing-he-xian.html"] == ("place/qing-he-xian.html", "青河县")
    inside[VENUE] = venue(*SHOWN, "地区: 青河县", *placed, "精度: 精确")
    assert "map/qing-he-xian.html" not in led_on(site, inside)


def test_the_list_of_a_county_that_is_no_page_leads_to_the_catalogue(
    site: WriteSite, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Narrowed down to the county, where it has any."""
    url = "brands/qing-he-xian.html"
    files = {COUNTY: county(), BRAND: brand(*SHOWN)}
    assert led_on(site, files)[url] == BRANDS
    files[BRAND] = brand(*SHOWN, "地区: 青河县")
    assert led_on(site, files)[url] == ("brands.html?place=qing-he-xian", "品牌目录")
    monkeypatch.setattr("hooks.view.pages.brand_index.MOST", 0)
    assert url not in led_on(site, files)


def test_the_lists_of_a_place_move_with_it(site: WriteSite) -> None:
    found = led_on(site, {COUNTY: county("曾用网址: lao-xian")})
    assert found["map/lao-xian.html"] == ("map/qing-he-xian.html", "青河县")
    assert found["venues/lao-xian.html"] == ("venues/qing-he-xian.html", "青河县")
    assert found["brands/lao-xian.html"] == ("brands/qing-he-xian.html", "青河县")
    assert {"map/qing-he-xian.html", "venues/qing-he-xian.html"} <= set(found)
    gone = county("发布: 已撤下", "撤下: {日期: 2024-05-01, 原因: 停办}", "曾用网址: lao-xian")
    found = led_on(site, {COUNTY: gone})
    for list_ in ("map/qing-he-xian", "map/lao-xian", "venues/qing-he-xian", "brands/lao-xian"):
        assert found[f"{list_}.html"] == ("place/qing-he-xian.html", "这一页已撤下")


def test_what_was_taken_down_keeps_its_older_addresses_without_its_name(site: WriteSite) -> None:
    gone = ("发布: 已撤下", "撤下: {日期: 2024-05-01, 原因: 停办}", "曾用网址: lao-yang-li")
    found = led_on(site, {BRAND: brand(*gone)})
    assert found["brand/lao-yang-li.html"] == ("brand/yang-li.html", "这一页已撤下")


def test_a_frame_shows_what_moved_where_it_stands_now(site: WriteSite) -> None:
    moved = brand(*SHOWN, "曾用网址: lao-yang-li")
    assert "embed/brand/lao-yang-li.html" not in led_on(site, {BRAND: moved})
    found = led_on(site, {BRAND: moved, "mkdocs.yml": FRAMED})
    assert found["embed/brand/lao-yang-li.html"] == ("embed/brand/yang-li.html", "样例")


def test_a_word_that_was_renamed_leads_on(site: WriteSite) -> None:
    needs = "- {名称: 歇脚, 网址: xie-jiao, 曾用网址: xiu-xi}\n"
    themes = "- {名称: 文化生活, 网址: wen-hua-sheng-huo, 曾用网址: [wen-ti, wen-yu]}\n"
    words = {"brands/词表/需求.yml": needs, "brands/词表/主题.yml": themes}
    found = led_on(site, words)
    assert found["need/xiu-xi.html"] == ("need/xie-jiao.html", "歇脚")
    assert found["theme/wen-yu.html"] == ("theme/wen-hua-sheng-huo.html", "文化生活")
