import pytest

from hooks.catalogue.link import AMBIGUOUS, destination_of, destinations_of, written
from tests.conftest import WriteSite
from tests.sketch import brand, entry, venue

PATH = "brands/品牌/东河镇/希望小屋.md"
SKETCH = {
    PATH: brand("网址: xi-wang"),
    "brands/品牌/东河镇/书屋.md": brand("网址: shu-wu"),
    "brands/品牌/柳湾村/书屋.md": brand("网址: shu-wu-er"),
    "brands/品牌/柳湾村/东河镇总工会.md": brand("网址: zgh"),
    "brands/阵地/东河镇/希望小屋.md": venue("网址: xi-wang"),
    "brands/阵地/东河镇/儿童之家.md": venue("网址: a"),
    "brands/阵地/柳湾村/儿童之家.md": venue("网址: b"),
    "brands/阵地/坏的.md": entry("类别: 驿站"),
}


@pytest.mark.parametrize(
    ("target", "path"),
    [
        ("书屋.md", "brands/品牌/东河镇/书屋.md"),
        ("./书屋.md#成效", "brands/品牌/东河镇/书屋.md"),
        ("../柳湾村/书屋.md", "brands/品牌/柳湾村/书屋.md"),
        ("柳湾村/书屋.md", "brands/品牌/柳湾村/书屋.md"),
        ("../../组织/东河镇总工会.md", "brands/组织/东河镇总工会.md"),
        ("组织/东河镇总工会.md", "brands/组织/东河镇总工会.md"),
        ("brands/组织/东河镇总工会.md", "brands/组织/东河镇总工会.md"),
        ("东河镇总工会.md", "brands/品牌/柳湾村/东河镇总工会.md"),
        ("东河镇妇联.md", "brands/组织/东河镇妇联.md"),
        ("希望小屋.md", "brands/阵地/东河镇/希望小屋.md"),
        ("阵地/希望小屋.md", "brands/阵地/东河镇/希望小屋.md"),
        ("儿童之家.md", AMBIGUOUS),
        ("阵地/柳湾村/儿童之家.md", "brands/阵地/柳湾村/儿童之家.md"),
        ("没有.md", None),
        ("品牌.md", None),
        (".md", None),
        ("书屋.html", None),
        ("", None),
    ],
)
def test_where_a_link_leads(site: WriteSite, target: str, path: str | None) -> None:
    catalogue = site(SKETCH).examine().catalogue
    origin = catalogue.at_path(PATH)
    assert origin
    destination = destination_of(catalogue, origin, target)
    assert (
        destination if isinstance(destination, str) or destination is None else destination.path
    ) == path


@pytest.mark.parametrize("target", ["坏的.md", "../../阵地/坏的.md", "阵地/坏的.md"])
def test_a_link_to_a_broken_file_is_passed_over(site: WriteSite, target: str) -> None:
    catalogue = site(SKETCH).examine().catalogue
    origin = catalogue.at_path(PATH)
    assert origin
    assert destinations_of(catalogue, origin, target).is_broken


def test_how_to_write_a_link(site: WriteSite) -> None:
    catalogue = site(SKETCH).examine().catalogue
    origin = catalogue.at_path(PATH)
    assert origin
    for other in catalogue.entries:
        if other != origin:
            assert destination_of(catalogue, origin, written(origin, other)) == other
