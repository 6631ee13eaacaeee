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
from hooks.view.pages.directory import Directory
from hooks.view.pages.explorer import Explorer
from hooks.view.parts.address import url_of
from hooks.view.parts.page import Page
from hooks.view.parts.section import LinkGroups
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
        if page.url.startswith("venues")
        for found in page.sections
        if isinstance(found, Directory)
        for group in found.groups
        for listing in group.listings
    ]


def test_above_a_thousand_the_directory_has_a_page_for_each_county(city: Site) -> None:
    links = section(page(city, "venues.html"), LinkGroups)
    urls = {anchor.url.partition("#")[0] for _, anchors in links.groups for anchor in anchors}
    assert len(urls) > 1
    assert urls == {page.url for page in city.pages if page.url.startswith("venues/")}
    for url in urls:
        idents = {group.id for group in section(page(city, url), Directory).groups}
        wanted = {
            a.url.partition("#")[2] for _, found in links.groups for a in found if url in a.url
        }
        assert wanted == idents


@pytest.mark.uncounted
def test_every_venue_stands_in_the_directory_once(city: Site) -> None:
    venues = {page.url for page in city.pages if page.url.startswith("venue/")}
    assert len(venues) == MANY
    homes = {url_of(home) for home, _ in residences(city.catalogue)}
    assert len(homes) == 3
    assert sorted(listed(city)) == sorted(venues - homes)


@pytest.mark.uncounted
def test_the_page_of_the_whole_map_does_not_grow_with_the_venues(city: Site) -> None:
    """16 KB, packed or not; the data come from files of their own."""
    explorer = page(city, "map.html")
    text = page_source(explorer, city.settings, SiteMaps.of(city)).html
    assert isinstance(section(explorer, Explorer).directory, LinkGroups)
    assert len(text.encode()) < 16 * 1024


def test_a_few_venues_stand_in_the_page_of_their_map(site: WriteSite) -> None:
    made = view(site({"brands/阵地/灯火.md": venue("发布: 已发布")}).examine().catalogue)
    directory = section(page(made, "map.html"), Explorer).directory
    assert isinstance(directory, Directory)
    assert sorted(listed(made)) == ["venue/liu-wan-yi-zhan.html", "venue/yang-li.html"]


def test_a_map_of_nothing_is_no_map_but_keeps_its_list(site: WriteSite) -> None:
    hidden = venue("发布: 已发布", "上图: 否", "不上图原因: 正在装修")
    made = view(
        site({"brands/阵地/灯火.md": hidden, "brands/阵地/柳湾驿站.md": ""}).examine().catalogue
    )
    explorer = section(page(made, "map.html"), Explorer)
    assert not explorer.has_map
    assert made.maps == {}
    text = page_source(page(made, "map.html"), made.settings, SiteMaps.of(made)).html
    assert "data-map" not in text
    assert "不在图上：正在装修" in text


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
