"""The board of towns: where the venues of a county are, as well as that is known: in which town.

Equal tiles by their bearing from the county seat, with no boundary, coast or road. A county or a
town whose position nobody may cite is listed instead: what says nothing of a direction must not
look as if it did.
"""

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import KW_ONLY, dataclass, replace
from itertools import chain

from hooks.catalogue import Catalogue
from hooks.catalogue.label import label
from hooks.catalogue.residence import without_residences
from hooks.entries.entry import Entry
from hooks.model import Place
from hooks.model.scalar.distance import Point
from hooks.view.parts.address import region_directory, url_of
from hooks.view.parts.anchor import Anchor
from hooks.view.parts.bearing import Cell, bearing_grid
from hooks.view.parts.county import ELSEWHERE, Region, grouped, region_of
from hooks.view.parts.gazetteer import towns
from hooks.view.parts.section import Section
from hooks.view.parts.standing import Standing, standing_of
from hooks.view.parts.venue_count import UNIT
from hooks.view.parts.verification import is_verified
from maps import to_wgs84

FEW = 2
"""So many towns in a direction make a board; fewer are a list."""
NO_TOWN = "未写明镇街"


@dataclass(frozen=True)
class Tile:
    """A town with its venues: ``anchor`` leads to them, ``cell`` is None where it has no bearing.

    One that has none leads to its own page. ``town`` is empty where nobody says in which town they are.
    """

    anchor: Anchor
    count: int
    verified: int
    cell: Cell | None = None
    town: str = ""

    @property
    def standing(self) -> Standing:
        return standing_of(self.count, self.verified)

    @property
    def words(self) -> str:
        """``凤桥镇，13 个阵地，还没有核实``: what is heard."""
        if not self.count:
            return f"{self.anchor.text}，没有收录阵地"
        return f"{self.anchor.text}，{self.count} {UNIT}阵地，{self.standing.words}"


@dataclass(frozen=True)
class Board:
    """The towns of a county: those in cells around ``seat``, and the others in a row."""

    county: Anchor
    placed: tuple[Tile, ...]
    others: tuple[Tile, ...]
    seat: Cell | None = None
    columns: int = 0
    rows: int = 0

    @property
    def count(self) -> int:
        """How many venues it stands for."""
        return sum(tile.count for tile in (*self.placed, *self.others))

    @property
    def is_seat_free(self) -> bool:
        """No town stands in the middle, so that the county's name does."""
        return all(tile.cell != self.seat for tile in self.placed)


@dataclass(frozen=True)
class TownBoards(Section, kind="boards", shows="boards"):
    """A board for each county; ``call`` asks readers for what nobody has verified.

    ``name`` is the file of its venues where a script filters them; without it nothing does.
    """

    boards: tuple[Board, ...]
    credit: str = ""
    call: str = ""
    name: str = ""
    _: KW_ONLY
    id: str = "towns"
    title: str = "在哪些镇街"

    @property
    def is_wide(self) -> bool:
        """With its list beside it."""
        return bool(self.name)

    @property
    def standings(self) -> tuple[Standing, ...]:
        """The signs that are there, for the key; a choice may leave any of them."""
        if self.name:
            return tuple(Standing)
        tiles = chain.from_iterable((*board.placed, *board.others) for board in self.boards)
        found = {tile.standing for tile in tiles if tile.count}
        return tuple(standing for standing in Standing if standing in found)


def town_boards(catalogue: Catalogue, venues: Iterable[Entry]) -> TownBoards:
    """Where these venues are; nobody's home is a place to go to."""
    venues = without_residences(catalogue, venues)
    counties = grouped(venues, lambda venue: region_of(catalogue, venue).county)
    boards = tuple(_board(catalogue, county, found) for county, found in counties.items())
    used = {county for county, board in zip(counties, boards, strict=True) if board.placed}
    regions = (region_of(catalogue, venue) for venue in venues)
    places = dict.fromkeys(chain.from_iterable(r for r in regions if r.county in used))
    return TownBoards(boards, _credit(filter(None, places)), call(catalogue, venues))


def call(catalogue: Catalogue, venues: Sequence[Entry]) -> str:
    """Whom to tell what somebody knows of these, said once; empty where all were verified."""
    open_ = sum(not is_verified(catalogue, venue) for venue in venues)
    if not open_:
        return ""
    how_many = "都还没有人核实" if open_ == len(venues) else f"有 {open_} 个还没有人核实"
    contact = catalogue.settings.contact
    whom = f"{catalogue.settings.owner or '我们'}（{contact}）" if contact else "当地的群团组织"
    return (
        f"这里的 {len(venues)} 个阵地{how_many}，去之前请先打听。"
        f"您知道哪一处还开着、搬了或者停了，请告诉{whom}。"
    )


def _board(catalogue: Catalogue, county: Entry | None, venues: Sequence[Entry]) -> Board:
    found = grouped(venues, lambda venue: region_of(catalogue, venue).town)
    without = _without_venues(catalogue, county, found) if position(county) else ()
    every: dict[Entry | None, Sequence[Entry]] = {**found, **dict.fromkeys(without, ())}
    tiles = [_tile(catalogue, Region(county, town), found) for town, found in every.items()]
    name = Anchor(label(catalogue, county), url_of(county)) if county else Anchor(ELSEWHERE)
    seat = position(county)
    points = {i: at for i, town in enumerate(every) if seat and (at := position(town))}
    if not seat or len(points) < FEW or not any(tiles[number].count for number in points):
        return Board(name, (), _others(tiles))
    grid = bearing_grid(seat, list(points.values()))
    cells = {number: grid.cells.get(place) for place, number in enumerate(points)}
    return Board(
        name,
        tuple(_placed(tiles, cells)),
        _others(tile for number, tile in enumerate(tiles) if not cells.get(number)),
        grid.seat,
        grid.columns,
        grid.rows,
    )


def _without_venues(
    catalogue: Catalogue, county: Entry | None, served: Collection[Entry | None]
) -> Iterator[Entry]:
    """Towns of the county in which there is something else: they say where the others are."""
    for town in towns(catalogue, county) if county else ():
        if town not in served and position(town):
            yield town


def _others(tiles: Iterable[Tile]) -> tuple[Tile, ...]:
    return tuple(tile for tile in tiles if tile.count)


def _placed(tiles: Sequence[Tile], cells: Mapping[int, Cell | None]) -> Iterable[Tile]:
    """From north to south, as they are read."""
    found = [replace(t, cell=cell) for n, t in enumerate(tiles) if (cell := cells.get(n))]
    return sorted(found, key=lambda tile: tile.cell[::-1] if tile.cell else ())


def _tile(catalogue: Catalogue, region: Region, venues: Sequence[Entry]) -> Tile:
    name = label(catalogue, region.town) if region.town else NO_TOWN
    if region.town and not venues:
        return Tile(Anchor(name, url_of(region.town)), 0, 0)
    verified = sum(is_verified(catalogue, venue) for venue in venues)
    return Tile(
        Anchor(name, region_directory(region.county, region.town)),
        len(venues),
        verified,
        town=name if region.town else "",
    )


def position(place: Entry | None) -> Point | None:
    """WGS-84, only where it is said whose it is."""
    model = place.model if place else None
    if not isinstance(model, Place) or model.located is None or not model.position_source:
        return None
    at, datum = model.located
    return to_wgs84(at.longitude, at.latitude, datum.value)


def _credit(places: Iterable[Entry]) -> str:
    """Whose positions the bearings were reckoned from."""
    models = (place.model for place in places)
    found = (model.position_source for model in models if isinstance(model, Place))
    return "、".join(dict.fromkeys(filter(None, found)))
