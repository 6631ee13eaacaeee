"""Q721: what a page by hand leads to is there, as MkDocs would say when the site is built."""

import pytest

from tests.conftest import WriteSite
from tests.sketch import brand

DRAFT, NAME, GONE = "brands/品牌/稿.md", "brands/品牌/名.md", "brands/品牌/旧.md"
TAKEN_DOWN = ("发布: 已撤下", "撤下: {日期: 2024-06-01, 原因: 停办}", "网址: jiu")


@pytest.mark.parametrize(
    ("page", "link", "is_told"),
    [
        ("content/a.md", "brand/ye-jian-shu-wu.md", False),
        ("content/a.md", "brand/ye-jian-shu-wu.html#shu", False),
        ("content/b/a.md", "../brand/ye-jian-shu-wu.md", False),
        ("content/b/a.md", "brand/ye-jian-shu-wu.md", False),  # another page by hand, or none
        ("content/a.md", "brand/jiu.md", False),
        ("content/a.md", "theme/wen-hua-sheng-huo.md", False),
        ("content/a.md", "https://a.gov.cn/brand/x.html", False),
        ("content/a.md", "brand/ye-jian.md", True),
        ("content/b/a.md", "../brand/ye-jian.md", True),
        ("content/a.md", "brand/gao.md", True),
        ("content/a.md", "brand/ming.md", True),
        ("content/a.md", "need/shui.html", True),
    ],
)
def test_a_link_to_an_entry_that_has_no_page(
    site: WriteSite, page: str, link: str, *, is_told: bool
) -> None:
    files = {
        "mkdocs.yml": "site_name: 甲\ndocs_dir: content\n",
        page: f"# 甲\n\n见[这里]({link})。\n",
        DRAFT: brand("发布: 草稿", "网址: gao"),
        NAME: brand("发布: 已发布", "只记名称: 是", "网址: ming"),
        GONE: brand(*TAKEN_DOWN),
    }
    assert ("Q721" in site(files).codes()) is is_told
