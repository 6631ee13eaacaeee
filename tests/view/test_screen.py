"""The large screen: which brands and numbers it shows, and what it must never show."""

from collections.abc import Callable, Mapping
from itertools import pairwise

import pytest

from hooks.catalogue import Catalogue
from hooks.entries.entry import Entry
from hooks.entries.problem import errors
from hooks.model import Publication, Target
from hooks.model.scalar.day import Day
from hooks.pipeline import examine
from hooks.render.screen import screen_files, screen_page
from hooks.view.handout.screen import CODE, SCREEN
from hooks.view.handout.slide import (
    BrandSlide,
    ChartSlide,
    ClosingSlide,
    MapSlide,
    NumbersSlide,
    OpeningSlide,
    PlacesSlide,
    Screen,
)
from hooks.view.parts.caption import system
from hooks.view.parts.county import county_of
from hooks.view.parts.featured import featured
from hooks.view.site import PREVIEW, PUBLIC, view
from tests.conftest import WriteSite
from tests.sketch import brand, entry, venue

TODAY = Day(2024, 6, 1)
ORGANISATIONS = {"工": "东河镇总工会", "妇": "东河镇妇联", "团": "东河镇团委", "邻": "邻县总工会"}
NEIGHBOUR = {
    "brands/地区/邻县.md": entry("级别: 县", "上级: 某市", "网址: lin-xian"),
    "brands/组织/邻县总工会.md": entry("系统: 工会", "地区: 邻县", "网址: lin-zong"),
}
RICH = ("截至: 2024-05", "数据: [{来的人: 累计30人次}, {来的户: 累计20户}]")
NUMBERS = """\
数据:
  - {指标: 来过的人, 数值: 30人次, 口径: 累计, 截至: 2022}
  - {指标: 来过的人, 数值: 70人次, 口径: 累计, 截至: 2023}
  - {指标: 想请的人, 数值: 900人次, 口径: 目标, 截至: 2025}
  - {指标: 丢了的数, 数值: 未知, 单位: 人次, 口径: 累计, 截至: 2023}
  - {指标: 没写口径, 数值: 5户, 截至: 未注明}
  - {指标: 写明的户, 数值: 8户, 口径: 时点, 截至: 2023}"""
Read = Callable[..., Catalogue]


def chosen_of(catalogue: Catalogue, most: int) -> tuple[Entry, ...]:
    return featured(catalogue, catalogue.of(Target.BRAND), most)


@pytest.fixture
def read(site: WriteSite) -> Read:
    """``read("工妇", 工=RICH)``: one brand for each character, with further lines for those of one."""

    def catalogue(
        chars: str = "", sketch: Mapping[str, str] | None = None, **lines: tuple[str, ...]
    ) -> Catalogue:
        brands = {
            f"brands/品牌/{char}{at}.md": brand(
                f"牵头: {ORGANISATIONS[char]}",
                f"网址: brand-{at}",
                "发布: 已发布",
                *lines.get(char, ()),
            )
            for at, char in enumerate(chars)
        }
        without = {"brands/品牌/夜间书屋.md": brand("发布: 草稿", "网址: ye-jian-shu-wu")}
        made = site({**without, **NEIGHBOUR, **brands, **(sketch or {})})
        examined = examine(made.root, today=TODAY)
        assert not [p for p in errors(examined.problems) if p.path.startswith("brands/品牌/")]
        return examined.catalogue

    return catalogue


def shown(catalogue: Catalogue) -> Screen:
    return view(catalogue).screen


def published(catalogue: Catalogue) -> Catalogue:
    return catalogue.visible(PUBLIC)


@pytest.mark.parametrize(
    "chars", ["工工妇", "妇工工工团", "工工妇妇团团", "工妇团工工工妇", "工工工妇妇"]
)
def test_no_two_neighbours_are_of_one_system_where_that_can_be(read: Read, chars: str) -> None:
    catalogue = published(read(chars, 工=RICH))
    systems = [system(catalogue, found) for found in chosen_of(catalogue, 16)]
    assert sorted(systems) == sorted(
        {"工": "工会", "妇": "妇联", "团": "共青团"}[char] for char in chars
    )
    assert all(one != other for one, other in pairwise(systems))


def test_a_site_of_one_system_shows_all_of_its_brands(read: Read) -> None:
    assert len(chosen_of(published(read("工工工")), 16)) == 3


def test_every_county_is_there_however_little_its_brands_tell(read: Read) -> None:
    catalogue = published(read("工工妇妇团团邻", 工=RICH, 妇=RICH, 团=RICH))
    chosen = chosen_of(catalogue, 3)
    assert len(chosen) == 3
    assert {county_of(catalogue, found) for found in chosen} == {
        found for found in catalogue.of(Target.PLACE) if found.title in {"示范县", "邻县"}
    }


def test_brands_that_tell_most_are_chosen_first(read: Read) -> None:
    catalogue = published(read("工工妇妇团", 妇=RICH))
    chosen = chosen_of(catalogue, 2)
    assert chosen[0].stem.startswith("妇")
    assert chosen_of(catalogue, 2) == chosen


