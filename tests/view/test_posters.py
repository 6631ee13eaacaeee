"""Posters: what hangs on a wall says no more than its page, and says how far it can be relied on."""

import re
from html import escape

import pytest

from hooks.model.scalar.day import Day
from hooks.render.page import page_source
from hooks.render.poster import poster_page
from hooks.render.site_maps import SiteMaps
from hooks.view.handout.poster import Poster
from hooks.view.site import PREVIEW, Site, view
from tests.conftest import WriteSite
from tests.sketch import brand, venue

FIGURES = """\
数据:
  - {指标: 打算来的人, 数值: 900, 单位: 人, 口径: 目标, 截至: 2024-05-01}
  - {指标: 丢了的数, 数值: 未知, 单位: 人, 口径: 累计, 截至: 2024-05-01}
  - {指标: 没有日期的数, 数值: 70, 单位: 场, 口径: 累计}
  - {指标: 来过的人, 数值: 300, 单位: 人次, 口径: 累计, 截至: 2024-05-01, 备注: 原文没有说是几天的}"""


def poster(found: Site, url: str) -> Poster:
    [one] = [poster for poster in found.posters if poster.url == url]
    return one


def names(listed: str) -> list[str]:
    """``甲、乙等 9 个`` → 甲, 乙."""
    return re.sub(r"等\d+[项处]$|…$", "", listed.replace(" ", "")).split("、")


def mentions(name: str, text: str) -> bool:
    """Whether the text has the name; a place's page has what is around it after its name."""
    return any(name[:at] in text and name[at:] in text for at in range(len(name)))


def plain(html: str) -> str:
    return re.sub(r"<[^>]+>|\s+", "", html)


def test_every_word_of_a_poster_stands_on_its_page(real_site: Site) -> None:
    found = real_site
    pages = {page.url: page for page in found.pages}
    for one in found.posters:
        page = pages[one.page]
        text = plain(page_source(page, found.settings, SiteMaps.of(found)).html)
        number = one.number
        for row in one.rows:
            assert all(mentions(name, text) for name in names(row.text)), (one.url, row)
        assert one.notice == page.notice
        assert one.claim.rstrip("…") in page.lead
        assert number is None or plain(f"{number.digits}{number.unit}") in text


def test_every_brand_and_venue_has_one_but_homes(real_site: Site) -> None:
    found = real_site
    with_poster = {one.page for one in found.posters}
    pages = [page for page in found.pages if page.url.startswith(("brand/", "venue/"))]
    without = {page.label for page in pages if page.url not in with_poster}
    assert len(without) == 1
    assert not [page for page in pages if page.url in with_poster and page.label in without]


def test_a_home_has_no_poster_no_code_and_is_on_none(site: WriteSite) -> None:
    made = site(
        {
            "mkdocs.yml": "site_name: 甲\nsite_url: https://qun.shifan.gov.cn/\n",
            "brands/阵地/小家.md": venue("类别: 居家房间", "发布: 已发布", "网址: xiao-jia"),
            "brands/品牌/灯火.md": brand("发布: 已发布", "阵地: 小家、柳湾驿站"),
        }
    )
    found = view(made.examine().catalogue)
    assert "小家" not in str(found.posters)
    [row] = [
        row for row in poster(found, "poster/brand/yang-li.html").rows if row.label == "相关阵地"
    ]
    assert row.text == "柳湾驿站"
    assert not [url for url in (*found.codes, *found.share_images) if "xiao-jia" in url]
    page = next(page for page in found.pages if page.url == "venue/xiao-jia.html")
    assert "passing" not in {section.id for section in page.shown}


def test_what_was_taken_down_has_none(site: WriteSite) -> None:
    made = site(
        {"brands/品牌/灯火.md": brand("发布: 已撤下", "撤下: {日期: 2024-05-01, 原因: 停办}")}
    )
    found = view(made.examine().catalogue)
    assert [page for page in found.pages if page.url == "brand/yang-li.html"]
    assert "灯火" not in {one.title for one in found.posters}


