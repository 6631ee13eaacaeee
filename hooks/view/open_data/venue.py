"""Fields of venues: how to get there, how far that can be relied on, and what the map shows."""

from collections.abc import Callable
from typing import Any

from hooks.catalogue import Catalogue
from hooks.entries.entry import Entry
from hooks.model import Precision, Target, Venue
from hooks.model.base import keys
from hooks.model.scalar.telephone import spoken
from hooks.model.venue import ROLES
from hooks.view.open_data import story
from hooks.view.open_data.column import Field, Kind, Value, field
from hooks.view.parts.venue_map import mapped
from hooks.view.parts.verification import reliability
from maps import Spot

PLACES_OF_DEGREES = 6
"""A tenth of a metre: what is left behind it is noise of the conversion between datums."""


def degrees(value: float) -> float:
    """WGS-84 degrees, as exact as they can be known."""
    return round(value, PLACES_OF_DEGREES)


def _count(_: Catalogue, entry: Entry) -> Value:
    count = getattr(entry.model, "count", None)
    return int(count.value) if count and count.value else None


def _mapped(name: str, kind: Kind, meaning: str, read: Callable[[Spot], Value]) -> Field[Entry]:
    """Of the map's own record, so that no position is published that the map does not show."""

    def of(catalogue: Catalogue, entry: Entry) -> Value:
        found = (record.spot for record in mapped(catalogue, [entry]))
        return next((read(spot) for spot in found if spot), None)

    return field(name, kind, meaning, of)


def _verification(name: str, meaning: str, read: Callable[[Any], str | None]) -> Field[Entry]:
    return story.model_text(name, meaning, lambda m: read(m.verified) if m.verified else None)


HELD: tuple[Field[Entry], ...] = (
    *(story.entry_links(role, keys(Venue)[role].description or "") for role in ROLES),
    story.PARTNERS,
)
"""Who has to do with it, each as what it is to it."""
COUNT: Field[Entry] = field("处数", Kind.NUMBER, "原文没有逐个列名时，代表几处", _count)

FIELDS: tuple[Field[Entry], ...] = (
    *story.IDENT,
    story.PAGE,
    story.KIND,
    story.CLAIM,
    *story.PLACES,
    story.model_text("地址", "门牌或看得懂的位置；报道没有写的为空", lambda m: m.address),
    story.model_text("开放时间", "照门口写的", lambda m: m.hours.text if m.hours else None),
    story.model_text("收费", "免费或收费", lambda m: m.fee),
    story.model_text("谁能来", "哪些人可以进来用；没有写的为空", lambda m: m.admitted),
    story.model_text(
        "进门", "到了门口怎么进；没有写的为空", lambda m: "、".join(m.entrance) or None
    ),
    story.model_text("走法", "从街上怎么找到门；没有写的为空", lambda m: m.way),
    story.model_text("无障碍", "去看过的；没有写的为空", lambda m: "、".join(m.access) or None),
    story.model_text("电话", "对外公开的电话，几个的用顿号分开", lambda m: spoken(m.telephones)),
    story.words(Target.FACILITY, "里面有什么"),
    COUNT,
    story.entry_link("所在", "在哪个更大的阵地里面"),
    *HELD,
    story.THEMES,
    story.NEEDS,
    *story.GROUNDS,
    _verification("核实日期", "哪天核实过", lambda verified: story.day(verified.day)),
    _verification("核实单位", "哪个单位核实的", lambda verified: verified.by),
    field(
        "提醒",
        Kind.TEXT,
        "信息有多可靠；核实过、还在有效期内的为空",
        lambda c, e: reliability(c, e) or None,
    ),
    _mapped("经度", Kind.NUMBER, "WGS-84；地图上没有的为空", lambda s: degrees(s.longitude)),
    _mapped("纬度", Kind.NUMBER, "WGS-84；地图上没有的为空", lambda s: degrees(s.latitude)),
    _mapped(
        "精度",
        Kind.TEXT,
        f"{'、'.join([*Precision][:-1])}或{[*Precision][-1]}",
        lambda s: s.grade.name,
    ),
)
RESIDENCE: tuple[Field[Entry], ...] = (
    *story.IDENT,
    story.PAGE,
    story.KIND,
    story.CLAIM,
    *story.PLACES,
    COUNT,
    *HELD,
    story.THEMES,
    *story.GROUNDS,
)
"""What may be said of somebody's home."""
