"""The large screen in a real Chromium: it turns, it can be stopped, and nothing is cut off."""

from collections.abc import Callable, Iterator
from contextlib import closing
from pathlib import Path
from typing import Literal
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Browser, Locator, Page, expect

from hooks.render import render
from hooks.view.handout.screen import SCREEN
from hooks.view.site import view
from tests.conftest import ROOT, WriteSite
from tests.site.conftest import Built
from tests.sketch import brand

pytestmark = [pytest.mark.browser, pytest.mark.build]

HALL = {"width": 1920, "height": 1080}
LONGEST = 30_000  # ms that a slide stands, at most
SHORTEST = 12_000
VIOLATIONS = """axe.run({resultTypes: ["violations"]}).then(result =>
    result.violations.map(found => [found.id, found.nodes.map(node => node.html)]))"""
SORTS = "slides => slides.map(slide => slide.classList[1])"
# Slides that are cut off, that had to be set smaller, or of which a part lies outside.
CUT = """[...document.querySelectorAll(".qt-screen-slide")].filter(slide => {
    const frame = slide.getBoundingClientRect();
    return slide.scrollHeight > slide.clientHeight || slide.scrollWidth > slide.clientWidth
        || [...slide.querySelectorAll("*")].some(part => {
            const box = part.getBoundingClientRect();
            return box.top < frame.top - 1 || box.left < frame.left - 1;
        });
}).map(slide => slide.textContent)"""
SHRUNK = """[...document.querySelectorAll(".qt-screen-slide")].filter(slide =>
    slide.style.getPropertyValue("--fit") !== "1").map(slide => slide.textContent)"""
LONG = "名字特别长的品牌还带着单位的全称和届次"


@pytest.fixture
def address(built: Built, serve: Callable[[Path], str]) -> str:
    return f"{serve(built.folder)}{SCREEN}"


@pytest.fixture
def hall(page: Page, address: str) -> Page:
    """The screen in a hall, with a clock that the test turns."""
    page.set_viewport_size({"width": HALL["width"], "height": HALL["height"]})
    page.clock.install()
    page.goto(address)
    return page


@pytest.fixture
def without_script(browser: Browser) -> Iterator[Page]:
    with closing(browser.new_context(java_script_enabled=False)) as context:
        yield context.new_page()


def heading(page: Page) -> Locator:
    """That of the slide that is seen; hidden ones have no role."""
    return page.get_by_role("main").get_by_role("heading").first


def count(page: Page) -> int:
    return page.locator(".qt-screen-slide").count()


def at(page: Page, number: int) -> None:
    expect(page.locator("#at")).to_have_text(str(number))
    expect(page.locator(".qt-screen-slide.is-shown")).to_have_count(1)
    expect(page.locator(".qt-screen-slide").nth(number - 1)).to_be_visible()


def test_slides_turn_by_themselves_for_days_and_begin_anew(
    hall: Page, asked: list[str], complaints: list[str]
) -> None:
    at(hall, 1)
    expect(heading(hall)).to_have_text("群团品牌目录")
    loaded = len(asked)
    nodes = hall.evaluate("document.querySelectorAll('*').length")
    hall.clock.run_for(SHORTEST - 100)
    at(hall, 1)
    hall.clock.run_for(LONGEST)
    assert hall.locator("#at").inner_text() != "1"
    for _ in range(3 * count(hall)):
        hall.clock.run_for(SHORTEST)
    hall.keyboard.press("End")
    hall.clock.run_for(LONGEST + 100)
    expect(hall.locator("#at")).to_have_text("1")
    assert len(asked) == loaded, "nothing is asked for once the page stands"
    assert hall.evaluate("document.querySelectorAll('*').length") == nodes
    bars = "document.getAnimations().filter(a => !(a instanceof CSSTransition)).length"
    assert hall.evaluate(bars) == 1
    assert not complaints


def test_keys_step_and_the_first_follows_the_last(hall: Page) -> None:
    last = count(hall)
    for key, number in (
        ("ArrowRight", 2),
        ("PageDown", 3),
        ("ArrowLeft", 2),
        ("Home", 1),
        ("ArrowLeft", last),
        ("ArrowRight", 1),
        ("End", last),
    ):
        hall.keyboard.press(key)
        at(hall, number)


