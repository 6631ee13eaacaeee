"""``quntuan locate`` as staff use it, with what map pickers really print."""

import re

import pytest

from tests.cli.conftest import Run
from tests.conftest import ROOT, WriteSite
from tests.sketch import venue

# 桐乡, as the services' own converters print it.
TABLE = ("120.564500,30.630200", "120.568654,30.627683", "120.575180,30.633662")


def lines(out: str) -> list[str]:
    return [line.strip() for line in out.splitlines() if line.strip()]


@pytest.mark.parametrize(
    ("position", "crs"),
    [
        ("120.5645,30.6302", "WGS-84"),
        ("120.5686541,30.6276826", "GCJ-02"),
        ("120.5751798,30.6336620", "BD-09"),
    ],
)
def test_all_three_systems_are_printed_with_the_maps_that_use_them(
    run: Run, position: str, crs: str
) -> None:
    status, out, err = run("locate", position, "--crs", crs)
    assert (status, err) == (0, "")
    table = lines(out)[1:4]
    assert [line.split()[:2] for line in table] == [
        [name, pair] for name, pair in zip(("WGS-84", "GCJ-02", "BD-09"), TABLE, strict=True)
    ]
    for maps, line in zip(("天地图", "高德地图、腾讯地图", "百度地图"), table, strict=True):
        assert maps in line


@pytest.mark.parametrize(
    ("name", "crs"),
    [
        ("wgs-84", "WGS-84"),
        ("Gcj-02", "GCJ-02"),
        ("bd09", "BD-09"),
        ("ＢＤ－０９", "BD-09"),
        ("天地图", "WGS-84"),
        ("高德", "GCJ-02"),
        ("高德地图", "GCJ-02"),
        ("腾讯", "GCJ-02"),
        ("百度", "BD-09"),
        ("百度地图", "BD-09"),
    ],
)
def test_a_system_goes_by_its_maps_and_in_any_case(run: Run, name: str, crs: str) -> None:
    status, out, _ = run("坐标", "120.5645,30.6302", "--crs", name)
    assert status == 0
    assert lines(out)[-1] == f"坐标系: {crs}"


@pytest.mark.parametrize(
    "words",
    [
        ("120.5645,30.6302",),
        ("120.5645, 30.6302",),
        ("120.5645,", "30.6302"),
        ("120.5645", "30.6302"),
        ("１２０.５６４５，３０.６３０２",),
    ],
)
def test_a_pair_is_read_as_people_type_it(run: Run, words: tuple[str, ...]) -> None:
    status, out, err = run("locate", *words, "--crs", "WGS-84")
    assert (status, err) == (0, "")
    assert TABLE[0] in out


def test_the_last_lines_make_an_entry_that_the_check_accepts(run: Run, site: WriteSite) -> None:
    _, out, _ = run("locate", "118.712,31.723", "--crs", "百度")
    pasted = venue(*lines(out)[-2:], "精度: 精确", "坐标出处: 百度地图选点")
    assert pasted.count("坐标系: BD-09") == 1
    assert site({"brands/阵地/样例.md": pasted}).codes() == []


def test_latitude_first_is_swapped_and_reported(run: Run) -> None:
    status, out, err = run("locate", "30.6276826,120.5686541", "--crs", "腾讯")
    assert status == 0
    assert "像是先写了纬度" in err
    assert "腾讯地图的选点工具先印纬度" in err
    assert "已对调" in out
    assert [line.split()[1] for line in lines(out)[1:4]] == list(TABLE)
    assert lines(out)[-2] == f"坐标: {TABLE[1]}"


@pytest.mark.parametrize("position", ["2.3522,48.8566", "139.6917,35.6895", "12.5645,30.6302"])
def test_a_position_abroad_is_answered_and_gives_status_1(run: Run, position: str) -> None:
    status, out, err = run("locate", position, "--crs", "高德")
    assert (status, out) == (1, "")
    assert "不在国内" in err


@pytest.mark.parametrize(
    "text", ["桐乡", "120.5645", "120.5645;30.6302", "120,30,5", "", "nan,nan"]
)
def test_what_is_no_pair_of_numbers_is_answered_by_how_to_write_it(run: Run, text: str) -> None:
    status, out, err = run("locate", text, "--crs", "高德")
    assert (status, out) == (2, "")
    assert "经纬度" in err


def test_without_a_system_it_says_why_there_is_none_by_default(run: Run) -> None:
    status, out, err = run("locate", "120.5645,30.6302")
    assert (status, out) == (2, "")
    assert "所以没有默认值" in err
    assert "--crs 高德" in err


def test_an_unknown_system_is_answered_with_the_known(run: Run) -> None:
    status, out, err = run("locate", "120.5645,30.6302", "--crs", "搜狗")
    assert (status, out) == (2, "")
    assert (
        "没有“搜狗”这种坐标系。可以写 WGS-84（天地图）、GCJ-02（高德、腾讯）、BD-09（百度）。"
        in err
    )


def test_the_handbook_shows_a_position_that_the_check_accepts(site: WriteSite) -> None:
    page = (ROOT / "content/handbook/positions.md").read_text("utf-8")
    shown = re.findall(r"```yaml\n(.*?)```", page, re.DOTALL)[0].splitlines()
    assert "核实:" in shown
    assert site({"brands/阵地/样例.md": venue(*shown)}).codes() == []


def test_the_handbook_leads_to_the_page_on_positions_and_that_to_the_command() -> None:
    handbook = ROOT / "content" / "handbook"
    assert "(positions.md)" in (handbook / "index.md").read_text("utf-8")
    assert "quntuan 坐标 120.5686,30.6276 --crs 高德" in (handbook / "positions.md").read_text(
        "utf-8"
    )
