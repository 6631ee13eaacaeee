"""The demonstration: every page says that the county is fictional, and nobody can publish it."""

from pathlib import Path

import pytest

from hooks.view.handout.screen import SCREEN
from tests.demo.county import VENUES
from tests.site.conftest import Built, Project

BANNER = "演示：这个县是虚构的，没有这些地方"
ALONE = "404.html"  # stands alone, and nothing on it is of the county

pytestmark = pytest.mark.build


def test_every_page_says_so_and_is_kept_out_of_search_engines(demonstration: Project) -> None:
    site = demonstration.site
    pages = site.pages.keys() - site.redirects - {ALONE}
    assert len(pages) > VENUES
    assert [page for page in pages if BANNER not in site.text(page)] == []
    assert [page for page in pages if site.pages[page].meta.get("robots") != "noindex"] == []


def test_it_bears_the_countys_name(demonstration: Project) -> None:
    assert "云桥县群团品牌目录" in demonstration.site.text("index.html")


def test_it_is_not_built_for_publication(demonstration: Project) -> None:
    refused = demonstration.run("hooks.cli", "build", "--production", "--site", "elsewhere")
    assert refused.returncode == 1
    assert "演示网站不能发布。" in refused.stdout
    assert not Path(demonstration.root, "elsewhere").exists()


def test_the_real_site_has_no_banner_and_may_be_found(built: Built) -> None:
    for address in built.pages.keys() - {ALONE}:
        assert 'class="md-banner"' not in (built.folder / address).read_text("utf-8")
        is_alone = address == SCREEN or address.startswith("poster/") or address in built.redirects
        assert ("robots" in built.pages[address].meta) == is_alone
