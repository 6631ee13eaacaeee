"""The board of towns in a real Chromium, on the real site: what its readers choose on it."""

import re
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Locator, Page, expect

from hooks.catalogue.residence import residences
from hooks.pipeline import examine
from tests.conftest import ROOT
from tests.site.conftest import Built

pytestmark = [pytest.mark.browser, pytest.mark.build]

WU_TONG = {"latitude": 30.63287, "longitude": 120.56081}
"""The middle of a town that the entries place."""
SCREEN = {"width": 390, "height": 844}
VIOLATIONS = """axe.run(".md-content", {resultTypes: ["violations"]}).then(result =>
    result.violations.map(found => [found.id, found.nodes.map(node => node.html)]))"""


@contextmanager
def phone(browser: Browser, **given: object) -> Iterator[Page]:
    context = browser.new_context(viewport=SCREEN, **given)  # type: ignore[arg-type]
    yield context.new_page()
    context.close()


@pytest.fixture
def address(built: Built, serve: Callable[[Path], str]) -> str:
    return serve(built.folder)


def opened(page: Page, url: str) -> Page:
    page.goto(url)
    expect(page.locator(".qt-row").first).to_be_visible()
    return page


def tiles(page: Page) -> Locator:
    return page.locator("[data-town]:not(.is-off)")


def counts(page: Page) -> list[int]:
    return [int(text) for text in tiles(page).locator("[data-count]").all_text_contents()]


def total(page: Page) -> int:
    """What the sentence above the list says."""
    found = re.search(r"(\d+) 个", page.locator(".qt-list__count").inner_text())
    assert found
    return int(found[1])


def choose(page: Page, title: str, word: str) -> None:
    head = page.locator(".qt-panel__facet", has_text=title)
    if head.get_attribute("aria-expanded") == "false":
        head.click()
    page.locator(".qt-panel__values:not([hidden]) .qt-choice").filter(has_text=word).click()


def test_a_choice_is_seen_on_tiles_and_list_and_stands_in_the_address(
    page: Page, address: str
) -> None:
    opened(page, f"{address}map.html")
    labels = [tile.get_attribute("aria-label") for tile in tiles(page).all()]
    whole = total(page)
    assert sum(counts(page)) == whole
    choose(page, "组织", "共青团")
    expect(page).to_have_url(re.compile(r"\?system="))
    expect(page.locator(".qt-list__count")).to_contain_text("符合条件的")
    assert 0 < sum(counts(page)) == total(page) < whole
    assert page.locator(".qt-row").count() == total(page)
    narrowed = counts(page)
    page.reload()
    expect(page.locator(".qt-list__count")).to_contain_text("符合条件的")
    assert counts(page) == narrowed
    page.get_by_role("button", name="清除").click()
    expect(page.locator(".qt-list__count")).to_contain_text("共 ")
    assert [tile.get_attribute("aria-label") for tile in tiles(page).all()] == labels


def test_of_every_value_the_tiles_hold_what_its_button_promises(page: Page, address: str) -> None:
    opened(page, f"{address}map.html")
    for head in page.locator(".qt-panel__facet").all():
        head.click()
        choices = page.locator(".qt-panel__values:not([hidden]) .qt-choice")
        expect(choices.first.locator("small")).not_to_be_empty()
        for place in range(min(4, choices.count())):
            promised = int(choices.nth(place).locator("small").inner_text())
            choices.nth(place).click()
            expect(page.locator(".qt-list__count")).to_contain_text(f"符合条件的 {promised} 个")
            assert sum(counts(page)) == promised
            choices.nth(place).click()
            expect(page.locator(".qt-list__count")).to_contain_text("共 ")


def test_a_tile_leads_to_what_of_the_choice_is_in_its_town(page: Page, address: str) -> None:
    opened(page, f"{address}map.html?system=工会")
    expect(page.locator(".qt-list__count")).to_contain_text("符合条件的")
    tile = page.locator("[data-town='凤桥镇']")
    held = int(tile.locator("[data-count]").inner_text())
    tile.click()
    expect(page.locator(".qt-list__count")).to_contain_text(f"符合条件的 {held} 个")
    expect(page).to_have_url(re.compile(r"system=.*town="))
    assert page.locator(".qt-row").count() == held
    tile.click()
    expect(page.get_by_role("heading", level=1)).to_have_text("凤桥镇的阵地")


