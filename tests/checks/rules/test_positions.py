"""What the rules on positions answer beyond their samples."""

import re

import pytest

from hooks.entries.problem import Problem
from maps import CRS_NAMES, from_wgs84
from tests.conftest import WriteSite
from tests.sketch import entry, venue

VENUE = "brands/阵地/样例.md"
OTHER = "brands/阵地/隔壁.md"
HERE = (118.712, 31.723)  # 柳湾驿站, as tests/county.py has it
# 桐乡 ends here in the east (WGS-84); a hundred metres further west is still 桐乡.
EDGE = (120.63059, 30.66)
JUST_INSIDE = (120.62955, 30.66)
FAR_INSIDE = (120.56081, 30.63287)
PLACES = {
    "浙江省": entry("级别: 省", "网址: zhe-jiang-sheng"),
    "嘉兴市": entry("级别: 市", "上级: 浙江省", "网址: jia-xing-shi"),
    "桐乡市": entry("级别: 县", "上级: 嘉兴市", "网址: tong-xiang-shi"),
    "濮院镇": entry("级别: 镇街", "上级: 桐乡市", "网址: pu-yuan-zhen"),
}


def problems(site: WriteSite, sketch: dict[str, str]) -> tuple[Problem, ...]:
    places = {f"brands/地区/{name}.md": text for name, text in PLACES.items()}
    return site({**places, **sketch}).examine().problems


def at(point: tuple[float, float], crs: str, *, precision: str = "精确") -> tuple[str, ...]:
    """The lines of a position whose numbers are ``point``, whatever ``crs`` says."""
    pair = f"坐标: {point[0]:.6f},{point[1]:.6f}"
    return (pair, f"坐标系: {crs}", f"精度: {precision}", "坐标出处: 实地测量")


MISTAKEN = [(real, written) for real in CRS_NAMES for written in CRS_NAMES if real != written]


@pytest.mark.parametrize(("real", "written"), MISTAKEN)
@pytest.mark.parametrize("bond", ["所在: 柳湾驿站", "地址: 柳湾村 文化礼堂一楼"])
def test_any_datum_taken_for_another_is_found_beside_a_right_position(
    site: WriteSite, real: str, written: str, bond: str
) -> None:
    text = venue(bond, *at(from_wgs84(*HERE, real), written))
    [problem] = problems(site, {VENUE: text})
    assert problem.code == "Q608"
    assert {"样例", "柳湾驿站"} & set(re.findall("“(.*?)”（brands/", problem.what))
    assert f"“样例”的改成 坐标系: {real}" in problem.remedy


def test_the_message_tells_how_far_the_two_are_apart(site: WriteSite) -> None:
    text = venue("所在: 柳湾驿站", *at(from_wgs84(*HERE, "GCJ-02"), "WGS-84"))
    [problem] = problems(site, {VENUE: text})
    assert problem.path == VENUE
    assert "“柳湾驿站”（brands/阵地/柳湾驿站.md）" in problem.what
    assert "相差 537 米" in problem.what
    assert problem.severity == "警告"


def test_where_either_may_be_wrong_both_are_named(site: WriteSite) -> None:
    gcj = from_wgs84(*HERE, "GCJ-02")
    sketch = {
        VENUE: venue("地址: 文体路1号", *at(gcj, "WGS-84")),
        OTHER: venue("地址: 文体路1号", "网址: ge-bi", *at(gcj, "GCJ-02")),
    }
    [problem] = problems(site, sketch)
    assert "“样例”的改成 坐标系: GCJ-02" in problem.remedy
    assert "“隔壁”的改成 坐标系: WGS-84" in problem.remedy


SAME = from_wgs84(*HERE, "GCJ-02")


@pytest.mark.parametrize(
    "lines",
    [
        pytest.param(("所在: 柳湾驿站", *at(SAME, "GCJ-02")), id="the right datum"),
        pytest.param(("地址: 别处", *at(SAME, "WGS-84")), id="another address"),
        pytest.param(
            ("地址: 柳湾村文化礼堂一楼", "地区: 东河镇", *at(SAME, "WGS-84")),
            id="the same address in another place",
        ),
        pytest.param(
            ("所在: 柳湾驿站", *at(SAME, "WGS-84", precision="村社级")), id="known to the village"
        ),
        pytest.param(
            ("所在: 柳湾驿站", *at((118.716, 31.7215), "WGS-84")), id="far, but by no shift"
        ),
    ],
)
def test_what_is_no_wrong_datum_is_not_reported_as_one(
    site: WriteSite, lines: tuple[str, ...]
) -> None:
    assert problems(site, {VENUE: venue(*lines)}) == ()


