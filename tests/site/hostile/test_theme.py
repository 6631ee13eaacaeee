"""The theme's own ways, held to ours: what it keeps in a browser, its tabs, its forced colours."""

from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import Page

from tests.site.conftest import Built, Project

KEPT = (
    *("{", "1", '"x"', "[]", "null", '{"index":"x"}', '{"index":-1}', '{"index":0.5}', "\ud83d"),
    '{"index":0,"color":{" ":1}}',
    '{"index":0,"color":"abc"}',
    '{"index":0,"color":{}}',
    '{"index":0,"color":{"media":"(prefers-color-scheme)","scheme":1}}',
    '{"index":99,"color":{"scheme":"slate\\" onclick=x()"}}',
    '{"__proto__":{"index":0}}',
)
POISON = """([name, value]) => {
    for (const key of [name, location.pathname.replace(/[^/]*$/, "") + name]) {
        localStorage.setItem(key, value);
        sessionStorage.setItem(key, value);
    }
}"""


@pytest.fixture
def address(built: Built, serve: Callable[[Path], str]) -> str:
    return serve(built.folder)


@pytest.mark.browser
@pytest.mark.build
@pytest.mark.parametrize(
    "name", [".__palette", ".__tabs", ".__announce", ".__source", "quntuan-recent", "qt-elder"]
)
def test_what_the_browser_keeps_is_read_as_somebody_else_s(
    page: Page, address: str, complaints: list[str], name: str
) -> None:
    for value in KEPT:
        page.goto(f"{address}about.html")
        page.evaluate(POISON, [name, value])
        page.reload()
        page.locator("input[name=q]").first.focus()
        page.wait_for_timeout(30)
        assert not complaints, value
        assert page.locator("body").get_attribute("data-md-color-scheme") in {"default", "slate"}


@pytest.mark.browser
@pytest.mark.build
def test_a_choice_of_colours_is_kept(page: Page, address: str, complaints: list[str]) -> None:
    page.goto(f"{address}about.html")
    before = page.locator("body").get_attribute("data-md-color-scheme")
    page.locator("label[for^=__palette]:visible").click()
    page.goto(f"{address}brands.html")
    assert page.locator("body").get_attribute("data-md-color-scheme") not in {before, None}
    assert not complaints


@pytest.mark.build
def test_tabs_that_stay_in_sight_double_nothing(copied: Project) -> None:
    settings = (copied.root / "mkdocs.yml").read_text("utf-8")
    copied.write(
        "mkdocs.yml",
        settings.replace(
            "    - navigation.tabs\n", "    - navigation.tabs\n    - navigation.tabs.sticky\n"
        ),
    )
    done = copied.build()
    assert done.returncode == 0, done.stdout + done.stderr
    page = (copied.site.folder / "about.html").read_text("utf-8")
    assert page.count('<form class="qt-search"') == 1
    assert page.count('class="qt-elder"') == 1


@pytest.mark.browser
@pytest.mark.build
def test_in_forced_colours_a_target_stays_an_open_ring(
    page: Page, small: Project, serve: Callable[[Path], str]
) -> None:
    page.emulate_media(forced_colors="active")
    page.goto(f"{serve(small.site.folder)}brand/shu-deng.html")
    fill = "mark => getComputedStyle(mark).fill"
    results, targets = (
        {mark.evaluate(fill) for mark in page.locator(f".qt-plot__mark--{sort}").all()}
        for sort in ("first", "target")
    )
    assert results
    assert targets
    assert not results & targets
