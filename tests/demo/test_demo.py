"""The fictional county: clean, of the promised size, the same every time, and hard enough."""

import hashlib
import os
import re
import subprocess
import sys
from collections import Counter
from collections.abc import Mapping
from datetime import date
from math import hypot
from pathlib import Path

import pytest

from hooks.catalogue import Catalogue
from hooks.checks.report import text
from hooks.entries.entry import Entry
from hooks.entries.problem import Problem
from hooks.model import Organisation, Place, Target, Venue
from hooks.model.place import Level
from hooks.model.position import Datum, Positioned
from hooks.model.scalar.day import Day
from hooks.model.scalar.extent import is_inside
from hooks.model.system import System
from hooks.view.parts.verification import is_verified
from maps import from_wgs84, to_wgs84
from tests.conftest import ROOT, Site
from tests.demo.county import LEAST, MOST, VENUES, county, write
from tests.demo.hard_cases import ODD_NAMES
from tests.demo.project import SHARED, project

TODAY = date(2025, 3, 31)
DIGEST = "from tests.demo.test_demo import digest; print(digest())"
SEA = {"longitude": (123.2, 123.7), "latitude": (30.2, 30.7)}  # degrees


def digest() -> str:
    """One value for every byte of the county."""
    return hashlib.sha256(repr(county(TODAY)).encode()).hexdigest()


def examined(root: Path, venues: int) -> Catalogue:
    write(root, TODAY, venues)
    made = Site(root).examine(today=Day(TODAY.year, TODAY.month, TODAY.day))
    rest = [one for one in made.problems if not _is_odd(one)]
    assert not rest, text(rest)
    return made.catalogue


def _is_odd(problem: Problem) -> bool:
    """What looks like HTML in a name is told, and shall be: it is there to be shown as it is."""
    return problem.code == "Q310" and any(name in problem.excerpt for name in ODD_NAMES)


@pytest.fixture(scope="module")
def catalogue(tmp_path_factory: pytest.TempPathFactory) -> Catalogue:
    return examined(tmp_path_factory.mktemp("demo"), VENUES)


@pytest.fixture(scope="module")
def venues(catalogue: Catalogue) -> Mapping[Entry, Venue]:
    entries = catalogue.of(Target.VENUE)
    return {entry: entry.model for entry in entries if isinstance(entry.model, Venue)}


def where(venue: Positioned) -> tuple[float, float] | None:
    """WGS-84 of what states a position."""
    if venue.coordinates is None or venue.datum is None:
        return None
    return to_wgs84(venue.coordinates.longitude, venue.coordinates.latitude, venue.datum.value)


def test_the_county_has_three_hundred_venues_and_no_problem(catalogue: Catalogue) -> None:
    counted = {target: len(catalogue.of(target)) for target in (Target.VENUE, Target.BRAND)}
    assert counted == {Target.VENUE: 300, Target.BRAND: 20}
    levels = Counter(
        e.model.level for e in catalogue.of(Target.PLACE) if isinstance(e.model, Place)
    )
    assert levels[Level.TOWN] == 12
    assert 3 * 12 <= levels[Level.VILLAGE] <= 5 * 12
    assert all(map(catalogue.is_public, catalogue.entries))


@pytest.mark.parametrize(
    ("size", "counties"), [(LEAST, 1), pytest.param(1_000, 4, marks=pytest.mark.audit)]
)
def test_other_sizes_are_of_the_same_manner(tmp_path: Path, size: int, counties: int) -> None:
    grown = examined(tmp_path, size)
    assert len(grown.of(Target.VENUE)) == size
    folders = Counter(entry.path.split("/")[2] for entry in grown.of(Target.VENUE))
    towns = {name: count for name, count in folders.items() if not name.endswith("县")}
    assert len(folders) - len(towns) == counties
    assert all(20 <= count <= 50 for count in towns.values()), towns
    assert len({entry.title for entry in grown.of(Target.VENUE)}) > 0.95 * size


@pytest.mark.parametrize("size", [LEAST - 1, MOST + 1])
def test_a_size_it_was_not_made_for_is_refused(size: int) -> None:
    with pytest.raises(ValueError, match=str(size)):
        county(TODAY, size)


def test_every_machine_makes_the_same_bytes() -> None:
    """Another process orders its sets otherwise."""
    made = subprocess.run(
        [sys.executable, "-c", DIGEST],
        cwd=ROOT,
        env=os.environ | {"PYTHONHASHSEED": "1"},
        capture_output=True,
        text=True,
        check=True,
    )
    assert made.stdout.strip() == digest()


def test_positions_are_in_the_open_sea_and_shifted_as_on_land(
    catalogue: Catalogue, venues: Mapping[Entry, Venue]
) -> None:
    places = [e.model for e in catalogue.of(Target.PLACE) if isinstance(e.model, Place)]
    stated = [one for one in (*venues.values(), *places) if one.coordinates]
    assert all(one.coordinates and is_inside(one.coordinates) for one in stated)
    for longitude, latitude in filter(None, map(where, stated)):
        assert SEA["longitude"][0] < longitude < SEA["longitude"][1]
        assert SEA["latitude"][0] < latitude < SEA["latitude"][1]
        shifted = from_wgs84(longitude, latitude, "GCJ-02")
        assert hypot(shifted[0] - longitude, shifted[1] - latitude) > 0.002  # 200 m


