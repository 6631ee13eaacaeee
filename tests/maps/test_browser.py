"""The map in a real Chromium, on plain pages without the theme."""

import html
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, Route, expect

from maps import VenueRecord, page_data

Records = tuple[VenueRecord, ...]

pytestmark = pytest.mark.browser

PLAIN = """<!doctype html><html lang="zh-CN"><meta charset="utf-8"><title>地图</title>
<meta name="viewport" content="width=device-width,initial-scale=1">
<link rel="icon" href="data:,"><h1>阵地</h1>{before}
<div class="qt-map" data-map="{name}"{more} role="region" aria-label="阵地地图"></div>
<ul style="height: 2000px"><li><a href="../venue/a.html">甲驿站</a></li></ul>
<script src="../assets/site.js"></script></html>"""
# Stands in for Material's document$: the test says when a page has arrived.
STREAM = """<script>
const heard = [];
window.document$ = { subscribe: hear => { heard.push(hear); hear(); } };
window.arrive = () => heard.forEach(hear => hear());
</script>"""

ALIVE = "QuntuanMap.alive.length"
MAP = "QuntuanMap.alive[0].map"
VIEW = f"[{MAP}.getZoom(), {MAP}.getCenter().toString()]"
# A marker with a character is one place.
COUNTED = """[...document.querySelectorAll(".qt-symbol")]
    .reduce((sum, marker) => sum + (Number(marker.querySelector("b").dataset.text) || 1), 0)"""


@pytest.fixture
def site(tmp_path: Path, map_files: dict[str, bytes], records: Records) -> Path:
    """A folder that holds the site in a sub-path, with pages one level below its root."""
    own = f' data-venues="{html.escape(page_data(records[3:6]))}"'
    pages = {
        "map.html": PLAIN.format(name="all", more="", before=""),
        "town.html": PLAIN.format(name="fengqiao-zhen", more="", before=""),
        "own.html": PLAIN.format(name="", more=own, before=""),
        "stream.html": PLAIN.format(name="all", more="", before=STREAM),
        "none.html": PLAIN.format(name="all", more="", before="").replace("data-map", "data-no"),
    }
    files = {f"pages/{name}": text.encode() for name, text in pages.items()}
    for path, content in (files | map_files).items():
        target = tmp_path / "sub" / path
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(content)
    return tmp_path


@pytest.fixture(autouse=True)
def still(page: Page) -> None:
    """What glides is not always hit."""
    page.emulate_media(reduced_motion="reduce")


@pytest.fixture(params=["http", "file"])
def home(request: pytest.FixtureRequest, site: Path, serve: Callable[[Path], str]) -> str:
    """The root of the site, as the reader reaches it."""
    top = serve(site) if request.param == "http" else site.as_uri() + "/"
    return top + "sub/"


@pytest.fixture
def web(site: Path, serve: Callable[[Path], str]) -> str:
    return serve(site) + "sub/"


@pytest.fixture
def phone(browser: Browser) -> Iterator[Page]:
    context = browser.new_context(
        viewport={"width": 390, "height": 800}, has_touch=True, is_mobile=True
    )
    yield context.new_page()
    context.close()


@pytest.mark.parametrize("width", [390, 1280])
def test_all_markers_show_and_nothing_leaves_for_another_host(
    page: Page, home: str, asked: list[str], complaints: list[str], width: int
) -> None:
    page.set_viewport_size({"width": width, "height": 800})
    page.goto(home + "pages/map.html")
    expect(page.locator(".qt-marker").first).to_be_visible()
    assert page.evaluate(COUNTED) == 17
    box = page.locator(".qt-map").bounding_box()
    assert box
    for mark in page.locator(".qt-marker").all():
        place = mark.bounding_box()
        assert place
        assert box["x"] <= place["x"] <= box["x"] + box["width"] - place["width"]
        assert box["y"] <= place["y"] <= box["y"] + box["height"] - place["height"]
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
    assert [url for url in asked if not url.startswith((home, "data:"))] == []
    assert complaints == []


def test_three_venues_at_one_point_open_as_a_list(
    page: Page, home: str, complaints: list[str]
) -> None:
    page.goto(home + "pages/town.html")
    ring = page.locator(".qt-marker", has=page.locator(".qt-symbol--town"))
    expect(ring).to_have_attribute(
        "aria-label", "凤桥镇，14 个阵地，位置为镇街中心示意，还没有核实"
    )
    ring.click()
    links = page.locator(".qt-popup a")
    expect(links).to_have_text(["甲驿站", "乙微家", "丙<b>之家</b>"])
    expect(page.locator(".qt-popup")).to_contain_text("位置为镇街中心示意")
    expect(page.locator(".qt-popup").get_by_text("未核实")).to_have_count(1)
    assert links.first.evaluate("link => link.href") == home + "venue/a.html"
    assert complaints == []


