"""Pull quotes and the giant number of a county: chosen from what entries say, with its source."""

from hooks.view.parts.fact import Facts
from hooks.view.parts.giant import Giant
from hooks.view.parts.quote import Quote
from hooks.view.site import Site, view
from tests.conftest import WriteSite

BRAND = """\
---
发布: 已发布
网址: deng-huo
一句话: 书屋开到晚上十点。
类别: 服务
牵头: 东河镇总工会
来源: {source}
截至: 报道时
数据:
  - 来的人: 累计300人次
    原句: {quotation}
  - 打算来的人: 目标900人
    原句: 打算让九百个人都来这里看书
---
"""
WORDS = "两个月里已经有300人次来这里看书"


def quotes(found: Site) -> list[Quote]:
    [page] = [page for page in found.pages if page.url == "brand/deng-huo.html"]
    return [section for section in page.shown if isinstance(section, Quote)]


def shown(site: WriteSite, quotation: str = WORDS, source: str = "东河报道") -> Site:
    text = BRAND.format(quotation=quotation, source=source)
    return view(site({"brands/品牌/灯火.md": text}).examine().catalogue)


def test_a_brand_is_told_in_the_words_of_its_source(site: WriteSite) -> None:
    [found] = quotes(shown(site))
    assert found.words == WORDS
    assert found.source.url == "source/dong-he-bao-dao.html"
    assert "示范日报" in found.source.note


def test_what_is_no_clause_or_rests_on_no_report_is_not_quoted(site: WriteSite) -> None:
    assert not quotes(shown(site, quotation="来了300人次"))
    assert not quotes(shown(site, source="本单位填报"))


def test_a_county_has_one_giant_and_a_town_none(site: WriteSite) -> None:
    pages = {page.url: page for page in shown(site).pages}
    giants = {
        url: [section for section in page.shown if isinstance(section, Giant)]
        for url, page in pages.items()
    }
    [found] = giants["place/shi-fan-xian.html"]
    [number] = found.numbers
    assert number.source
    assert not number.is_target
    assert not giants["place/dong-he-zhen.html"]


def test_whom_a_brand_helps_and_how_is_said_where_its_entry_says_so(site: WriteSite) -> None:
    text = BRAND.format(quotation=WORDS, source="东河报道")
    said = text.replace("类别: 服务\n", "类别: 服务\n帮谁: 下班的职工\n怎么帮: 晚上开门借书\n")
    for written, expected in ((said, {"帮谁": "下班的职工", "怎么帮": "晚上开门借书"}), (text, {})):
        found = view(site({"brands/品牌/灯火.md": written}).examine().catalogue)
        [page] = [page for page in found.pages if page.url == "brand/deng-huo.html"]
        [facts] = [section for section in page.shown if isinstance(section, Facts)]
        rows = {row.label: row.anchors[0].text for row in facts.rows}
        assert {key: rows[key] for key in ("帮谁", "怎么帮") if key in rows} == expected
        [poster] = [one for one in found.posters if one.page == page.url]
        shown = {row.label: row.text for row in poster.rows}
        assert {key: shown[key] for key in ("帮谁", "怎么帮") if key in shown} == expected
