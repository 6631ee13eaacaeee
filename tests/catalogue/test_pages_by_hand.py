"""Pages by hand: other marks work there than in entries, and what does nothing is told."""

import pytest

from tests.conftest import WriteSite

SETTINGS = "docs_dir: content\nmarkdown_extensions: {}\n"
FOOTNOTE = "话[^1]。\n\n[^1]: 出处\n"
PHRASES = "- {不用: 残废人, 改用: 残疾人, 原因: 法律用语}\n"


def codes(site: WriteSite, text: str, extensions: str = "[tables, sane_lists]") -> list[str]:
    made = site({"mkdocs.yml": SETTINGS.format(extensions), "content/附/页.md": text})
    return [p.code for p in made.examine().problems if p.path == "content/附/页.md"]


@pytest.mark.parametrize(
    "text",
    [
        "原来~~周一~~开",
        "---\ntitle: 一\n---\n一\n\n原来~~周一~~开",
        FOOTNOTE,
        "> [!NOTE]\n> 一",
        "去看[[夜间书屋]]",
        "一\n\n<!-- 没有写完",
        "```\n没有配对",
        "| 一 | 二 |\n| 三 | 四 |",
        "| 一 | 二 |\n|---|---|\n| 三 | 四 | 五 |",
    ],
)
def test_a_mark_that_does_nothing_is_told(site: WriteSite, text: str) -> None:
    assert "Q718" in codes(site, text)


@pytest.mark.parametrize(
    ("text", "extensions"),
    [
        (FOOTNOTE, "[footnotes]"),
        (FOOTNOTE, "[footnotes: {BACKLINK_TEXT: 回}]"),
        ("!!! note\n    一", "[admonition]"),
        ("[TOC]\n\n# 一", "[]"),
        ("```\n~~一~~ [[二]]\n```", "[]"),
        ("| 一 |\n|---|\n| 二 |", "[]"),
        ("一 ~~二~~", "[no_such_extension]"),
        ("一", "没有写对"),
    ],
)
def test_what_the_settings_allow_is_not(site: WriteSite, text: str, extensions: str) -> None:
    assert "Q718" not in codes(site, text, extensions)


def test_the_place_is_that_in_the_file(site: WriteSite) -> None:
    made = site({"content/页.md": "---\ntitle: 一\n---\n一\n\n原来~~周一~~开\n"})
    [found] = [p for p in made.examine().problems if p.code == "Q718"]
    assert (found.span.line, found.span.column) == (6, 3)


def test_words_that_are_not_used_are_told_outside_quotations_and_code(site: WriteSite) -> None:
    text = "残废人\n\n“残废人”、`残废人`、残疾人\n\n```\n残废人\n```\n"
    made = site({"content/页.md": text, "brands/词表/提法.yml": PHRASES})
    assert [p.span.line for p in made.examine().problems if p.code == "Q531"] == [1]


def test_a_comment_is_published_with_its_page(site: WriteSite) -> None:
    text = "一\n\n<!-- 问过老周 -->\n\n<!---->\n\n`<!-- 二 -->`\n"
    assert codes(site, text).count("Q719") == 1


@pytest.mark.parametrize("name", ["名单.csv", "长.md"])
def test_what_stands_far_down_in_a_large_file_is_found(site: WriteSite, name: str) -> None:
    """Half a megabyte of rows is soon pasted, and all of it is published."""
    text = "甲乙丙丁,0573-82511111\n" * 30_000 + "张三,13812345678\n"
    found = site({f"content/{name}": text}).examine().problems
    assert [(p.code, p.span.line) for p in found if p.code == "Q622"] == [("Q622", 30_001)]


def test_what_is_too_large_to_be_looked_at_as_a_whole_is_told(site: WriteSite) -> None:
    text = "甲乙丙丁,0573-82511111\n" * 70_000
    assert "Q717" in {p.code for p in site({"content/名单.csv": text}).examine().problems}