def test_no_system_takes_more_than_half_while_another_is_left(read: Read) -> None:
    catalogue = published(read("工工工工妇团", 工=RICH))
    systems = [system(catalogue, found) for found in chosen_of(catalogue, 4)]
    assert systems.count("工会") == 2


def test_the_choice_does_not_hang_on_the_order_of_files(read: Read) -> None:
    catalogue = published(read("工妇团工妇团", 工=RICH))
    turned = catalogue.but(entries=catalogue.entries[::-1])
    assert chosen_of(turned, 4) == chosen_of(catalogue, 4)


def test_a_target_is_never_shown_as_a_result(read: Read) -> None:
    screen = shown(read("工", 工=(NUMBERS,)))
    apart = [
        slide for slide in screen.slides if isinstance(slide, NumbersSlide) and slide.is_target
    ]
    assert [[one.number.figure.indicator for one in slide.numbers] for slide in apart] == [
        ["想请的人"]
    ]
    assert "不是成果" in apart[0].note
    results = [
        s for s in screen.slides if isinstance(s, BrandSlide | NumbersSlide) and s not in apart
    ]
    assert results
    numbers = [one.number for slide in results for one in slide.numbers]
    assert numbers
    assert not [one for one in numbers if one.is_target or one.is_missing]


def test_numbers_with_sense_and_date_come_before_others(read: Read) -> None:
    [slide] = [s for s in shown(read("工", 工=(NUMBERS,))).slides if isinstance(s, BrandSlide)]
    first = slide.numbers[0]
    assert (first.number.figure.indicator, first.number.basis) == ("写明的户", "时点，截至2023年")
    assert slide.source == "示范日报，2024年5月1日"
    assert "来过的人" not in {one.number.figure.indicator for one in slide.numbers}, (
        "its graph follows"
    )


def test_of_two_days_the_later_is_shown_wherever_it_stands(read: Read) -> None:
    days = (
        "{指标: 来的人, 数值: 70人, 口径: 未注明, 截至: 2023-11}",
        "{指标: 来的人, 数值: 30人, 口径: 未注明, 截至: 2023-2}",
    )
    catalogue = read("工", 工=(f"数据: [{', '.join(days)}]",))
    [slide] = [slide for slide in shown(catalogue).slides if isinstance(slide, BrandSlide)]
    assert [one.number.digits for one in slide.numbers] == ["70"]


def test_numbers_of_one_name_stand_for_each_brand_that_tells_them(read: Read) -> None:
    slides = shown(read("工妇", 工=RICH, 妇=("数据: [{来的人: 累计50人次}]", "截至: 2023"))).slides
    [slide] = [slide for slide in slides if isinstance(slide, NumbersSlide)]
    stated = [(one.about, one.number.digits) for one in slide.numbers]
    assert sorted(stated) == [("妇1", "50"), ("工0", "20"), ("工0", "30")]


def test_what_two_brands_tell_alike_stands_once(read: Read) -> None:
    same = ("数据: [{镇里的品牌: 时点13个}]", "截至: 2023")
    slides = shown(read("工妇", 工=same, 妇=same)).slides
    [slide] = [slide for slide in slides if isinstance(slide, NumbersSlide)]
    assert [one.number.digits for one in slide.numbers] == ["13"]


def test_a_graph_follows_its_brand(read: Read) -> None:
    slides = shown(read("工", 工=(NUMBERS,))).slides
    [at] = [at for at, slide in enumerate(slides) if isinstance(slide, ChartSlide)]
    before, chart = slides[at - 1], slides[at]
    assert isinstance(before, BrandSlide)
    assert isinstance(chart, ChartSlide)
    assert chart.title == before.title
    assert chart.graph.title == "来过的人"
    assert chart.source == "示范日报，2024年5月1日"


def test_a_reservation_is_shown_beside_its_number(read: Read) -> None:
    figure = "数据: [{指标: 来的人, 数值: 30人次, 口径: 累计, 截至: 2023, 备注: 按门票计}]"
    assert "说明：按门票计" in screen_page(shown(read("工", 工=(figure,))))


@pytest.mark.parametrize("states", [PUBLIC, PREVIEW], ids=["public", "preview"])
@pytest.mark.parametrize("state", ["草稿", "待审", "已撤下"])
def test_nothing_unpublished_is_shown_in_a_preview_either(
    read: Read, states: frozenset[Publication], state: str
) -> None:
    gone = "撤下: {日期: 2024-05-20, 原因: 停办了}" if state == "已撤下" else "别名: 内部"
    hidden = brand(f"发布: {state}", "名称: 还没定的事", "网址: hidden", gone, *RICH)
    catalogue = read("工", {"brands/品牌/未定.md": hidden})
    page = screen_page(view(catalogue, states).screen)
    assert "工0" in page
    assert "还没定的事" not in page


def test_a_site_without_brands_has_a_title_and_an_end(read: Read) -> None:
    catalogue = published(read()).but(entries=())
    slides = shown(catalogue).slides
    assert [type(slide) for slide in slides] == [OpeningSlide, ClosingSlide]
    assert "<svg" not in screen_page(shown(catalogue))


