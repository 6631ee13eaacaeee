"""The timeline, the numbers, redirects, and what machines read about a page."""

import json
import re
from pathlib import Path

import pytest
import yaml

from hooks.model.scalar.day import Day
from hooks.pipeline import examine
from hooks.render import render
from hooks.view.pages.timeline import Axis
from hooks.view.parts.numbers import Numbers
from hooks.view.parts.page import Page
from hooks.view.parts.section import Timeline
from hooks.view.site import Site, view
from tests.conftest import ROOT, WriteSite
from tests.signed import sign

BRAND = """\
---
发布: 已发布
一句话: 晚上也能来看书。
类别: 服务
牵头: 东河镇总工会
来源: 东河报道
截至: 报道时
数据:
  - 来看书的人: 累计1200人次
    原句: 两年来有1200人次来看书
荣誉: [{名称: 好书屋, 时间: 2023-11, 时间依据: 原文写明}]
大事:
  - {时间: 2023-01, 时间依据: 由原文推算（原文写“去年1月”，报道是2024年）, 事件: 开门}
  - {时间: 未注明, 事件: 装了灯}
  - {时间: 2024, 时间依据: 报道年份, 事件: 换了锁}
曾用网址: ye-xiao、deng
网址: deng-xia
---
"""
CASE = """\
---
发布: 已发布
一句话: 一天来了很多人。
时间: 2024-04-23
时间依据: 原文写明
牵头: 东河镇总工会
品牌: 灯下
来源: 东河报道
截至: 报道时
数据:
  - 到书屋的人: 累计1200人次
  - 新书: 新增30本
网址: yi-tian
---
"""
SETTINGS = """\
site_name: 示范县群团品牌目录
site_url: https://qun.shifan.gov.cn/mulu/
extra: {站点: {主办单位: 示范县总工会, 审核: 提醒}}
"""
UNITS = "- {名称: 人次}\n- {名称: 本}\n- {名称: 人}\n- {名称: 名}\n- {名称: 户}\n"


@pytest.fixture
def root(site: WriteSite) -> Path:
    made = site(
        {
            "mkdocs.yml": SETTINGS,
            "brands/品牌/灯下.md": BRAND,
            "brands/案例/一天.md": CASE,
            "brands/词表/单位.yml": UNITS,
        }
    )
    sign(made.root, "brands/品牌/灯下.md")
    (made.root / "node_modules").symlink_to(ROOT / "node_modules")
    return made.root


@pytest.fixture
def shown(root: Path) -> Site:
    examined = examine(root, today=Day(2024, 6, 1))
    assert {problem.code for problem in examined.problems} == {"Q905"}  # of the others
    return view(examined.catalogue)


def page(site: Site, url: str) -> Page:
    return next(found for found in site.pages if found.url == url)


def test_the_timeline_has_what_is_dated_newest_first(shown: Site) -> None:
    years = [s for s in page(shown, "timeline.html").sections if isinstance(s, Timeline)]
    stated = {
        year.title: [(m.when, m.event, m.about.text) for m in year.moments if m.about]
        for year in years
    }
    assert list(stated) == ["2024年", "2023年"]
    assert stated["2024年"] == [("2024年4月23日", "一天来了很多人。", "一天")]
    assert stated["2023年"] == [
        ("2023年11月", "获得“好书屋”", "灯下"),
        ("2023年1月", "开门", "灯下"),
    ]


def test_a_figure_that_a_brand_and_its_case_tell_stands_once(shown: Site) -> None:
    [group] = [s for s in page(shown, "numbers.html").sections if isinstance(s, Numbers)]
    assert group.title == "示范县"
    stated = {
        n.figure.indicator: names
        for n in group.numbers
        if "灯下" in (names := [entry.title for entry in n.about])
    }
    assert stated == {"来看书的人": ["灯下", "一天"]}
    [books] = [n for n in group.numbers if n.figure.indicator == "新书"]
    assert (books.digits, books.unit, books.figure.measure) == ("30", "本", "新增")


def rendered(root: Path, shown: Site, path: str) -> str:
    return next(o.content.decode() for o in render(shown, root) if o.path == path)


def test_a_number_that_is_opened_shows_the_words_it_rests_on(root: Path, shown: Site) -> None:
    text = rendered(root, shown, "brand/deng-xia.md")
    assert "<dt>原句</dt><dd>“两年来有1200人次来看书”</dd>" in text
    assert text.count("<dt>原句</dt>") == 1


@pytest.mark.parametrize("old", ["ye-xiao", "deng"])
def test_an_old_address_leads_on(root: Path, shown: Site, old: str) -> None:
    text = rendered(root, shown, f"brand/{old}.html")
    assert 'content="0; url=deng-xia.html"' in text
    assert '<a href="deng-xia.html">灯下</a>' in text
    assert "noindex" in text


def test_the_last_sign_off_is_told_and_that_there_is_none(shown: Site) -> None:
    assert page(shown, "brand/deng-xia.html").reviewed == "2024年5月6日终审"
    assert page(shown, "case/yi-tian.html").reviewed == "还没有审核记录"
    assert page(shown, "place/dong-he-zhen.html").reviewed == ""


def structured(root: Path, shown: Site, path: str) -> dict[str, object]:
    text = rendered(root, shown, path)
    [head] = re.findall(r"\A---\n(.*?)\n---\n", text, re.DOTALL)
    found: dict[str, object] = yaml.safe_load(head)["structured"]
    assert json.loads(json.dumps(found)) == found
    return found


def test_machines_are_told_title_dates_place_and_publisher(root: Path, shown: Site) -> None:
    brand = structured(root, shown, "brand/deng-xia.md")
    assert brand["name"] == "灯下"
    assert brand["url"] == "https://qun.shifan.gov.cn/mulu/brand/deng-xia.html"
    assert brand["publisher"] == {"@type": "Organization", "name": "示范县总工会"}
    assert brand["dateModified"] == "2024-05-06"
    assert brand["spatialCoverage"] == [{"@type": "Place", "name": "东河镇"}]
    assert brand["isBasedOn"] == [
        {
            "@type": "NewsArticle",
            "name": "东河镇的灯亮到十点",
            "datePublished": "2024-05-01",
            "publisher": {"@type": "Organization", "name": "示范日报"},
        }
    ]
    case = structured(root, shown, "case/yi-tian.md")
    assert case["mainEntity"] == {
        "@type": "Article",
        "name": "一天",
        "temporalCoverage": "2024-04-23",
    }
    assert "dateModified" not in case


def test_the_axis_has_every_year_and_the_years_between(site: WriteSite) -> None:
    """A square for each thing that happened, filled where more than its year is known."""
    when = "{{时间: {}, 时间依据: 原文写明, 事件: 开门}}"
    events = "\n".join(f"  - {when.format(day)}" for day in ("2015", "2015-03", "2020", "2020"))
    text = BRAND.replace("大事:\n", f"大事:\n{events}\n")
    found = view(site({"brands/品牌/灯下.md": text}).examine().catalogue)
    axis, *years = page(found, "timeline.html").shown
    assert isinstance(axis, Axis)
    assert [one.name for one in axis.years] == ["2015", "2016—2019", "2020", "2021—2022", "2023"]
    first, _, second, *_ = axis.years
    assert [mark.is_exact for mark in first.marks] == [False, True]
    assert (second.section, second.count) == ("year-2020", 2)
    [twice] = [year for year in years if year.id == "year-2020"]
    assert isinstance(twice, Timeline)
    [(said, moments)] = twice.stretches
    assert (said, len(moments)) == ("2020年", 2)
    assert all(moment.is_interval for moment in moments)
