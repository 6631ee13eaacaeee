"""A venue of the fictional county: what is not given is left to chance, as in real entries."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date, timedelta
from zlib import crc32

from tests.demo.chance import Chance, some
from tests.demo.draft import Draft, named
from tests.demo.hours import hours
from tests.demo.organisations import Organisation
from tests.demo.places import County
from tests.demo.vocabulary import FACILITIES, NEEDS, OFFICES, ROOM, ROVING, THEMES
from tests.demo.words import OFFER, REMARKS, ROADS, SPOTS, TIPS, WHO

SOURCE = "云桥县阵地普查公告"
OWN_REPORT = "本单位填报"
NUMBERS = "0500-0{:06}"  # nobody's: 0500 is no area code, and no local number begins with 0
RECENT, EXPIRED = (5, 250), (430, 1200)  # days since a verification, against a year of validity

# Keys that only some venues have, where staff would write them.
POSITION = ["所在", "处数", "坐标", "坐标系", "精度", "坐标出处", "上图", "不上图原因"]

# The system that keeps a venue of this kind.
KEEPERS = {
    "户外劳动者驿站": "工会",
    "职工之家": "工会",
    "创新工作室": "工会",
    "青年之家": "共青团",
    "志愿服务站": "共青团",
    "妇女之家": "妇联",
    "儿童之家": "妇联",
    "科普基地": "科协",
    "康复场所": "残联",
    "养老服务中心": "社会组织",
    "社会服务站": "社会组织",
    "企业服务站": "工商联",
    "党群服务中心": "党政",
    OFFICES: "综合",
    ROOM: "综合",
    ROVING: "企业",
}


@dataclass(frozen=True)
class Setting:
    """What the venues of a county rest on: chance, the county, its organisations, the day."""

    rng: Chance = field(repr=False)
    county: County
    organisations: tuple[Organisation, ...]
    today: date


def venue(
    setting: Setting,
    title: str,
    kind: str,
    at: tuple[str, str],
    given: Iterable[tuple[str, str]] = (),
) -> Draft:
    """``at``: town (or county) whose folder it lies in, and 地区. ``given`` wins; empty leaves out."""
    stem, name = named(title)
    folder, place = at
    keys = {
        **dict(name),
        "一句话": f"为{setting.rng.choice(WHO)}准备了{setting.rng.choice(OFFER)}。",
        "类别": kind,
        **_keepers(setting, kind, folder),
        "地区": place,
        **dict.fromkeys(POSITION, ""),
        **_door(setting.rng),
        **_way_in(title),
        "核实": verified(setting, RECENT),
        **_source(setting),
        "发布": "已发布",
    }
    written = tuple((key, value) for key, value in {**keys, **dict(given)}.items() if value)
    body = setting.rng.choice(REMARKS) + setting.rng.choice(TIPS)
    return Draft(f"阵地/{folder}", stem, written, body)


def verified(setting: Setting, days: tuple[int, int]) -> str:
    """核实 so many days ago."""
    day = ago(setting, days)
    return f"{{日期: {day}, 单位: {setting.organisations[0].name}}}"


def _keepers(setting: Setting, kind: str, folder: str) -> Mapping[str, str]:
    rng, near = setting.rng, {folder, setting.county.name}
    others = [one.name for one in setting.organisations if one.place in near]
    own = [one.name for one in setting.organisations if one.system == KEEPERS.get(kind, "妇联")]
    leader = rng.choice([name for name in own if name in others])
    others.remove(leader)
    sharers = some(rng, others, 1, 3) if rng.random() < 0.3 else []
    return {"主办": leader, "共用": "、".join(sharers)}


def _door(rng: Chance) -> Mapping[str, str]:
    """What a visitor reads at the door."""
    spot = rng.choice(SPOTS) if rng.random() < 0.6 else ""
    return {
        "地址": f"{rng.choice(ROADS)}{rng.randint(1, 399)}号{spot}",
        "开放时间": hours(rng) if rng.random() < 0.9 else "",
        "收费": rng.choice(["免费", "免费", "免费", "收费", ""]),
        "电话": NUMBERS.format(rng.randrange(10**6)) if rng.random() < 0.85 else "",
        "设施": "、".join(some(rng, [*FACILITIES], 1, 7)),
        "需求": "、".join(some(rng, [*NEEDS], 1, 4)),
        "主题": "、".join(some(rng, [*THEMES], 1, 2)),
    }


def _way_in(title: str) -> Mapping[str, str]:
    """What is asked at the door, and who gets over its threshold: of every second venue."""
    number = crc32(title.encode())
    ways = (("直接进", "所有人"), ("登记", "所有人"), ("扫码", ""), ("刷卡", "工会会员"))
    if number % 2:
        return {}
    entrance, admitted = ways[number // 2 % len(ways)]
    return {
        "谁能来": admitted,
        "进门": entrance,
        "走法": "从大门进，门厅右手边" if number % 3 else "",
        "无障碍": ("没有台阶", "有坡道、无障碍卫生间", "")[number // 8 % 3],
    }


def _source(setting: Setting) -> Mapping[str, str]:
    if setting.rng.random() < 0.4:
        return {"来源": SOURCE, "截至": "报道时"}
    return {"来源": OWN_REPORT, "截至": str(ago(setting, RECENT))}


def ago(setting: Setting, days: tuple[int, int]) -> date:
    return setting.today - timedelta(days=setting.rng.randint(*days))
