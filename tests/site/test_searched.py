"""The search box and the page of results in a real Chromium, by key, by touch, without scripts."""

import gzip
import json
import re
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path
from urllib.parse import quote, urlsplit

import pytest
from playwright.sync_api import Browser, Locator, Page, expect

from tests.site.conftest import Built

pytestmark = [pytest.mark.browser, pytest.mark.build]

VIOLATIONS = """selector => axe.run(selector, {resultTypes: ["violations"]}).then(result =>
    result.violations.map(found => [found.id, found.nodes.map(node => node.html)]))"""
KEY = "new KeyboardEvent('keydown', {key, bubbles: true, cancelable: true, isComposing: true})"
SHIFTED = """new Promise(found => {
    let sum = 0;
    new PerformanceObserver(list => { for (const one of list.getEntries()) sum += one.value; })
        .observe({type: "layout-shift", buffered: true});
    setTimeout(() => found(sum), 300);
})"""
BEFORE_FOCUS = 11_000  # bytes of script that a page may bring for a search nobody asked for yet
FIRST_RESULT = 45_000  # bytes, packed, from the focus to the first result
TOUCH = 44  # pixels


@pytest.fixture
def address(built: Built, serve: Callable[[Path], str]) -> str:
    """The site under a sub-path, as it stands at GitHub Pages."""
    return f"{serve(built.folder.parent)}{built.folder.name}/"


@pytest.fixture
def phone(browser: Browser) -> Iterator[Page]:
    context = browser.new_context(
        viewport={"width": 390, "height": 844}, has_touch=True, is_mobile=True
    )
    yield context.new_page()
    context.close()


def box(page: Page) -> Locator:
    return page.get_by_role("combobox", name="搜索")


def type_in(page: Page, text: str) -> None:
    box(page).fill(text)
    expect(page.get_by_role("option").first).to_be_visible()


def results(page: Page) -> Locator:
    return page.locator(".qt-results__list > li")


def test_every_page_has_one_box_that_leads_to_the_page_of_results(built: Built) -> None:
    for path in sorted(built.folder.rglob("*.html")):
        text = path.read_text("utf-8")
        if "md-header" in text:
            assert text.count('<form class="qt-search"') == 1, path
            assert "md-search" not in text, path


def test_nothing_is_fetched_before_somebody_searches(
    page: Page, built: Built, address: str, asked: list[str]
) -> None:
    page.goto(f"{address}index.html")
    page.wait_for_load_state("networkidle")
    assert not [url for url in asked if "/assets/search/" in url]
    assert (built.folder / "assets/site.js").stat().st_size <= BEFORE_FOCUS


@pytest.mark.audit
def test_the_first_result_costs_little(
    page: Page, built: Built, address: str, asked: list[str]
) -> None:
    page.goto(f"{address}index.html")
    page.wait_for_load_state("networkidle")
    asked.clear()
    type_in(page, "乌镇管家")
    paths = [urlsplit(url).path for url in asked]
    files = [built.folder / path.partition(f"/{built.folder.name}/")[2] for path in paths]
    assert files
    assert sum(len(gzip.compress(file.read_bytes())) for file in files) <= FIRST_RESULT


def test_results_come_as_one_types_by_sort_and_marked_whole(
    page: Page, address: str, complaints: list[str]
) -> None:
    page.goto(f"{address}index.html")
    type_in(page, "乌镇")
    groups = page.locator(".qt-suggest__group").all_text_contents()
    assert {"地区", "品牌", "案例"} <= set(groups)
    marks = page.locator("#qt-suggest-list mark").all_text_contents()
    assert set(marks) == {"乌镇"}
    expect(page.locator(".qt-suggest__status")).to_have_text("找到 4 个结果。")
    option = page.get_by_role("option", name="小梧桐").first
    expect(option).to_contain_text("桐乡市乌镇镇")
    assert not complaints


