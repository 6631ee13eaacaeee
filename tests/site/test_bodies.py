"""Bodies in a real Chromium: the handbook's examples look as their writer meant them."""

from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import Page

from tests.site.conftest import Built

pytestmark = [pytest.mark.browser, pytest.mark.build]

WIDTH = 390
HANDBOOK = "handbook/body.html"
STYLES = """key => selector => [...document.querySelectorAll(".qt-example__result " + selector)]
    .map(element => getComputedStyle(element)[key])"""


def styles(page: Page, selector: str, key: str) -> set[str]:
    found: list[str] = page.evaluate(f"({STYLES})({key!r})({selector!r})")
    return set(found)


def test_what_is_typed_is_what_is_seen(
    page: Page, built: Built, serve: Callable[[Path], str]
) -> None:
    page.set_viewport_size({"width": WIDTH, "height": 844})
    page.goto(f"{serve(built.folder.parent)}{built.folder.name}/{HANDBOOK}")
    assert styles(page, ".qt-center", "textAlign") == {"center"}
    assert styles(page, ".qt-right", "textAlign") == {"right"}
    assert styles(page, "del", "textDecorationLine") == {"line-through"}
    assert styles(page, "ol", "listStyleType") == {"decimal"}
    assert page.evaluate("document.documentElement.scrollWidth") == WIDTH


def test_a_footnote_leads_there_and_back(
    page: Page, built: Built, serve: Callable[[Path], str]
) -> None:
    page.goto(f"{serve(built.folder.parent)}{built.folder.name}/{HANDBOOK}")
    page.locator("sup a[href='#body-fn-1']").click()
    assert page.locator("li#body-fn-1:target").count() == 1
    page.locator("a[href='#body-fnref-1']").click()
    assert page.locator("sup#body-fnref-1:target").count() == 1
