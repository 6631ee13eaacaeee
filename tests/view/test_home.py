"""The home page begins with what people come for, in their words; then who leads."""

from collections.abc import Sequence

import pytest

from hooks.model.scalar.day import Day
from hooks.view.parts.need_tiles import MOST, NeedTiles
from hooks.view.parts.page import Hero, Page
from hooks.view.parts.systems import Shelf
from hooks.view.site import view
from tests.conftest import WriteSite
from tests.sketch import brand, venue

PUBLISHED = "发布: 已发布"
NEEDS = ("学手艺", "学种植", "歇脚", "看书", "饮水", "热饭", "充电", "躲雨", "康复", "招工", "普法")
CHECKED = "核实: {日期: 2024-05-02, 单位: 东河镇总工会}"
DOOR = ("坐标: 118.712,31.721", "坐标系: WGS-84", "精度: 精确", "坐标出处: 虚构")
TODAY = Day(2024, 6, 1)


def vocabulary(*marked: str) -> str:
    """The needs, each with an address; ``marked`` are further keys: ``歇脚: 字: 坐``."""
    keys = dict(one.split(": ", 1) for one in marked)
    return "".join(
        f"- {{名称: {name}, 网址: need-{number}{f', {keys[name]}' if name in keys else ''}}}\n"
        for number, name in enumerate(NEEDS)
    )


def pages(site: WriteSite, sketch: dict[str, str], *marked: str) -> dict[str, Page]:
    written = {"brands/词表/需求.yml": vocabulary(*marked), **sketch}
    return {page.url: page for page in view(site(written).examine(today=TODAY).catalogue).pages}


def hero(found: dict[str, Page]) -> Hero:
    shown = found["index.html"].hero
    assert shown
    return shown


def answering(needs: Sequence[str]) -> dict[str, str]:
    return {"brands/品牌/灯.md": brand(PUBLISHED, f"需求: {'、'.join(needs)}")}


def test_a_need_without_a_character_bears_the_first_of_its_name(site: WriteSite) -> None:
    needs = hero(pages(site, answering(NEEDS[:3]))).needs
    assert [(tile.char, tile.anchor.text) for tile in needs.tiles][:3] == [
        ("学", "学手艺"),
        ("种", "学种植"),  # 学 stands on a tile already
        ("歇", "歇脚"),
    ]


def test_what_staff_marked_comes_first_and_the_rest_fills_what_is_left(site: WriteSite) -> None:
    needs = hero(pages(site, answering(NEEDS), "普法: 字: 法", "康复: 字: 康")).needs
    assert [tile.anchor.text for tile in needs.tiles] == ["康复", "普法", *NEEDS[: MOST - 2]]
    assert needs.tiles[1].char == "法"
    assert [anchor.text for anchor in needs.others] == [*NEEDS[MOST - 2 : 8], "招工"]


def test_a_need_is_said_as_people_say_it_and_of_a_town_by_its_name(site: WriteSite) -> None:
    found = pages(site, answering(["歇脚"]), "歇脚: 说法: 我想歇歇脚")
    tile = hero(found).needs.tiles[0]
    assert (tile.char, tile.anchor.text) == ("歇", "我想歇歇脚")
    town = found["place/dong-he-zhen.html"]
    [tiles] = [section for section in town.sections if isinstance(section, NeedTiles)]
    assert tiles.tiles[0].anchor.text == "歇脚"


def test_what_names_no_leader_has_no_spine_and_is_not_hidden(site: WriteSite) -> None:
    unled = {
        f"brands/品牌/无主{n}.md": brand(PUBLISHED, "牵头: -", f"网址: wu-{n}") for n in range(3)
    }
    found = pages(site, {"brands/品牌/灯.md": brand(PUBLISHED), **unled})
    [shelf] = [s for s in found["index.html"].sections if isinstance(s, Shelf)]
    assert [(bar.system, bar.count, bar.share) for bar in shelf.bars] == [("工会", 2, 1)]
    assert shelf.rest
    assert "3 个" in shelf.rest.text
    assert shelf.rest.url in found


@pytest.mark.parametrize("lines", [(CHECKED, *DOOR), DOOR, (CHECKED,), ()])
def test_the_nearest_is_offered_wherever_there_is_a_venue(
    site: WriteSite, lines: tuple[str, ...]
) -> None:
    """To the door where somebody looked, else to the town."""
    found = pages(site, {"brands/阵地/站.md": venue(PUBLISHED, *lines)})
    assert "map.html?near=1" in [way.url for way in hero(found).ways]


def test_where_there_is_only_somebody_s_home_nothing_is_the_nearest(site: WriteSite) -> None:
    files = {"brands/阵地/柳湾驿站.md": ""}
    files["brands/阵地/站.md"] = venue(PUBLISHED, "类别: 居家房间", "上图: 否", "不上图原因: 住所")
    assert hero(pages(site, files)).ways[0].url == "map.html"