@pytest.mark.parametrize("by", ["space", "click", "button", "button and space"])
def test_a_pause_is_told_and_holds_until_it_is_ended(hall: Page, by: str) -> None:
    def ask() -> None:
        if by == "space":
            hall.keyboard.press("Space")
        elif by == "click":
            hall.locator(".qt-screen-slide.is-shown").click()
        elif by == "button":
            hall.locator("#pause").click()
        else:
            hall.locator("#pause").focus()
            hall.keyboard.press("Space")

    hall.keyboard.press("ArrowRight")
    hall.clock.run_for(1_000)
    ask()
    expect(hall.get_by_role("status")).to_have_text("已暂停")
    expect(hall.locator("#pause")).to_have_text("继续")
    hall.clock.run_for(4 * LONGEST)
    at(hall, 2)
    ask()
    expect(hall.get_by_role("status")).to_have_text("继续播放")
    expect(hall.locator("#pause")).to_have_text("暂停")
    hall.clock.run_for(LONGEST)
    at(hall, 3)


def test_a_pause_that_everybody_forgot_ends(hall: Page) -> None:
    hall.keyboard.press("Space")
    hall.clock.run_for(300_000)
    expect(hall.locator("#pause")).to_have_text("暂停")
    hall.clock.run_for(LONGEST)
    assert hall.locator("#at").inner_text() != "1"


def test_slides_that_turn_are_not_read_out_but_those_asked_for_are(hall: Page) -> None:
    hall.clock.run_for(LONGEST)
    expect(hall.get_by_role("status")).to_be_empty()
    hall.keyboard.press("Home")
    expect(hall.get_by_role("status")).to_have_text(f"第 1 页，共 {count(hall)} 页：群团品牌目录")
    assert hall.locator("[aria-live]").count() == 0


def test_a_hidden_tab_waits(hall: Page) -> None:
    hide = """hidden => {
        Object.defineProperty(document, "hidden", {configurable: true, get: () => hidden});
        document.dispatchEvent(new Event("visibilitychange"));
    }"""
    hall.evaluate(hide, arg=True)
    hall.clock.run_for(5 * LONGEST)
    at(hall, 1)
    hall.evaluate(hide, arg=False)
    hall.clock.run_for(LONGEST)
    assert hall.locator("#at").inner_text() != "1"


def test_escape_and_the_way_back_lead_to_the_site(hall: Page, address: str) -> None:
    home = address.replace(SCREEN, "index.html")
    hall.keyboard.press("Escape")
    hall.wait_for_url(home)
    hall.goto(address)
    hall.get_by_role("link", name="回到网站").click()
    hall.wait_for_url(home)


@pytest.mark.parametrize("key", ["f", "F"])
def test_f_fills_the_screen(hall: Page, complaints: list[str], key: str) -> None:
    hall.evaluate(
        "() => { document.documentElement.requestFullscreen = () => { window.filled = true;"
        " return Promise.reject(new Error('refused')); }; }"
    )
    hall.keyboard.press(key)
    assert hall.evaluate("window.filled")
    assert not complaints


@pytest.mark.audit
def test_every_control_is_large_enough_for_a_finger(page: Page, address: str) -> None:
    for width, height in ((1920, 1080), (1280, 720), (1024, 768)):
        page.set_viewport_size({"width": width, "height": height})
        page.goto(address)
        sizes = page.locator(".qt-screen-bar :is(a, button)").evaluate_all(
            "all => all.map(b => [b.offsetWidth, b.offsetHeight]).flat()"
        )
        assert len(sizes) == 10
        assert min(sizes) >= 44


@pytest.mark.audit
@pytest.mark.parametrize(
    ("width", "height"), [(1920, 1080), (1280, 720), (1024, 768), (3840, 2160)]
)
def test_nothing_of_a_real_slide_is_cut_off_or_shrunk(
    page: Page, address: str, width: int, height: int
) -> None:
    page.set_viewport_size({"width": width, "height": height})
    page.goto(address)
    expect(page.locator("html")).to_have_class("is-turning")
    assert count(page) > 16
    assert page.evaluate(CUT) == []
    assert page.evaluate(SHRUNK) == []
    smallest = page.evaluate(
        "Math.min(...[...document.querySelectorAll('.qt-screen-aside')].map(words =>"
        " parseFloat(getComputedStyle(words).fontSize)))"
    )
    assert smallest >= 14