def test_the_shelf_counts_every_brand_once_and_has_no_spine_for_nobody(read: Read) -> None:
    leaderless = brand("牵头: -", "地区: 东河镇", "发布: 已发布", "网址: wu")
    catalogue = read("工工工工妇妇", {"brands/品牌/无.md": leaderless})
    opening = shown(catalogue).slides[0]
    assert isinstance(opening, OpeningSlide)
    assert [(s.system, s.count) for s in opening.bars] == [
        ("工会", 4),
        ("妇联", 2),
    ]
    assert "另有 1 个品牌没有写明由谁牵头。" in opening.note
    assert [s.height for s in opening.bars] == sorted(s.height for s in opening.bars)[::-1]
    assert opening.counts[0] == (len(published(catalogue).of(Target.BRAND)), "个", "品牌")


def test_towns_tell_their_venues_and_no_homes(read: Read) -> None:
    home = venue("类别: 居家房间", "上图: 否", "不上图原因: 住所", "网址: home", "发布: 已发布")
    catalogue = read("工邻", {"brands/阵地/小屋.md": home})
    [places] = [s for s in shown(catalogue).slides if isinstance(s, PlacesSlide)]
    assert [(c.title, c.venues, c.towns) for c in places.counties] == [
        ("示范县", 1, (("东河镇", 1),)),
        ("邻县", 0, ()),
    ]
    assert "住户家里" in places.note


@pytest.mark.parametrize(
    ("lines", "words"),
    [
        ((), ""),
        (("处数: 12处",), "没有逐个列名的几处合算一个"),
        (("所在: 柳湾驿站",), "设在另一个里面的也单算一个"),
    ],
)
def test_what_of_the_venues_is_not_one_place_is_said(
    read: Read, lines: tuple[str, ...], words: str
) -> None:
    """The same words wherever venues are counted."""
    sketch = {"brands/阵地/大厅.md": venue("网址: hall", "发布: 已发布", *lines)}
    catalogue = read("工", sketch)
    site = view(catalogue)
    [opening] = [s for s in site.screen.slides if isinstance(s, OpeningSlide)]
    [places] = [s for s in site.screen.slides if isinstance(s, PlacesSlide)]
    pages = {view.page.url: view.page for maker in site.makers for view in maker.make()}
    town = pages["place/dong-he-zhen.html"]
    [venues] = [section for section in town.sections if section.id == "venues"]
    notes = (opening.note, places.note, venues.aside, pages["venues.html"].lead)
    assert [words in note for note in notes] == [True] * 4
    assert ["个里面" in note or "合算" in note for note in notes] == [bool(words)] * 4
    assert (2, "个", "阵地") in opening.counts
    assert (2, "个阵地") in [(count.number, count.unit) for count in town.counts]


def test_the_map_slide_speaks_of_no_list(read: Read) -> None:
    at = ("坐标: 120.75, 30.69", "坐标系: WGS-84", "精度: 精确", "坐标出处: 实测")
    sketch = {
        "brands/阵地/大厅.md": venue("网址: hall", "发布: 已发布", *at),
        "brands/阵地/车上.md": venue("网址: car", "发布: 已发布", "上图: 否", "不上图原因: 流动的"),
    }
    [slide] = [s for s in shown(read("工", sketch)).slides if isinstance(s, MapSlide)]
    assert "名单" not in slide.note
    assert "另有 1 个不在图上" in slide.note


def test_the_venues_of_towns_and_those_beside_add_up(read: Read) -> None:
    beside = venue("地区: 示范县", "网址: beside", "发布: 已发布")
    catalogue = read("工邻", {"brands/阵地/大厅.md": beside})
    [places] = [s for s in shown(catalogue).slides if isinstance(s, PlacesSlide)]
    found = places.counties[0]
    assert (found.venues, found.towns, found.beside) == (2, (("东河镇", 1),), 1)
    page = dict(screen_files(shown(catalogue)))[SCREEN].decode()
    assert "没有写到镇街 <b>1</b>" in page


@pytest.mark.parametrize(
    ("settings", "title", "words"),
    [
        ("site_url: https://qun.shifan.gov.cn/\n", "手机上看", "https://qun.shifan.gov.cn/"),
        ("site_name: 示范县目录\n", "谢谢观看", "每个数字都能查到出处"),
        ("extra: {站点: {主办单位: 待填}}\n", "谢谢观看", "回到网站"),
        ("extra: {站点: {演示: 这个县是虚构的}}\n", "谢谢观看", "演示：这个县是虚构的"),
    ],
    ids=["address", "no address", "placeholder", "demonstration"],
)
def test_the_end_says_where_to_read_on_only_where_there_is_an_address(
    read: Read, settings: str, title: str, words: str
) -> None:
    screen = shown(read("工", {"mkdocs.yml": settings}))
    end = screen.slides[-1]
    assert isinstance(end, ClosingSlide)
    assert end.title == title
    files = dict(screen_files(screen))
    page = files[SCREEN].decode()
    assert words in page
    assert "待填" not in page
    assert set(files) == ({SCREEN, CODE} if end.address else {SCREEN})
    assert (f'src="{CODE}"' in page) == bool(end.address)
