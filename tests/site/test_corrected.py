"""纠错 at the end of a page: what is copied for a chat, and what is shown where nothing copies."""

from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.site.conftest import Built

pytestmark = [pytest.mark.browser, pytest.mark.build]
PAGE = "brand/qing-chuang-dai.html"


@pytest.fixture
def address(built: Built, serve: Callable[[Path], str]) -> str:
    return serve(built.folder)


def test_the_words_are_copied_with_the_page_named(page: Page, address: str) -> None:
    page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    page.goto(f"{address}{PAGE}")
    page.get_by_role("button", name="复制纠错内容").click()
    expect(page.get_by_role("button", name="已复制，可以粘贴到微信")).to_be_visible()
    words = page.evaluate("navigator.clipboard.readText()")
    assert words.startswith("【纠错】青创贷\n网页：")
    assert PAGE in words


def test_a_page_by_hand_asks_too_and_one_for_staff_does_not(built: Built) -> None:
    about, handbook = (
        (built.folder / page).read_text("utf-8") for page in ("about.html", "handbook/index.html")
    )
    assert about.count('id="jiu-cuo"') == 1
    assert 'data-copy="【纠错】关于本站\n网页：' in about
    assert "待填" not in about
    assert "qt-correction" not in handbook


def test_where_nothing_copies_the_words_are_shown(page: Page, address: str) -> None:
    page.add_init_script(
        "Object.defineProperty(navigator, 'clipboard', { value: undefined });"
        "document.execCommand = () => false;"
    )
    page.goto(f"{address}{PAGE}")
    page.get_by_role("button", name="复制纠错内容").click()
    assert PAGE in page.get_by_role("textbox", name="纠错内容").input_value()


def test_without_scripts_the_page_says_who_is_told(browser: Browser, address: str) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(f"{address}{PAGE}")
    expect(page.get_by_role("region", name="纠错")).to_contain_text("请告诉")
    expect(page.get_by_role("button", name="复制纠错内容")).to_be_hidden()
    context.close()
