import math
import random

import pytest

from maps import CRS_NAMES, from_wgs84, to_wgs84

# Longitude and latitude as the services' own converters print them: 桐乡, 青州, 大丰.
REFERENCE = [
    ((120.5645, 30.6302), (120.5686541, 30.6276826), (120.5751798, 30.6336620)),
    ((118.4797, 36.6854), (118.4854887, 36.6857632), (118.4920498, 36.6914997)),
    ((104.1130, 30.7540), (104.1155442, 30.7516431), (104.1221267, 30.7574342)),
]
# GCJ-02 and WGS-84 of two points in 北京 and 上海, to six digits.
PUBLISHED = [
    ((116.397428, 39.90923), (116.391187, 39.907829)),
    ((121.473701, 31.230416), (121.469163, 31.232345)),
]
METRES_PER_DEGREE = 111_320.0


def rounded(point: tuple[float, float], digits: int) -> tuple[float, float]:
    return round(point[0], digits), round(point[1], digits)


def metres(one: tuple[float, float], other: tuple[float, float]) -> float:
    east = (one[0] - other[0]) * math.cos(math.radians(one[1]))
    return math.hypot(east, one[1] - other[1]) * METRES_PER_DEGREE


@pytest.mark.parametrize(("wgs", "gcj", "baidu"), REFERENCE)
def test_reference_points_come_out_to_the_printed_digit(
    wgs: tuple[float, float], gcj: tuple[float, float], baidu: tuple[float, float]
) -> None:
    assert rounded(from_wgs84(*wgs, "GCJ-02"), 7) == gcj
    assert rounded(from_wgs84(*wgs, "BD-09"), 7) == baidu
    assert rounded(to_wgs84(*gcj, "GCJ-02"), 6) == wgs
    assert rounded(to_wgs84(*baidu, "BD-09"), 6) == wgs


@pytest.mark.parametrize(("gcj", "wgs"), PUBLISHED)
def test_published_points_of_amap(gcj: tuple[float, float], wgs: tuple[float, float]) -> None:
    assert rounded(to_wgs84(*gcj, "GCJ-02"), 6) == wgs


@pytest.mark.uncounted  # 80,000 conversions of what is covered above
@pytest.mark.parametrize("crs", CRS_NAMES)
def test_there_and_back_is_within_a_micrometre(crs: str) -> None:
    places = random.Random(2026)  # noqa: S311 - a sample, no secret
    for _ in range(20_000):
        point = places.uniform(74.0, 135.0), places.uniform(18.0, 53.5)
        assert metres(to_wgs84(*from_wgs84(*point, crs), crs), point) <= 1e-6
        assert metres(from_wgs84(*to_wgs84(*point, crs), crs), point) <= 1e-6


@pytest.mark.parametrize("point", [(2.3522, 48.8566), (139.6917, 35.6895)])
def test_gcj_is_wgs_outside_china(point: tuple[float, float]) -> None:
    assert from_wgs84(*point, "GCJ-02") == point
    assert to_wgs84(*point, "GCJ-02") == point


@pytest.mark.parametrize("point", [(72.004, 30), (137.8347, 30), (105, 0.8293), (105, 55.8271)])
def test_the_edge_of_the_shifted_box_is_shifted(point: tuple[float, float]) -> None:
    assert from_wgs84(*point, "GCJ-02") != point


@pytest.mark.parametrize("convert", [to_wgs84, from_wgs84])
def test_an_unknown_datum_is_refused_with_the_known_ones(convert: object) -> None:
    assert callable(convert)
    with pytest.raises(ValueError, match=r"未知的坐标系:CGCS.*WGS-84、GCJ-02、BD-09"):
        convert(120.0, 30.0, "CGCS")