def test_the_keyboard_alone_searches_chooses_and_leaves(
    page: Page, address: str, complaints: list[str]
) -> None:
    page.goto(f"{address}brand/qing-chuang-dai.html")
    page.keyboard.press("/")
    expect(box(page)).to_be_focused()
    expect(box(page)).to_have_value("")
    page.keyboard.type("乌镇管家")
    expect(page.get_by_role("option").first).to_contain_text("乌镇管家")
    expect(box(page)).to_have_attribute("aria-expanded", "true")
    page.keyboard.press("ArrowDown")
    chosen = page.get_by_role("option", selected=True)
    expect(chosen).to_have_count(1)
    expect(box(page)).to_have_attribute("aria-activedescendant", "qt-option-0")
    page.keyboard.press("ArrowUp")
    expect(chosen).to_have_count(0)
    page.keyboard.press("ArrowUp")
    last = page.get_by_role("option").last
    expect(last).to_have_attribute("aria-selected", "true")
    page.keyboard.press("Escape")
    expect(page.get_by_role("option").first).to_be_hidden()
    expect(box(page)).to_have_value("乌镇管家")
    page.keyboard.press("ArrowDown")
    expect(page.get_by_role("option").first).to_be_visible()
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Enter")
    expect(page.locator(".md-content h1")).to_have_text("桐乡市")
    expect(page.locator("#name-wu-zhen-guan-jia")).to_be_in_viewport()  # a name is not a page
    assert not complaints


def test_enter_without_a_choice_shows_all_results(page: Page, address: str) -> None:
    page.goto(f"{address}brand/qing-chuang-dai.html")
    type_in(page, "志愿")
    page.keyboard.press("Enter")
    page.wait_for_url(f"{address}search.html?q={quote('志愿')}")
    expect(results(page).first).to_be_visible()


def test_a_slash_in_a_field_is_a_slash(page: Page, address: str) -> None:
    page.goto(f"{address}search.html?q=1")
    field = page.locator(".qt-results__form input")
    field.focus()
    page.keyboard.type("/")
    expect(field).to_have_value("/1")


def test_an_input_method_that_composes_neither_navigates_nor_clears(
    page: Page, address: str
) -> None:
    page.goto(f"{address}index.html")
    type_in(page, "乌镇管家")
    expect(page.get_by_role("option").first).to_contain_text("乌镇管家")  # no offer any more
    page.keyboard.press("ArrowDown")
    devtools = page.context.new_cdp_session(page)
    devtools.send("Input.imeSetComposition", {"text": "ni", "selectionStart": 2, "selectionEnd": 2})
    for key in ("Enter", "Escape", "ArrowDown"):
        page.evaluate(
            f"key => document.querySelector('.qt-search input').dispatchEvent({KEY})", key
        )
    expect(page.get_by_role("option").first).to_be_visible()
    expect(page.get_by_role("option").first).to_have_attribute("aria-selected", "true")
    assert page.url == f"{address}index.html"
    devtools.send("Input.insertText", {"text": "你"})
    expect(box(page)).to_have_value("乌镇管家你")
    expect(page.locator(".qt-suggest__status")).to_contain_text("乌镇管家你")


def test_a_phone_opens_searches_and_closes_by_touch(phone: Page, address: str) -> None:
    phone.goto(f"{address}index.html")
    button = phone.get_by_role("search", name="全站搜索").get_by_role(
        "button", name="搜索", exact=True
    )
    button.tap()
    expect(box(phone)).to_be_focused()
    box(phone).fill("歇脚")
    option = phone.get_by_role("option").first
    expect(option).to_contain_text("驿站")
    small = phone.locator(".qt-search button, #qt-suggest-list [role=option]").evaluate_all(
        """(nodes, least) => nodes.map(node => [node.outerHTML, node.getBoundingClientRect()])
        .filter(([, r]) => r.width && (r.width < least || r.height < least)).map(([html]) => html)""",
        TOUCH,
    )
    assert small == []
    assert phone.evaluate("document.documentElement.scrollWidth") <= 390
    phone.get_by_role("button", name="关闭搜索").tap()
    expect(option).to_be_hidden()
    button.tap()
    phone.get_by_role("option").first.tap()
    expect(phone.locator(".md-content h1")).to_contain_text("驿站")


