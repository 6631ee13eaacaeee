"""The base map: what folium writes of it, and in a real Chromium what becomes of tiles."""

from collections.abc import Callable
from pathlib import Path

import folium
import pytest
from branca.element import Figure
from playwright.sync_api import Page, expect

from hooks.render.bundle import bundled
from maps import BaseMap, tianditu, xyz
from maps.tiles import tile_layers
from tests.conftest import ROOT
from tests.tiles import Tiles

REVIEW = "GS(2024)0650号"
NOTICE = "底图没有响应，先看空白底图；阵地照常能查。"
OWN = "https://{s}.tiles.example.gov.cn:8443/{z}/{x}/{y}.png"


def script(base_map: BaseMap, variable: str = "tiles") -> str:
    """What folium writes for the layers on a map of the fixed name ``chart``."""
    figure = Figure()
    chart = folium.Map(location=(30.66, 120.85), zoom_start=12, tiles=None).add_to(figure)
    for layer in tile_layers(base_map, variable):
        layer.add_to(chart)
    figure.render()
    return figure.script.render().replace(chart.get_name(), "chart")


def test_tianditu_is_the_vector_map_with_its_labels_on_top() -> None:
    base_map = tianditu("0123abcd", REVIEW)
    assert base_map.layers == tuple(
        f"https://t{{s}}.tianditu.gov.cn/{name}_w/wmts?SERVICE=WMTS&REQUEST=GetTile"
        f"&VERSION=1.0.0&LAYER={name}&STYLE=default&TILEMATRIXSET=w&FORMAT=tiles"
        "&TILEMATRIX={z}&TILEROW={y}&TILECOL={x}&tk=0123abcd"
        for name in ("vec", "cva")
    )
    assert (base_map.crs, base_map.closest) == ("WGS-84", 18)
    assert base_map.hosts == tuple(f"https://t{number}.tianditu.gov.cn" for number in range(8))


def test_a_key_cannot_become_part_of_the_address() -> None:
    [layer, _] = tianditu("a{b}&c=<%", REVIEW).layers
    assert layer.endswith("&tk=a%7Bb%7D%26c%3D%3C%25")


@pytest.mark.parametrize(
    ("template", "hosts"),
    [
        (OWN, tuple(f"https://{one}.tiles.example.gov.cn:8443" for one in "abc")),
        ("http://10.1.2.3:8080/{z}/{x}/{y}.png", ("http://10.1.2.3:8080",)),
        ("https://tiles.example.gov.cn/{s}/{z}/{x}/{y}", ("https://tiles.example.gov.cn",)),
    ],
)
def test_an_own_server_is_asked_under_its_hosts_and_no_other(
    template: str, hosts: tuple[str, ...]
) -> None:
    assert xyz(template, "GCJ-02", REVIEW).hosts == hosts


@pytest.mark.parametrize(
    ("template", "crs", "review"),
    [(OWN, "BD-09", REVIEW), (OWN, "WGS-84", " "), (OWN + "?{{ 7 * 7 }}", "WGS-84", REVIEW)],
)
def test_no_base_map_is_made_that_must_not_be_drawn(template: str, crs: str, review: str) -> None:
    with pytest.raises(ValueError, match="底图"):
        xyz(template, crs, review)


def test_the_map_says_whose_the_base_map_is_and_its_review_number() -> None:
    assert tianditu("k", REVIEW).caption == f"天地图 · 审图号：{REVIEW}"
    assert xyz(OWN, "WGS-84", REVIEW).caption == f"审图号：{REVIEW}"


def test_the_layers_are_the_same_bytes_at_every_build() -> None:
    assert script(tianditu("k", REVIEW)) == script(tianditu("k", REVIEW))


