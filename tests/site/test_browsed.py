"""The real site in a real Chromium: on a phone and a desk, from a sub-path and from a disk."""

from collections.abc import Callable, Iterator
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.site.conftest import Built, Project

pytestmark = [pytest.mark.browser, pytest.mark.build]

# Covers further down wait until they are scrolled to; a picture that is not there rejects.
SHOWN = """image => {
  image.loading = "eager";
  return image.decode().then(() => image.naturalWidth > 0);
}"""


@pytest.fixture
def address(built: Built, serve: Callable[[Path], str]) -> str:
    """The site under a sub-path, as it stands at GitHub Pages."""
    return f"{serve(built.folder.parent)}{built.folder.name}/"


def test_a_brand_is_found_by_its_name(page: Page, address: str, complaints: list[str]) -> None:
    page.goto(address)
    page.wait_for_load_state("networkidle")
    page.get_by_role("combobox", name="搜索").fill("青创贷")
    page.get_by_role("option", name="青创贷").first.click()
    expect(page.locator(".md-content h1")).to_have_text("青创贷")
    assert not complaints


def test_a_county_leads_to_its_venues_by_the_board_of_its_towns(page: Page, address: str) -> None:
    page.goto(f"{address}place/tong-xiang-shi.html")
    tile = page.get_by_role("link", name="崇福镇，1 个阵地，还没有核实")
    tile.scroll_into_view_if_needed()
    tile.press("Enter")
    expect(page).to_have_url(f"{address}venues/chong-fu-zhen.html")
    expect(page.get_by_role("link", name="UHOME志愿服务站").first).to_be_visible()


def test_the_map_is_there_when_the_reader_comes_back(
    page: Page, demonstration: Project, serve: Callable[[Path], str], complaints: list[str]
) -> None:
    page.goto(f"{serve(demonstration.root)}site/map.html")
    page.wait_for_load_state("networkidle")
    expect(page.locator(".qt-map .qt-marker").first).to_be_visible()
    page.get_by_role("link", name="品牌", exact=True).first.click()
    expect(page.locator(".md-content h1")).to_have_text("品牌目录")
    page.wait_for_load_state("networkidle")
    page.go_back()
    expect(page.locator(".qt-map .qt-marker").first).to_be_visible()
    assert page.locator(".leaflet-container").count() == 1
    assert not complaints


def test_the_site_works_from_a_disk(
    page: Page, built: Built, demonstration: Project, asked: list[str], complaints: list[str]
) -> None:
    page.goto((built.folder / "index.html").as_uri())
    page.get_by_role("link", name="凤桥镇", exact=True).first.click()
    expect(page.locator(".md-content h1")).to_have_text("凤桥镇")
    expect(page.locator(".qt-mention").first).to_be_visible()
    page.goto((built.folder / "map.html").as_uri())
    expect(page.locator(".qt-board__tile").first).to_be_visible()
    page.goto((demonstration.root / "site/map.html").as_uri())
    expect(page.locator(".qt-map .qt-marker").first).to_be_visible()
    assert {urlsplit(url).scheme for url in asked} <= {"file", "data"}
    assert not [said for said in complaints if "CORS" not in said]


@pytest.fixture
def without_script(browser: Browser) -> Iterator[Page]:
    context = browser.new_context(java_script_enabled=False, viewport={"width": 390, "height": 844})
    yield context.new_page()
    context.close()


def test_everything_can_be_read_without_javascript(without_script: Page, address: str) -> None:
    without_script.goto(f"{address}map.html")
    without_script.locator(".qt-board-rest a", has_text="大丰街道").click()
    without_script.get_by_role("link", name="大丰街道群团组织服务中心", exact=True).first.click()
    expect(without_script.get_by_text("平方米").first).to_be_visible()


def test_a_missing_page_offers_ways_on_and_needs_no_other_file(
    page: Page, built: Built, asked: list[str], complaints: list[str]
) -> None:
    page.goto((built.folder / "404.html").as_uri())
    expect(page.locator("h1")).to_have_text("没有这一页")
    expect(page.get_by_role("banner")).to_contain_text("群团品牌目录")
    expect(page.get_by_role("link", name="品牌", exact=True)).to_be_visible()
    assert len(asked) == 1
    assert not complaints


def test_every_type_of_page_opens_from_a_disk(
    page: Page, built: Built, types: tuple[str, ...], asked: list[str]
) -> None:
    for name in types:
        page.goto(f"{built.folder.as_uri()}/{name}")
        expect(page.locator("h1").first).to_be_visible()
        for image in page.locator(".qt img").all():
            assert image.evaluate(SHOWN), name
    assert {urlsplit(url).scheme for url in asked} <= {"file", "data", "blob"}


EMPTY = """() => [...document.querySelectorAll(".qt-section")].filter(section =>
    section.checkVisibility() && !section.querySelector(".qt-section__body, ul, ol, dl, p")?.innerText.trim()
    && ![...section.querySelectorAll("img, svg, canvas")].some(one => one.checkVisibility())
).map(section => section.className)"""


def test_on_paper_no_section_is_a_heading_with_nothing_below_it(
    page: Page, address: str, types: tuple[str, ...]
) -> None:
    page.emulate_media(media="print")
    for name in types:
        page.goto(address + name)
        assert page.evaluate(EMPTY) == [], name


def test_every_type_of_page_can_be_read_without_javascript(
    without_script: Page, address: str, built: Built, types: tuple[str, ...]
) -> None:
    for name in types:
        without_script.goto(address + name)
        expect(without_script.locator("h1").first).to_be_visible()
        words = without_script.locator("body").inner_text()
        assert built.pages[urlsplit(name).path].titles[0] in words.replace("，\n", "，"), name
        assert without_script.evaluate("document.documentElement.scrollWidth") <= 390, name


def test_the_drawer_of_a_phone_works_without_javascript(without_script: Page, address: str) -> None:
    without_script.goto(address)
    without_script.locator(".md-header label[for=__drawer]").click()
    expect(without_script.get_by_role("link", name="数字").first).to_be_visible()
