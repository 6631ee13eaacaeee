"""Posters as they are printed: one sheet, nothing cut off, whatever staff wrote; and what chats get."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page

from hooks.publish.hosting.policy import inline_code
from tests.site.conftest import ADDRESS, Built, Project, Reader

pytestmark = [pytest.mark.build, pytest.mark.browser]

A4 = {"width": 794, "height": 1123}


@pytest.fixture
def paper(browser: Browser) -> Iterator[Page]:
    """A page as large as the sheet: what it shows is what is printed."""
    context = browser.new_context(viewport={"width": A4["width"], "height": A4["height"]})
    yield context.new_page()
    context.close()


@pytest.fixture
def addressed(small: Project) -> Built:
    """A site that knows its address, with posters that are hard to fit."""
    return small.site


def sheets(built: Built) -> list[Path]:
    found = sorted((built.folder / "poster").rglob("*.html"))
    led_on = {built.folder / address for address in built.redirects}
    return [path for path in found if path not in led_on]


def printed(page: Page) -> int:
    """How many pages a printer gives."""
    pdf = page.pdf(prefer_css_page_size=True, print_background=True)
    return len(re.findall(rb"/Type\s*/Page\b", pdf))


def cut_off(page: Page) -> list[str]:
    """What does not fit into its place on a sheet, or reaches into the foot."""
    found: list[str] = page.evaluate(
        """() => [...document.querySelectorAll(".poster")].flatMap(sheet => {
          const foot = sheet.querySelector(".poster__foot");
          const holds = box =>
            box.scrollHeight <= box.clientHeight + 1 && box.scrollWidth <= box.clientWidth + 1;
          const boxes = [sheet, foot, ...sheet.querySelectorAll("div:not(.poster__number)"),
            ...sheet.querySelectorAll(".poster__number > p:last-child")];
          const words = [...sheet.querySelectorAll(".poster__words > *, .poster__number > p")];
          const edge = foot.getBoundingClientRect().top + 1;
          return [
            ...boxes.filter(box => !holds(box)),
            ...words.filter(box => box.getBoundingClientRect().bottom > edge),
            ...words.filter(box => box.getBoundingClientRect().right > sheet.getBoundingClientRect().right - 40),
          ].map(box => `${sheet.querySelector("h1").textContent}: ${box.className}`);
        })"""
    )
    return found


@pytest.mark.audit
def test_every_real_poster_is_one_whole_page(built: Built, paper: Page) -> None:
    """All in one document, for a document of one sheet takes a second."""
    first, *others = sheets(built)
    paper.goto(first.as_uri())
    mains = [re.findall(r"<main.*</main>", o.read_text("utf-8"), re.DOTALL)[0] for o in others]
    paper.evaluate(
        "sheets => document.body.insertAdjacentHTML('beforeend', sheets.join(''))", mains
    )
    paper.emulate_media(media="print")
    assert others
    assert printed(paper) == len(sheets(built))
    assert not cut_off(paper)


def test_long_names_and_texts_stay_on_one_page_beside_a_large_code(
    addressed: Built, paper: Page
) -> None:
    files = sheets(addressed)
    assert {"chang-ming.html", "duan.html", "chang.html", "la-ding.html"} <= {f.name for f in files}
    for file in files:
        paper.goto(file.as_uri())
        paper.emulate_media(media="print")
        assert printed(paper) == 1
        assert not cut_off(paper)
        side = paper.locator(".poster__code").evaluate("box => box.getBoundingClientRect().width")
        [size] = re.findall(r"viewBox=\"0 0 (\d+) ", _code(addressed, file))
        modules = int(size) - 8
        assert side * modules / int(size) * 25.4 / 96 >= 40


def _code(built: Built, sheet: Path) -> str:
    kind, name = sheet.parent.name, sheet.stem
    return (built.folder / "qr" / kind / f"{name}.svg").read_text("utf-8")


def test_a_poster_is_for_paper_and_not_for_search_engines(addressed: Built) -> None:
    for file in sheets(addressed):
        text = file.read_text("utf-8")
        read = Reader(text)
        goal = f"{ADDRESS}{file.parent.name}/{file.name}"
        assert read.meta["robots"] == "noindex"
        assert f'<link rel="canonical" href="{goal}">' in text
        assert goal in text.partition("<body")[2]
        assert not list(inline_code(text))
        assert not re.search(r"\s(?:style|on\w+)=", text)


def test_a_page_names_the_picture_that_a_chat_shows(addressed: Built) -> None:
    pictures = {}
    for name in ("brand/duan.html", "index.html", "about.html", "venue/chang.html"):
        text = (addressed.folder / name).read_text("utf-8")
        pictures[name] = re.findall(r'<meta property="og:image" content="(.+?)">', text)
        assert '<meta property="og:image:width" content="1200">' in text
        assert re.search(r'<meta property="og:image:alt" content="[^"]+">', text)
    assert pictures.pop("brand/duan.html") == [f"{ADDRESS}share/brand/duan.png"]
    assert set(map(tuple, pictures.values())) == {(f"{ADDRESS}share/site.png",)}
    for [url] in pictures.values():
        assert (addressed.folder / url.removeprefix(ADDRESS)).is_file()


def test_a_site_without_an_address_names_no_picture(built: Built) -> None:
    assert "og:image" not in (built.folder / "index.html").read_text("utf-8")


def test_the_button_prints_and_takes_the_place_of_the_sentence(built: Built, page: Page) -> None:
    page.add_init_script("window.print = () => { window.printed = true; };")
    page.goto(sheets(built)[0].as_uri())
    assert page.locator("[data-print-by-hand]").is_hidden()
    page.get_by_role("button", name="打印").click()
    assert page.evaluate("window.printed")


def test_without_scripts_a_sentence_says_how_to_print(built: Built, browser: Browser) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(sheets(built)[0].as_uri())
    assert page.get_by_text("用浏览器的打印功能").is_visible()
    assert not page.get_by_role("button", name="打印").is_visible()
    context.close()


@pytest.mark.audit
@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [320, 390, 1280])
def test_a_poster_on_a_screen_is_accessible_and_fits_its_width(
    built: Built, browser: Browser, axe: str, width: int, scheme: str
) -> None:
    context = browser.new_context(
        viewport={"width": width, "height": 800},
        color_scheme="dark" if scheme == "dark" else "light",
    )
    page = context.new_page()
    for file in (sheets(built)[0], sheets(built)[-1]):
        page.goto(file.as_uri())
        assert page.evaluate("document.documentElement.scrollWidth") <= width
        page.evaluate(axe)
        found = page.evaluate("axe.run()")
        assert not [(v["id"], v["nodes"][0]["html"]) for v in found["violations"]]
    context.close()
