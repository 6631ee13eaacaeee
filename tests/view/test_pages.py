"""What pages show of entries that say everything, little, or nothing."""

import json
from collections.abc import Mapping
from pathlib import Path
from typing import TypeVar

import pytest

from hooks import pipeline
from hooks.cli.inventory.population import by_system
from hooks.model import Precision
from hooks.model.scalar.day import Day
from hooks.pipeline import examine
from hooks.render import Output, render
from hooks.view.parts.card import Cards
from hooks.view.parts.fact import Facts
from hooks.view.parts.gazetteer import Gazetteer
from hooks.view.parts.map_embed import MapEmbed
from hooks.view.parts.numbers import Numbers
from hooks.view.parts.page import Page
from hooks.view.parts.section import (
    Awards,
    LinkGroups,
    Notes,
    Photos,
    Prose,
    Section,
    Sources,
    Timeline,
)
from hooks.view.parts.systems import Shelf
from hooks.view.parts.town_board import TownBoards
from hooks.view.parts.venue_map import GRADES
from hooks.view.parts.visit import VisitBar
from hooks.view.site import PREVIEW, PUBLIC, Site, view
from maps import Spot
from tests.conftest import ROOT, WriteSite
from tests.picture import PNG

Found = TypeVar("Found", bound=Section)
FULL = """\
---
发布: 已发布
名称: 灯火“小课堂”
别名: 夜校、灯火班
一句话: 下班后在村里学手艺。
类别: 活动
牵头: 东河镇总工会
参与: 东河镇团委、东河镇妇联
指导: 示范县总工会
地区: 柳湾村
所属: 夜间书屋
包含: 灯火课、夜读会
相关: 灯火小课堂二期
阵地: 灯火驿站
主题: 职工服务
需求: 看书
来源: [东河报道, 本单位填报]
截至: 报道时
数据:
  - 上课的人: 自2023年1月起累计近1.2万人次（分两期）
  - 收到的书: 未知
    单位: 户
  - {指标: 明年的课, 数值: 60场以上, 口径: 目标, 截至: 未注明}
  - {指标: 现有讲师, 数值: 数十名, 口径: 时点, 起始: 2023, 截至: 未注明}
荣誉:
  - {名称: 好课堂, 级别: 县, 授予: 示范县总工会, 时间: 2024-03, 时间依据: 原文写明}
  - {名称: 无名奖}
图片:
  - {文件: 图片/灯.png, 说明: 一盏灯, 可用: 本单位拍摄}
大事:
  - {时间: 2024-03, 时间依据: 原文写明, 事件: 开了第二期}
  - {时间: 2023-01, 时间依据: 原文写明, 事件: 开了第一期}
  - {时间: 未注明, 事件: 请来老师}
存疑: 老师有几位，没有写清楚。
网址: deng-huo
---
## 做法

见[书屋](夜间书屋.md)，图在![灯](图片/灯.png)。

下了班的职工、放了学的孩子、刚到镇上打工的人，吃过晚饭都可以来。讲课的是镇上的老师傅和返乡的大学生，教编竹篮、修电器、做面点，也教怎样用手机办事。一门课从头教到尾，学会的人留下来带后面的人，带得好的请来当助教。教室借文化礼堂的，桌椅是几家单位凑的，灯一直亮到最后一个人走，第二天晚上再亮起来；听课的越来越多，就分成两个班，轮着来。
"""
SECOND = """\
---
发布: 已发布
一句话: 第二期。
类别: 活动
牵头: [东河镇总工会, 东河镇妇联]
来源: 本单位填报
截至: 2024-05
数据:
  - 报名: 累计30人
网址: deng-huo-er
---
"""
VENUE = """\
---
发布: 已发布
类别: 驿站
地区: 柳湾村
地址: 村口
所在: 灯火大院
共用: 东河镇团委、东河镇妇联
处数: 12处
设施: 微波炉、饮水机
开放时间: 08:30-17:00
收费: 免费
谁能来: 户外劳动者
电话: 0500-1234567
坐标: 118.72,31.73
坐标系: GCJ-02
坐标出处: 虚构
精度: 精确
核实: {日期: 2024-05-01, 单位: 东河镇总工会}
来源: 东河报道
网址: deng-huo-yi-zhan
---
"""
YARD = """\
---
发布: 已发布
类别: 职工之家
地区: 东河镇
处数: 未知
来源: 东河报道
网址: deng-huo-da-yuan
---
"""
HOME = """\
---
发布: 已发布
类别: 居家房间
地区: 示范县
上图: 否
不上图原因: 孩子的住处
来源: 无日期
网址: ju-jia
---
"""
CASE = """\
---
发布: 已发布
一句话: 一个晚上学会了修灯。
时间: 2024-04
时间依据: 原文写明
牵头: 东河镇总工会
品牌: 灯火小课堂
阵地: 灯火驿站
主题: 职工服务
来源: 东河报道
网址: xiu-deng
---
"""
UNDATED_SOURCE = """\
---
媒体: 某网
日期: 未注明
日期说明: 原页没有印日期
推定年份: 2012
链接: https://example.org/a
可链接: 是
转载: 某转载站
网址: wu-ri-qi
---
"""
DRAFT = """\
---
发布: 草稿
一句话: 还没写完。
类别: 活动
牵头: 东河镇总工会
来源: 东河报道
相关: 灯火小课堂
网址: cao-gao
---
"""
SKETCH: Mapping[str, str | bytes] = {
    "brands/品牌/灯火小课堂.md": FULL,
    "brands/品牌/灯火小课堂二期.md": SECOND,
    "brands/品牌/草稿.md": DRAFT,
    "brands/品牌/图片/灯.png": PNG,
    "brands/品牌/图片/没人用.png": PNG,
    "brands/阵地/灯火驿站.md": VENUE,
    "brands/阵地/灯火大院.md": YARD,
    "brands/阵地/居家.md": HOME,
    "brands/案例/修灯.md": CASE,
    "brands/来源/无日期.md": UNDATED_SOURCE,
}


