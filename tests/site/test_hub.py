"""A hub of three counties in a real Chromium, as it lies on a USB stick: search, map, the way to the county."""

import shutil
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from tests.conftest import ROOT
from tests.counties import NAMES, Hub, hub
from tests.site.conftest import Once, Project, write_project

pytestmark = [pytest.mark.browser, pytest.mark.build]

HOSTILE = '</script><img src=x onerror="document.title=1">{{ 名称 }}驿站'


@pytest.fixture(scope="module")
def stick(once: Once) -> Project:
    """The counties' folders with the hub beside them, built by the command."""

    def make(folder: Path) -> None:
        made = hub(folder)
        listing = (made.root / "联播.yml").read_bytes()
        shutil.rmtree(made.root)
        write_project(made.root, {"联播.yml": listing})
        shutil.rmtree(made.root / "brands")
        made.change("丙县", "venues", _hostile)
        theirs = made.site("丙县") / "brand/xiu-deng.html"
        theirs.parent.mkdir()
        theirs.write_text("<!doctype html><title>县里的原页</title>", "utf-8")
        done = Project(made.root).run("hooks.cli", "hub", "--force")
        assert done.returncode == 0, done.stdout + done.stderr

    return Project(Hub(once("hub", make) / "市").root)


def _hostile(table: dict[str, list[dict[str, object]]]) -> None:
    table["items"][0]["名称"] = HOSTILE


def open_page(page: Page, project: Project, url: str) -> list[str]:
    errors: list[str] = []
    page.on("pageerror", lambda error: errors.append(str(error)))
    page.goto(f"{(project.root / 'site').as_uri()}/{url}")
    return errors


def test_the_search_finds_each_countys_own(page: Page, stick: Project) -> None:
    errors = open_page(page, stick, "search.html?q=修灯")
    found = page.locator(".md-content").get_by_role("link", name="修灯")
    expect(found.first).to_be_visible()
    urls = {link.get_attribute("href") or "" for link in found.all()}
    assert {url.rpartition("/")[2].partition("-")[0] for url in urls} >= {"jx", "yx", "bx"}
    assert errors == []


def test_a_page_leads_to_the_countys_own(page: Page, stick: Project) -> None:
    open_page(page, stick, "brand/bx-xiu-deng.html")
    expect(page.get_by_text("丙县总工会").first).to_be_visible()
    page.get_by_role("link", name="看县里的原页").click()
    expect(page).to_have_title("县里的原页")


def test_the_map_shows_the_venues_of_all_counties(page: Page, stick: Project) -> None:
    errors = open_page(page, stick, "map.html")
    expect(page.locator(".qt-list__count")).to_contain_text("共 6 个")
    for name in NAMES:
        page.get_by_role("searchbox", name="按名称或拼音").fill("柳湾")
        expect(page.locator(".qt-row", has_text=f"{name}柳湾村文化礼堂一楼")).to_be_visible()
    assert page.locator(".qt-marker").count() > 0
    assert errors == []


def test_hostile_words_stay_words(page: Page, stick: Project) -> None:
    [venue] = [
        path
        for path in (stick.root / "site/venue").glob("bx-*.html")
        if "onerror" in path.read_text("utf-8")
    ]
    errors = open_page(page, stick, f"venue/{venue.name}")
    expect(page.get_by_role("heading", level=1)).to_contain_text("{{ 名称 }}驿站")
    assert page.locator("img[src=x]").count() == 0
    assert page.title() != "1"
    assert errors == []


def test_the_program_is_the_real_one(stick: Project) -> None:
    assert (stick.root / "hooks").resolve() == ROOT / "hooks"
