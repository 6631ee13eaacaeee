"""What the tests of the map share: records, and the files of a site with two maps."""

from pathlib import Path

import pytest

from maps import VenueRecord, assets, venue_map

ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture(scope="session")
def node_modules() -> Path:
    return ROOT / "node_modules"


@pytest.fixture(scope="session")
def records() -> tuple[VenueRecord, ...]:
    """Three venues at one town's centre, one in a village, two exact ones side by side."""
    return (
        _venue("甲驿站", "a", (120.85449, 30.66108)),
        _venue("乙微家", "b", (120.85449, 30.66108), count=12),
        _venue("丙<b>之家</b>", "c", (120.85449, 30.66108)),
        _venue("丁礼堂", "d", (120.53, 30.61), "村社级", "梧桐街道"),
        _venue("戊中心", "e", (120.71, 30.52), "精确", "大麻镇"),
        _venue("己中心", "f", (120.4851, 30.7453), "精确", "乌镇镇"),
    )


def _venue(
    name: str,
    slug: str,
    point: tuple[float, float],
    precision: str = "镇街级",
    place: str = "凤桥镇",
    *,
    count: int | None = None,
) -> VenueRecord:
    return VenueRecord(
        name=name,
        url=f"venue/{slug}.html",
        longitude=point[0],
        latitude=point[1],
        precision=precision,
        place=place,
        organisations=("总工会", "妇联"),
        note="信息来自 2018 年的报道,未核实",
        count=count,
    )


@pytest.fixture(scope="session")
def map_files(node_modules: Path, records: tuple[VenueRecord, ...]) -> dict[str, bytes]:
    """Every file a site with two maps needs, by its path on the site."""
    whole = venue_map("all", records, credit="位置:GeoNames,CC BY 4.0")
    town = venue_map("fengqiao-zhen", records[:3])
    return assets(node_modules) | {whole.path: whole.content, town.path: town.content}