@pytest.fixture
def root(site: WriteSite) -> Path:
    made = site(SKETCH)
    (made.root / "node_modules").symlink_to(ROOT / "node_modules")
    return made.root


@pytest.fixture
def public(root: Path) -> Site:
    examined = examine(root, today=Day(2024, 6, 1))
    assert examined.problems == ()
    return view(examined.catalogue, PUBLIC)


def page(site: Site, url: str) -> Page:
    return next(found for found in site.pages if found.url == url)


def facts(found: Page) -> dict[str, str]:
    return {
        row.label: "、".join(anchor.text for anchor in row.anchors)
        for section in found.sections
        if isinstance(section, Facts)
        for row in section.rows
    }


def titles(found: Page, section_id: str) -> list[str]:
    return [
        card.anchor.text
        for section in found.sections
        if isinstance(section, Cards) and section.id == section_id
        for card in section.cards
    ]


def test_a_brand_shows_who_where_and_for_whom(public: Site) -> None:
    brand = page(public, "brand/deng-huo.html")
    assert facts(brand) == {
        "谁牵头": "东河镇总工会",
        "谁参与": "东河镇团委、东河镇妇联",
        "谁指导": "示范县总工会",
        "在哪里": "柳湾村",
        "属于": "夜间书屋",
        "包含": "灯火课、夜读会",
        "需求": "看书",
        "主题": "职工服务",
        "几时开门": "08:30-17:00",
        "资料截至": "2024年5月1日（报道日期）",
    }
    assert brand.names == ("夜校", "灯火班")
    assert brand.system == "工会"
    assert titles(brand, "cases") == ["修灯"]
    assert titles(brand, "venues") == ["灯火驿站"]
    assert titles(brand, "related") == ["灯火小课堂二期"]


def test_no_brand_shows_another_twice(real_site: Site) -> None:
    """The entries may name a part both as their part and as related."""
    for found in real_site.pages:
        shown = [title for section in ("parts", "related") for title in titles(found, section)]
        assert len(shown) == len(set(shown)), found.url


def test_a_part_is_not_related_as_well(site: WriteSite) -> None:
    both = FULL.replace("相关: 灯火小课堂二期", "相关: [灯火小课堂二期, 夜间书屋]")
    found = site({**SKETCH, "brands/品牌/灯火小课堂.md": both})
    shown = view(examine(found.root, today=Day(2024, 6, 1)).catalogue, PUBLIC)
    assert titles(page(shown, "brand/deng-huo.html"), "related") == ["灯火小课堂二期"]
    assert titles(page(shown, "brand/ye-jian-shu-wu.html"), "related") == []


