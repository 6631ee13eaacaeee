"""Numbers in a real Chromium: they open without scripts, by keyboard, and on paper."""

from collections.abc import Callable, Iterator
from contextlib import closing
from pathlib import Path
from typing import Literal

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.site.conftest import Built, Project

pytestmark = [pytest.mark.browser, pytest.mark.build]

SLOPE = "brand/qing-chun-dang-jian.html"
PAGES = ["numbers.html", SLOPE, "brand/zhi-gong-fu-wu-zhan.html"]
VIOLATIONS = """axe.run(".qt-section--numbers", {resultTypes: ["violations"]}).then(result =>
    result.violations.map(found => [found.id, found.nodes.map(node => node.html)]))"""
# How high the smallest letters of the graphs are, in pixels of the page.
SMALLEST = """Math.min(...[...document.querySelectorAll(".qt-plot tspan")].map(words =>
    parseFloat(getComputedStyle(words).fontSize) * words.getScreenCTM().a))"""


@pytest.fixture
def address(built: Built, serve: Callable[[Path], str]) -> str:
    return f"{serve(built.folder.parent)}{built.folder.name}/"


@pytest.fixture
def strip(small: Project, serve: Callable[[Path], str]) -> str:
    """The page of a fictional brand with four editions, one of them lost, and a target."""
    return f"{serve(small.root)}site/brand/shu-deng.html"


@pytest.fixture
def without_script(browser: Browser) -> Iterator[Page]:
    with closing(browser.new_context(java_script_enabled=False)) as context:
        yield context.new_page()


def test_a_number_opens_by_keyboard_to_all_that_it_rests_on(page: Page, address: str) -> None:
    page.goto(address + SLOPE)
    number = page.locator(".qt-number").first
    basis = number.locator(".qt-number__basis")
    expect(basis).to_be_hidden()
    number.locator("summary").focus()
    page.keyboard.press("Enter")
    expect(basis).to_be_visible()
    expect(basis.locator("dt")).to_have_text(["口径", "日期", "出处", "原句", "说明"])
    page.keyboard.press("Tab")
    expect(basis.get_by_role("link")).to_be_focused()
    number.locator("summary").focus()
    page.keyboard.press("Space")
    expect(basis).to_be_hidden()


def test_a_number_opens_without_scripts(without_script: Page, address: str) -> None:
    without_script.goto(f"{address}numbers.html")
    number = without_script.locator(".qt-number").first
    number.locator("summary").click()
    expect(number.locator(".qt-number__basis")).to_contain_text("出处")
    expect(number.locator(".qt-number__basis")).to_be_visible()


def test_paper_shows_what_every_number_rests_on(page: Page, address: str) -> None:
    page.goto(address + SLOPE)
    page.emulate_media(media="print")
    heights = page.locator(".qt-number__basis").evaluate_all(
        "all => all.map(one => one.checkVisibility() && one.getBoundingClientRect().height)"
    )
    assert heights
    assert all(height > 12 for height in heights)


def test_a_link_leads_to_one_number(page: Page, address: str) -> None:
    page.goto(f"{address}{SLOPE}#numbers-3")
    expect(page.locator("#numbers-3")).to_be_in_viewport()
    expect(page.locator("#numbers-3 .qt-number__value")).to_be_visible()


@pytest.mark.audit
@pytest.mark.parametrize("width", [320, 390, 1280])
def test_every_number_is_large_enough_for_a_finger_and_nothing_is_cut(
    page: Page, address: str, width: int
) -> None:
    page.set_viewport_size({"width": width, "height": 844})
    for name in PAGES:
        page.goto(address + name)
        page.locator(".qt-number details").evaluate_all("all => all.forEach(d => d.open = true)")
        sizes = page.locator(".qt-number summary").evaluate_all(
            "all => all.map(s => s.getBoundingClientRect().height)"
        )
        assert min(sizes) >= 44, name
        assert page.evaluate("document.documentElement.scrollWidth") <= width, name


@pytest.mark.audit
@pytest.mark.parametrize("look", ["light", "dark"])
def test_numbers_have_no_barrier_that_axe_finds(
    browser: Browser, address: str, strip: str, axe: str, look: Literal["light", "dark"]
) -> None:
    with closing(browser.new_context(color_scheme=look)) as context:
        page = context.new_page()
        for url in (*(address + name for name in PAGES), strip):
            page.goto(url)
            page.locator(".qt-number details").evaluate_all(
                "all => all.forEach(d => d.open = true)"
            )
            page.evaluate(axe)
            assert page.evaluate(VIOLATIONS) == [], url


def test_a_graph_says_in_words_what_it_shows(page: Page, address: str) -> None:
    page.goto(address + SLOPE)
    expect(page.locator(".qt-plot").get_by_role("img")).to_have_accessible_name(
        "新经济组织党组织覆盖率（占比）：2011年6月33%，2012年5月85.5%；"
        "新社会组织党组织覆盖率（占比）：2011年6月21%，2012年5月58.9%。"
    )
    page.goto(f"{address}numbers.html")
    expect(page.locator(".qt-plot")).to_have_count(1)
    expect(page.locator(".qt-plot figcaption")).to_contain_text("青春党建")


def test_a_strip_has_its_editions_and_its_target_and_leaves_out_what_is_lost(
    page: Page, strip: str
) -> None:
    page.set_viewport_size({"width": 390, "height": 844})
    page.goto(strip)
    plot = page.locator(".qt-plot")
    expect(plot.locator("text")).to_have_text(
        [
            *("2021年2月26日", "2022年2月15日", "2024年2月24日", "目标"),
            *("近1.2万人次", "8000余人次", "2.35万人次", "3万人次以上"),
        ]
    )
    expect(plot.locator(".qt-plot__mark--first")).to_have_count(3)
    expect(plot.locator(".qt-plot__mark--target")).to_have_count(1)
    expect(plot).to_contain_text("2023年2月5日的数是“原文缺失”，没有画出。")
    expect(page.locator(".qt-number", has_text="原文缺失")).to_have_count(1)
    assert page.evaluate("document.documentElement.scrollWidth") <= 390
    assert page.evaluate(SMALLEST) >= 14


@pytest.mark.audit
def test_words_of_a_slope_can_be_read_on_a_phone(page: Page, address: str) -> None:
    page.set_viewport_size({"width": 390, "height": 844})
    page.goto(address + SLOPE)
    assert page.evaluate(SMALLEST) >= 14