def test_positions_are_known_in_every_way_and_datum(
    catalogue: Catalogue, venues: Mapping[Entry, Venue]
) -> None:
    datums = Counter(venue.datum for venue in venues.values() if venue.datum)
    assert set(datums) == set(Datum)
    assert min(datums.values()) > 30
    precisions = Counter(str(v.precision) for v in venues.values() if v.coordinates)
    assert precisions["精确"] in range(260, 281)
    assert precisions["村社级"] >= 3
    bare = [e for e, v in venues.items() if v.on_map and not v.coordinates]
    by = Counter(
        p.model.level
        for e in bare
        if isinstance((p := catalogue.references(e, "地区")[0]).model, Place)
    )
    assert min(by[Level.VILLAGE], by[Level.TOWN], by[Level.COUNTY]) >= 2
    hidden = [v for v in venues.values() if not v.on_map]
    assert len(hidden) > sum(v.kind.text == "居家课堂" for v in hidden) == 3


def test_most_venues_are_verified_some_no_longer_some_never(
    catalogue: Catalogue, venues: Mapping[Entry, Venue]
) -> None:
    found = Counter(
        is_verified(catalogue, entry) if venue.verified else None for entry, venue in venues.items()
    )
    assert found[True] > 200
    assert min(found[False], found[None]) > 10


def test_all_systems_keep_venues(catalogue: Catalogue) -> None:
    models = [e.model for e in catalogue.of(Target.ORGANISATION)]
    systems = {model.system for model in models if isinstance(model, Organisation)}
    assert systems == set(System) - {System.SCHOOL, System.OTHER}
    assert len(models) == 25


def test_filters_have_work_to_do(catalogue: Catalogue, venues: Mapping[Entry, Venue]) -> None:
    assert len(catalogue.terms(Target.FACILITY)) >= 20
    assert len(catalogue.terms(Target.NEED)) >= 15
    assert len({v.kind.text for v in venues.values()}) >= 15
    assert sum(v.hours is not None for v in venues.values()) > 240
    assert {v.fee.value if v.fee else None for v in venues.values()} == {"免费", "收费", None}


def test_no_telephone_could_be_anybodys(venues: Mapping[Entry, Venue]) -> None:
    """No area code is 0500, and no local number begins with 0."""
    numbers = [one.written for v in venues.values() for one in v.telephones]
    assert len(numbers) > 200
    assert all(re.fullmatch(r"0500-0\d{6}", number) for number in numbers)


@pytest.mark.parametrize("title", ODD_NAMES)
def test_odd_names_stand_as_they_were_meant(venues: Mapping[Entry, Venue], title: str) -> None:
    assert [entry.title for entry in venues].count(title) == 1


def test_one_name_is_very_long() -> None:
    assert max(map(len, ODD_NAMES)) >= 30


def test_the_map_meets_its_hard_cases(catalogue: Catalogue, venues: Mapping[Entry, Venue]) -> None:
    spots = Counter(where(venue) for venue in venues.values() if venue.coordinates)
    assert spots.most_common(1)[0][1] == 10
    assert sum(venue.within is not None for venue in venues.values()) == 6
    assert max(len(venue.facilities) for venue in venues.values()) == 15
    assert sum(venue.count is not None for venue in venues.values()) == 3
    namesakes = [entry for entry in venues if entry.title == "儿童之家"]
    assert len({catalogue.town(catalogue.references(e, "地区")[0]) for e in namesakes}) == 2


def test_one_town_has_no_venue(catalogue: Catalogue, venues: Mapping[Entry, Venue]) -> None:
    served = {catalogue.town(catalogue.references(entry, "地区")[0]) for entry in venues}
    towns = {e for e in catalogue.of(Target.PLACE) if catalogue.town(e) == e}
    assert len(towns - served) == 1


def test_a_demonstration_replaces_nothing_but_a_demonstration(tmp_path: Path) -> None:
    entry = tmp_path / "brands" / "品牌" / "真的.md"
    entry.parent.mkdir(parents=True)
    entry.touch()
    with pytest.raises(FileExistsError, match="没有动它"):
        project(tmp_path, LEAST)
    assert entry.exists()
    project(tmp_path / "demo", LEAST)
    (tmp_path / "demo" / "brands" / "旧的.md").touch()
    project(tmp_path / "demo", LEAST)
    assert not (tmp_path / "demo" / "brands" / "旧的.md").exists()
    assert (tmp_path / "demo" / "content" / "about.md").exists()


def test_where_links_need_rights_there_are_copies(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_: object, **__: object) -> None:
        raise OSError

    monkeypatch.setattr(Path, "symlink_to", refuse)
    for _ in range(2):
        project(tmp_path, LEAST)
    assert not any((tmp_path / name).is_symlink() for name in SHARED)
    assert (tmp_path / "hooks" / "adapter" / "theme" / "main.html").is_file()
