import html
import json
import random
import re
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hooks.model import Precision
from hooks.view.parts.venue_map import GRADES
from maps import Label, MapSettings, Spot, VenueRecord, from_wgs84
from maps.columns import CHUNK, DETAILS, ENOUGH, Columns, columns
from maps.delta import BASE, DIGITS, ESCAPE, packed
from maps.script import script_json

Records = tuple[VenueRecord, ...]


def many(number: int) -> list[VenueRecord]:
    places = random.Random(2026)  # noqa: S311 - a sample, no secret
    return [
        VenueRecord(
            name=f"驿站{i}",
            url=f"venue/{i}.html",
            spot=Spot(places.uniform(118, 122), places.uniform(29, 32), GRADES[Precision.EXACT])
            if i % 7
            else None,
            town=f"{i % 9}镇" if i % 9 else "",
            county=f"{i % 3}县",
            facilities=("微波炉", "饮水机")[: i % 3],
        )
        for i in range(number)
    ]


def numbers(text: str) -> list[int]:
    """As the browser reads them."""
    found = [0]
    while text:
        length = 5 if text.startswith(ESCAPE) else 2
        rank = 0
        for char in text[:length].removeprefix(ESCAPE):
            rank = rank * BASE + DIGITS.index(char)
        found.append(found[-1] + (-(rank + 1) // 2 if rank % 2 else rank // 2))
        text = text[length:]
    return found[1:]


def positions(core: dict[str, str]) -> list[tuple[float, float]]:
    pairs = zip(numbers(core["lng"]), numbers(core["lat"]), strict=True)
    return [(east / 100_000, north / 100_000) for east, north in pairs]


def ordered(packed: Columns) -> list[str]:
    return [row[0] for chunk in packed.details for row in chunk]


def test_positions_come_back_to_a_metre_however_many_there_are() -> None:
    records = {record.name: record for record in many(2_000)}
    packed = columns(records.values())
    shown = [records[name] for name in ordered(packed) if records[name].spot]
    for record, (longitude, latitude) in zip(shown, positions(packed.core), strict=True):
        assert record.spot
        assert longitude == pytest.approx(record.spot.longitude, abs=6e-6)
        assert latitude == pytest.approx(record.spot.latitude, abs=6e-6)


def test_on_a_ground_in_gcj_02_everything_is_shifted_as_the_ground_is() -> None:
    label = Label("乌镇镇", 120.4851, 30.7454)
    record = VenueRecord(
        name="甲", url="a.html", spot=Spot(120.5645, 30.6302, GRADES[Precision.EXACT])
    )
    core = columns([record], [label], MapSettings(crs="GCJ-02")).core
    assert positions(core) == [(120.56865, 30.62768)]
    assert core["labels"]["names"] == ["乌镇镇"]
    [place] = positions(core["labels"])
    assert place == pytest.approx(from_wgs84(120.4851, 30.7454, "GCJ-02"), abs=6e-6)


def test_a_label_that_the_lists_know_is_told_by_its_number() -> None:
    record = VenueRecord(name="甲", url="a.html", town="乌镇镇", county="桐乡市")
    labels = [
        Label("桐乡市", 120.56, 30.63, is_county=True),
        Label("乌镇镇", 120.4851, 30.7454),
        Label("石门镇", 120.44, 30.63),
    ]
    assert columns([record], labels).core["labels"]["names"] == [-1, 0, "石门镇"]


def test_venues_stand_by_county_and_town_and_those_of_no_town_last() -> None:
    packed = columns(many(60))
    runs = packed.core["towns"]
    assert [county for _, county, _ in runs] == sorted(county for _, county, _ in runs)
    assert sum(size for _, _, size in runs) == 60
    for county in range(3):
        towns = [name for name, of, _ in runs if of == county]
        assert len(towns) == len(set(towns))
        assert "" not in towns[:-1]


def test_every_part_speaks_of_the_venues_in_the_same_order() -> None:
    packed = columns(many(3 * CHUNK + 1))
    assert ordered(packed) == packed.names["names"]
    assert [len(chunk) for chunk in packed.details] == [CHUNK, CHUNK, CHUNK, 1]
    for column in packed.facets.values():
        assert len(column["of"]) == packed.core["n"]
    for key in ("grade", "verified", "system"):
        assert len(packed.core[key]) == packed.core["n"]


def test_sets_are_named_by_their_words() -> None:
    packed = columns(many(90))
    facility = packed.facets["facility"]
    unpacked = {
        name: tuple(facility["words"][place] for place in facility["sets"][value])
        for name, value in zip(packed.names["names"], facility["of"], strict=True)
    }
    assert unpacked == {record.name: record.facilities for record in many(90)}


def test_systems_are_listed_in_their_order_and_not_by_how_many_they_are() -> None:
    systems = [("妇联",), ("妇联",), ("工会", "妇联"), ("企业",), ("科协",), ("科协",)]
    records = [
        replace(record, systems=found) for record, found in zip(many(6), systems, strict=True)
    ]
    settings = MapSettings(seal_chars={"工会": "工", "妇联": "妇", "科协": "科"})
    words = columns(records, settings=settings).facets["system"]["words"]
    assert words == ["工会", "妇联", "科协", "企业"]


@pytest.mark.parametrize(("number", "is_offered"), [(ENOUGH - 1, False), (ENOUGH, True)])
def test_a_facet_that_few_venues_have_is_not_offered(number: int, *, is_offered: bool) -> None:
    records = [replace(r, facilities=()) for r in many(40)]
    records[:number] = [replace(record, facilities=("雨伞",)) for record in records[:number]]
    keys = [key for key, _ in columns(records).core["facets"]]
    assert ("facility" in keys) is is_offered
    assert "town" in keys


def test_hours_of_a_venue_that_nobody_verified_are_never_asked_whether_it_is_open() -> None:
    known = replace(many(1)[0], opening="0-6 0-1440")
    of = columns([known, replace(known, is_verified=True)]).facets["open"]["of"]
    assert of == [-1, 0]


def test_the_empty_end_of_a_row_is_not_sent() -> None:
    [[row]] = columns([VenueRecord(name="甲", url="a.html")]).details
    assert row == ["甲", "a.html"]
    full = VenueRecord(name="甲", url="a.html", off_map="不公开位置")
    [[row]] = columns([full]).details
    assert dict(zip(DETAILS, row, strict=True))["offMap"] == "不公开位置"


def test_data_cannot_leave_their_string() -> None:
    name = "</script><!-- & \u2028 \u2029 ' \" \\ `${x}` {{ 7 * 7 }}{% raw %}"
    text = script_json(columns([VenueRecord(name=name, url="a.html")]).names)
    assert not re.search("[<>&\u2028\u2029]|{[{%]", text)
    assert json.loads(text)["names"] == [name]


@given(st.lists(st.integers(-13_600_000, 13_600_000)))
def test_numbers_come_back_whatever_they_are(written: list[int]) -> None:
    assert numbers(packed(written)) == written


def test_numbers_are_written_in_signs_that_stand_as_they_are_everywhere() -> None:
    text = packed(range(0, 9_000_000, 977))
    assert script_json(text) == f'"{text}"'
    assert html.escape(text) == text
