"""The map under Material's instant navigation, which replaces the page without loading it."""

import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

pytestmark = [pytest.mark.browser, pytest.mark.build]

CONFIG = """\
site_name: 地图
site_url: http://127.0.0.1/sub/
use_directory_urls: false
theme:
  name: material
  language: zh
  font: false
  features: [navigation.instant]
plugins: []
markdown_extensions: [md_in_html]
extra_javascript: [assets/map/mount.js]
nav: [地图: index.md, 凤桥: town.md, 空白: none.md]
"""
DIV = '<div class="qt-map" data-map="{name}" role="region" aria-label="地图"></div>'
PAGES = {
    "index.md": "# 地图页\n\n" + DIV.format(name="all") + "\n\n- [凤桥](town.md)\n",
    "town.md": "# 凤桥页\n\n" + DIV.format(name="fengqiao-zhen") + "\n",
    "none.md": "# 空白页\n\n这里没有地图。\n",
}


@pytest.fixture
def home(tmp_path: Path, map_files: dict[str, bytes], serve: Callable[[Path], str]) -> str:
    """A site that MkDocs built with Material, served from a sub-path."""
    pages = {name: text.encode() for name, text in PAGES.items()}
    for path, content in (pages | map_files).items():
        target = tmp_path / "docs" / path
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(content)
    address = serve(tmp_path)
    config = tmp_path / "mkdocs.yml"
    config.write_text(CONFIG.replace("http://127.0.0.1/", address), encoding="utf-8")
    subprocess.run(
        [sys.executable, "-m", "mkdocs", "build", "--strict", "-q", "-f", config, "-d", "sub"],
        check=True,
        capture_output=True,
        env=os.environ | {"NO_MKDOCS_2_WARNING": "1"},
    )
    return address + "sub/"


def test_one_map_lives_however_the_reader_comes_and_goes(
    page: Page, home: str, asked: list[str], complaints: list[str]
) -> None:
    page.goto(home + "index.html")
    page.evaluate("window.stayed = true")
    for _ in range(7):
        _expect_map(page, "地图页", 4)
        _follow(page, "凤桥")
        _expect_map(page, "凤桥页", 1)
        page.go_back()
        _expect_map(page, "地图页", 4)
        _follow(page, "空白")
        expect(page.locator("h1")).to_have_text("空白页")
        page.wait_for_function("QuntuanMap.alive.length === 0")
        _follow(page, "地图")
    _expect_map(page, "地图页", 4)
    assert page.evaluate("window.stayed")
    assert [url for url in asked if not url.startswith((home, "data:"))] == []
    assert complaints == []


def _visits(page: Page, home: str, *, has_maps: bool) -> tuple[int, int]:
    """Nodes and listeners that fifteen visits leave behind when the garbage was collected."""
    session = page.context.new_cdp_session(page)
    session.send("Performance.enable")

    def left() -> tuple[int, int]:
        session.send("HeapProfiler.collectGarbage")
        found = session.send("Performance.getMetrics")["metrics"]
        known = {metric["name"]: int(metric["value"]) for metric in found}
        return known["Nodes"], known["JSEventListeners"]

    page.goto(home + "index.html")
    counts = []
    for _ in range(20):
        expect(page.locator("h1")).to_have_text("地图页")
        if has_maps:
            _expect_map(page, "地图页", 4)
            page.locator(".qt-marker").first.click()
            expect(page.locator(".qt-popup")).to_be_visible()
        _follow(page, "空白")
        expect(page.locator("h1")).to_have_text("空白页")
        counts.append(left())
        _follow(page, "地图")
    return counts[-1][0] - counts[4][0], counts[-1][1] - counts[4][1]


def test_coming_and_going_leaves_nothing_behind_that_the_theme_does_not(
    page: Page, home: str
) -> None:
    """The theme keeps some nodes of every page it leaves; the map may not add to them."""
    nodes, listeners = _visits(page, home, has_maps=True)
    page.route("**/mount.js", lambda route: route.abort())
    plain_nodes, plain_listeners = _visits(page, home, has_maps=False)
    assert nodes <= plain_nodes + 15 * 10  # a map alone has some hundred
    assert listeners < plain_listeners + 15  # one kept at every visit


def test_the_built_pages_show_their_map_from_a_disk(
    page: Page, home: str, tmp_path: Path, complaints: list[str]
) -> None:
    assert home
    for name, signs in [("index", 4), ("town", 1)]:
        page.goto((tmp_path / "sub" / f"{name}.html").as_uri())
        expect(page.locator(".qt-marker")).to_have_count(signs)
    assert complaints == []


def test_a_link_in_a_popup_leads_on(page: Page, home: str) -> None:
    page.goto(home + "town.html")
    page.locator(".qt-marker").click()
    link = page.locator(".qt-popup a").first
    assert link.evaluate("link => link.href") == home + "venue/a.html"


def _follow(page: Page, title: str) -> None:
    page.locator(".md-nav--primary").get_by_role("link", name=title, exact=True).first.click()


def _expect_map(page: Page, heading: str, signs: int) -> None:
    expect(page.locator("h1")).to_have_text(heading)
    expect(page.locator(".qt-marker")).to_have_count(signs)
    expect(page.locator(".leaflet-container")).to_have_count(1)
    assert page.evaluate("QuntuanMap.alive.length") == 1
    # The style must survive the theme's exchange of the page's head.
    assert page.locator(".qt-map").evaluate("box => box.offsetHeight") >= 260
