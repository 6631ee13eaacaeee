"""Articles: nothing of what is copied is lost in an editor, in a real browser, from a file, too."""

import re
from pathlib import Path

import nh3
import pytest
from playwright.sync_api import Page

from hooks.desk.article.kept import ATTRIBUTES, STYLES, TAGS, LostError, judged, kept
from tests.cli.conftest import Run, run
from tests.conftest import WriteSite
from tests.desk.test_compendium import county
from tests.picture import PRIVATE

__all__ = ["run"]

FORBIDDEN = re.compile(
    r"<(?:style|script|svg|a|iframe|form|link)\b|\s(?:class|id|on\w+|href)=|position\s*:|float\s*:|url\("
)
LINE = re.compile(r"\s+")


def article(page: str) -> str:
    """What is copied."""
    found = re.search(r'<main[^>]*id="article"[^>]*>(.*)</main>', page, re.DOTALL)
    assert found
    return found[1]


@pytest.fixture
def file(site: WriteSite, run: Run, tmp_path: Path) -> Path:
    made = tmp_path / "公众号.html"
    status, out, err = run("公众号", "青年夜校", str(made), "--root", str(county(site).root))
    assert (status, err) == (0, "")
    assert "复制正文" in out
    return made


def test_nothing_is_lost_in_an_editor(file: Path) -> None:
    """By a list of its own, not that which makes it: element by element, style by style."""
    html = article(file.read_text("utf-8"))
    assert html.startswith("<section")
    assert (
        nh3.clean(
            html,
            tags=set(TAGS),
            attributes={name: set(values) for name, values in ATTRIBUTES.items()},
            url_schemes={"data"},
            filter_style_properties=set(STYLES),
            link_rel=None,
        )
        == html
    )
    assert not FORBIDDEN.search(re.sub(r'src="[^"]*"', "", html))


@pytest.mark.parametrize(
    "lost",
    [
        '<p class="a">字</p>',
        '<p id="a">字</p>',
        '<p style="position:fixed">字</p>',
        '<a href="https://example.com/">字</a>',
        '<img src="https://example.com/a.png">',
        "<svg></svg>",
        "<style>p{}</style>",
    ],
)
def test_what_an_editor_throws_away_is_a_fault(lost: str) -> None:
    assert kept(lost) != lost
    with pytest.raises(LostError):
        judged(lost)


def test_numbers_carry_day_and_source_and_a_plan_says_that_it_is_one(file: Path) -> None:
    html = article(file.read_text("utf-8"))
    text = LINE.sub("", re.sub(r"<[^>]*>", "", html))
    source = "出处：《东河镇的灯亮到十点》（示范日报，2024年5月1日）。"
    assert f"近3万人次到课累计，截至2024年5月1日（报道日期）。{source}" in text
    assert "目标500人学员目标，截至" in text
    assert "课时" not in text
    assert "信息来自2024年的报道，未核实。" in text
    assert "孩子的房间" not in text
    assert "画出来的（AI生成）" in text
    assert "来自群团品牌目录“群团品牌目录”" not in text


def test_the_form_of_a_body_stands_in_each_element(file: Path) -> None:
    html = article(file.read_text("utf-8"))
    assert re.search(r'<strong style="font-weight:bold">这件</strong>', html)
    assert re.search(r'<p style="[^"]*padding-left:1em[^"]*">2\. 二</p>', html)
    assert re.search(r'<p style="[^"]*padding-left:2em[^"]*">· 里面</p>', html)
    assert re.search(r'<td style="[^"]*border:1px solid[^"]*">柳湾</td>', html)
    assert html.count("<img ") == 3
    assert PRIVATE not in file.read_text("utf-8")


def test_a_county_is_all_its_brands(site: WriteSite, run: Run, tmp_path: Path) -> None:
    made = tmp_path / "县.html"
    status, _, _ = run("article", "示范县", str(made), "--root", str(county(site).root))
    assert status == 0
    text = re.sub(r"<[^>]*>", "", article(made.read_text("utf-8")))
    assert [name for name in ("青年夜校", "夜间书屋", "县里的事") if name in text]
    assert not [name for name in ("还没发", "不办了", "没写完", "孩子的房间") if name in text]
    assert "1200人次" in text
    assert "500人" not in text


@pytest.mark.parametrize(
    ("asked", "said"),
    [("还没发", "现在是草稿，公众看不到"), ("柳湾驿站", "是阵地。这里写品牌、地区的名称")],
)
def test_what_has_no_article_is_told(
    site: WriteSite, run: Run, tmp_path: Path, asked: str, said: str
) -> None:
    status, _, err = run(
        "公众号", asked, str(tmp_path / "a.html"), "--root", str(county(site).root)
    )
    assert (status, said in err) == (2, True)


EDITOR = '<div id="editor" contenteditable style="min-height:100px"></div>'


@pytest.mark.browser
def test_one_button_copies_it_into_an_editor_unchanged(file: Path, page: Page) -> None:
    """From a file, as it is opened on a desk."""
    page.goto(file.as_uri())
    before = page.evaluate("document.getElementById('article').innerHTML")
    page.get_by_role("button", name="复制正文").click()
    page.get_by_text("复制好了").wait_for()
    page.set_content(EDITOR)
    page.evaluate(
        "editor.addEventListener('paste', e => window.got = e.clipboardData.getData('text/html'))"
    )
    page.locator("#editor").click()
    page.keyboard.press("Control+V")
    page.wait_for_function("editor.querySelectorAll('img').length === 3")
    got = page.evaluate("window.got")
    assert before in got
    pasted = page.locator("#editor")
    seen = page.evaluate(
        """() => [...editor.querySelectorAll('h2, td, img')].map(one => {
            const look = getComputedStyle(one);
            return [one.tagName, look.fontSize, look.borderLeftWidth, look.display];
        })"""
    )
    assert ["H2", "19px", "4px", "block"] in seen
    assert ["TD", "14px", "1px", "table-cell"] in seen
    assert {one[3] for one in seen if one[0] == "IMG"} == {"block"}
    loaded = "() => [...editor.querySelectorAll('img')].every(one => one.src.startsWith('data:image/jpeg') && one.naturalWidth > 0)"
    page.wait_for_function(loaded)
    words = LINE.sub("", re.sub(r"<[^>]*>", "", before))
    assert LINE.sub("", pasted.inner_text()) == LINE.sub(
        "",
        page.evaluate(
            """html => {
        const made = document.createElement('div'); made.innerHTML = html;
        document.body.append(made); const text = made.innerText; made.remove(); return text;
    }""",
            before,
        ),
    )
    assert words
    inner = page.evaluate("editor.innerHTML")
    assert not re.search(r"<(?:style|script|svg|meta)\b|\sclass=", inner)


@pytest.mark.browser
def test_the_title_is_copied_alone(file: Path, page: Page) -> None:
    page.goto(file.as_uri())
    page.get_by_role("button", name="复制标题").click()
    page.set_content("<textarea id=field></textarea>")
    page.locator("#field").click()
    page.keyboard.press("Control+V")
    assert page.locator("#field").input_value() == "青年夜校"


@pytest.mark.browser
def test_the_page_asks_for_nothing_and_saves_each_picture(
    file: Path, page: Page, asked: list[str], complaints: list[str]
) -> None:
    page.goto(file.as_uri())
    links = page.locator("#pictures a")
    assert links.count() == 3
    assert links.first.get_attribute("download") == "图1.jpg"
    assert not [url for url in asked if not url.startswith(("file:", "data:"))]
    assert complaints == []