def test_a_page_of_results_can_be_narrowed_and_sent(
    page: Page, address: str, complaints: list[str]
) -> None:
    page.goto(f"{address}search.html?q={quote('志愿')}")
    everything = page.locator(".qt-filter .qt-choice").first.text_content() or ""
    page.get_by_role("button", name="品牌", exact=False).first.click()
    expect(page.locator(".qt-results__status")).to_contain_text("符合筛选的有")
    page.get_by_role("button", name="按地区、组织、主题筛选").click()
    page.get_by_label("地区").select_option("新都区")
    expect(page.get_by_label("地区")).to_be_focused()
    narrowed = results(page).all_text_contents()
    assert narrowed
    assert all("新都区" in text for text in narrowed)
    sent = page.url
    assert "region=" in sent
    page.goto("about:blank")
    page.goto(sent)
    expect(results(page)).to_have_count(len(narrowed))
    assert results(page).all_text_contents() == narrowed
    assert len(narrowed) < int(everything.split()[-1])
    assert not complaints


def test_a_word_of_the_text_is_shown_where_it_stands(page: Page, address: str) -> None:
    page.goto(f"{address}search.html?q={quote('泰隆银行')}")
    expect(page.locator(".qt-results mark").first).to_have_text("泰隆银行")


def test_a_need_in_plain_words_says_how_it_was_understood(page: Page, address: str) -> None:
    page.goto(f"{address}search.html?q={quote('孩子放学去哪')}")
    expect(page.locator(".qt-results__status")).to_contain_text("放学去处")
    expect(results(page).first).to_contain_text("儿童之家")


@pytest.mark.parametrize(
    ("query", "said"),
    [
        ("乌镇管佳", "名称相近"),
        ("大丰 调解 航空母舰", "没有“航空母舰”"),
        ("航空母舰", "没有找到“航空母舰”"),
    ],
)
def test_what_is_not_quite_it_says_so(page: Page, address: str, query: str, said: str) -> None:
    page.goto(f"{address}search.html?q={quote(query)}")
    expect(page.locator(".qt-results__status")).to_contain_text(said)


def test_an_empty_answer_leads_on(page: Page, address: str, complaints: list[str]) -> None:
    page.goto(f"{address}search.html?q={quote('航空母舰')}")
    needs = page.get_by_role("navigation", name="要办的事")
    needs.get_by_role("link", name="歇脚").click()
    expect(results(page).first).to_contain_text("驿站")
    expect(page.get_by_role("navigation", name="按镇街")).to_be_visible()
    assert not complaints


def test_recent_searches_stay_on_the_device_and_can_be_forgotten(page: Page, address: str) -> None:
    page.goto(f"{address}search.html?q={quote('乌镇')}")
    expect(results(page).first).to_be_visible()
    page.goto(f"{address}index.html")
    box(page).focus()
    expect(page.get_by_role("option", name="乌镇", exact=True)).to_be_visible()
    assert page.context.cookies() == []
    page.get_by_role("button", name="清除最近搜过的").click()
    expect(page.get_by_role("option", name="乌镇", exact=True)).to_have_count(0)
    page.reload()
    box(page).focus()
    expect(page.get_by_role("option").first).to_be_visible()
    expect(page.get_by_role("option", name="乌镇", exact=True)).to_have_count(0)


def test_the_box_is_there_from_page_to_page(
    page: Page, address: str, complaints: list[str]
) -> None:
    page.goto(f"{address}index.html")
    type_in(page, "青创贷")
    page.get_by_role("option", name="青创贷").first.click()
    expect(page.locator(".md-content h1")).to_have_text("青创贷")
    expect(page.get_by_role("option").first).to_be_hidden()
    type_in(page, "乌镇管家")
    page.get_by_role("option", name="乌镇管家").first.click()
    expect(page.locator(".md-content h1")).to_have_text("桐乡市")
    expect(page.locator("#name-wu-zhen-guan-jia")).to_be_in_viewport()
    page.get_by_role("link", name="案例", exact=True).first.click()
    expect(page.locator(".md-content h1")).to_have_text("案例")
    type_in(page, "志愿")
    expect(page.get_by_role("option").first).to_contain_text("志愿")
    page.keyboard.press("Enter")
    page.wait_for_url(f"{address}search.html?q={quote('志愿')}")
    expect(results(page).first).to_be_visible()
    assert not complaints


