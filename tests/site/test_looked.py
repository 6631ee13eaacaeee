"""What somebody who looks at every page would point at: names torn, titles over nothing, bare sheets."""

import re
from collections.abc import Callable
from io import BytesIO
from pathlib import Path

import pytest
from playwright.sync_api import Page
from pypdf import PdfReader

from tests.site.conftest import Built, Project

pytestmark = [pytest.mark.browser, pytest.mark.build]

NARROW, TABLET = 390, 768
DEMONSTRATED = ("index.html", "place/yun-qiao-xian.html", "need/duo-yu.html", "places.html")
EMPTY = """() => [...document.querySelectorAll(".qt-section")].filter(section => {
  if (!section.checkVisibility() || section.closest(".qt-prose")) return false;
  const body = section.querySelector(":scope > .qt-section__body");
  const drawn = [...body.querySelectorAll("img, svg, .qt-map")].some(one => one.getClientRects().length);
  return !drawn && !body.innerText.trim();
}).map(section => section.className)"""
TORN = """() => {
  const found = [];
  for (const one of document.querySelectorAll(".qt-breadcrumbs a, .qt-facts dd a, .qt-whole, .qt-accession")) {
    if (/[\\s、，：“”·（）]/.test(one.textContent) || !one.checkVisibility()) continue;
    const range = document.createRange();
    range.selectNodeContents(one);
    const tops = new Set([...range.getClientRects()].map(box => Math.round(box.top)));
    const room = one.closest("dd, nav, p").clientWidth, size = parseFloat(getComputedStyle(one).fontSize);
    if (tops.size > 1 && one.textContent.length * size < room) found.push(one.textContent);
  }
  return found;
}"""
TITLES = '() => [...document.querySelectorAll(".qt-section__head h2")].map(one => one.innerText)'


def look(page: Page, address: str, width: int, elder: str = "off") -> None:
    page.set_viewport_size({"width": width, "height": 844})
    page.goto(address)
    page.evaluate("elder => { document.documentElement.dataset.elder = elder; }", elder)


@pytest.mark.parametrize("elder", ["off", "on"])
def test_no_title_stands_over_nothing(
    page: Page, built: Built, types: tuple[str, ...], serve: Callable[[Path], str], elder: str
) -> None:
    address = f"{serve(built.folder.parent)}{built.folder.name}/"
    for url in types:
        look(page, address + url, NARROW, elder)
        assert page.evaluate(EMPTY) == [], url


def test_no_title_stands_over_nothing_on_paper(
    page: Page, built: Built, types: tuple[str, ...], serve: Callable[[Path], str]
) -> None:
    address = f"{serve(built.folder.parent)}{built.folder.name}/"
    page.emulate_media(media="print")
    for url in types:
        look(page, address + url, TABLET)
        assert page.evaluate(EMPTY) == [], url


@pytest.mark.parametrize("width", [NARROW, TABLET])
def test_no_name_is_torn(
    page: Page, built: Built, types: tuple[str, ...], serve: Callable[[Path], str], width: int
) -> None:
    address = f"{serve(built.folder.parent)}{built.folder.name}/"
    for url in types:
        look(page, address + url, width)
        assert page.evaluate(TORN) == [], url


def test_the_demonstration_stands_as_well(
    page: Page, demonstration: Project, serve: Callable[[Path], str]
) -> None:
    folder = demonstration.site.folder
    address = f"{serve(folder.parent)}{folder.name}/"
    for url in DEMONSTRATED:
        look(page, address + url, NARROW)
        assert page.evaluate(EMPTY) == [], url
        assert page.evaluate(TORN) == [], url


@pytest.mark.parametrize("kind", ["brand", "venue", "case", "place"])
def test_every_sheet_is_worth_its_paper(
    page: Page, built: Built, types: tuple[str, ...], serve: Callable[[Path], str], kind: str
) -> None:
    """None is bare, and none ends with a title whose section begins on the next."""
    address = f"{serve(built.folder.parent)}{built.folder.name}/"
    for url in (one for one in types if one.startswith(f"{kind}/")):
        look(page, address + url, TABLET)
        titles = page.evaluate(TITLES)
        sheets = PdfReader(BytesIO(page.pdf(prefer_css_page_size=True))).pages
        lines = [sheet.extract_text().split("\n") for sheet in sheets]
        ends = [[line.strip() for line in sheet if line.strip()][-1:] for sheet in lines]
        assert all(ends), url
        assert not [end for [end] in ends if end in titles], url


