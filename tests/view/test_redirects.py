"""Addresses that were public once lead on, whatever became of what stood there."""

from hooks.view.site import view
from tests.conftest import WriteSite
from tests.sketch import brand, venue

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


def test_what_was_taken_down_keeps_its_older_addresses_without_its_name(site: WriteSite) -> None:
    gone = ("发布: 已撤下", "撤下: {日期: 2024-05-01, 原因: 停办}", "曾用网址: lao-yang-li")
    found = led_on(site, {BRAND: brand(*gone)})
    assert found["brand/lao-yang-li.html"] == ("brand/yang-li.html", "这一页已撤下")


def test_a_frame_shows_what_moved_where_it_stands_now(site: WriteSite) -> None:
    moved = brand(*SHOWN, "曾用网址: lao-yang-li")
    assert "embed/brand/lao-yang-li.html" not in led_on(site, {BRAND: moved})
    found = led_on(site, {BRAND: moved, "mkdocs.yml": FRAMED})
    assert found["embed/brand/lao-yang-li.html"] == ("embed/brand/yang-li.html", "样例")
