"""Plates: every mapped venue is drawn, nothing covers anything, far counties stand apart."""

from itertools import combinations
from math import hypot
from pathlib import Path

import pytest

from hooks.model import Precision
from hooks.model.text_width import ems
from hooks.pipeline import examine
from hooks.render.static_map import Plate, plates
from hooks.view.parts.card import Cards
from hooks.view.parts.map_embed import MapData, MapEmbed
from hooks.view.parts.venue_map import GRADES
from hooks.view.site import view
from maps import Spot, VenueRecord
from tests.conftest import ROOT
from tests.demo.project import project


def _atlases(root: Path) -> list[MapData]:
    pages = view(examine(root).catalogue).pages
    sections = [section for page in pages for section in page.sections]
    alone = [s for s in sections if isinstance(s, MapEmbed)]
    beside = [s.map for s in sections if isinstance(s, Cards) and s.map]
    return [plan.data for plan in (*alone, *beside) if not plan.name]


@pytest.fixture(scope="module", params=["real", "fictional"])
def drawn(
    request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory
) -> list[MapData]:
    """Every small map of the real entries and of the fictional county."""
    if request.param == "real":
        return _atlases(ROOT)
    made = tmp_path_factory.mktemp("demo") / "project"
    project(made)
    return _atlases(made)


def _boxes(plate: Plate) -> list[tuple[float, float, float, float]]:
    names = [(s.name, s.x, s.y) for s in plate.signs if s.name]
    names += [(t.name, 0.0, 0.0) for t in plate.towns]
    found = [
        (s.x - s.grade.radius, s.y - s.grade.radius, s.x + s.grade.radius, s.y + s.grade.radius)
        for s in plate.signs
    ]
    for name, x, y in names:
        wide = max(map(ems, name.lines)) * 14
        left = x + name.x - {"start": 0, "middle": wide / 2, "end": wide}[name.anchor]
        top = y + name.y - 14
        found.append((left, top, left + wide, top + 17 * len(name.lines)))
    return found


def test_names_and_signs_cover_nothing_and_stay_inside(drawn: list[MapData]) -> None:
    assert drawn
    for plate in (plate for atlas in drawn for plate in plates(atlas)):
        for one, other in combinations(plate.signs, 2):
            assert hypot(one.x - other.x, one.y - other.y) >= one.grade.radius + other.grade.radius
        boxes = _boxes(plate)
        for box in boxes:
            assert box[0] >= 0
            assert box[1] >= 0
            assert box[2] <= plate.width
            assert box[3] <= plate.height
        signs = len(plate.signs)
        for i, j in combinations(range(len(boxes)), 2):
            a, b = boxes[i], boxes[j]
            if j >= signs:
                apart = a[0] >= b[2] or b[0] >= a[2] or a[1] >= b[3] or b[1] >= a[3]
                assert apart, (plate.title, a, b)


def test_every_mapped_venue_is_drawn_once_and_no_other(drawn: list[MapData]) -> None:
    for atlas in drawn:
        urls = [record.url for plate in plates(atlas) for record in plate.records]
        assert sorted(urls) == sorted(record.url for record in atlas.records if record.spot)


def test_the_same_atlas_gives_the_same_plates(drawn: list[MapData]) -> None:
    assert all(plates(atlas) == plates(atlas) for atlas in drawn)


def test_far_counties_stand_on_plates_of_their_own() -> None:
    here = VenueRecord(
        name="甲",
        url="venue/a.html",
        spot=Spot(120.8, 30.6, GRADES[Precision.EXACT]),
        county="甲县",
    )
    away = VenueRecord(
        name="乙",
        url="venue/b.html",
        spot=Spot(104.1, 30.8, GRADES[Precision.EXACT]),
        county="乙县",
    )
    found = plates(MapData((here, away), ()))
    assert [(plate.number, plate.title) for plate in found] == [("图一", "甲县"), ("图二", "乙县")]


@pytest.mark.parametrize(
    ("system", "mark"),
    [("工商联", "商"), ("共青团", "团"), ("学校", "校"), ("其他", "他"), ("", "阵")],
)
def test_a_sign_bears_the_letter_of_the_seal(system: str, mark: str) -> None:
    systems = (system,) if system else ()
    spot = Spot(120.8, 30.7, GRADES[Precision.EXACT])
    venue = VenueRecord(name="甲", url="venue/a.html", spot=spot, county="甲县", systems=systems)
    [plate] = plates(MapData((venue,), ()))
    assert [sign.mark for sign in plate.signs] == [mark]