@pytest.mark.audit
def test_words_that_no_rule_foresaw_are_set_smaller_and_not_cut(
    page: Page, site: WriteSite
) -> None:
    notes = "，".join(["这个数是从三份报道里抄来的"] * 4)
    figures = (
        "数据:",
        *(
            f"  - {{指标: {at}{'办了很多次活动的村' * 2}, 数值: 3000余户, 口径: 累计, 备注: {notes}}}"
            for at in range(9)
        ),
    )
    lines = (f"名称: {LONG}", f"一句话: {'给路上的人喝水热饭，' * 5}", "发布: 已发布", *figures)
    made = site({"brands/品牌/长.md": brand(*lines)})
    (made.root / "node_modules").symlink_to(ROOT / "node_modules")
    for output in render(view(made.examine().catalogue), made.root):
        if output.path == SCREEN or output.path.startswith(("cover/", "assets/screen.")):
            made.write({output.path: output.content})
    page.set_viewport_size({"width": HALL["width"], "height": HALL["height"]})
    page.goto((made.root / SCREEN).as_uri())
    expect(page.locator("html")).to_have_class("is-turning")
    assert any(LONG in text for text in page.evaluate(SHRUNK))
    assert page.evaluate(CUT) == []


def test_it_runs_from_a_disk(
    page: Page, built: Built, asked: list[str], complaints: list[str]
) -> None:
    page.set_viewport_size({"width": HALL["width"], "height": HALL["height"]})
    page.goto((built.folder / SCREEN).as_uri())
    at(page, 1)
    page.keyboard.press("ArrowRight")
    at(page, 2)
    images = page.locator(".qt-screen img")
    assert images.evaluate_all("all => all.every(i => i.complete && i.naturalWidth > 0)")
    assert {urlsplit(url).scheme for url in asked} <= {"file", "data"}
    assert not complaints


@pytest.mark.parametrize("width", [390, 1920])
def test_without_a_script_all_slides_stand_below_one_another(
    without_script: Page, address: str, width: int
) -> None:
    without_script.set_viewport_size({"width": width, "height": 844})
    without_script.goto(address)
    boxes = [slide.bounding_box() for slide in without_script.locator(".qt-screen-slide").all()]
    tops = [box["y"] for box in boxes if box and box["height"] > 100]
    assert len(tops) == count(without_script)
    assert tops == sorted(set(tops))
    expect(without_script.get_by_role("heading", level=2).last).to_be_visible()
    expect(without_script.get_by_role("button")).to_have_count(0)
    assert without_script.evaluate("document.documentElement.scrollWidth") <= width


def test_a_phone_shows_a_column_that_does_not_move(page: Page, address: str) -> None:
    page.set_viewport_size({"width": 390, "height": 844})
    page.clock.install()
    page.goto(address)
    page.clock.run_for(2 * LONGEST)
    expect(page.locator(".is-shown")).to_have_count(0)
    expect(page.locator("#pause")).to_be_hidden()
    page.keyboard.press("Escape")
    assert page.url == address
    page.set_viewport_size({"width": HALL["width"], "height": HALL["height"]})
    at(page, 1)


def test_who_asked_for_less_motion_gets_cuts(browser: Browser, address: str) -> None:
    with closing(browser.new_context(reduced_motion="reduce", viewport=None)) as context:
        page = context.new_page()
        page.set_viewport_size({"width": HALL["width"], "height": HALL["height"]})
        page.goto(address)
        page.keyboard.press("ArrowRight")
        at(page, 2)
        expect(page.locator(".qt-screen-progress")).to_be_hidden()
        assert page.evaluate("document.getAnimations().length") == 0


def test_the_lock_on_sleep_is_asked_for_and_may_be_refused(
    page: Page, address: str, complaints: list[str]
) -> None:
    page.add_init_script(
        "window.locks = 0; Object.defineProperty(navigator, 'wakeLock', {value: {request: kind => {"
        " window.locks += 1; return Promise.reject(new Error(kind)); }}});"
    )
    page.goto(address)
    at(page, 1)
    assert page.evaluate("window.locks") == 1
    assert not complaints


@pytest.mark.audit
@pytest.mark.parametrize("width", [390, 1280])
@pytest.mark.parametrize("ground", ["", "?night=1"])
def test_axe_finds_no_barrier(
    page: Page, address: str, axe: str, ground: Literal["", "?night=1"], width: int
) -> None:
    page.emulate_media(reduced_motion="reduce")
    page.set_viewport_size({"width": width, "height": 720})
    page.goto(address + ground)
    dark = page.locator("html[data-md-color-scheme=slate]")
    expect(dark).to_have_count(1 if ground else 0)
    page.evaluate(axe)
    sorts = {*page.locator(".qt-screen-slide").evaluate_all(SORTS)}
    assert len(sorts) > 3
    seen: set[str] = set()
    for _ in range(count(page)):
        sort = page.locator(".is-shown").get_attribute("class") if width > 390 else "a column"
        if sort not in seen:
            assert page.evaluate(VIOLATIONS) == [], sort
        seen.add(str(sort))
        page.keyboard.press("ArrowRight")
    assert len(seen) == (len(sorts) if width > 390 else 1)
