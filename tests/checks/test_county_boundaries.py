"""Which county a position lies in, by the boundaries that are installed."""

import pytest

from hooks.checks.county_boundaries import counties, is_near, name_at
from hooks.model.scalar.distance import metres, moved

# 桐乡 ends here in the east, on the parallel of 濮院 (WGS-84); beyond lies 秀洲区.
EDGE = (120.63059, 30.66)
TONGXIANG = counties("桐乡市", city="嘉兴市", province="浙江省")


@pytest.mark.parametrize(
    ("title", "city", "province", "point", "name"),
    [
        ("桐乡市", "嘉兴市", "浙江省", (120.56081, 30.63287), "浙江省嘉兴市桐乡市"),
        ("南湖区", "嘉兴市", "浙江省", (120.85449, 30.66108), "浙江省嘉兴市南湖区"),
        ("青州市", "潍坊市", "山东省", (118.47972, 36.69667), "山东省潍坊市青州市"),
        ("新都区", "成都市", "四川省", (104.15742, 30.82236), "四川省成都市新都区"),
        ("浦东新区", None, "上海市", (121.73, 31.08), "上海市浦东新区"),
        ("仙桃市", None, "湖北省", (113.44, 30.33), "湖北省仙桃市"),
    ],
)
def test_a_point_of_a_county_lies_in_it(
    title: str, city: str | None, province: str, point: tuple[float, float], name: str
) -> None:
    [code] = codes = counties(title, city=city, province=province)
    assert is_near(point, codes)
    assert name_at(point) == name
    assert code.isdigit()


@pytest.mark.parametrize("east", [-100, 200, 450])
def test_a_point_inside_or_just_outside_is_near(east: float) -> None:
    assert is_near(moved(EDGE, east, 0), TONGXIANG)


@pytest.mark.parametrize("east", [700, 1500])
def test_a_point_well_outside_is_in_the_other_county(east: float) -> None:
    there = moved(EDGE, east, 0)
    assert not is_near(there, TONGXIANG)
    assert name_at(there) == "浙江省嘉兴市秀洲区"


def test_the_sea_has_no_county() -> None:
    sea = (123.9, 30.2)
    assert name_at(sea) == ""
    assert not is_near(sea, TONGXIANG)


def test_a_county_is_distinguished_from_its_namesakes_by_what_it_lies_in() -> None:
    everywhere = counties("鼓楼区", city=None, province=None)
    [nanjing] = counties("鼓楼区", city="南京市", province="江苏省")
    assert nanjing in everywhere
    assert len(everywhere) > 1


@pytest.mark.parametrize(
    ("title", "city"), [("示范县", "某市"), ("桐乡市", "某市"), ("桐乡", None)]
)
def test_what_the_boundaries_do_not_know_is_no_county(title: str, city: str | None) -> None:
    assert counties(title, city=city, province="浙江省") == frozenset()


@pytest.mark.usefixtures("without_boundaries")
def test_without_the_package_nothing_is_known() -> None:
    assert counties("桐乡市", city="嘉兴市", province="浙江省") == frozenset()
    assert name_at((120.56081, 30.63287)) == ""
    assert not is_near((120.56081, 30.63287), TONGXIANG)


@pytest.mark.parametrize(("east", "north"), [(500.0, 0.0), (0.0, -250.0), (300.0, 400.0)])
def test_a_point_is_moved_by_as_much_as_it_is_then_away(east: float, north: float) -> None:
    assert metres(EDGE, moved(EDGE, east, north)) == pytest.approx(
        (east**2 + north**2) ** 0.5, rel=1e-3
    )


def test_a_degree_of_latitude_is_a_hundred_and_eleven_kilometres() -> None:
    assert metres((120.0, 30.0), (120.0, 31.0)) == pytest.approx(111_000, rel=5e-3)
    assert metres((120.0, 60.0), (121.0, 60.0)) == pytest.approx(55_800, rel=5e-3)
