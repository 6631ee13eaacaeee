"""On a phone the answer is in hand: the needs at once, any of them in two taps and on one screen."""

import re
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Locator, Page, expect

from tests.site.conftest import Built, Project

pytestmark = [pytest.mark.browser, pytest.mark.build]

SCREEN = {"width": 390, "height": 844}
TILES = 6  # at least two rows of three, also below the banner of the demonstration


@pytest.fixture
def phone(browser: Browser) -> Iterator[Page]:
    context = browser.new_context(viewport=SCREEN, has_touch=True, is_mobile=True)  # type: ignore[arg-type]
    yield context.new_page()
    context.close()


@pytest.fixture(params=["built", "demonstration"])
def address(request: pytest.FixtureRequest, serve: Callable[[Path], str]) -> str:
    """The real site, and the demonstration."""
    found = request.getfixturevalue(request.param)
    site = found.site if isinstance(found, Project) else found
    assert isinstance(site, Built)
    return serve(site.folder)


def is_on_screen(found: Locator) -> bool:
    """All of it, without scrolling."""
    box = found.bounding_box()
    return box is not None and box["y"] >= 0 and box["y"] + box["height"] <= SCREEN["height"]


def test_the_first_screen_holds_the_search_and_the_needs_and_then_the_shelf(
    phone: Page, address: str
) -> None:
    phone.goto(f"{address}index.html")
    tiles = phone.locator(".qt-hero__needs .qt-tiles a")
    assert is_on_screen(phone.get_by_role("combobox", name="品牌、镇街或一件事"))
    assert sum(map(is_on_screen, tiles.all())) >= TILES
    for tile in tiles.all():
        assert tile.locator(".qt-tile__char").inner_text().strip()
    last = tiles.last.bounding_box()
    shelf = phone.locator(".qt-system-bars").bounding_box()
    assert last and shelf  # noqa: PT018 - both are drawn
    assert last["y"] + last["height"] <= shelf["y"]
    expect(phone.locator(".qt-system-bar").first).not_to_contain_text("未注明")


@pytest.mark.parametrize(
    ("tile", "place"),
    [("我想歇歇脚", "范公亭西路，公共厕所旁"), ("孩子放学去哪", "大丰街道")],
)
def test_a_need_of_the_real_site_is_answered_by_a_place_at_one_tap(
    phone: Page, built: Built, serve: Callable[[Path], str], tile: str, place: str
) -> None:
    phone.goto(f"{serve(built.folder)}index.html")
    phone.locator(".qt-hero__needs").get_by_role("link", name=tile).tap()
    first = phone.locator(".qt-place").first
    assert is_on_screen(first)
    assert "年的资料" in first.inner_text()
    assert is_on_screen(phone.locator(".qt-place").filter(has_text=place).first)


def test_a_need_of_the_demonstration_leads_to_a_door_that_can_be_called(
    phone: Page, demonstration: Project, serve: Callable[[Path], str]
) -> None:
    phone.goto(f"{serve(demonstration.site.folder)}index.html")
    phone.locator(".qt-hero__needs").get_by_role("link", name="充电").tap()
    first = phone.locator(".qt-place").first
    expect(first).to_be_in_viewport(ratio=0.9)
    expect(first.locator(".qt-visit__now")).to_have_text(re.compile("开|进人|节假日"))
    first.get_by_role("link").first.tap()
    bar = phone.locator(".qt-visit")
    call = bar.get_by_role("link", name="打电话")
    assert (call.get_attribute("href") or "").startswith("tel:")
    assert is_on_screen(call)
    assert is_on_screen(bar.get_by_role("link", name="高德导航"))
    assert is_on_screen(bar.get_by_text("地址"))
    expect(bar.locator(".qt-visit__now")).not_to_be_empty()


@pytest.mark.parametrize(
    ("typed", "name", "told"),
    [
        ("歇脚喝水", "范公亭西路户外劳动者驿站", "公共厕所旁"),
        ("孩子放学去哪", "儿童之家", "大丰街道"),
        ("青创贷", "青创贷", "凤桥镇"),
    ],
)
def test_what_is_typed_on_the_home_page_is_answered_on_the_same_screen(
    phone: Page, built: Built, serve: Callable[[Path], str], typed: str, name: str, told: str
) -> None:
    """A tap into the box, and a tap on what stands below it."""
    phone.goto(f"{serve(built.folder)}index.html")
    own = phone.get_by_role("combobox", name="品牌、镇街或一件事")
    own.tap()
    own.fill(typed)
    answer = phone.get_by_role("option").filter(has_text=name).first
    expect(answer).to_contain_text(told)
    assert is_on_screen(answer.locator(".qt-result__name"))
    answer.tap()
    heading = phone.get_by_role("heading", level=1)
    expect(heading).to_have_text(name)
    assert is_on_screen(heading)


def test_whoever_types_what_is_nearest_is_led_to_the_map(phone: Page, address: str) -> None:
    """Where no door is known, to the towns: nobody is told what is nearest there."""
    phone.goto(f"{address}index.html")
    own = phone.get_by_role("combobox", name="品牌、镇街或一件事")
    own.tap()
    own.fill("离我最近")
    answer = phone.get_by_role("option").first
    expect(answer).to_contain_text("阵地")
    assert is_on_screen(answer)
    answer.tap()
    expect(phone).to_have_url(re.compile(r"/map\.html"))
    assert is_on_screen(phone.get_by_role("heading", level=1))


def test_without_scripts_no_door_is_said_to_be_open(
    browser: Browser, demonstration: Project, serve: Callable[[Path], str]
) -> None:
    context = browser.new_context(viewport=SCREEN, java_script_enabled=False)  # type: ignore[arg-type]
    page = context.new_page()
    page.goto(f"{serve(demonstration.site.folder)}need/chong-dian.html")
    first = page.locator(".qt-place").first
    expect(first).to_contain_text("云桥县")
    expect(first.locator(".qt-visit__now")).to_be_empty()
    context.close()


def test_the_nearest_is_one_tap_from_the_home_page(
    browser: Browser, demonstration: Project, serve: Callable[[Path], str]
) -> None:
    """The phone asks whether it may say where it is; then the nearest stands on the screen."""
    context = browser.new_context(
        viewport=SCREEN,  # type: ignore[arg-type]
        has_touch=True,
        is_mobile=True,
        permissions=["geolocation"],
        geolocation={"latitude": 30.6, "longitude": 121.6},
    )
    phone = context.new_page()
    phone.goto(f"{serve(demonstration.site.folder)}index.html")
    phone.get_by_role("link", name="离我最近的阵地").tap()
    row = phone.locator(".qt-row").first
    expect(row.locator(".qt-distance")).to_contain_text("公里")
    expect(row).to_be_in_viewport(ratio=1)
    expect(row).not_to_contain_text("未核实")
    context.close()
