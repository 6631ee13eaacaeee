"""The catalogue of brands in a real Chromium: narrowed down, sent on, taken back, and without scripts."""

import re
from collections.abc import Callable, Iterator
from contextlib import closing
from pathlib import Path
from typing import Literal

import pytest
from playwright.sync_api import Browser, Locator, Page, expect

from tests.site.conftest import Built

pytestmark = [pytest.mark.browser, pytest.mark.build]

VIOLATIONS = """axe.run(".qt-section--filterable", {resultTypes: ["violations"]}).then(result =>
    result.violations.map(found => [found.id, found.nodes.map(node => node.html)]))"""
UNION = "brands.html?system=gong-hui"
NOTHING = "brands.html?place=xin-du-qu&theme=zhi-gong-fu-wu"


@pytest.fixture
def address(built: Built, serve: Callable[[Path], str]) -> str:
    """The site under a sub-path."""
    return f"{serve(built.folder.parent)}{built.folder.name}/"


@pytest.fixture
def without_script(browser: Browser) -> Iterator[Page]:
    with closing(browser.new_context(java_script_enabled=False)) as context:
        yield context.new_page()


def shown(page: Page) -> Locator:
    return page.locator(".qt-card:visible")


def choice(page: Page, name: str) -> Locator:
    return page.locator(".qt-filterable").get_by_role("button", name=re.compile(rf"^{name} \d+$"))


def chosen(page: Page) -> Locator:
    return page.get_by_role("group", name="已选的条件").get_by_role("button")


def said(page: Page) -> Locator:
    return page.locator(".qt-filterable__count")


def number(choice: Locator) -> int:
    return int(choice.locator("small").text_content() or "")


def test_a_choice_says_beforehand_how_many_it_leaves(page: Page, address: str) -> None:
    page.goto(f"{address}brands.html")
    for name in ("工会", "南湖区", "职工服务"):
        left = number(choice(page, name))
        choice(page, name).click()
        expect(choice(page, name)).to_have_attribute("aria-pressed", "true")
        expect(shown(page)).to_have_count(left)
        expect(said(page)).to_contain_text(f"显示 {left} 个")


def test_values_of_one_facet_add_up_and_facets_narrow_down(page: Page, address: str) -> None:
    page.goto(f"{address}brands.html")
    women = number(choice(page, "妇联"))
    choice(page, "妇联").click()
    expect(shown(page)).to_have_count(women)
    of_women = set(shown(page).locator("h3").all_text_contents())
    choice(page, "妇联").click()
    union = number(choice(page, "工会"))
    choice(page, "工会").click()
    expect(shown(page)).to_have_count(union)
    of_union = set(shown(page).locator("h3").all_text_contents())
    assert number(choice(page, "妇联")) == women
    choice(page, "妇联").click()
    both = len(of_union | of_women)  # a brand of two systems is one card
    expect(shown(page)).to_have_count(both)
    choice(page, "青州市").click()
    expect(page.locator(".qt-card:visible .qt-meta", has_text="青州市")).to_have_count(
        shown(page).count()
    )
    assert shown(page).count() < both


def test_a_town_takes_the_place_of_its_county(page: Page, address: str) -> None:
    page.goto(f"{address}brands.html?place=nan-hu-qu")
    choice(page, "凤桥镇").click()
    expect(chosen(page)).to_have_text(["凤桥镇", "清除"])
    choice(page, "南湖区").click()
    expect(chosen(page)).to_have_text(["南湖区", "清除"])


def test_an_address_can_be_sent_and_back_undoes_a_choice(page: Page, address: str) -> None:
    page.goto(f"{address}brands.html")
    total = shown(page).count()
    choice(page, "工会").click()
    choice(page, "凤桥镇").click()
    expect(page).to_have_url(f"{address}{UNION}&place=feng-qiao-zhen")
    sent = shown(page).count()
    page.reload()
    expect(shown(page)).to_have_count(sent)
    expect(chosen(page)).to_have_text(["工会", "凤桥镇", "清除"])
    page.go_back()
    expect(chosen(page)).to_have_text(["工会", "清除"])
    page.go_back()
    expect(shown(page)).to_have_count(total)


def test_an_address_with_unknown_words_shows_everything(page: Page, address: str) -> None:
    page.goto(f"{address}brands.html?system=nobody&theme=%3Cb%3E&place=")
    expect(said(page)).not_to_contain_text("显示")
    expect(chosen(page)).to_have_count(0)


def test_what_was_chosen_is_taken_back_one_by_one_or_at_once(page: Page, address: str) -> None:
    page.goto(f"{address}{UNION}&place=feng-qiao-zhen&theme=zhi-gong-fu-wu")
    page.get_by_role("button", name="去掉：凤桥镇").click()
    expect(chosen(page)).to_have_text(["工会", "职工服务", "清除"])
    expect(page.get_by_role("button", name="去掉：职工服务")).to_be_focused()
    page.get_by_role("button", name="清除").click()
    expect(page).to_have_url(f"{address}brands.html")
    expect(chosen(page)).to_have_count(0)
    expect(said(page)).to_be_focused()


def test_all_of_it_works_from_the_keyboard(page: Page, address: str) -> None:
    page.goto(f"{address}brands.html")
    choice(page, "工会").focus()
    page.keyboard.press("Space")
    expect(choice(page, "工会")).to_have_attribute("aria-pressed", "true")
    page.locator(".qt-filterable__facet summary", has_text="什么样").focus()
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    expect(chosen(page)).to_have_count(3)
    expect(
        page.locator(".qt-filterable__facet[data-facet=kind] [aria-pressed=true]")
    ).to_be_focused()


