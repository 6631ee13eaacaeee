"""The board of towns: every town once, in its direction, with what was verified; no direction invented."""

from collections import Counter
from itertools import pairwise
from math import atan2, cos, pi, radians

import pytest

from hooks.model import Target
from hooks.model.scalar.day import Day
from hooks.render.board_drawing import LONGEST, PITCH, board_drawing
from hooks.view.parts.anchor import Anchor
from hooks.view.parts.bearing import Cell, bearing_grid
from hooks.view.parts.standing import Standing
from hooks.view.parts.town_board import Board, Tile, TownBoards, town_boards
from hooks.view.parts.venue_map import records
from hooks.view.site import Site
from tests.conftest import WriteSite
from tests.sketch import entry, venue

SEAT = (120.5, 30.6)
TODAY = Day(2026, 11, 30)
POSITION = ("坐标系: WGS-84", "坐标出处: 某地名录")


def place(level: str, above: str, slug: str, at: str = "", *more: str) -> str:
    known = (f"坐标: {at}", *(more or POSITION)) if at else ()
    return entry(f"级别: {level}", f"上级: {above}", f"网址: {slug}", *known)


def boards(site: WriteSite, towns: dict[str, str], seat: str = "120.5,30.6") -> TownBoards:
    """Of a county with a venue in each of these towns, by name, at a position or at none."""
    files = {"brands/地区/青河县.md": place("县", "某市", "qing-he-xian", seat)}
    for number, (name, at) in enumerate(towns.items()):
        files[f"brands/地区/{name}.md"] = place("镇街", "青河县", f"zhen-{number}", at)
        files[f"brands/阵地/{name}站.md"] = venue(
            "发布: 已发布", f"地区: {name}", f"网址: zhan-{number}"
        )
    catalogue = site(files).examine(today=TODAY).catalogue
    venues = [
        v for v in catalogue.of(Target.VENUE) if v.title.endswith("站") and v.title != "柳湾驿站"
    ]
    return town_boards(catalogue, venues)


@pytest.mark.parametrize("count", [1, 2, 5, 9, 16, 24, 40])
def test_every_place_stands_in_its_direction(count: int) -> None:
    """Evenly around the seat, the further the later."""
    turn = [2 * pi * number * 0.618 for number in range(count)]
    places = [
        (
            SEAT[0] + 0.02 * (2 + n) * cos(a) / cos(radians(SEAT[1])),
            SEAT[1] + 0.02 * (2 + n) * cos(a - pi / 2),
        )
        for n, a in enumerate(turn)
    ]
    grid = bearing_grid(SEAT, places)
    assert len(set(grid.cells.values())) == len(grid.cells) == count
    assert grid.columns <= 5
    for number, cell in grid.cells.items():
        east, north = cell.column - grid.seat.column, grid.seat.row - cell.row
        off = abs((atan2(north, east) - turn[number] + pi) % (2 * pi) - pi)
        assert off <= pi / 2


def test_what_is_further_east_stays_further_east_of_two_in_line() -> None:
    grid = bearing_grid(SEAT, [(120.6, 30.6), (120.8, 30.6)])
    assert grid.cells[0] == Cell(1, 0)
    assert grid.cells[1].column > grid.cells[0].column


def test_the_town_of_the_seat_stands_in_the_middle() -> None:
    grid = bearing_grid(SEAT, [SEAT, (120.4, 30.7)])
    assert grid.cells[0] == grid.seat


def test_a_crowd_in_one_direction_is_not_spread_around_the_seat() -> None:
    """Those for which there is no cell in their direction have none."""
    grid = bearing_grid(SEAT, [(120.5 + 0.01 * n, 30.6) for n in range(2, 40)])
    assert 0 < len(grid.cells) < 38
    assert all(cell.column > grid.seat.column for cell in grid.cells.values())


def test_towns_stand_by_their_bearing_and_say_whose_positions_they_rest_on(site: WriteSite) -> None:
    found = boards(site, {"北镇": "120.5,30.8", "东镇": "120.8,30.6", "无名镇": ""})
    [board] = found.boards
    cells = {tile.anchor.text: tile.cell for tile in board.placed}
    assert board.seat is not None
    assert cells["北镇"] == Cell(board.seat.column, board.seat.row - 1)
    assert cells["东镇"] == Cell(board.seat.column + 1, board.seat.row)
    assert [tile.anchor.text for tile in board.others] == ["无名镇"]
    assert found.credit == "某地名录"


