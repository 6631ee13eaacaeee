"""The many venues without a peculiarity, with positions and verifications as a county has them."""

from collections.abc import Iterator
from itertools import cycle

from tests.demo.chance import Chance, dealt
from tests.demo.draft import Draft, Keys
from tests.demo.places import Town, Village, near, position
from tests.demo.venue import EXPIRED, RECENT, Setting, venue, verified
from tests.demo.vocabulary import ROVING
from tests.demo.words import ENDINGS, HEADS, OFF_MAP_REASONS, ROADS, TAILS, WARM

EXACT, ROUGH = "精确", "村社级"
AT_VILLAGE, AT_TOWN, NOWHERE, OFF_MAP = "村的位置", "镇的位置", "没有位置", "不上图"

# How well a position is known: in the entry itself, or by that of a place, or not at all.
POSITIONS = {
    EXACT: 0.915,
    ROUGH: 0.025,
    AT_VILLAGE: 0.02,
    AT_TOWN: 0.015,
    NOWHERE: 0.01,
    OFF_MAP: 0.015,
}
DATUMS = {"GCJ-02": 0.45, "WGS-84": 0.35, "BD-09": 0.2}
VERIFICATIONS: dict[tuple[int, int] | None, float] = {RECENT: 0.78, EXPIRED: 0.12, None: 0.1}

Place = tuple[str, str]


def ordinary(setting: Setting, count: int) -> Iterator[Draft]:
    """``count`` venues, dealt out to the county's towns but the last."""
    rng = setting.rng
    towns = cycle(rng.sample(setting.county.served, len(setting.county.served)))
    names: set[str] = set()
    positions = dealt(rng, count, POSITIONS)
    datums = dealt(rng, count, DATUMS)
    days = dealt(rng, count, VERIFICATIONS)
    for town, how, crs, ago in zip(towns, positions, datums, days, strict=False):
        village = rng.choice(town.villages)
        kind = ROVING if how == NOWHERE else rng.choice([*ENDINGS])
        title = _title(rng, names, village.name, kind)
        checked = ("核实", verified(setting, ago) if ago else "")
        at, where = _position(setting, town, village, how, crs)
        yield venue(setting, title, kind, at, (checked, *where))


def _title(rng: Chance, names: set[str], village: str, kind: str) -> str:
    """A name that no other venue of the county has."""
    ending = rng.choice(ENDINGS[kind].split()) if kind in ENDINGS else "流动服务车"
    root, warm, road = rng.choice(HEADS) + rng.choice(TAILS), rng.choice(WARM), rng.choice(ROADS)
    patterns = (village + warm, village, root, root + warm, road + warm, f"“{warm}”" + root)
    title = rng.choice(patterns) + ending
    if title in names:
        return _title(rng, names, village, kind)
    names.add(title)
    return title


def _position(
    setting: Setting, town: Town, village: Village, how: str, crs: str
) -> tuple[Place, Keys]:
    """The folder and 地区, and the keys that say where the venue stands."""
    at = (town.name, village.name)
    match how:
        case "精确":
            spot = near(setting.rng, village.centre, 300)
            return at, (*position(spot, crs), ("精度", EXACT))
        case "村社级":
            return at, (*position(village.centre, crs), ("精度", ROUGH))
        case "村的位置":
            placed = [one for one in town.villages if one.is_placed] or [village]
            return (town.name, placed[0].name), ()
        case "镇的位置":
            return (town.name, town.name), ()
        case "没有位置":
            return (setting.county.name, setting.county.name), (("地址", ""),)
    reason = setting.rng.choice(OFF_MAP_REASONS)
    return at, (("上图", "否"), ("不上图原因", reason))
