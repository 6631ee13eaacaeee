"""The pages of needs say how old their answers are, and name no answer that is none."""

import pytest

from hooks.model.scalar.day import Day
from hooks.view.parts.card import Cards
from hooks.view.parts.fact import Facts
from hooks.view.parts.page import Page
from hooks.view.parts.visit import Places
from hooks.view.site import Site, view
from tests.conftest import WriteSite
from tests.sketch import brand, venue

UNDATED = "---\n媒体: 某报\n日期: 未注明\n日期说明: 没印\n网址: wu-ri-qi\n---\n"
OLD = "---\n媒体: 某报\n日期: 2012-05-01\n网址: jiu-bao\n---\n"
CHECKED = "核实: {日期: 2024-05-02, 单位: 东河镇总工会}"
NEED = ("发布: 已发布", "需求: 歇脚")
URL = "need/xie-jiao.html"


def page(shown: Site, url: str = URL) -> Page:
    return next(found for found in shown.pages if found.url == url)


def shown(site: WriteSite, sketch: dict[str, str]) -> Site:
    sources = {"brands/来源/无日期.md": UNDATED, "brands/来源/旧报.md": OLD}
    return view(site({**sources, **sketch}).examine(today=Day(2024, 6, 1)).catalogue)


@pytest.mark.parametrize(
    ("sketch", "notice", "bylines"),
    [
        (
            {"brands/品牌/灯.md": brand(*NEED)},
            "下面的回答依据2024年的资料。现在还办不办、开不开，没有核实，请先打听。",
            ["2024年的资料"],
        ),
        (
            {
                "brands/品牌/灯.md": brand(*NEED),
                "brands/品牌/旧灯.md": brand(*NEED, "来源: 旧报", "网址: jiu"),
                "brands/阵地/暗.md": venue(*NEED, "来源: 无日期"),
            },
            (
                "下面的回答依据2012年至2024年的资料，另有 1 条的资料没有日期。"
                "现在还办不办、开不开，没有核实，请先打听。"
            ),
            ["2012年的资料", "2024年的资料", "资料没有日期"],
        ),
        (
            {"brands/阵地/暗.md": venue(*NEED, "来源: 无日期")},
            "下面的回答，资料都没有日期。现在还办不办、开不开，没有核实，请先打听。",
            ["资料没有日期"],
        ),
        (
            {
                "brands/品牌/旧灯.md": brand(*NEED, "来源: 旧报", "网址: jiu"),
                "brands/阵地/亮.md": venue(*NEED, CHECKED),
            },
            (
                "下面的回答依据2012年至2024年的资料。没有写“核实”的，"
                "现在还办不办、开不开，请先打听。"
            ),
            ["2012年的资料", "2024年5月2日核实"],
        ),
        (
            {"brands/品牌/自.md": brand(*NEED, "来源: 本单位填报", "截至: 2023-04")},
            "下面的回答依据2023年的资料。现在还办不办、开不开，没有核实，请先打听。",
            ["2023年的资料"],
        ),
    ],
)
def test_every_answer_and_the_page_say_how_old_they_are(
    site: WriteSite, sketch: dict[str, str], notice: str, bylines: list[str]
) -> None:
    found = page(shown(site, sketch))
    assert found.notice == notice
    places = [place for s in found.sections if isinstance(s, Places) for place in s.places]
    cards = [card for s in found.sections if isinstance(s, Cards) for card in s.cards]
    said = [card.byline.rpartition(" · ")[2] for card in cards]
    assert [*said, *(place.age for place in places)] == bylines


def test_what_is_to_be_had_in_a_town_says_how_old_it_is(site: WriteSite) -> None:
    made = shown(site, {"brands/品牌/旧灯.md": brand(*NEED, "来源: 旧报", "网址: jiu")})
    [asked] = [s for s in page(made, "place/dong-he-zhen.html").sections if s.kind == "tiles"]
    assert asked.aside.endswith(
        "下面的回答依据2012年至2024年的资料。现在还办不办、开不开，没有核实，请先打听。"
    )


def test_a_need_that_nothing_answers_promises_nothing(site: WriteSite) -> None:
    terms = "- {名称: 歇脚, 说明: 走累了进来坐坐。, 网址: xie-jiao}\n"
    found = page(shown(site, {"brands/词表/需求.yml": terms}))
    assert found.lead == "想“歇脚”：本站还没有收录能办这件事的品牌和阵地。"
    assert found.notice == ""


def test_a_theme_answers_nothing_and_has_no_age(site: WriteSite) -> None:
    assert page(shown(site, {}), "theme/wen-hua-sheng-huo.html").notice == ""


def test_every_real_need_says_how_old_its_answers_are(real_site: Site) -> None:
    needs = [found for found in real_site.pages if found.url.startswith("need/")]
    assert len(needs) > 20
    assert all("资料" in found.notice or "还没有收录" in found.lead for found in needs)


@pytest.mark.parametrize(
    ("hours", "fact"),
    [
        ((None,), None),
        (("每天 09:00-17:00",), "每天 09:00-17:00"),
        ((None, None), None),
        (("每天 09:00-17:00", None), "1 个写了开放时间，见各阵地的页面，其余 1 个没有写明"),
        (
            ("每天 09:00-17:00", "每天 08:00-12:00"),
            "2 个写了开放时间，见各阵地的页面",
        ),
    ],
)
def test_the_hours_of_several_venues_are_mentioned_only_where_some_are_known(
    site: WriteSite, hours: tuple[str | None, ...], fact: str | None
) -> None:
    venues = {
        f"brands/阵地/灯{place}.md": venue(
            "发布: 已发布", f"网址: deng-{place}", *([f"开放时间: {each}"] if each else [])
        )
        for place, each in enumerate(hours)
    }
    named = "、".join(f"灯{place}" for place in range(len(hours)))
    made = shown(site, {**venues, "brands/品牌/灯.md": brand("发布: 已发布", f"阵地: {named}")})
    sections = page(made, "brand/yang-li.html").sections
    rows = [row for s in sections if isinstance(s, Facts) for row in s.rows]
    found = [row.anchors[0].text for row in rows if row.label == "几时开门"]
    assert found == ([fact] if fact else [])


@pytest.mark.parametrize(
    ("lines", "notice"),
    [
        (("来源: 旧报",), "这里写的是2012年的情况，现在还办不办没有核实，请先打听。"),
        (("来源: 无日期",), "资料没有日期，现在还办不办没有核实，请先打听。"),
        (("来源: 本单位填报", "截至: 2023-04"), ""),
    ],
)
def test_a_brand_and_its_poster_promise_nothing_that_was_so_years_ago(
    site: WriteSite, lines: tuple[str, ...], notice: str
) -> None:
    made = shown(site, {"brands/品牌/灯.md": brand("发布: 已发布", *lines)})
    assert page(made, "brand/yang-li.html").notice == notice
    [poster] = [found for found in made.posters if found.page == "brand/yang-li.html"]
    assert poster.notice == notice