def test_a_page_that_carries_its_venues_asks_for_no_data(
    page: Page, home: str, asked: list[str], complaints: list[str]
) -> None:
    page.goto(home + "pages/own.html")
    expect(page.locator(".qt-marker")).to_have_count(3)
    assert not [url for url in asked if url.endswith(("/all.js", "/0.js"))]
    page.get_by_role("button", name="戊中心，大麻镇，还没有核实").click()
    popup = page.locator(".qt-popup")
    expect(popup.get_by_role("link", name="夜间书屋")).to_have_attribute(
        "href", home + "brand/ye.html"
    )
    assert complaints == []


def test_each_precision_has_its_sign_and_its_words(page: Page, web: str) -> None:
    page.goto(web + "pages/map.html")
    expect(page.locator(".qt-symbol--town")).to_have_count(1)
    expect(page.locator(".qt-symbol--door")).to_have_count(2)
    expect(page.locator(".qt-symbol--door.qt-symbol--none")).to_have_count(1)
    page.locator(".qt-marker", has=page.locator(".qt-symbol--village")).click()
    popup = page.locator(".qt-popup")
    expect(popup).to_contain_text("驿站 · 梧桐街道")
    expect(popup).to_contain_text("位置为村社中心示意")
    page.get_by_role("button", name="关闭").press("Enter")  # a map may move under a mouse
    expect(popup).to_have_count(0)
    page.get_by_role("button", name="己中心，乌镇镇").click()
    expect(popup).to_contain_text("己中心")
    expect(popup).not_to_contain_text("示意")
    expect(popup).not_to_contain_text("未核实")


def test_a_popup_is_closed_by_the_mouse_while_the_map_still_moves(page: Page, web: str) -> None:
    """Leaflet moves the map, by an arrow key or so that a popup fits: not from under a finger."""
    page.clock.install()
    page.goto(web + "pages/map.html")
    page.locator(".qt-marker", has=page.locator(".qt-symbol--village")).click()
    button = page.get_by_role("button", name="关闭")
    expect(button).to_have_count(1)
    page.clock.run_for(2000)
    page.clock.pause_at(page.evaluate("Date.now()") + 1000)
    first = button.bounding_box()
    page.locator(".qt-map__canvas").press("ArrowLeft")
    page.clock.run_for(50)
    place = button.bounding_box()
    assert first
    assert place
    assert 0 < place["x"] - first["x"] < 60, "the map moves by 80"
    page.mouse.move(place["x"] + place["width"] / 2, place["y"] + place["height"] / 2)
    page.mouse.down()
    page.clock.run_for(1000)
    page.mouse.up()
    page.clock.run_for(1000)
    expect(page.locator(".qt-popup")).to_have_count(0)


def test_a_marker_bears_the_character_of_its_system_besides_its_colour(
    page: Page, web: str
) -> None:
    page.goto(web + "pages/map.html")
    marker = page.get_by_role("button", name="己中心，乌镇镇")
    expect(marker.locator("b")).to_have_attribute("data-text", "工")
    expect(marker).to_have_attribute("data-system", "工会")


def test_names_of_towns_stand_on_the_ground_where_no_sign_is(page: Page, web: str) -> None:
    page.goto(web + "pages/map.html")
    expect(page.locator(".qt-label-place", has_text="新丰镇")).to_be_visible()
    page.evaluate(f"{MAP}.setZoom(6)")
    expect(page.locator(".qt-label-place", has_text="新丰镇")).to_have_count(0)


def test_a_cluster_opens_until_its_venues_stand_apart(page: Page, web: str) -> None:
    page.goto(web + "pages/map.html")
    expect(page.locator(".qt-marker").first).to_be_visible()
    page.evaluate(f"{MAP}.setZoom(6)")
    cluster = page.locator(".qt-marker", has=page.locator(".qt-symbol--many"))
    expect(cluster).to_have_attribute("aria-label", "南湖区等，17 个阵地，核实了一部分")
    cluster.click()
    expect(page.locator(".qt-symbol--door")).to_have_count(2)


def test_the_corner_names_the_source_and_no_flag(page: Page, web: str) -> None:
    page.goto(web + "pages/map.html")
    expect(page.locator(".leaflet-control-attribution")).to_have_text("位置:GeoNames,CC BY 4.0")
    expect(page.locator(".leaflet-control-scale-line")).to_have_count(1)
    expect(page.get_by_role("button", name="放大")).to_be_visible()


