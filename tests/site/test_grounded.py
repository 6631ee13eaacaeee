"""A site with a base map of its own: tiles from one other host, and what is left without them."""

from collections.abc import Callable
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Page, expect

from maps import from_wgs84
from tests.site.conftest import Project, build, write_project
from tests.tiles import Tiles, TileServer

pytestmark = [pytest.mark.browser, pytest.mark.build]

GROUND = """  站点:
    底图网址: {template}
    底图坐标系: GCJ-02
    底图版权: 某局
    审图号: GS(2024)0650号
"""
POSITION = (118.712, 31.723)  # of 柳湾驿站, WGS-84


@pytest.fixture(scope="module")
def site(tile_server: TileServer, tmp_path_factory: pytest.TempPathFactory) -> Project:
    made = write_project(tmp_path_factory.mktemp("tiles") / "project", {})
    settings = made.root / "mkdocs.yml"
    base_map = GROUND.format(template=tile_server.tiles.templates[1])
    settings.write_text(settings.read_text("utf-8").replace("  站点:", base_map + "#", 1), "utf-8")
    build(["hooks.cli", "build"], made.root)
    return made


def test_tiles_lie_under_the_venues_and_are_all_that_is_asked_of_another_host(
    page: Page,
    site: Project,
    tiles: Tiles,
    serve: Callable[[Path], str],
    asked: list[str],
    complaints: list[str],
) -> None:
    address = serve(site.site.folder)
    page.goto(f"{address}map.html")
    expect(page.locator("img.leaflet-tile-loaded").first).to_be_visible()
    expect(page.locator(".leaflet-bottom.leaflet-left")).to_contain_text(
        "某局 · 审图号：GS(2024)0650号"
    )
    at = page.evaluate("""() => {
        const [marker] = QuntuanMap.alive[0].venues.markers.values();
        return [marker.getLatLng().lng, marker.getLatLng().lat];
    }""")
    assert at == pytest.approx(from_wgs84(*POSITION, "GCJ-02"), abs=1e-5)
    hosts = {urlsplit(url).netloc for url in asked if url.startswith("http")}
    assert hosts == {urlsplit(address).netloc, urlsplit(tiles.address).netloc}
    assert complaints == []


def test_without_an_answer_the_venues_stay_and_a_line_says_so(
    page: Page, site: Project, tiles: Tiles, serve: Callable[[Path], str]
) -> None:
    tiles.behaviour = "silent"
    page.goto(f"{serve(site.site.folder)}map.html", wait_until="domcontentloaded")
    # Four and a half seconds are given to the tiles.
    expect(page.get_by_text("底图没有响应，先看空白底图")).to_be_visible(timeout=15_000)
    expect(page.locator(".qt-marker")).to_be_visible()
    expect(page.locator(".qt-paper").first).to_be_visible()
    expect(page.get_by_text("审图号")).to_have_count(0)
    page.locator(".qt-marker").click()
    expect(page.locator(".qt-popup")).to_be_visible()


def test_the_policy_lets_the_tiles_in_and_nothing_else(site: Project, tiles: Tiles) -> None:
    policy = (site.root / "site-hosting" / "csp.txt").read_text("utf-8")
    directives = dict(part.partition(" ")[::2] for part in policy.strip().split("; "))
    assert tiles.address.rstrip("/") in directives["img-src"].split()
    assert not [name for name, words in directives.items() if "http" in words and name != "img-src"]