def test_a_place_whose_name_says_what_it_is_says_it_once(real_site: Site) -> None:
    places = {found.title: found.label for found in real_site.pages if "place/" in found.url}
    assert (places["凤桥镇"], places["南湖区"], places["桐乡市"]) == ("", "", "县级市")
    assert places["北延新居"] == "片区"


def test_a_list_of_words_has_none_without_entries(real_site: Site) -> None:
    for url in ("needs.html", "themes.html"):
        [section] = page(real_site, url).shown
        assert isinstance(section, Cards)
        assert all(card.byline for card in section.cards)


def test_a_photo_has_no_motif_beside_it(public: Site) -> None:
    found = page(public, "brand/deng-huo.html")
    assert found.cover is not None
    assert found.cover.is_photo
    assert found.band is None


def test_relations_show_from_both_sides(public: Site) -> None:
    assert titles(page(public, "brand/deng-huo-er.html"), "related") == ["灯火“小课堂”"]
    assert "灯火“小课堂”" in titles(page(public, "brand/ye-jian-shu-wu.html"), "parts")
    venue = page(public, "venue/deng-huo-yi-zhan.html")
    assert titles(venue, "brands") == ["灯火“小课堂”"]
    assert titles(venue, "cases") == ["修灯"]
    assert titles(page(public, "venue/deng-huo-da-yuan.html"), "rooms") == ["灯火驿站"]
    union = page(public, "organisation/dong-he-zhen-zong-gong-hui.html")
    assert "灯火“小课堂”" in titles(union, "leads")
    women = page(public, "organisation/dong-he-zhen-fu-lian.html")
    assert "灯火“小课堂”" in titles(women, "joins")
    assert "修灯" in titles(page(public, "source/dong-he-bao-dao.html"), "rests-case")


def test_a_brand_that_several_systems_lead_belongs_to_none_of_them(public: Site) -> None:
    assert page(public, "brand/deng-huo-er.html").system == "综合"


def numbers(found: Page) -> Numbers:
    return next(section for section in found.sections if isinstance(section, Numbers))


def test_every_number_says_in_which_sense_when_and_from_where(public: Site) -> None:
    people, books, lessons, teachers = numbers(page(public, "brand/deng-huo.html")).numbers
    assert (people.before, people.digits, people.unit) == ("近", "1.2", "万人次")
    assert people.period == "2023年1月起，截至2024年5月1日（报道日期）"
    assert people.citation.text == "东河镇的灯亮到十点"
    assert (people.figure.measure, people.figure.note) == ("累计", "分两期")
    assert books.is_missing
    assert books.unit == "户"
    assert lessons.is_target
    assert (lessons.digits, lessons.unit) == ("60", "场以上")
    assert lessons.period == "原文未注明时间"
    assert (teachers.before, teachers.digits, teachers.unit) == ("", "数十", "名")
    assert teachers.period == "2023年起，截至日期原文未注明"


def test_a_number_of_ones_own_says_so(public: Site) -> None:
    [number] = numbers(page(public, "brand/deng-huo-er.html")).numbers
    assert number.citation.text == "本单位填报"
    assert number.period == "截至2024年5月"


def test_history_is_in_order_and_what_has_no_date_comes_last(public: Site) -> None:
    [line] = [s for s in page(public, "brand/deng-huo.html").sections if isinstance(s, Timeline)]
    assert [m.when for m in line.moments] == ["2023年1月", "2024年3月", "见于2024年报道"]


def test_honours_pictures_doubts_and_sources_are_shown(public: Site) -> None:
    sections = page(public, "brand/deng-huo.html").shown
    [awards] = [s for s in sections if isinstance(s, Awards)]
    assert awards.awards[0].details == ("县级", "示范县总工会授予", "2024年3月")
    assert awards.awards[1].details == ("见于2024年报道",)
    [notes] = [s for s in sections if isinstance(s, Notes)]
    assert notes.lines == ("老师有几位，没有写清楚。",)
    [reading] = [s for s in sections if isinstance(s, Sources)]
    assert [a.text for a in reading.anchors] == ["东河镇的灯亮到十点", "本单位填报"]
    [prose] = [s for s in sections if isinstance(s, Prose)]
    assert 'href="ye-jian-shu-wu.html"' in prose.html
    [media] = public.pictures
    assert media in prose.html
    assert not [s for s in sections if isinstance(s, Photos)], "shown once"