def test_the_keyboard_opens_and_leaves_a_popup(page: Page, web: str) -> None:
    page.goto(web + "pages/town.html")
    ring = page.locator(".qt-marker")
    ring.focus()
    page.keyboard.press("Enter")
    expect(page.locator(".qt-popup a").first).to_be_focused()
    page.keyboard.press("Escape")
    expect(page.locator(".qt-popup")).to_have_count(0)
    expect(ring).to_be_focused()


def test_twenty_visits_leave_one_map(page: Page, web: str, complaints: list[str]) -> None:
    page.goto(web + "pages/stream.html")
    for _ in range(20):
        page.wait_for_function(f"{ALIVE} === 1")
        page.evaluate("arrive()")
    page.wait_for_function(f"{ALIVE} === 1")
    expect(page.locator(".leaflet-container")).to_have_count(1)
    assert page.locator("link[href$='map.css']").count() == 1
    assert complaints == []


def test_a_hurried_reader_gets_one_map_as_well(page: Page, web: str) -> None:
    page.goto(web + "pages/stream.html")
    page.evaluate("for (let i = 0; i < 20; i += 1) arrive()")
    page.wait_for_function(f"{ALIVE} === 1")
    page.wait_for_timeout(200)
    assert page.evaluate(ALIVE) == 1
    expect(page.locator(".leaflet-container")).to_have_count(1)


def test_leaving_for_a_page_without_a_map_leaves_none(page: Page, web: str) -> None:
    page.goto(web + "pages/stream.html")
    page.wait_for_function(f"{ALIVE} === 1")
    page.evaluate("document.querySelector('.qt-map').remove(); arrive()")
    assert page.evaluate(ALIVE) == 0


def test_a_page_without_a_map_fetches_nothing_of_it(page: Page, web: str, asked: list[str]) -> None:
    page.goto(web + "pages/none.html", wait_until="networkidle")
    assert [url for url in asked if url.startswith(web + "assets")] == [web + "assets/site.js"]


def test_when_a_file_is_missing_the_list_stands_alone_and_the_next_visit_tries_again(
    page: Page, web: str, site: Path
) -> None:
    script = site / "sub/assets/map/map.js"
    away = script.rename(script.with_suffix(".away"))
    page.goto(web + "pages/stream.html")
    expect(page.locator(".qt-map")).not_to_have_class("qt-map qt-map--on")
    assert page.locator(".qt-map").evaluate("box => box.offsetHeight") == 0
    away.rename(script)
    page.evaluate("arrive()")
    page.wait_for_function(f"{ALIVE} === 1")
    expect(page.locator(".qt-marker").first).to_be_visible()


def test_without_scripts_the_map_takes_no_room(browser: Browser, web: str) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(web + "pages/map.html")
    box = page.locator(".qt-map").bounding_box()
    assert box
    assert box["height"] == 0
    context.close()


def test_one_finger_scrolls_the_page_and_two_move_the_map(phone: Page, web: str) -> None:
    phone.goto(web + "pages/map.html")
    expect(phone.locator(".qt-marker").first).to_be_visible()
    start = phone.evaluate(VIEW)
    _swipe(phone, [200])
    assert phone.evaluate("scrollY") > 100
    assert phone.evaluate(VIEW) == start
    phone.evaluate("scrollTo(0, 0)")
    _swipe(phone, [150, 250])
    assert phone.evaluate("scrollY") == 0
    phone.wait_for_function(f"({VIEW})[1] !== {start[1]!r}")


def test_the_list_below_does_not_jump_when_the_style_arrives(page: Page, web: str) -> None:
    held: list[Route] = []
    # playwright looks at the function it is given, which a list's method does not allow.
    page.route("**/map.css", lambda route: held.append(route))  # noqa: PLW0108
    page.goto(web + "pages/map.html", wait_until="commit")
    expect(page.locator(".qt-map--on")).to_have_count(1)
    before = page.locator("ul").evaluate("list => list.getBoundingClientRect().top")
    assert page.evaluate(ALIVE) == 0
    held[0].continue_()
    expect(page.locator(".qt-marker").first).to_be_visible()
    assert page.locator("ul").evaluate("list => list.getBoundingClientRect().top") == before


def _swipe(page: Page, columns: list[int]) -> None:
    """Draw one finger for each column (pixels from the left) up over the map."""
    session = page.context.new_cdp_session(page)
    for step in range(12):
        points = [{"x": x, "y": 340 - 15 * step, "id": x} for x in columns]
        kind = "touchMove" if step else "touchStart"
        session.send("Input.dispatchTouchEvent", {"type": kind, "touchPoints": points})
    session.send("Input.dispatchTouchEvent", {"type": "touchEnd", "touchPoints": []})
    page.wait_for_timeout(200)