def test_it_works_from_a_disk(
    page: Page, built: Built, asked: list[str], complaints: list[str]
) -> None:
    page.goto((built.folder / "brand/qing-chuang-dai.html").as_uri())
    type_in(page, "wzgj")
    expect(page.get_by_role("option").first).to_contain_text("乌镇管家")
    page.keyboard.press("Enter")
    expect(results(page).first).to_contain_text("乌镇管家")
    assert {urlsplit(url).scheme for url in asked} <= {"file", "data"}
    assert not [said for said in complaints if "CORS" not in said]


def of_another_edition(text: str) -> str:
    """A file of the index as if nothing in it were as it was."""
    name, digest, value = text.removesuffix(");\n").split(",", 2)
    read = json.loads(value)
    if name.endswith('"index"'):
        read["sums"] = {sort: "z" * len(sums) for sort, sums in read["sums"].items()}
    other = re.sub(r"[\w-]", "z", digest)
    return f"{name},{other},{json.dumps(read, ensure_ascii=False)});\n"


def test_a_new_edition_is_read_anew_while_the_page_is_open(
    page: Page, built: Built, serve: Callable[[Path], str], tmp_path: Path
) -> None:
    folder = shutil.copytree(built.folder, tmp_path / "site")
    page.goto(f"{serve(folder)}index.html")
    type_in(page, "乌镇管家")
    for path in (folder / "assets/search").rglob("*.js"):
        text = path.read_text("utf-8")
        if text.startswith("QuntuanSearch.data("):
            path.write_text(of_another_edition(text), "utf-8")
    type_in(page, "麻花议事团")
    expect(page.get_by_role("option").first).to_contain_text("麻花议事团")


def test_a_lost_connection_is_said_and_mended(page: Page, address: str) -> None:
    page.goto(f"{address}index.html")
    type_in(page, "乌镇管家")
    page.context.set_offline(True)
    box(page).fill("麻花议事团")
    expect(page.locator(".qt-suggest__status")).to_contain_text("网络不通")
    page.context.set_offline(False)
    box(page).fill("麻花议事")
    expect(page.get_by_role("option").first).to_contain_text("麻花议事团")


def test_without_scripts_the_box_leads_to_links(browser: Browser, address: str) -> None:
    context = browser.new_context(java_script_enabled=False, viewport={"width": 390, "height": 844})
    page = context.new_page()
    page.goto(f"{address}index.html")
    page.get_by_role("search", name="全站搜索").get_by_role(
        "button", name="搜索", exact=True
    ).click()
    page.wait_for_url("**/search.html*")
    expect(page.locator(".md-content h1")).to_have_text("搜索")
    expect(page.get_by_text("按词搜索要靠网页脚本")).to_be_visible()
    for title in ("按镇街", "按组织", "按主题", "按名称的拼音首字母"):
        expect(page.get_by_role("navigation", name=title)).to_be_visible()
    page.get_by_role("link", name="W", exact=True).click()
    expect(page.get_by_role("link", name="乌镇管家", exact=True)).to_be_visible()
    context.close()


@pytest.mark.audit
@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [390, 1280])
def test_assistive_software_meets_no_obstacle(
    page: Page, address: str, axe: str, width: int, scheme: str
) -> None:
    page.set_viewport_size({"width": width, "height": 844})
    page.emulate_media(color_scheme="dark" if scheme == "dark" else "light")
    page.goto(f"{address}search.html?q={quote('志愿')}")
    page.get_by_role("button", name="按地区、组织、主题筛选").click()
    expect(page.get_by_label("地区")).to_be_visible()
    page.evaluate(f"{axe}; 0")
    assert page.evaluate(VIOLATIONS, ".md-content") == []
    page.keyboard.press("Escape")
    page.locator(".md-content h1").click()
    page.keyboard.press("/")
    box(page).fill("乌镇")
    expect(page.get_by_role("option", name="小梧桐").first).to_be_visible()
    assert page.evaluate(VIOLATIONS, ".qt-search") == []


