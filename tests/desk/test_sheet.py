"""送审单: one A4 with what goes online, what it rests on, three boxes, and a code typed back."""

import re
from collections.abc import Callable
from io import BytesIO
from pathlib import Path

import pytest
from playwright.sync_api import Page
from pypdf import PdfReader

from tests.cli.conftest import Run, run
from tests.conftest import WriteSite
from tests.desk.test_comparison import BASE, FIGURES, PATH, WORDS
from tests.sketch import brand, case

__all__ = ["run"]
Print = Callable[..., str]
CODE = re.compile(r"<strong>(\d{4}-\d{4})</strong>")


@pytest.fixture
def root(site: WriteSite) -> Path:
    return site(BASE).root


@pytest.fixture
def printed(root: Path, run: Run, tmp_path: Path) -> Print:
    def make(*words: str) -> str:
        file = tmp_path / "单.html"
        status, out, _ = run("审核", "--sheet", *words, "--out", str(file), "--root", str(root))
        assert status == 0
        text = file.read_text("utf-8")
        assert CODE.findall(text) == re.findall(r"编码 (\d{4}-\d{4})", out)
        return text

    return make


def plain(text: str) -> str:
    return re.sub(r"<style>.*</style>|<[^>]+>", "", text, flags=re.DOTALL)


def test_a_number_stands_beside_its_words_and_a_picture_beside_who_agreed(printed: Print) -> None:
    text = printed("样例")
    assert "<span>读者：391人次（累计，截至2024年" in text
    assert "<span>原句：“服务读者391人次”</span>" in text
    assert "一句话：晚上也能来看书。" in text
    assert "正文：有灯。" in text
    assert 'src="data:image/webp;base64,' in text
    assert "一盏灯（本单位拍摄）" in text
    for words in ("初审", "复审", "终审", "签字", "只是记录，不能证明是谁签的", "还没有写原句"):
        assert (words in text) is (words != "还没有写原句")
    assert "http" not in text


def test_what_must_be_looked_at_twice_comes_first(root: Path, printed: Print) -> None:
    (root / PATH).write_text(WORDS.replace("发布: 已发布", "发布: 待审\n所属: 没有的"), "utf-8")
    other = case("品牌: 样例", "网址: yi-tian", "截至: 报道时", "数据:", "  - 读者: 累计319人次")
    (root / "brands/案例").mkdir()
    (root / "brands/案例/一天.md").write_text(other, "utf-8")
    text = plain(printed("样例"))
    assert text.index("请先核对") < text.index("一件事两个数：读者") < text.index("391人次（累计")
    assert "错误 Q401" in text
    assert "现在是待审" in text


def test_a_change_is_told_from_what_to_what(root: Path, tmp_path: Path, printed: Print) -> None:
    old = tmp_path / "旧的"
    for file in root.rglob("*.*"):
        there = old / file.relative_to(root)
        there.parent.mkdir(parents=True, exist_ok=True)
        if file.is_file():
            there.write_bytes(file.read_bytes())
    (root / PATH).write_text(WORDS.replace("累计391人次", "累计200人次"), "utf-8")
    (root / "brands/品牌/夜间书屋.md").unlink()
    text = plain(printed("--base", str(old)))
    assert "累计数变小了：“样例”读者：391人次 → 200人次" in text
    assert "消失：“夜间书屋”条目删掉了" in text
    assert "一句话" not in text
    assert f"--base {old}"[:40] in text


def test_signing_leaves_the_code_as_it_is_and_fills_the_box(
    root: Path, run: Run, printed: Print
) -> None:
    text = printed("样例")
    [code] = CODE.findall(text)
    status, _, err = run(
        "审核", "初审", "样例", "--role", "宣传干事", "--code", code, "--root", str(root)
    )
    assert (status, err) == (0, "")
    again = printed("样例")
    assert CODE.findall(again) == [code]
    assert "<span>宣传干事</span>" in again
    assert "quntuan 审核 复审 样例" in again
    (root / PATH).write_text((root / PATH).read_text("utf-8").replace("有灯", "没有灯"), "utf-8")
    status, _, err = run(
        "审核", "复审", "样例", "--role", "主任", "--code", code, "--root", str(root)
    )
    assert (status, "打印送审单以后，“样例”又改过" in err) == (1, True)


@pytest.mark.parametrize(
    ("words", "reason"),
    [
        ((), "还要写是哪些条目"),
        (("初审", "样例"), "不用写初审"),
        (("没有的",), "没有“没有的”这个条目"),
    ],
)
def test_what_is_missing_is_asked_for(
    root: Path, run: Run, words: tuple[str, ...], reason: str
) -> None:
    status, _, err = run("审核", "--sheet", *words, "--root", str(root))
    assert (status, reason in err) == (2, True)


LONG = "很长的一句话，说了许多事情，" * 5
MANY = [f"  - 指标{n}{LONG[:n]}: 累计{n + 1}人次" for n in range(60)]


@pytest.mark.browser
@pytest.mark.parametrize(
    ("text", "is_whole"),
    [
        (WORDS, True),
        (brand(f"存疑: [{LONG}]", *FIGURES, body="一句话。" * 30), True),
        (brand("截至: 报道时", "数据:", *MANY, body="\n\n".join([LONG] * 40)), False),
        (brand("名称: " + "很长的名字" * 12, *FIGURES, body="W" * 900), True),
    ],
    ids=["usual", "long", "too much", "wide"],
)
def test_it_is_one_sheet_and_nothing_on_it_is_cut_off(
    root: Path, printed: Print, page: Page, text: str, *, is_whole: bool
) -> None:
    (root / PATH).write_text(text, "utf-8")
    html = printed(PATH)
    page.set_content(html)
    data = page.pdf(prefer_css_page_size=True)
    assert len(PdfReader(BytesIO(data)).pages) == 1
    sizes = page.evaluate(
        "[...document.querySelectorAll('main, .boxes > div, footer')]"
        ".map(one => [one.scrollHeight, one.clientHeight])"
    )
    assert all(inner <= outer for inner, outer in sizes), sizes
    assert ("这张纸放不下" not in html) is is_whole
