"""The Atom feed: dated by what is known, and by the same names for ever."""

from datetime import datetime
from xml.etree import ElementTree as ET

import pytest

from hooks.render.open_data import open_data
from hooks.render.open_data.feed import NEVER
from hooks.view.site import Site, view
from tests.conftest import WriteSite
from tests.render.open_data.conftest import ADDRESS

ATOM = "{http://www.w3.org/2005/Atom}"


def read(content: bytes) -> ET.Element:
    return ET.fromstring(content)  # noqa: S314 our own file


def words(element: ET.Element, tag: str) -> str:
    return element.findtext(f"{ATOM}{tag}") or ""


def by_title(root: ET.Element) -> dict[str, ET.Element]:
    return {words(entry, "title"): entry for entry in root.iter(f"{ATOM}entry")}


@pytest.fixture
def root(files: dict[str, bytes]) -> ET.Element:
    return read(files["feed.xml"])


def test_feed_and_items_have_what_atom_asks_for(root: ET.Element) -> None:
    assert root.tag == f"{ATOM}feed"
    assert words(root, "title") == "示范县群团"
    assert root.findtext(f"{ATOM}author/{ATOM}name") == "示范县总工会"
    for element in (root, *root.iter(f"{ATOM}entry")):
        assert words(element, "id")
        assert words(element, "title")
        assert datetime.fromisoformat(words(element, "updated")).tzinfo
        links = element.findall(f"{ATOM}link")
        assert all(link.get("href", "").startswith(ADDRESS) for link in links)
        assert [link.get("rel") for link in links].count("alternate") == 1
    [own] = [link for link in root.findall(f"{ATOM}link") if link.get("rel") == "self"]
    assert own.get("href") == f"{ADDRESS}/feed.xml"


def test_the_newest_stands_first_and_dates_the_feed(root: ET.Element) -> None:
    days = [words(entry, "updated") for entry in root.iter(f"{ATOM}entry")]
    assert days == sorted(days, reverse=True)
    assert words(root, "updated") == days[0]


def test_a_final_review_dates_an_entry_before_its_sources(root: ET.Element) -> None:
    brand = by_title(root)["=灯火“小课堂”"]
    assert words(brand, "updated") == "2024-05-06T00:00:00+08:00"
    assert "终审日期：2024年5月6日" in words(brand, "summary")


def test_without_a_review_the_newest_source_does_and_the_item_says_so(root: ET.Element) -> None:
    venue = by_title(root)["柳湾驿站"]
    assert words(venue, "updated") == "2024-05-01T00:00:00+08:00"
    assert "最新来源的日期：2024年5月1日" in words(venue, "summary")
    assert "终审" in words(root, "subtitle")


def test_own_reports_count_from_their_day_and_what_nothing_dates_is_left_out(
    root: ET.Element,
) -> None:
    assert words(by_title(root)["自报"], "updated") == "2024-07-01T00:00:00+08:00"
    assert "填报的日期：2024年7月" in words(by_title(root)["自报"], "summary")
    assert "居家" not in by_title(root)


def test_a_renamed_entry_keeps_its_identity(root: ET.Element) -> None:
    brand = by_title(root)["=灯火“小课堂”"]
    assert words(brand, "id") == f"{ADDRESS}/brand/xiao-ke-tang.html"


def test_without_an_address_ids_are_names_and_links_relative(homeless: Site) -> None:
    first, again = (dict(open_data(homeless))["feed.xml"] for _ in range(2))
    assert first == again
    root = read(first)
    brand = by_title(root)["=灯火“小课堂”"]
    assert words(brand, "id").startswith("urn:uuid:")
    ids = [words(entry, "id") for entry in root.iter(f"{ATOM}entry")]
    assert len({*ids, words(root, "id")}) == len(ids) + 1
    [link] = brand.findall(f"{ATOM}link")
    assert link.get("href") == "brand/deng-huo.html"
    assert not [link for link in root.findall(f"{ATOM}link") if link.get("rel") == "self"]


def test_a_feed_without_items_is_still_a_feed(site: WriteSite) -> None:
    empty = view(site({}, alone=True).examine().catalogue)
    root = read(dict(open_data(empty))["feed.xml"])
    assert not list(root.iter(f"{ATOM}entry"))
    assert words(root, "updated").startswith(str(NEVER))