def test_the_nearest_towns_stand_on_one_screen_and_the_position_goes_nowhere(
    browser: Browser, address: str
) -> None:
    """One tap on the home page; the second is the phone's own question."""
    given = {"has_touch": True, "is_mobile": True, "geolocation": WU_TONG}
    with phone(browser, permissions=["geolocation"], **given) as page:
        asked: list[str] = []
        page.on("request", lambda request: asked.append(request.url))
        page.goto(f"{address}index.html")
        page.get_by_role("link", name="离我最近的阵地").tap()
        head = page.locator(".qt-list__title").first
        expect(head).to_contain_text("桐乡市 梧桐街道，不到 1 公里")
        expect(page.locator(".qt-list__count")).to_be_in_viewport(ratio=1)
        expect(page.locator(".qt-row").first).to_be_in_viewport(ratio=1)
        expect(page.locator(".qt-list__count")).to_contain_text("到镇街为止")
        last = page.locator(".qt-list__title").all_inner_texts()
        assert not [text for text in last if "米" in text and "公里" not in text]
        told = [
            *asked,
            page.url,
            page.evaluate("JSON.stringify([{...localStorage}, history.state])"),
        ]
        assert not [one for one in told if "30.6" in one or "120.5" in one]


def test_whoever_keeps_the_position_chooses_a_town(browser: Browser, address: str) -> None:
    with phone(browser) as page:
        page.goto(f"{address}map.html?near=1")
        towns = page.get_by_role("combobox", name="选一个镇街")
        expect(towns).to_be_in_viewport(ratio=1)
        towns.select_option(label="南湖区 凤桥镇")
        expect(page.locator(".qt-list__title").first).to_contain_text("南湖区 凤桥镇，不到 1 公里")
        towns.select_option(label="新都区 大丰街道")
        expect(page.get_by_role("status").first).to_contain_text("没有可靠的出处")
        expect(page.locator(".qt-list__title")).to_contain_text(["新都区 大丰街道"])
        expect(page.locator(".qt-list__title")).to_have_count(1)


def test_without_scripts_it_is_a_page_of_links(browser: Browser, address: str) -> None:
    with phone(browser, java_script_enabled=False) as page:
        page.goto(f"{address}map.html?near=1")
        expect(page.get_by_text("点您所在的镇街")).to_be_visible()
        assert page.locator(".qt-explorer button, .qt-explorer input").count() == 0
        page.get_by_role("link", name="凤桥镇").click()
        expect(page.get_by_role("heading", level=1)).to_have_text("凤桥镇的阵地")


def test_the_controls_take_two_lines_and_nothing_is_too_small(
    browser: Browser, address: str
) -> None:
    for elder, least in (("off", 44), ("on", 60)):
        with phone(browser) as page:
            page.add_init_script(f"localStorage.setItem('qt-elder', '{elder}')")
            opened(page, f"{address}map.html")
            page.evaluate(f"document.documentElement.dataset.elder = '{elder}'")
            found = page.locator(".qt-panel__top > *, .qt-panel__facets > *").all()
            boxes = [box for one in found if (box := one.bounding_box())]
            assert len({round(box["y"]) for box in boxes}) == 2
            assert min(min(box["height"], box["width"]) for box in boxes) >= least - 0.5
            width = page.evaluate("document.documentElement.scrollWidth")
            assert width <= SCREEN["width"]


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_nothing_on_a_board_with_a_choice(
    browser: Browser, address: str, axe: str, scheme: str
) -> None:
    with phone(browser, color_scheme=scheme, reduced_motion="reduce") as page:
        page.add_init_script(axe)
        opened(page, f"{address}map.html?system=共青团")
        expect(page.locator(".qt-list__count")).to_contain_text("符合条件的")
        page.locator(".qt-panel__facet").first.click()
        assert page.evaluate(VIOLATIONS) == []


def test_nobody_s_home_is_in_what_a_board_filters(built: Built) -> None:
    texts = [file.read_text("utf-8") for file in (built.folder / "assets/map").rglob("*.js")]
    homes = [entry.title for entry, _ in residences(examine(ROOT).catalogue)]
    assert homes
    assert not [home for home in homes if any(f'"{home}"' in text for text in texts)]


@pytest.mark.parametrize("width", [390, 1280])
def test_nothing_jumps_when_the_list_comes(browser: Browser, address: str, width: int) -> None:
    """The board keeps its place beside the list, and below the panel."""
    context = browser.new_context(viewport={"width": width, "height": 844})
    page = context.new_page()
    page.add_init_script(
        "window.shifts = 0; new PerformanceObserver(list => list.getEntries().forEach(entry =>"
        " { shifts += entry.value; })).observe({type: 'layout-shift', buffered: true})"
    )
    opened(page, f"{address}map.html")
    page.wait_for_load_state("networkidle")
    assert page.evaluate("shifts") <= 0.02
    context.close()
