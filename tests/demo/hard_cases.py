"""Venues on which a map or a list stumbles: odd names, one spot for ten, rooms, homes, no end of facilities."""

from collections.abc import Iterator

from tests.demo.draft import Draft, Keys
from tests.demo.places import Town, near, position
from tests.demo.venue import Setting, venue
from tests.demo.vocabulary import FACILITIES, HOME, OFFICES, ROOM

ODD_NAMES = (
    '"一杯水"驿站',
    "“零距离”职工驿站",
    "青年之家（东门）",
    "职工夜校[新馆]",
    "UHOME青年之家",
    "A-Z共享书屋",
    "云桥·听澜书屋",
    "R&B青年剧场",
    "户外劳动者和新就业形态劳动者暖心服务综合驿站（渔港码头东门旁临时安置点）",
    "甲<b>乙</b>驿站",
    "丙</script>丁驿站",
    "{{ 名称 }}书屋",
)
ROOMS = [
    "图书室",
    "活动室",
    "心理小屋",
    "法律服务角",
    "亲子阅读角",
    "康复训练室",
    "直播间",
    "排练厅",
    "健身房",
]
INSIDE = 5  # of the rooms, how many say 所在; the others only stand at the same spot
EVERYTHING = 15  # facilities


def hard_cases(setting: Setting) -> tuple[Draft, ...]:
    """All of them, for one county."""
    first, second, third = (setting.county.served * 2)[:3]
    return (
        *_odd_names(setting, second),
        *_namesakes(setting, (first, second)),
        *_building(setting, first),
        *_guests(setting, third),
        *_several(setting, third),
        _well_equipped(setting, second),
        *_homes(setting),
    )


def _exact(setting: Setting, town: Town, crs: str = "WGS-84") -> Keys:
    spot = near(setting.rng, town.centre, 600)
    return (*position(spot, crs), ("精度", "精确"))


def _odd_names(setting: Setting, town: Town) -> Iterator[Draft]:
    at = (town.name, town.villages[0].name)
    for title in ODD_NAMES:
        yield venue(setting, title, "青年之家", at, _exact(setting, town, "GCJ-02"))


def _namesakes(setting: Setting, towns: tuple[Town, ...]) -> Iterator[Draft]:
    for town in towns:
        at = (town.name, town.name)
        yield venue(setting, "儿童之家", "儿童之家", at, _exact(setting, town))


def _building(setting: Setting, town: Town) -> Iterator[Draft]:
    """Ten at one spot: a building and its rooms, half of which say what they are in."""
    name, at = "群团大楼", (town.name, town.name)
    spot = (*_exact(setting, town, "BD-09"), ("地址", f"{town.name}灯塔路1号群团大楼"))
    yield venue(setting, name, OFFICES, at, spot)
    for number, room in enumerate(ROOMS):
        within = (("所在", f"{town.name}/{name}"),) if number < INSIDE else ()
        yield venue(setting, f"{name}{room}", ROOM, at, (*spot, *within))


def _guests(setting: Setting, town: Town) -> Iterator[Draft]:
    """A venue in another that is not its own system's, at a position of its own."""
    host, at = "渔港党群服务中心", (town.name, town.name)
    spot = _exact(setting, town)
    yield venue(setting, host, "党群服务中心", at, spot)
    within = ("所在", f"{town.name}/{host}")
    yield venue(setting, "渔港妇女微家", "妇女之家", at, (*spot, within))


def _several(setting: Setting, town: Town) -> Iterator[Draft]:
    """Entries that stand for several places each."""
    for title, count in (("公交站台歇脚点", "12处"), ("渔船充电桩", "约30处"), ("村口书架", "7处")):
        given = (*_exact(setting, town), ("处数", count))
        yield venue(setting, title, "志愿服务站", (town.name, town.name), given)


def _well_equipped(setting: Setting, town: Town) -> Draft:
    given = (*_exact(setting, town), ("设施", "、".join([*FACILITIES][:EVERYTHING])))
    at = (town.name, town.name)
    return venue(setting, "什么都有的职工之家", "职工之家", at, given)


def _homes(setting: Setting) -> Iterator[Draft]:
    """Somebody's home: only the county is named, no door, no telephone, no map."""
    at = (setting.county.name, setting.county.name)
    door = dict.fromkeys(
        ("地址", "开放时间", "收费", "电话", "设施", "需求", "谁能来", "进门", "走法", "无障碍"), ""
    )
    hidden = {**door, "上图": "否", "不上图原因": "设在居民家里"}
    for title in ("棉花糖居家课堂", "小橘灯居家课堂", "萤火虫居家课堂"):
        yield venue(setting, title, HOME, at, hidden.items())