def test_nothing_found_says_so_and_leads_on(page: Page, address: str) -> None:
    page.goto(address + NOTHING)
    expect(page.get_by_text("没有同时符合这些条件的品牌")).to_be_visible()
    expect(page.get_by_role("link", name="换个词搜索")).to_be_visible()
    expect(said(page)).to_contain_text("显示 0 个")
    page.get_by_role("button", name=re.compile("^看全部")).click()
    expect(page.get_by_text("没有同时符合这些条件的品牌")).to_be_hidden()
    expect(shown(page).first).to_be_visible()


def test_what_would_leave_nothing_cannot_be_chosen(page: Page, address: str) -> None:
    page.goto(f"{address}{UNION}")
    for button in page.locator(".qt-filterable__facet .qt-choice").all():
        assert button.is_disabled() == (number(button) == 0)


def test_a_phone_folds_the_facets_away(page: Page, address: str) -> None:
    page.set_viewport_size({"width": 390, "height": 844})
    page.goto(f"{address}brands.html")
    expect(choice(page, "凤桥镇")).to_be_hidden()
    page.get_by_text("更多筛选：地方、做什么、什么样").click()
    choice(page, "凤桥镇").click()
    expect(chosen(page)).to_have_text(["凤桥镇", "清除"])


@pytest.mark.audit
@pytest.mark.parametrize("width", [320, 390, 1280])
def test_every_choice_is_large_enough_for_a_finger(page: Page, address: str, width: int) -> None:
    page.set_viewport_size({"width": width, "height": 844})
    page.goto(f"{address}{UNION}")
    page.locator(".qt-filterable details").evaluate_all(
        "all => all.forEach(one => one.open = true)"
    )
    sizes = page.locator(".qt-filterable :is(button, summary):visible").evaluate_all(
        "all => all.map(one => one.getBoundingClientRect().height)"
    )
    assert min(sizes) >= 44
    assert page.evaluate("document.documentElement.scrollWidth") <= width


def test_what_was_chosen_is_there_when_the_reader_comes_back(
    page: Page, address: str, complaints: list[str]
) -> None:
    page.goto(f"{address}index.html")
    page.wait_for_load_state("networkidle")
    page.get_by_role("link", name="品牌", exact=True).first.click()
    choice(page, "工会").click()
    shown(page).first.get_by_role("link").click()
    expect(page.locator(".qt-filterable")).to_have_count(0)
    page.go_back()
    expect(chosen(page)).to_have_text(["工会", "清除"])
    page.get_by_role("link", name="品牌", exact=True).first.click()
    expect(page).to_have_url(f"{address}brands.html")
    expect(said(page)).not_to_contain_text("显示")
    assert not complaints


def test_it_works_from_a_disk(page: Page, built: Built) -> None:
    page.goto((built.folder / "brands.html").as_uri())
    left = number(choice(page, "工会"))
    choice(page, "工会").click()
    expect(shown(page)).to_have_count(left)


def test_all_counts_a_brand_of_several_organisations_once(page: Page, address: str) -> None:
    page.goto(f"{address}brands.html")
    whole = page.locator(".qt-filterable").get_by_role("button", name=re.compile(r"^全部 ?\d+$"))
    assert (
        number(whole) == page.locator(".qt-filterable .qt-card, .qt-filterable .qt-mention").count()
    )


@pytest.mark.parametrize("width", [390, 1280])
def test_without_scripts_every_choice_is_a_link(
    without_script: Page, address: str, width: int
) -> None:
    page = without_script
    page.set_viewport_size({"width": width, "height": 844})
    for name, title in (("工会", "工会的品牌"), ("凤桥镇", "凤桥镇"), ("青年发展", "青年发展")):
        page.goto(f"{address}brands.html")
        link = page.locator(".qt-filterable").get_by_role("link", name=re.compile(rf"^{name} \d+$"))
        if not link.is_visible():
            page.get_by_text("更多筛选").click()
        count = number(link)
        link.click()
        expect(page.locator(".md-content h1")).to_have_text(title)
        assert (
            page.locator(":is(.qt-card, .qt-mention, .qt-brands-by-system li li)").count() >= count
        )
    page.goto(f"{address}brands/gong-hui.html")
    page.get_by_role("link", name="全部").click()
    expect(page.locator(".md-content h1")).to_have_text("品牌目录")


@pytest.mark.audit
@pytest.mark.parametrize("look", ["light", "dark"])
@pytest.mark.parametrize("width", [390, 1280])
def test_it_has_no_barrier_that_axe_finds(
    browser: Browser, address: str, axe: str, width: int, look: Literal["light", "dark"]
) -> None:
    size = {"width": width, "height": 844}
    with closing(browser.new_context(color_scheme=look, viewport=size)) as context:  # type: ignore[arg-type]
        page = context.new_page()
        for name in ("brands.html", UNION, NOTHING, "brands/gong-hui.html"):
            page.goto(address + name)
            page.locator(".qt-filterable details").evaluate_all(
                "all => all.forEach(one => one.open = true)"
            )
            page.evaluate(axe)
            assert page.evaluate(VIOLATIONS) == [], name
