import json

import pytest

from maps import VenueRecord, page_data, venue_map

Records = tuple[VenueRecord, ...]


def test_a_few_venues_are_one_file(records: Records) -> None:
    [made] = venue_map("chongfu-zhen", records)
    assert made.path == "assets/map/chongfu-zhen.js"
    assert made.content.startswith(b'QuntuanMap.data("chongfu-zhen","core",{"n":7,')


def test_many_venues_come_in_parts_that_are_fetched_when_wanted(records: Records) -> None:
    paths = [file.path for file in venue_map("all", records * 50)]
    assert paths == [
        "assets/map/all.js",
        "assets/map/all/facets.js",
        "assets/map/all/names.js",
        *(f"assets/map/all/{number}.js" for number in range(1, 14)),
    ]


def test_the_same_records_give_the_same_bytes(records: Records) -> None:
    assert list(venue_map("all", records)) == list(venue_map("all", list(records)))


def test_the_data_of_a_page_hold_the_first_picture_and_the_details(records: Records) -> None:
    given = json.loads(page_data(records))
    assert given.keys() == {"core", "0"}
    assert [row[0] for row in given["0"]][:2] == ["甲驿站", "乙微家"]


@pytest.mark.parametrize(
    "name",
    ["", "All", "map", "../all", "all.js", "凤桥", "a--b"],
)
def test_a_name_that_is_no_free_slug_is_refused(records: Records, name: str) -> None:
    with pytest.raises(ValueError, match="名称不可用"):
        list(venue_map(name, records))


def test_a_map_of_nothing_is_refused() -> None:
    with pytest.raises(ValueError, match="没有阵地"):
        list(venue_map("all", ()))
