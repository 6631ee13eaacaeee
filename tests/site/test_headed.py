"""The header: elder mode and the drawer, by keyboard too, and what stays from page to page."""

from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.audit.elder import too_small
from tests.site.conftest import Built

pytestmark = [pytest.mark.browser, pytest.mark.build]


@pytest.fixture
def address(built: Built, serve: Callable[[Path], str]) -> str:
    return serve(built.folder)


def size(page: Page) -> float:
    """Of the text, in pixels."""
    found = page.locator(".qt-lead").evaluate("node => parseFloat(getComputedStyle(node).fontSize)")
    return float(found)


def test_elder_mode_is_switched_by_keyboard_and_remembered(page: Page, address: str) -> None:
    page.goto(f"{address}brand/qing-chuang-dai.html")
    before = size(page)
    button = page.get_by_role("button", name="长者模式")
    button.focus()
    page.keyboard.press("Enter")
    expect(button).to_have_attribute("aria-pressed", "true")
    assert size(page) == pytest.approx(before * 1.3)
    page.goto(f"{address}brand/yuan-lai-jiu-shi-ni.html")
    expect(page.locator("html")).to_have_attribute("data-elder", "on")
    expect(button).to_have_attribute("aria-pressed", "true")
    button.click()
    page.reload()
    expect(page.locator("html")).not_to_have_attribute("data-elder", "on")


def test_elder_mode_stands_before_anything_is_drawn(page: Page, address: str) -> None:
    page.goto(address)
    page.get_by_role("button", name="长者模式").click()
    page.route("**/*.js", lambda route: route.abort())
    page.reload()
    expect(page.locator("html")).to_have_attribute("data-elder", "on")


def test_elder_mode_keeps_every_word_of_a_page(page: Page, address: str) -> None:
    page.goto(f"{address}brand/qing-chuang-dai.html")
    words = page.locator(".qt h2").all_inner_texts()
    page.get_by_role("button", name="长者模式").click()
    assert page.locator(".qt h2").all_inner_texts() == words
    for heading in page.locator(".qt h2").all():
        expect(heading).to_be_visible()


def test_a_keyboard_opens_the_drawer_and_comes_back(page: Page, address: str) -> None:
    page.set_viewport_size({"width": 390, "height": 844})
    page.goto(address)
    drawer = page.get_by_role("button", name="全站栏目")
    link = page.locator(".md-sidebar--primary").get_by_role("link", name="时间线")
    expect(link).to_be_hidden()
    drawer.focus()
    page.keyboard.press("Enter")
    expect(link).to_be_visible()
    expect(drawer).to_have_attribute("aria-expanded", "true")
    page.keyboard.press("Escape")
    expect(drawer).to_be_focused()
    expect(link).to_be_hidden()


def test_without_scripts_the_drawer_still_opens(browser: Browser, address: str) -> None:
    context = browser.new_context(java_script_enabled=False, viewport={"width": 390, "height": 844})
    page = context.new_page()
    page.goto(address)
    page.locator("label.md-header__button[for=__drawer]").click()
    expect(page.locator(".md-sidebar--primary").get_by_role("link", name="时间线")).to_be_visible()
    context.close()


def test_elder_mode_keeps_the_measures_for_the_old_on_every_type_of_page(
    page: Page, address: str, types: tuple[str, ...]
) -> None:
    page.set_viewport_size({"width": 390, "height": 844})
    page.add_init_script("localStorage.setItem('qt-elder', 'on')")
    for kind in types:
        page.goto(f"{address}{kind}")
        assert too_small(page) == [], kind