def test_many_at_one_address_give_no_more_messages_than_wrong_neighbours(site: WriteSite) -> None:
    sketch = {
        f"brands/阵地/柳湾{number}.md": venue(
            "地址: 文体路1号",
            f"网址: liu-wan-{number}",
            *at(SAME, "WGS-84" if number == 9 else "GCJ-02"),
        )
        for number in range(10)
    }
    assert [problem.code for problem in problems(site, sketch)] == ["Q608"]


@pytest.mark.parametrize("place", ["桐乡市", "濮院镇"])
@pytest.mark.parametrize(
    ("point", "crs"),
    [
        (FAR_INSIDE, "WGS-84"),
        (from_wgs84(*FAR_INSIDE, "BD-09"), "BD-09"),
        (from_wgs84(*JUST_INSIDE, "BD-09"), "BD-09"),
        ((120.63268, 30.66), "WGS-84"),  # 200 m outside
    ],
)
def test_a_position_in_its_county_or_just_beside_it_is_right(
    site: WriteSite, place: str, point: tuple[float, float], crs: str
) -> None:
    assert problems(site, {VENUE: venue(f"地区: {place}", *at(point, crs))}) == ()


def test_a_position_in_the_next_county_is_answered_with_where_it_lies(site: WriteSite) -> None:
    [problem] = problems(site, {VENUE: venue("地区: 濮院镇", *at((120.64, 30.66), "WGS-84"))})
    assert problem.code == "Q609"
    assert problem.what == "坐标落在浙江省嘉兴市秀洲区，离“桐乡市”的边界超过 500 米。"
    assert "“地区”" in problem.remedy
    assert problem.severity == "警告"


def test_near_a_border_a_wrong_datum_shows_as_another_county(site: WriteSite) -> None:
    baidu = from_wgs84(*JUST_INSIDE, "BD-09")
    [problem] = problems(site, {VENUE: venue("地区: 桐乡市", *at(baidu, "WGS-84"))})
    assert problem.code == "Q609"
    assert "坐标系" in problem.remedy


def test_a_position_in_the_sea_is_in_no_county(site: WriteSite) -> None:
    [problem] = problems(site, {VENUE: venue("地区: 桐乡市", *at((123.9, 30.2), "WGS-84"))})
    assert problem.what.startswith("坐标落在海上或国外，")


def test_a_town_has_a_position_too(site: WriteSite) -> None:
    town = entry("级别: 镇街", "上级: 桐乡市", *at((120.9, 30.7), "WGS-84")[:2], "坐标出处: 某处")
    [problem] = problems(site, {"brands/地区/濮院镇.md": town.replace("---\n\n", "网址: a\n---\n")})
    assert problem.code == "Q609"
    assert "“上级”" in problem.remedy


@pytest.mark.parametrize(
    ("lines", "codes"),
    [
        (("地区: 桐乡市", *at((30.7, 120.9), "WGS-84")), ["Q601"]),
        (("地区: 桐乡市", *at((20.9, 30.7), "WGS-84")), ["Q602"]),
        (("地区: 桐乡市", *at((120.9, 30.7), "WGS-84")[::2], "坐标出处: 某处"), ["Q603"]),
        (("地区: 不知道", *at((120.9, 30.7), "WGS-84")), ["Q401"]),
        (("地区: 嘉兴市", *at((120.9, 31.7), "WGS-84")), []),
        (("地区: 东河镇", *at((120.9, 30.7), "WGS-84")), []),
    ],
)
def test_one_mistake_gives_one_message_and_an_unknown_county_none(
    site: WriteSite, lines: tuple[str, ...], codes: list[str]
) -> None:
    assert [problem.code for problem in problems(site, {VENUE: venue(*lines)})] == codes


@pytest.mark.usefixtures("without_boundaries")
def test_without_boundaries_no_county_is_checked(site: WriteSite) -> None:
    assert problems(site, {VENUE: venue("地区: 桐乡市", *at((120.9, 30.7), "WGS-84"))}) == ()
