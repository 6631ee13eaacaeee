"""The directory of venues and the pages of the large maps, at the size of a town and of a city."""

from datetime import date
from pathlib import Path
from typing import TypeVar

import pytest

from hooks.catalogue.residence import residences
from hooks.model.scalar.day import Day
from hooks.pipeline import examine
from hooks.render.page import page_source
from hooks.render.site_maps import SiteMaps
from hooks.view.pages.directory import NAMED, Directory
from hooks.view.pages.explorer import Explorer
from hooks.view.parts.address import url_of
from hooks.view.parts.page import Page
from hooks.view.parts.section import LinkGroups
from hooks.view.parts.town_board import TownBoards
from hooks.view.site import Site, view
from tests.conftest import WriteSite
from tests.demo.county import write
from tests.sketch import venue

TODAY = date(2026, 11, 24)
MANY = 1_100


@pytest.fixture(scope="module")
def city(tmp_path_factory: pytest.TempPathFactory) -> Site:
    """More venues than one page may hold, in several counties."""
    root: Path = tmp_path_factory.mktemp("city")
    write(root, TODAY, MANY)
    return view(examine(root, today=Day(TODAY.year, TODAY.month, TODAY.day)).catalogue)


def page(site: Site, url: str) -> Page:
    return next(page for page in site.pages if page.url == url)


Kind = TypeVar("Kind")


def section(page: Page, kind: type[Kind]) -> Kind:
    return next(found for found in page.sections if isinstance(found, kind))


def listed(site: Site) -> list[str]:
    """The address of every venue that stands in a directory."""
    return [
        listing.anchor.url
        for page in site.pages
        if page.url.startswith("venues/")
        for found in page.sections
        if isinstance(found, Directory)
        for listing in found.listings
    ]


def test_a_town_has_a_page_with_its_venues_and_the_list_of_all_names_a_few(city: Site) -> None:
    pages = {page.url for page in city.pages if page.url.startswith("venues/")}
    assert len(pages) > 1
    sections = [s for s in page(city, "venues.html").sections if isinstance(s, LinkGroups)]
    assert len(sections) > 1
    groups = [anchors for found in sections for _, anchors in found.groups]
    assert {anchors[-1].url for anchors in groups} == pages
    assert max(map(len, groups)) == NAMED + 1


@pytest.mark.uncounted
def test_every_venue_stands_in_the_directory_once(city: Site) -> None:
    venues = {page.url for page in city.pages if page.url.startswith("venue/")}
    assert len(venues) == MANY
    homes = {url_of(home) for home, _ in residences(city.catalogue)}
    assert len(homes) == 3
    assert sorted(listed(city)) == sorted(venues - homes)


@pytest.mark.uncounted
def test_the_page_of_the_whole_map_does_not_grow_with_the_venues(city: Site) -> None:
    """Its data come from files of their own, and the board has a tile a town."""
    explorer = page(city, "map.html")
    text = page_source(explorer, city.settings, SiteMaps.of(city)).html
    tiles = [tile for board in section(explorer, TownBoards).boards for tile in board.placed]
    assert sum(tile.count for tile in tiles) > 0.9 * MANY
    assert len(text.encode()) < 24 * 1024


def test_without_a_door_there_is_no_street_map_but_the_board(site: WriteSite) -> None:
    hidden = venue("发布: 已发布", "上图: 否", "不上图原因: 正在装修")
    made = view(
        site({"brands/阵地/灯火.md": hidden, "brands/阵地/柳湾驿站.md": ""}).examine().catalogue
    )
    shown = page(made, "map.html")
    assert not [found for found in shown.sections if isinstance(found, Explorer)]
    assert {*made.maps} == {"all"}
    [board] = section(shown, TownBoards).boards
    assert [(tile.anchor.text, tile.count) for tile in board.others] == [("东河镇", 1)]
    text = page_source(shown, made.settings, SiteMaps.of(made)).html
    assert 'data-map="all" data-explore data-board' in text
    assert "venues/dong-he-zhen.html" in text
    assert listed(made) == ["venue/yang-li.html"]


@pytest.mark.parametrize(
    ("count", "words"),
    [
        ((), "共 2 个。"),
        (("处数: 12处",), "共 2 个，没有逐个列名的几处合算一个。"),
        (("所在: 柳湾驿站",), "共 2 个，设在另一个里面的也单算一个。"),
    ],
)
def test_an_entry_that_stands_for_many_is_not_passed_off_as_one_place(
    site: WriteSite, count: tuple[str, ...], words: str
) -> None:
    made = site({"brands/阵地/灯.md": venue("发布: 已发布", *count)})
    found = page(view(made.examine(today=Day(2024, 6, 1)).catalogue), "venues.html")
    assert found.lead.endswith(words)
