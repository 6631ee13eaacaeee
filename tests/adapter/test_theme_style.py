"""The theme's style loses what a site cannot show, and nothing that it can."""

import pytest
from mkdocs.config import load_config

from hooks.adapter.theme_style import is_plain, reduced
from tests.conftest import WriteSite

OURS = frozenset({"custom"})


@pytest.mark.parametrize(
    ("style", "left"),
    [
        (".md-search{a:b}.md-search__form{a:b}.md-nav{a:b}", ".md-nav{a:b}"),
        (".md-typeset .admonition,.md-typeset table{a:b}", ".md-typeset table{a:b}"),
        (".md-content__inner:before{content:'}'}", ".md-content__inner:before{content:'}'}"),
        ("@media print{.md-tag{a:b}}@media print{p{a:b}}", "@media print{p{a:b}}"),
        ("p:not(.md-tag){a:b}", "p:not(.md-tag){a:b}"),
        ("[data-md-color-primary=red]{a:b}p{a:b}", "p{a:b}"),
        ("[data-md-color-primary=custom]{a:b}", "[data-md-color-primary=custom]{a:b}"),
    ],
)
def test_only_what_cannot_be_shown_goes(style: str, left: str) -> None:
    assert reduced(style, OURS) == left


@pytest.mark.parametrize(
    "more", ["plugins: [search]", "markdown_extensions: [admonition]", "copyright: x"]
)
def test_settings_that_ask_for_more_keep_the_whole(site: WriteSite, more: str) -> None:
    settings = f"site_name: 示范\ndocs_dir: content\n{more}\n"
    root = site({"mkdocs.yml": settings, "content/about.md": "x"}).root
    assert not is_plain(load_config(str(root / "mkdocs.yml")))