@pytest.mark.parametrize("seat", ["", "120.5,30.6"])
def test_without_bearings_it_is_a_list(site: WriteSite, seat: str) -> None:
    towns = (
        {"北镇": "120.5,30.8", "东镇": "120.8,30.6"}
        if not seat
        else {"北镇": "120.5,30.8", "东镇": ""}
    )
    found = boards(site, towns, seat)
    [board] = found.boards
    assert not board.placed
    assert {tile.anchor.text for tile in board.others} == set(towns)
    assert not found.credit


def test_the_sign_says_how_many_were_verified() -> None:
    tiles = [Tile(Anchor("甲镇"), 3, verified) for verified in (0, 1, 3)]
    assert [tile.standing for tile in tiles] == [Standing.NONE, Standing.SOME, Standing.ALL]
    assert tiles[1].words == "甲镇，3 个阵地，核实了一部分"


def test_what_nobody_verified_is_asked_of_readers_once(site: WriteSite) -> None:
    assert boards(site, {"北镇": "", "东镇": ""}).call == (
        "这里的 2 个阵地都还没有人核实，去之前请先打听。"
        "您知道哪一处还开着、搬了或者停了，请告诉当地的群团组织。"
    )


@pytest.mark.parametrize(
    "name", ["乌镇", "凤桥镇", "梧桐街道", "高新技术产业开发区", "某某自治县某某少数民族自治乡人民"]
)
def test_a_name_stays_in_its_tile(name: str) -> None:
    tile = Tile(Anchor(name, "place/x.html"), 2, 0, Cell(0, 0))
    [drawn] = board_drawing(Board(Anchor("县"), (tile,), (), Cell(1, 0), 2, 1)).tiles
    assert max(len(line.text) for line in drawn.lines) <= LONGEST
    feet = [*(line.y for line in drawn.lines), drawn.foot]
    assert feet[0] >= 12
    assert feet[-1] < PITCH - 4
    assert all(lower > upper for upper, lower in pairwise(feet))
    assert "".join(line.text for line in drawn.lines).rstrip("…") in name


def test_two_towns_of_one_name_are_counted_apart(site: WriteSite) -> None:
    """Tiles and records call each by what tells it from the other."""
    files = {}
    for number, county in enumerate(("青河县", "白石县")):
        files[f"brands/地区/{county}.md"] = place("县", "某市", f"xian-{number}", "120.5,30.6")
        files[f"brands/地区/{county}/城关镇.md"] = place("镇街", county, f"zhen-{number}")
        for one in range(number + 1):
            files[f"brands/阵地/{county}站{one}.md"] = venue(
                "发布: 已发布", f"地区: {county}/城关镇", f"网址: zhan-{number}-{one}"
            )
    catalogue = site(files).examine(today=TODAY).catalogue
    venues = [v for v in catalogue.of(Target.VENUE) if "县站" in v.title]
    found = town_boards(catalogue, venues)
    tiles = {(b.county.text, t.town): t.count for b in found.boards for t in b.others}
    assert tiles == Counter((r.county, r.town) for r in records(catalogue, venues))
    assert sorted(tiles.values()) == [1, 2]
    assert len({town for _, town in tiles}) == len(tiles)


def test_a_choice_counts_what_the_tiles_count(real_site: Site) -> None:
    """A script filters the records of a file: of every town the same venues as its tile."""
    sections = [s for page in real_site.pages for s in page.sections if isinstance(s, TownBoards)]
    live = [section for section in sections if section.name]
    assert live
    for section in live:
        of = real_site.maps[section.name].records
        tiles = {
            (board.county.text if board.county.url else "", tile.town): tile.count
            for board in section.boards
            for tile in (*board.placed, *board.others)
            if tile.count
        }
        assert tiles == Counter((record.county, record.town) for record in of)


def test_every_tile_of_the_real_site_leads_to_a_page(real_site: Site) -> None:
    urls = {page.url for page in real_site.pages}
    sections = [s for page in real_site.pages for s in page.sections if isinstance(s, TownBoards)]
    tiles = [t for s in sections for board in s.boards for t in (*board.placed, *board.others)]
    assert tiles
    assert {tile.anchor.url for tile in tiles} <= urls