PAGE = """<!doctype html><html lang="zh-CN"><meta charset="utf-8"><title>地图</title>
<link rel="icon" href="data:,"><link rel="stylesheet" href="leaflet/leaflet.css">
<div id="chart" style="height: 400px"></div>
<script>window.notices = []; window.loaded = 0;</script>
<script src="base-map.js"></script>
<script>{folium}
paper().addTo(chart);
L.marker([30.66, 120.85]).addTo(chart);
const layers = [{layers}];
layers.forEach(layer => layer.on("load", () => {{ loaded += 1; }}));
const stop = watch(chart, layers, text => notices.push(text));
</script></html>"""
BEGIN = """import L from "{parts}";
import {{ tileLayer }} from "{leaflet}/src/layer/tile/TileLayer.js";
import {{ paper, watch }} from "{module}";
Object.assign(window, {{ L: {{ ...L, tileLayer }}, paper, watch }});"""
MODULE = ROOT / "maps" / "static" / "base-map.js"
PARTS = MODULE.with_name("leaflet.js")
# What the reader sees of the base map and of what stands on it.
LOADED = "img.leaflet-tile-loaded"
ON_MAP = "layers.filter(layer => chart.hasLayer(layer)).length"


def write_scripts(folder: Path, node_modules: Path) -> None:
    """What the page asks for: Leaflet and the base map's module, as names of the page."""
    begin = folder / "begin.js"
    begin.write_text(
        BEGIN.format(leaflet=node_modules / "leaflet", parts=PARTS, module=MODULE), "utf-8"
    )
    [made] = bundled(node_modules, {"base-map.js": begin}, {}).values()
    (folder / "base-map.js").write_bytes(made)
    (folder / "leaflet").symlink_to(node_modules / "leaflet" / "dist")


@pytest.fixture
def opened(
    page: Page, tiles: Tiles, serve: Callable[[Path], str], tmp_path: Path, node_modules: Path
) -> Callable[[str], Page]:
    """Opens a map on two layers of the server that behaves so; the page's clock stands still."""
    base_map = BaseMap(tiles.templates, "ab", "WGS-84", "某局", REVIEW, 18)
    write_scripts(tmp_path, node_modules)
    text = PAGE.format(folium=script(base_map), layers="tiles1, tiles2")
    (tmp_path / "index.html").write_text(text, "utf-8")
    address = serve(tmp_path)

    def go(behaviour: str) -> Page:
        tiles.behaviour = behaviour
        page.clock.install(time=0)
        page.clock.pause_at(1000)
        page.goto(address, wait_until="domcontentloaded")  # a silent tile holds "load" up
        return page

    return go


def test_tiles_show_and_their_number_stands_in_the_corner(
    opened: Callable[[str], Page], tiles: Tiles, complaints: list[str]
) -> None:
    page = opened("answer")
    page.wait_for_function("loaded >= 2")
    page.clock.run_for(10_000)
    assert page.locator(LOADED).count() == len(tiles.asked) > 2
    assert page.locator(LOADED).first.evaluate("tile => tile.naturalWidth") == 1
    assert {path[:6] for path in tiles.asked} == {"/map/a", "/map/b", "/names"}
    expect(page.locator(".leaflet-control-attribution")).to_contain_text(f"某局 · 审图号：{REVIEW}")
    expect(page.get_by_text(REVIEW)).to_have_count(1)
    assert page.evaluate("notices") == []
    assert complaints == []


def test_a_silent_server_costs_the_reader_four_and_a_half_seconds_and_no_venue(
    opened: Callable[[str], Page],
) -> None:
    page = opened("silent")
    page.clock.run_for(4499)
    assert (page.evaluate("notices"), page.evaluate(ON_MAP)) == ([], 2)
    page.clock.run_for(1)
    assert (page.evaluate("notices"), page.evaluate(ON_MAP)) == ([NOTICE], 0)
    expect(page.locator("img.leaflet-tile")).to_have_count(0)
    expect(page.locator(".leaflet-marker-icon")).to_be_visible()
    expect(page.locator(".qt-paper")).not_to_have_count(0)
    assert REVIEW not in page.locator(".leaflet-control-attribution").inner_text()


def test_a_refusing_server_is_not_waited_for(opened: Callable[[str], Page], page: Page) -> None:
    slips: list[str] = []
    page.on("pageerror", lambda error: slips.append(str(error)))
    opened("fail")
    page.wait_for_function("loaded === 2")
    page.clock.run_for(300)  # past what Leaflet does after the last tile
    assert (page.evaluate("notices"), page.evaluate(ON_MAP)) == ([NOTICE], 0)
    expect(page.locator(".leaflet-marker-icon")).to_be_visible()
    page.clock.run_for(10_000)
    assert page.evaluate("notices") == [NOTICE]
    assert slips == []


