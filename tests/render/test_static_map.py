"""Static maps: every mapped venue is drawn, nothing covers anything, far counties stand apart."""

from itertools import combinations
from math import hypot
from pathlib import Path

import pytest

from hooks.model import Precision, Target
from hooks.model.text_width import ems
from hooks.pipeline import examine
from hooks.render.static_map import StaticMap, static_maps
from hooks.view.parts.map_embed import MapData
from hooks.view.parts.venue_map import FEW, GRADES, map_of
from maps import Spot, VenueRecord
from tests.conftest import ROOT
from tests.demo.project import project


def _map_data(root: Path) -> list[MapData]:
    """The venues of every place, as far as a drawing has room for them."""
    catalogue = examine(root).catalogue
    places = catalogue.of(Target.PLACE)
    every = [map_of(catalogue, catalogue.located(place, Target.VENUE)) for place in places]
    return [data for data in every if data.shown and len(data.records) <= FEW]


@pytest.fixture(scope="module", params=["real", "fictional"])
def maps(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> list[MapData]:
    """Every small map of the real entries and of the fictional county."""
    if request.param == "real":
        return _map_data(ROOT)
    made = tmp_path_factory.mktemp("demo") / "project"
    project(made)
    return _map_data(made)


def _boxes(drawing: StaticMap) -> list[tuple[float, float, float, float]]:
    names = [(one.name, one.x, one.y) for one in drawing.markers if one.name]
    names += [(town.name, 0.0, 0.0) for town in drawing.towns]
    found = []
    for one in drawing.markers:
        radius = one.grade.radius
        found.append((one.x - radius, one.y - radius, one.x + radius, one.y + radius))
    for name, x, y in names:
        wide = max(map(ems, name.lines)) * 14
        left = x + name.x - {"start": 0, "middle": wide / 2, "end": wide}[name.anchor]
        top = y + name.y - 14
        found.append((left, top, left + wide, top + 17 * len(name.lines)))
    return found


def test_names_and_markers_cover_nothing_and_stay_inside(maps: list[MapData]) -> None:
    assert maps
    for drawing in (drawing for data in maps for drawing in static_maps(data).maps):
        for one, other in combinations(drawing.markers, 2):
            assert hypot(one.x - other.x, one.y - other.y) >= one.grade.radius + other.grade.radius
        boxes = _boxes(drawing)
        for box in boxes:
            assert box[0] >= 0
            assert box[1] >= 0
            assert box[2] <= drawing.width
            assert box[3] <= drawing.height
        markers = len(drawing.markers)
        for i, j in combinations(range(len(boxes)), 2):
            a, b = boxes[i], boxes[j]
            if j >= markers:
                apart = a[0] >= b[2] or b[0] >= a[2] or a[1] >= b[3] or b[1] >= a[3]
                assert apart, (drawing.title, a, b)


def test_every_mapped_venue_is_drawn_once_and_no_other(maps: list[MapData]) -> None:
    for data in maps:
        urls = [record.url for drawing in static_maps(data).maps for record in drawing.records]
        assert sorted(urls) == sorted(record.url for record in data.records if record.spot)


def test_the_legend_explains_the_markers_that_are_there_and_no_other(maps: list[MapData]) -> None:
    for drawn in map(static_maps, maps):
        markers = [marker for one in drawn.maps for marker in one.markers]
        shown = {marker.grade.legend for marker in markers}
        shown |= {marker.standing.words for marker in markers}
        words = [entry.words for entry in drawn.legend]
        assert sorted(words) == sorted(shown)
        assert len({(entry.shape, entry.standing) for entry in drawn.legend}) == len(words)


def test_the_same_data_give_the_same_maps(maps: list[MapData]) -> None:
    assert all(static_maps(data) == static_maps(data) for data in maps)


def test_far_counties_stand_on_maps_of_their_own() -> None:
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
    found = static_maps(MapData((here, away), ())).maps
    assert [(one.number, one.title) for one in found] == [("图一", "甲县"), ("图二", "乙县")]


@pytest.mark.parametrize(
    ("system", "mark"),
    [("工商联", "商"), ("共青团", "团"), ("学校", "校"), ("其他", "他"), ("", "阵")],
)
def test_a_marker_bears_the_character_of_the_seal(system: str, mark: str) -> None:
    systems = (system,) if system else ()
    spot = Spot(120.8, 30.7, GRADES[Precision.EXACT])
    venue = VenueRecord(name="甲", url="venue/a.html", spot=spot, county="甲县", systems=systems)
    [drawing] = static_maps(MapData((venue,), ())).maps
    assert [marker.mark for marker in drawing.markers] == [mark]