def test_the_motif_is_for_phones_and_eyes(
    page: Page, built: Built, serve: Callable[[Path], str]
) -> None:
    address = f"{serve(built.folder.parent)}{built.folder.name}/"
    for url in ("brand/zhi-gong-fu-wu-zhan.html", "place/feng-qiao-zhen.html"):
        look(page, address + url, NARROW)
        band = page.locator(".qt-band")
        assert band.is_visible()
        assert band.get_attribute("aria-hidden") == "true"
        page.evaluate("() => { document.documentElement.dataset.elder = 'on'; }")
        assert not band.is_visible()
        look(page, address + url, TABLET)
        assert not band.is_visible()
        look(page, address + url, NARROW)
        page.emulate_media(media="print")
        assert not band.is_visible()
        page.emulate_media(media="screen")


LINES = """() => new Set([...document.querySelectorAll(".qt-contents li")].map(
  one => Math.round(one.getBoundingClientRect().top))).size"""


def test_the_ways_down_a_long_page_take_one_line_of_a_phone(
    page: Page, built: Built, serve: Callable[[Path], str]
) -> None:
    """Each is still reached by keyboard; those who asked for large words see all of them."""
    address = f"{serve(built.folder.parent)}{built.folder.name}/place/feng-qiao-zhen.html"
    look(page, address, NARROW)
    assert page.evaluate(LINES) == 1
    last = page.locator(".qt-contents a").last
    last.focus()
    box = last.bounding_box()
    assert box
    assert box["x"] + box["width"] <= NARROW
    assert page.evaluate("() => document.documentElement.scrollWidth") == NARROW
    look(page, address, NARROW, elder="on")
    assert page.evaluate(LINES) > 1


def test_what_columns_mean_is_folded_on_screens_and_open_on_paper(
    page: Page, built: Built, serve: Callable[[Path], str]
) -> None:
    look(page, f"{serve(built.folder.parent)}{built.folder.name}/data.html", NARROW)
    assert page.evaluate("() => document.documentElement.scrollHeight") < 6000
    meaning = page.locator("#columns-brands dd").first
    assert not meaning.is_visible()
    page.locator("summary", has_text="品牌，").click()
    assert meaning.is_visible()
    page.reload()
    page.emulate_media(media="print")
    assert page.evaluate(
        "() => [...document.querySelectorAll('.qt-fold--facts dd')].every(one => one.checkVisibility())"
    )


@pytest.mark.parametrize("width", [NARROW, 1280])
def test_every_slide_of_the_wall_is_printed_whole(
    page: Page, built: Built, serve: Callable[[Path], str], width: int
) -> None:
    """Also while slides turn and one is shown: several to a sheet, none torn by its edge."""
    look(page, f"{serve(built.folder.parent)}{built.folder.name}/screen.html", width)
    ends = page.locator(".qt-screen-slide").evaluate_all(
        """all => all.map(one => [one.querySelector("h1, h2"), [...one.querySelectorAll("p, dd, li")].filter(part => part.checkVisibility()).pop()]
          .map(part => part && part.textContent.replace(/\\s/g, "")))"""
    )
    sheets = PdfReader(BytesIO(page.pdf(prefer_css_page_size=True))).pages
    texts = ["".join(sheet.extract_text().split()) for sheet in sheets]
    assert len(ends) / 4 < len(texts) < len(ends) / 1.5
    for first, last in ends:
        found = [read_as(first), read_as((last or "")[-6:])]
        assert any(all(one.search(text) for one in found) for text in texts), first


def read_as(words: str) -> re.Pattern[str]:
    """As paper says them: what is read out of a PDF has radicals for some characters."""
    return re.compile("".join(f"(?:{re.escape(one)}|[\u2e80-\u2fdf])" for one in words))


def test_no_file_name_is_torn_in_the_handbook(
    page: Page, built: Built, serve: Callable[[Path], str]
) -> None:
    look(page, f"{serve(built.folder.parent)}{built.folder.name}/handbook/index.html", NARROW)
    torn = page.evaluate(
        """() => [...document.querySelectorAll("p code, li code")].filter(one =>
          !/[\\s、，：；（-]|[/]/.test(one.textContent) && one.getClientRects().length > 1
        ).map(one => one.textContent)"""
    )
    assert torn == []


def test_a_number_in_the_collection_stands_beside_its_system(
    page: Page, built: Built, serve: Callable[[Path], str]
) -> None:
    look(page, f"{serve(built.folder.parent)}{built.folder.name}/brands.html", TABLET)
    below = page.evaluate(
        """() => [...document.querySelectorAll(".qt-card .qt-label > .qt-accession")].filter(one => {
          const before = one.previousElementSibling;
          return before && one.getBoundingClientRect().top > before.getBoundingClientRect().bottom - 2;
        }).map(one => one.textContent)"""
    )
    assert below == []