def test_one_tile_is_an_answer(opened: Callable[[str], Page]) -> None:
    page = opened("one answers")
    expect(page.locator(LOADED)).to_have_count(1)
    page.clock.run_for(10_000)
    assert (page.evaluate("notices"), page.evaluate(ON_MAP)) == ([], 2)


def test_the_last_tile_may_still_come(opened: Callable[[str], Page], tiles: Tiles) -> None:
    page = opened("one is late")
    page.wait_for_function("loaded === 1")
    page.clock.run_for(300)
    assert (page.evaluate("notices"), page.evaluate(ON_MAP)) == ([], 2)
    tiles.released.set()
    page.wait_for_function("loaded === 2")
    page.clock.run_for(10_000)
    assert (page.evaluate("notices"), page.evaluate(ON_MAP)) == ([], 2)


def test_late_tiles_do_not_bring_the_base_map_back(
    opened: Callable[[str], Page], tiles: Tiles
) -> None:
    page = opened("silent")
    page.clock.run_for(4500)
    assert page.evaluate("notices") == [NOTICE]
    tiles.released.set()
    for _ in tiles.asked:
        assert tiles.late.acquire(timeout=10)
    page.evaluate("chart.setView([30.7, 120.9], 13, { animate: false })")
    page.clock.run_for(10_000)
    expect(page.locator("img.leaflet-tile")).to_have_count(0)
    assert (page.evaluate("notices"), page.evaluate(ON_MAP)) == ([NOTICE], 0)


def test_tiles_that_came_before_anybody_watched_count_too(opened: Callable[[str], Page]) -> None:
    page = opened("answer")
    page.wait_for_function("loaded >= 2")
    page.evaluate("watch(chart, layers, text => notices.push(text)); null")
    page.clock.run_for(10_000)
    assert (page.evaluate("notices"), page.evaluate(ON_MAP)) == ([], 2)


@pytest.mark.parametrize("leaving", ["chart.remove()", "stop()"])
def test_a_map_that_is_left_says_nothing_any_more(
    opened: Callable[[str], Page], page: Page, leaving: str
) -> None:
    slips: list[str] = []
    page.on("pageerror", lambda error: slips.append(str(error)))
    opened("silent")
    page.evaluate(leaving)
    page.clock.run_for(10_000)
    assert page.evaluate("notices") == []
    assert slips == []


def test_paper_moves_with_the_map_and_loads_nothing(
    opened: Callable[[str], Page], asked: list[str]
) -> None:
    page = opened("answer")
    page.wait_for_function("loaded >= 2")
    square = page.locator(".qt-paper").first
    assert square.evaluate("box => [box.offsetWidth, box.offsetHeight]") == [256, 256]
    before = square.bounding_box()
    fetched = [url for url in asked if not url.endswith(".png")]
    page.evaluate("chart.panBy([40, 30], { animate: false })")
    after = square.bounding_box()
    assert before
    assert after
    assert (before["x"] - after["x"], before["y"] - after["y"]) == (40, 30)
    assert fetched == [url for url in asked if not url.endswith(".png")]


def test_a_credit_is_shown_as_it_was_written(
    page: Page, tiles: Tiles, serve: Callable[[Path], str], tmp_path: Path, node_modules: Path
) -> None:
    credit = "甲&乙<img src=x onerror='notices.push(1)'>{{ 7 * 7 }}{% if %}{#\"“号”"
    base_map = xyz(tiles.templates[0], "WGS-84", REVIEW, credit)
    write_scripts(tmp_path, node_modules)
    text = PAGE.format(folium=script(base_map), layers="tiles1")
    (tmp_path / "index.html").write_text(text, "utf-8")
    page.goto(serve(tmp_path))
    corner = page.locator(".leaflet-control-attribution")
    expect(corner).to_contain_text(f"{credit} · 审图号：{REVIEW}")
    expect(corner.locator("img")).to_have_count(0)