def test_a_verified_venue_says_by_whom_and_carries_no_warning(public: Site) -> None:
    venue = page(public, "venue/deng-huo-yi-zhan.html")
    assert venue.notice == ""
    shown = facts(venue)
    assert shown["核实"] == "2024年5月1日，东河镇总工会"
    assert shown["代表几处"] == "12 处，没有逐个列名"
    visit = section(venue, VisitBar).visit
    known = {row.label: row.anchors[0].text for row in visit.known}
    assert (known["收费"], visit.actions[0].note) == ("免费", "0500-1234567")
    assert shown["设施"] == "微波炉、饮水机"
    assert visit.admitted == "户外劳动者"


def test_a_verification_grows_old(root: Path) -> None:
    def notice(today: Day) -> str:
        shown = view(examine(root, today=today).catalogue)
        return page(shown, "venue/deng-huo-yi-zhan.html").notice

    assert notice(Day(2025, 5, 1)) == ""
    assert "已经过了有效期" in notice(Day(2025, 6, 1))


def test_an_unverified_venue_warns_and_shows_nothing_that_is_not_known(public: Site) -> None:
    venue = page(public, "venue/deng-huo-da-yuan.html")
    assert venue.notice.startswith("信息来自 2024 年的报道，未核实")
    shown = facts(venue)
    visit = section(venue, VisitBar).visit
    assert (visit.known, visit.actions) == ((), ())
    assert "没有写明" not in shown.values()
    assert shown["代表几处"] == "有几处不清楚"
    assert "谁能来" not in shown


def test_the_year_of_an_undated_source_is_the_inferred_one(public: Site) -> None:
    assert "2012 年的报道" in page(public, "venue/ju-jia.html").notice
    shown = facts(page(public, "source/wu-ri-qi.html"))
    assert shown["日期"] == "原页未注明（原页没有印日期）"
    assert "推定" in shown["推定年份"]


def test_a_source_is_linked_only_where_it_may_be(public: Site, site: WriteSite) -> None:
    def link(shown: Site) -> tuple[str, str]:
        sections = page(shown, "source/wu-ri-qi.html").sections
        rows = [row for s in sections if isinstance(s, Facts) for row in s.rows]
        [anchor] = next(row for row in rows if row.label == "链接").anchors
        return anchor.text, anchor.href

    assert link(public) == ("https://example.org/a", "https://example.org/a")
    text = UNDATED_SOURCE.replace("可链接: 是", "可链接: 否")
    made = site({**SKETCH, "brands/来源/无日期.md": text})
    assert link(view(made.examine().catalogue)) == ("https://example.org/a", "")


def test_maps_show_positions_as_well_as_they_are_known(public: Site) -> None:
    by_name = {record.name: record for record in public.maps["all"].records}
    exact, vague = by_name["灯火驿站"].spot, by_name["灯火大院"].spot
    assert exact
    assert vague
    assert exact.grade.name == "精确"
    assert by_name["灯火驿站"].count == 12
    assert exact.longitude != 118.72, "GCJ-02 is drawn as WGS-84"
    assert vague == Spot(118.71, 31.72, GRADES[Precision.TOWN])
    assert "居家" not in by_name


def test_a_county_has_a_map_and_a_province_none(public: Site) -> None:
    assert "place-shi-fan-xian" in public.maps
    assert "place-mou-sheng" not in public.maps
    county = page(public, "place/shi-fan-xian.html")
    boards = section(county, TownBoards)
    assert boards.more
    assert boards.more.url == "map/shi-fan-xian.html"
    assert page(public, boards.more.url).title == "示范县的阵地地图"
    assert section(page(public, "place/mou-sheng.html"), TownBoards).more is None


def test_a_place_holds_everything_below_it(public: Site) -> None:
    for url in ("place/liu-wan-cun.html", "place/dong-he-zhen.html", "place/mou-sheng.html"):
        assert "灯火“小课堂”" in titles(page(public, url), "brands")
    assert "修灯" in titles(page(public, "place/dong-he-zhen.html"), "cases")
    assert "修灯" not in titles(page(public, "place/liu-wan-cun.html"), "cases")