def test_the_number_is_a_result_with_a_day(site: WriteSite) -> None:
    made = site({"brands/品牌/灯火.md": brand("发布: 已发布", *FIGURES.splitlines())})
    found = poster(view(made.examine().catalogue), "poster/brand/yang-li.html")
    number = found.number
    assert number
    assert found.basis == (
        "累计，截至2024年5月1日 · 出处：东河镇的灯亮到十点 · 说明：原文没有说是几天的"
    )
    assert (number.digits, number.figure.indicator) == ("300", "来过的人")


def test_a_venue_shows_how_to_get_in_and_what_is_not_known_is_left_out(site: WriteSite) -> None:
    made = site(
        {
            "brands/阵地/驿站.md": venue(
                "发布: 已发布",
                "地址: 桥边",
                "电话: 0500-1234567",
                "开放时间: 周一至周五 08:30-17:00",
            )
        }
    )
    one = poster(view(made.examine().catalogue), "poster/venue/yang-li.html")
    rows = {row.label: row.text for row in one.rows}
    assert rows["地址"] == "桥边"
    assert rows["电话"] == "0500-1234567"
    assert rows["开放时间"] == "周一至周五 08:30-17:00"
    assert rows["在哪里"] == "某省某市示范县东河镇柳湾村"
    assert "收费" not in rows
    assert "未核实" in one.notice


def test_a_draft_says_that_it_must_not_hang(site: WriteSite) -> None:
    made = site({"brands/品牌/灯火.md": brand("发布: 草稿")})
    catalogue = made.examine().catalogue
    assert "灯火" not in {one.title for one in view(catalogue).posters}
    found = view(catalogue, PREVIEW)
    written = poster_page(poster(found, "poster/brand/yang-li.html"), found.settings)
    assert "草稿，不要张贴" in written


@pytest.mark.parametrize("text", ["<b>&", "{{ 1 }}"])
def test_words_of_an_entry_are_words_on_the_sheet(site: WriteSite, text: str) -> None:
    made = site({"brands/品牌/灯火.md": brand("发布: 已发布", f"一句话: >-\n  {text}")})
    found = view(made.examine().catalogue)
    one = poster(found, "poster/brand/yang-li.html")
    assert one.claim == text
    assert escape(text) in poster_page(one, found.settings)


VERIFIED = "核实: {日期: 2026-11-01, 单位: 示范县总工会}"


@pytest.mark.parametrize(
    ("keys", "welcome"),
    [
        (f"谁能来: 所有人\n进门: 直接进\n{VERIFIED}", "您可以直接进来"),
        (f"谁能来: 所有人\n{VERIFIED}", "您可以进来"),
        (f"谁能来: 工会会员\n进门: 扫码、刷卡\n{VERIFIED}", "工会会员可以进来（扫码或刷卡）"),
        (f"谁能来: 不限\n{VERIFIED}", "您可以进来"),
        (f"谁能来: 非会员不能进\n进门: 刷卡\n{VERIFIED}", "谁能来：非会员不能进"),
        (f"谁能来: 凭工会会员卡\n{VERIFIED}", "谁能来：凭工会会员卡"),
        (f"进门: 直接进\n{VERIFIED}", ""),
        ("谁能来: 所有人\n进门: 直接进", ""),
        ("谁能来: 所有人\n核实: {日期: 2020-01-01, 单位: 示范县总工会}", ""),
    ],
)
def test_a_door_says_you_may_come_in_only_where_somebody_looked(
    site: WriteSite, keys: str, welcome: str
) -> None:
    found = view(
        site({"brands/阵地/新站.md": venue("发布: 已发布", *keys.splitlines())})
        .examine(today=Day(2026, 11, 30))
        .catalogue
    )
    [one] = [one for one in found.posters if one.title == "新站"]
    assert one.welcome == welcome
