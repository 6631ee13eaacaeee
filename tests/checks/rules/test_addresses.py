"""Q613: the town of an address and the town of the venue are one."""

import pytest

from tests.conftest import WriteSite
from tests.sketch import entry, venue

WEST = "brands/地区/西河镇.md"
OTHER = "brands/地区/邻县.md"
PLACES = {
    WEST: entry("级别: 镇街", "上级: 示范县", "网址: xi-he-zhen", "别名: 西河"),
    OTHER: entry("级别: 县", "上级: 某市", "网址: lin-xian"),
}


@pytest.mark.parametrize(
    ("place", "address", "is_told"),
    [
        ("柳湾村", "河湾路1号", False),
        ("柳湾村", "东河镇河湾路1号", False),
        ("柳湾村", "某省某市示范县东河镇柳湾村1号", False),
        ("柳湾村", "某市示范县柳湾村1号", False),
        ("示范县", "示范县西河镇河湾路1号", False),
        ("东河镇", "东河镇柳湾村1号", False),
        ("东河镇", "西河镇路1号", False),
        ("东河镇", "西河大桥北侧", False),
        ("东河镇", "示范县西河路1号", False),
        ("东河镇", "示范县老街古镇景区内", False),
        ("东河镇", "河湾路1号，靠近西河镇", False),
        ("柳湾村", "西河镇河湾路1号", True),
        ("东河镇", "示范县西河镇河湾路1号", True),
        ("东河镇", "某市邻县河湾路1号", True),
        ("东河镇", "邻县东河镇河湾路1号", True),
        ("东河镇", "某省 某市 示范县 西河镇", True),
        ("东河镇", "示范县新塘镇河湾路1号", True),  # a town that no entry is of
        ("西河镇", "示范县东河镇柳湾村", True),
    ],
)
def test_an_address_in_another_place(
    site: WriteSite, place: str, address: str, *, is_told: bool
) -> None:
    text = venue(f"地区: {place}", f"地址: {address}")
    codes = site({**PLACES, "brands/阵地/样例.md": text}).codes()
    assert codes == ["Q613"] * is_told