def test_a_theme_holds_what_names_it(public: Site) -> None:
    theme = page(public, "theme/zhi-gong-fu-wu.html")
    assert "灯火“小课堂”" in titles(theme, "brands")
    assert "修灯" in titles(theme, "cases")


def small_maps(shown: Page) -> list[MapEmbed]:
    """The small maps of a page, beside lists of venues or alone."""
    alone = [s for s in shown.sections if isinstance(s, MapEmbed)]
    return alone + [s.map for s in shown.sections if isinstance(s, Cards) and s.map]


def section(shown: Page, kind: type[Found]) -> Found:
    [found] = [one for one in shown.sections if isinstance(one, kind)]
    return found


def test_home_offers_ways_by_need_place_organisation_and_theme(public: Site) -> None:
    home = page(public, "index.html")
    assert home.hero
    assert "看书" in [tile.anchor.text for tile in home.hero.needs.tiles]
    assert "needs.html" in [way.url for way in home.hero.ways]
    [(county, towns)] = section(home, Gazetteer).rows
    assert (county.text, [town.text for town in towns]) == ("示范县", ["东河镇"])
    assert [bar.system for bar in section(home, Shelf).bars] == ["工会", "妇联"]
    [(_, themes)] = section(home, LinkGroups).groups
    assert "职工服务" in [theme.text for theme in themes]


def test_the_shelf_counts_a_brand_for_each_system_that_leads_it_as_the_report_does(
    root: Path, public: Site
) -> None:
    home = page(public, "index.html")
    spines = section(home, Shelf)
    shelf = {bar.system: bar.count for bar in spines.bars}
    told = by_system(examine(root).catalogue.visible(PUBLIC))
    assert shelf == {str(row.system): row.brands for row in told if row.brands}
    assert sum(shelf.values()) == 4, "one of three is led by two"
    assert "几家合办的，每家各算一次。" in spines.aside
    assert "共 3 个" in spines.aside


def test_a_need_leads_to_who_answers_it(public: Site) -> None:
    assert "灯火“小课堂”" in titles(page(public, "need/kan-shu.html"), "brands")
    assert "看书" in titles(page(public, "needs.html"), "words")


def test_a_town_is_a_small_home_of_its_own(public: Site) -> None:
    town = page(public, "place/dong-he-zhen.html")
    assert {count.unit for count in town.counts} >= {"个品牌", "个阵地"}
    assert all(count.section in {s.id for s in town.shown} for count in town.counts)


def test_drafts_are_for_the_preview_only_and_marked(root: Path) -> None:
    catalogue = examine(root).catalogue
    urls = {found.url for found in view(catalogue, PUBLIC).pages}
    assert "brand/cao-gao.html" not in urls
    assert titles(page(view(catalogue, PUBLIC), "brand/deng-huo.html"), "related") == [
        "灯火小课堂二期"
    ]
    draft = page(view(catalogue, PREVIEW), "brand/cao-gao.html")
    assert draft.watermark == "草稿"


def outputs(root: Path, shown: Site) -> dict[str, Output]:
    return {output.path: output for output in render(shown, root)}


def rendered(root: Path, shown: Site, path: str) -> str:
    return next(o.content.decode() for o in render(shown, root) if o.path == path)


def test_only_pictures_of_public_entries_are_published(root: Path) -> None:
    published = pipeline.outputs(root, examine(root))
    media = [output.content for output in published if output.path.startswith("media/")]
    [found] = media
    assert found.startswith(b"RIFF")


def test_a_picture_is_shown_from_its_published_address(root: Path, public: Site) -> None:
    text = rendered(root, public, "brand/deng-huo.md")
    [media] = public.pictures
    assert f'src="../{media}"' in text


def test_rendered_pages_carry_their_head_in_front_matter(root: Path, public: Site) -> None:
    text = rendered(root, public, "brand/deng-huo.md")
    assert text.startswith("---\ntitle: 灯火“小课堂”\ndescription: 下班后在村里学手艺。\n")


def test_what_is_rendered_is_the_same_every_time(root: Path) -> None:
    first, second = (outputs(root, view(examine(root).catalogue)) for _ in range(2))
    assert {path: one.content for path, one in first.items()} == {
        path: one.content for path, one in second.items()
    }
    assert json.dumps(sorted(first), ensure_ascii=False)
