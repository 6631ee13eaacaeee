"""Q721 to Q723: what a page by hand leads to is there, as MkDocs would say when the site is built."""

import pytest

from hooks.catalogue.page_beside import SiteBeside
from hooks.model import Publication
from hooks.view.site import Site, view
from tests.conftest import WriteSite
from tests.sketch import brand

DRAFT, NAME, GONE = "brands/品牌/稿.md", "brands/品牌/名.md", "brands/品牌/旧.md"
SETTINGS = {"mkdocs.yml": "site_name: 甲\ndocs_dir: content\n"}
TAKEN_DOWN = ("发布: 已撤下", "撤下: {日期: 2024-06-01, 原因: 停办}", "网址: jiu")


@pytest.mark.parametrize(
    ("page", "link", "is_told"),
    [
        ("content/a.md", "brand/ye-jian-shu-wu.md", False),
        ("content/a.md", "brand/ye-jian-shu-wu.html#shu", True),  # MkDocs knows files, no addresses
        ("content/a.md", "brand/ye-jian-shu-wu.md#shu", False),
        ("content/b/a.md", "../brand/ye-jian-shu-wu.md", False),
        ("content/b/a.md", "brand/ye-jian-shu-wu.md", True),
        ("content/a.md", "brand/jiu.md", False),
        ("content/a.md", "theme/wen-hua-sheng-huo.md", False),
        ("content/a.md", "https://a.gov.cn/brand/x.html", False),
        ("content/a.md", "brand/ye-jian.md", True),
        ("content/b/a.md", "../brand/ye-jian.md", True),
        ("content/a.md", "brand/gao.md", True),
        ("content/a.md", "brand/ming.md", True),
        ("content/a.md", "need/shui.html", True),
        ("content/a.md", "brands.md", False),
        ("content/a.md", "brands.md?page=2", False),
        ("content/a.md", "brands.html", True),
        ("content/a.md", "brands/", True),
        ("content/a.md", "screen.html", False),
        ("content/a.md", "data/brands.csv", False),
        ("content/a.md", "feed.xml", False),
        ("content/a.md", "beside.md", False),
        ("content/a.md", "<beside.md>", False),
        ("content/a.md", "besides.md", True),
        ("content/a.md", "beside", True),
        ("content/a.md", "表(1).pdf", False),
        ("content/a.md", "表(2).pdf", True),
        ("content/b/a.md", "../beside.md", False),
        ("content/b/a.md", "beside.md", True),
        ("content/b/a.md", "../../README.md", True),
        ("content/a.md", "mailto:a@b.gov.cn", False),
        ("content/a.md", "#a", False),
    ],
)
def test_a_link_to_what_is_not_there(
    site: WriteSite, page: str, link: str, *, is_told: bool
) -> None:
    files = {
        **SETTINGS,
        "content/beside.md": "# 乙\n",
        "content/表(1).pdf": b"",
        page: f"# 甲\n\n见[这里]({link})。\n",
        DRAFT: brand("发布: 草稿", "网址: gao"),
        NAME: brand("发布: 已发布", "只记名称: 是", "网址: ming"),
        GONE: brand(*TAKEN_DOWN),
    }
    assert ("Q721" in site(files).codes()) is is_told


@pytest.mark.parametrize(
    "text",
    [
        "`[甲](gone.md)`",
        "```\n[甲](gone.md)\n```",
        "    [甲](gone.md)",
        "\\[甲](gone.md)",
    ],
)
def test_what_is_no_link_is_not_asked_for(site: WriteSite, text: str) -> None:
    assert site({**SETTINGS, "content/a.md": f"# 甲\n\n{text}\n"}).codes() == []


@pytest.mark.parametrize(
    "text", ["见[甲][一]。\n\n[一]: gone.md", "![甲](gone.png)", "*[甲](gone.md)*"]
)
def test_a_link_is_found_however_it_is_written(site: WriteSite, text: str) -> None:
    assert site({**SETTINGS, "content/a.md": f"# 甲\n\n{text}\n"}).codes() == ["Q721"]


@pytest.mark.parametrize(
    ("link", "codes"),
    [
        ("#_1", []),
        ("#_2", ["Q722"]),
        ("b.md#here", []),
        ("b.md#there", ["Q722"]),
        ("/b.md", ["Q722"]),
        ("brands.md#x", []),  # what generated pages hold, the build knows
    ],
)
def test_a_place_in_a_page_by_hand(site: WriteSite, link: str, codes: list[str]) -> None:
    pages = {
        "content/a.md": f"# 甲\n\n[去]({link})\n",
        "content/b.md": '# 乙\n\n<p id="here">在</p>\n',
    }
    assert site({**SETTINGS, **pages}).codes() == codes


@pytest.mark.parametrize(
    ("item", "codes"),
    [
        ("甲: a.md", []),
        ("a.md", []),
        ("甲: brands.md", []),
        ("甲: brand/ye-jian-shu-wu.md", []),
        ("甲: https://a.gov.cn/", []),
        ("甲: [a.md, 乙: b.md]", ["Q723"]),
        ("甲: brands.html", ["Q723"]),
        ("甲: content/a.md", ["Q723"]),
    ],
)
def test_what_the_navigation_leads_to(site: WriteSite, item: str, codes: list[str]) -> None:
    settings = f"{SETTINGS['mkdocs.yml']}nav:\n  - {item}\n"
    assert site({"mkdocs.yml": settings, "content/a.md": "# 甲\n"}).codes() == codes


def test_every_generated_page_is_known_to_the_check(site: WriteSite, real_site: Site) -> None:
    """A new kind of page is to be written into the table, or links to it would be refused."""
    examined = site().examine()
    tiny = view(examined.catalogue, frozenset(Publication), examined.hand_written)
    for shown in (tiny, real_site):
        beside = SiteBeside(shown.catalogue, {})
        pages = [f"{page.url.removesuffix('.html')}.md" for page in shown.pages]
        assert [page for page in pages if beside.misses(page)] == []