def test_the_box_of_the_home_page_suggests_as_the_headers_does(phone: Page, address: str) -> None:
    phone.goto(f"{address}index.html")
    own = phone.get_by_role("combobox", name="品牌、镇街或一件事")
    own.tap()
    expect(phone.get_by_role("option")).to_have_count(0)  # the needs stand below it already
    own.fill("青创贷")
    first = phone.get_by_role("option").first
    expect(first).to_contain_text("青创贷")
    expect(own).to_have_attribute("aria-expanded", "true")
    assert phone.evaluate("document.documentElement.scrollWidth") == 390
    box_of_list = phone.locator(".qt-suggest").bounding_box()
    assert box_of_list
    assert box_of_list["width"] > 300
    own.press("ArrowDown")
    own.press("Enter")
    expect(phone.get_by_role("heading", level=1)).to_have_text("青创贷")


def test_there_is_one_list_and_it_goes_where_somebody_types(page: Page, address: str) -> None:
    page.goto(f"{address}index.html")
    page.get_by_role("combobox", name="品牌、镇街或一件事").fill("热饭")
    expect(page.get_by_role("option").first).to_be_visible()
    type_in(page, "乌镇")
    expect(page.get_by_role("listbox")).to_have_count(1)
    expect(page.locator(".qt-search").get_by_role("option").first).to_be_visible()
    expect(page.locator(".qt-ask").get_by_role("option")).to_have_count(0)


def test_a_place_says_where_it_is_and_what_it_has(page: Page, address: str) -> None:
    page.goto(f"{address}search.html?q={quote('范公亭西路')}")
    row = results(page).filter(has_text="范公亭西路户外劳动者驿站").first
    expect(row).to_contain_text("公共厕所旁")
    expect(row).to_contain_text("微波炉、饮水机")


def test_what_was_searched_is_marked_and_looks_like_no_link(page: Page, address: str) -> None:
    page.goto(f"{address}search.html?q={quote('歇脚')}")
    mark = results(page).locator("mark").first
    looks = mark.evaluate(
        "node => { const own = getComputedStyle(node), around = getComputedStyle(node.parentNode);"
        " return [own.textDecorationLine, own.color === around.color, own.backgroundColor]; }"
    )
    assert looks[:2] == ["none", True]
    assert looks[2] not in {"rgba(0, 0, 0, 0)", "transparent"}


@pytest.mark.parametrize("query", ["", "?q=%E9%9D%92%E5%88%9B%E8%B4%B7", "?q=zzzqqq"])
def test_no_hole_stands_between_the_results_and_the_other_ways(
    phone: Page, address: str, query: str
) -> None:
    phone.goto(f"{address}search.html{query}")
    expect(phone.locator(".qt-results__form")).to_be_visible()
    last = "nodes => Math.max(...nodes.map(node => node.getBoundingClientRect().bottom))"
    expect(phone.locator(".is-settled")).to_have_count(1)
    shown = phone.locator(".qt-results > *").evaluate_all(last)
    below = phone.get_by_role("heading", name="从这里找").bounding_box()
    assert below
    assert below["y"] - shown < 120
    assert phone.evaluate(SHIFTED) <= 0.02, "nothing jumps when they come"


def test_an_answer_waits_for_no_script_of_the_theme(page: Page, built: Built, address: str) -> None:
    page.route("**/javascripts/bundle.*", lambda _: None)  # it never comes
    page.goto(f"{address}search.html?q={quote('品牌')}", wait_until="commit")
    expect(results(page).first).to_be_visible()
    text = (built.folder / "search.html").read_text("utf-8")
    early = re.findall(r'<link rel="preload" as="\w+" href="([^"]+)">', text)
    assert early
    used = page.locator("script[src], link[rel=stylesheet]").evaluate_all(
        "all => all.map(one => one.src || one.href)"
    )
    assert {f"{address}{path}" for path in early} <= {*used}, "nothing is fetched for nothing"


def test_more_results_come_once_however_often_they_are_asked_for(page: Page, address: str) -> None:
    page.goto(f"{address}search.html?q={quote('镇')}")
    more = page.get_by_role("button", name="再看一些")
    expect(more).to_be_visible()
    expect(results(page)).to_have_count(20)
    more.evaluate("button => { button.click(); button.click(); }")
    page.wait_for_load_state("networkidle")
    links = results(page).locator("a").evaluate_all("all => all.map(one => one.href)")
    assert len(links) > 20
    assert len(links) == len({*links})
