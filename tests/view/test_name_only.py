"""Name-only brands: found and read on another entry's page, and nowhere listed as if they had one."""

from collections.abc import Mapping

import pytest

from hooks.view.parts.page import Page
from hooks.view.parts.section import Names, Prose
from hooks.view.site import PREVIEW, Site, view
from tests.conftest import WriteSite
from tests.rows import rows_of
from tests.sketch import brand, case

PATH = "brands/品牌/样例.md"
NAME = ("发布: 已发布", "只记名称: 是", "别名: 老样例")
HOME = "place/dong-he-zhen.html"
THERE = f"{HOME}#name-yang-li"


def shown(site: WriteSite, *lines: str, **others: str) -> Site:
    files = {PATH: brand(*NAME, *lines)} | {f"brands/{k}.md": v for k, v in others.items()}
    return view(site(files).examine().catalogue)


def pages(found: Site) -> Mapping[str, Page]:
    return {page.url: page for page in found.pages}


def names_on(page: Page) -> list[str]:
    return [n.name for s in page.sections if isinstance(s, Names) for n in s.names]


def test_it_stands_on_its_town_s_page_and_its_address_leads_there(site: WriteSite) -> None:
    found = shown(site, "曾用网址: lao-yang-li、案例/lao-an-li")
    made = pages(found)
    assert names_on(made[HOME]) == ["样例"]
    assert "brand/yang-li.html" not in made
    assert found.redirects["brand/yang-li.html"] == (THERE, "样例")
    assert found.redirects["poster/brand/yang-li.html"] == (THERE, "样例")
    assert found.redirects["brand/lao-yang-li.html"] == (THERE, "样例")
    assert found.redirects["case/lao-an-li.html"] == (THERE, "样例")


def test_a_search_leads_to_the_page_and_the_place_on_it(site: WriteSite) -> None:
    [document] = [one for one in shown(site).documents if one.name == "样例"]
    assert (document.url, document.aliases) == (THERE, ("老样例",))
    assert document.place == "某省某市示范县东河镇"


def test_it_is_drawn_counted_and_listed_nowhere(site: WriteSite) -> None:
    found = shown(site)
    assert not [url for url in (*found.covers, *found.codes) if "yang-li" in url]
    assert not [poster for poster in found.posters if "yang-li" in poster.url]
    told = {page.url for page in found.pages if "样例" in repr(page)}
    assert {url for url in told if not url.startswith("handbook/")} == {HOME, "names.html"}
    [table] = [table for table in found.open_data.tables if table.name == "brands"]
    assert "样例" not in repr(rows_of(table))
    [names] = [table for table in found.open_data.tables if table.name == "names"]
    assert [(row["id"], row["名称"]) for row in rows_of(names)] == [(THERE, "样例")]


def test_part_of_a_brand_stands_with_the_brand(site: WriteSite) -> None:
    made = pages(shown(site, "所属: 夜间书屋"))
    assert names_on(made["brand/ye-jian-shu-wu.html"]) == ["样例"]
    assert names_on(made[HOME]) == []


def test_a_link_in_a_body_leads_to_where_the_name_stands(site: WriteSite) -> None:
    body = "[样例](../品牌/样例.md)一起来。"
    told = case("发布: 已发布", "网址: gu-shi", body=body)
    page = pages(shown(site, **{"案例/故事": told}))["case/gu-shi.html"]
    [prose] = [section for section in page.sections if isinstance(section, Prose)]
    assert f'href="../{THERE}"' in prose.html


def test_a_draft_is_for_the_preview_alone(site: WriteSite) -> None:
    catalogue = site({PATH: brand("发布: 草稿", *NAME[1:])}).examine().catalogue
    assert names_on(pages(view(catalogue))[HOME]) == []
    assert not [one for one in view(catalogue).documents if one.name == "样例"]
    assert "brand/yang-li.html" not in view(catalogue).redirects
    assert names_on(pages(view(catalogue, PREVIEW))[HOME]) == ["样例"]


def test_a_page_is_made_anew_when_a_name_on_it_is_another(site: WriteSite) -> None:
    """Pages are kept by what they read."""
    before, after = shown(site), shown(site, "名称: 新样例")
    [maker] = [maker for maker in before.makers if maker.url == HOME]
    _, read = before.read(maker.make)
    assert any(before.state(piece) != after.state(piece) for piece in read)


@pytest.mark.parametrize("gone", ["发布: 已撤下", "发布: 草稿"])
def test_a_page_is_made_anew_when_a_name_on_it_is_gone(site: WriteSite, gone: str) -> None:
    before = shown(site)
    why = ("撤下: {日期: 2024-05-01, 原因: 活动已经结束}",) if "撤下" in gone else ()
    other = view(site({PATH: brand(gone, *NAME[1:], *why)}).examine().catalogue)
    [maker] = [maker for maker in before.makers if maker.url == HOME]
    _, read = before.read(maker.make)
    assert any(before.state(piece) != other.state(piece) for piece in read)
