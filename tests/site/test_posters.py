"""Posters as they are printed: one sheet, nothing cut off, whatever staff wrote; and what chats get."""

import re
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page

from hooks.publish.hosting.policy import inlines
from tests.site.conftest import Built, Project, Reader
from tests.sketch import brand, venue

pytestmark = [pytest.mark.build, pytest.mark.browser]

A4 = {"width": 794, "height": 1123}
ADDRESS = "https://qun.shifan.gov.cn/mulu/"
LONG = "示范县东河镇柳湾村户外劳动者暨新就业形态群体暖心服务综合驿站联合体"
SENTENCE = "下班以后村里的灯还亮着，大家坐在一起学手艺、看书、说说一天里的事，"
HARD = {
    "brands/品牌/长名.md": brand(
        "发布: 已发布",
        "网址: chang-ming",
        f"名称: {LONG * 2}",
        f"一句话: {SENTENCE * 4}",
        "参与: 东河镇妇联、东河镇团委",
        "阵地: 柳湾驿站",
        "数据:",
        f"  - {{指标: {SENTENCE}, 数值: 12345678.5, 单位: 人次, 口径: 累计, 截至: 2024-05-01}}",
    ),
    "brands/品牌/短.md": brand("发布: 已发布", "网址: duan", "一句话: 短。"),
    "brands/阵地/长.md": venue(
        "发布: 已发布",
        "网址: chang",
        f"名称: {LONG}",
        f"地址: {SENTENCE * 5}",
        "开放时间: 周一至周五 08:30-11:30, 13:30-17:00；周六 09:00-12:00；法定节假日休息",
        "电话: 0500-1234567",
        "收费: 免费",
        "设施: 微波炉、饮水机",
        "共用: 东河镇妇联、东河镇团委",
        "牵头: 东河镇总工会",
        "核实: {日期: 2016-05-01, 单位: 示范县东河镇总工会}",
    ),
    "brands/阵地/拉丁.md": venue(
        "发布: 已发布",
        "网址: la-ding",
        f"名称: {'WWMMWWMM' * 6}",
        f"地址: {'WWW MMM ' * 30}",
    ),
}


@pytest.fixture
def paper(browser: Browser) -> Iterator[Page]:
    """A page as large as the sheet: what it shows is what is printed."""
    context = browser.new_context(viewport={"width": A4["width"], "height": A4["height"]})
    yield context.new_page()
    context.close()


@pytest.fixture
def addressed(project: Callable[..., Project]) -> Built:
    """A small site that knows its address, with posters that are hard to fit."""
    made = project(HARD)
    settings = (made.root / "mkdocs.yml").read_text("utf-8")
    made.write("mkdocs.yml", f"site_url: {ADDRESS}\n{settings}")
    done = made.build()
    assert done.returncode == 0, done.stdout + done.stderr
    return made.site


def sheets(built: Built) -> list[Path]:
    return sorted((built.folder / "poster").rglob("*.html"))


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


def test_every_real_poster_is_one_whole_page(built: Built, paper: Page) -> None:
    """All in one document, for a document of one sheet takes a second."""
    first, *others = sheets(built)
    paper.goto(first.as_uri())
    mains = [re.findall(r"<main.*</main>", o.read_text("utf-8"), re.DOTALL)[0] for o in others]
    paper.evaluate(
        "sheets => document.body.insertAdjacentHTML('beforeend', sheets.join(''))", mains
    )
    paper.emulate_media(media="print")
    assert printed(paper) == len(sheets(built)) > 90
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
        assert not list(inlines(text))
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
