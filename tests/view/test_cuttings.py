"""Cases are cuttings, brands have covers: what a list shows of each."""

from hooks.view.parts.card import Card, Cards
from hooks.view.site import Site, view
from tests.conftest import WriteSite

CASE = """\
---
发布: 已发布
网址: dian-deng
一句话: 书屋第一次开到晚上十点。
时间: {when}
时间依据: {ground}
牵头: 东河镇总工会
品牌: 夜间书屋
来源: 东河报道
截至: 报道时
数据:
  - 打算来的人: 目标900人
  - 来的人: 累计300人次
---
"""


def cards(found: Site, url: str, section_id: str) -> tuple[Card, ...]:
    [page] = [page for page in found.pages if page.url == url]
    [section] = [section for section in page.shown if section.id == section_id]
    assert isinstance(section, Cards)
    return section.cards


def test_a_case_is_mentioned_by_its_day_and_its_best_result(site: WriteSite) -> None:
    text = CASE.format(when="2024-04-30", ground="原文写明")
    found = view(site({"brands/案例/点灯.md": text}).examine().catalogue)
    [card] = cards(found, "brand/ye-jian-shu-wu.html", "cases")
    assert card.cover is None
    assert card.cutting
    assert card.cutting.when == "2024年4月30日"
    assert card.cutting.number
    assert card.cutting.number.digits == "300"


def test_the_year_of_a_report_is_said_to_be_one(site: WriteSite) -> None:
    text = CASE.format(when="2024", ground="报道年份")
    found = view(site({"brands/案例/点灯.md": text}).examine().catalogue)
    [card] = cards(found, "brand/ye-jian-shu-wu.html", "cases")
    assert card.cutting
    assert card.cutting.when == "见于2024年报道"


def test_covers_are_rare(real_site: Site) -> None:
    """On shelves, and on no page of an organisation, a theme, a need, a source, a venue or a case."""
    bare = ("organisation/", "theme/", "need/", "source/", "venue/", "case/", "cases.html")
    for page in real_site.pages:
        if page.url.startswith(bare):
            found = [card for s in page.shown if isinstance(s, Cards) for card in s.cards]
            assert not [card for card in found if card.cover]


def test_the_home_page_shows_the_last_cases_that_have_a_day(site: WriteSite) -> None:
    old, new = (CASE.format(when=day, ground="原文写明") for day in ("2020-01", "2024-04-30"))
    undated = CASE.format(when="2024", ground="报道年份")
    made = site(
        {
            "brands/案例/旧.md": old.replace("dian-deng", "jiu"),
            "brands/案例/新.md": new.replace("dian-deng", "xin"),
            "brands/案例/无.md": undated.replace("dian-deng", "wu"),
        }
    )
    found = cards(view(made.examine().catalogue), "index.html", "cases")
    assert [card.anchor.url for card in found] == ["case/xin.html", "case/jiu.html"]
