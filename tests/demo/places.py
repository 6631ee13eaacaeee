"""Where the fictional county lies: in the open East China Sea, so that no door is anybody's.

Its positions stand between 123.2 and 126.2 degrees east and 27.7 and 30.7 north, away from the
islands; no place there could be mistaken for a real one. It counts as within China's extent
(rule Q602), and GCJ-02 shifts there as on land.
"""

import math
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import chain

from maps import from_wgs84
from tests.demo.chance import Chance
from tests.demo.draft import Draft, Keys
from tests.demo.words import COUNTIES, HEADS, TAILS

PROVINCE, CITY = "某省", "某市"
WEST, NORTH = 123.2, 30.7  # degrees, the corner of the first county
CELL = 0.5  # degrees, the side of a county's square
COLUMNS = 6  # counties from west to east; the next stand to the south
VENUES_A_TOWN, TOWNS_A_COUNTY = 25, 12
PLACED = 0.6  # part of the villages whose entry states a position
METRE = 1 / 111_000  # degrees of latitude, well enough for a county that does not exist

Point = tuple[float, float]


@dataclass(frozen=True)
class Village:
    """A village; ``is_placed`` where its entry states a position."""

    name: str
    town: str
    centre: Point
    is_placed: bool


@dataclass(frozen=True)
class Town:
    """A town (镇街) with its villages."""

    name: str
    county: str
    centre: Point
    villages: tuple[Village, ...]


@dataclass(frozen=True)
class County:
    """A county; its last town is there to have no venue."""

    name: str
    centre: Point
    towns: tuple[Town, ...]

    @property
    def served(self) -> tuple[Town, ...]:
        return self.towns[:-1]


def roots(rng: Chance) -> Iterator[str]:
    """Roots of names, each once: of two characters, then, for a province, of three."""
    every = [head + tail for head in HEADS for tail in TAILS]
    rng.shuffle(every)
    return chain(every, (root + tail for tail in TAILS for root in every))


def counties(rng: Chance, names: Iterator[str], venues: int, first: int = 0) -> tuple[County, ...]:
    """As many counties and towns as that many venues need, from the ``first`` on."""
    towns = math.ceil(venues / VENUES_A_TOWN)
    sizes = [TOWNS_A_COUNTY] * (towns // TOWNS_A_COUNTY)
    if rest := towns % TOWNS_A_COUNTY:
        sizes.append(max(rest, 2))
    return tuple(_county(rng, names, number, size) for number, size in enumerate(sizes, first))


def near(rng: Chance, centre: Point, metres: float) -> Point:
    """A point about so far from another, at most twice as far in each direction."""
    east, north = (max(-2.0, min(2.0, rng.gauss(0, 1))) * metres * METRE for _ in range(2))
    return centre[0] + east / math.cos(math.radians(centre[1])), centre[1] + north


def position(centre: Point, crs: str = "WGS-84") -> Keys:
    """A WGS-84 point as an entry writes it in ``crs``: six decimals are a tenth of a metre."""
    longitude, latitude = from_wgs84(*centre, crs)
    return (
        ("坐标", f"{longitude:.6f},{latitude:.6f}"),
        ("坐标系", crs),
        ("坐标出处", "虚构"),
    )


def drafts(county: County) -> Iterator[Draft]:
    """The county's entry, and those of its towns and villages."""
    yield _draft(county.name, "县", CITY, county.centre)
    for town in county.towns:
        level = "街道" if town.name.endswith("街道") else "镇街"
        yield _draft(town.name, level, county.name, town.centre)
        for village in town.villages:
            centre = village.centre if village.is_placed else None
            yield _draft(village.name, "村社", town.name, centre)


def upper_drafts() -> Iterator[Draft]:
    """The province and the city above all counties; nobody needs their position."""
    yield _draft(PROVINCE, "省", "", None)
    yield _draft(CITY, "市", PROVINCE, None)


def _county(rng: Chance, names: Iterator[str], number: int, size: int) -> County:
    row, column = divmod(number, COLUMNS)
    corner = (WEST + column * CELL, NORTH - row * CELL)
    name = f"{COUNTIES[number]}县"
    towns = tuple(_town(rng, names, name, _seat(rng, corner, place)) for place in range(size))
    return County(name, (corner[0] + CELL / 2, corner[1] - CELL / 2), towns)


def _seat(rng: Chance, corner: Point, place: int) -> Point:
    """The centre of a town: four columns and three rows in the county's square, a little astray."""
    row, column = divmod(place, 4)
    east = (column + rng.uniform(0.35, 0.65)) / 4
    south = (row + rng.uniform(0.3, 0.7)) / 3
    return corner[0] + east * CELL, corner[1] - south * CELL


def _town(rng: Chance, names: Iterator[str], county: str, centre: Point) -> Town:
    name = next(names) + rng.choice(["镇", "镇", "乡", "街道"])
    ending = "社区" if name.endswith("街道") else "村"
    villages = [
        Village(next(names) + ending, name, near(rng, centre, 1500), rng.random() < PLACED)
        for _ in range(rng.randint(3, 5))
    ]
    return Town(name, county, centre, tuple(villages))


def _draft(name: str, level: str, parent: str, centre: Point | None) -> Draft:
    above: Keys = (("上级", parent),) if parent else ()
    keys: Keys = (("级别", level), *above, *(position(centre) if centre else ()))
    return Draft("地区", name, keys, "这个地方是虚构的。")
