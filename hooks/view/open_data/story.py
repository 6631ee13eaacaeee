"""Fields that the tables of several types share: address, names, place, who, what, from where."""

from collections.abc import Callable, Iterable
from typing import Any

from hooks.catalogue import Catalogue
from hooks.catalogue.occasion import Occasion, occasions, report_year
from hooks.catalogue.residence import only_residences, without_residences
from hooks.entries.entry import Entry
from hooks.model import Brand, Target
from hooks.model.brand import Event
from hooks.model.entry import Honour, StoryModel
from hooks.model.scalar.day import AS_REPORTED, Day
from hooks.model.scalar.ground import Basis
from hooks.view.open_data.column import Field, Kind, Link, Value, field, link
from hooks.view.parts.address import anchor, place_of, term_anchor, url_of
from hooks.view.parts.caption import kind_label
from hooks.view.parts.county import regions_of
from hooks.view.parts.tagged import terms


def model_text(name: str, meaning: str, read: Callable[[Any], str | None]) -> Field[Entry]:
    """Plain words that the entry's model holds."""
    return field(name, Kind.TEXT, meaning, lambda _, entry: read(entry.model) or None)


def entry_links(name: str, meaning: str) -> Field[Entry]:
    """The entries that stand under a key."""
    return field(name, Kind.LINKS, meaning, lambda c, entry: links(c.references(entry, name)))


def entry_link(name: str, meaning: str) -> Field[Entry]:
    """The one entry that stands under a key."""

    def read(catalogue: Catalogue, entry: Entry) -> Value:
        return next(iter(links(catalogue.references(entry, name))), None)

    return field(name, Kind.LINK, meaning, read)


def links(entries: Iterable[Entry]) -> list[Link]:
    """Mentions of entries."""
    return [link(anchor(entry)) for entry in entries]


def day(found: Day | None) -> str | None:
    """ISO 8601 with the precision that was printed."""
    return str(found) if found else None


def _counties(catalogue: Catalogue, entry: Entry) -> Value:
    regions = regions_of(catalogue, entry)
    return links(dict.fromkeys(region.county for region in regions if region.county))


def _themes(catalogue: Catalogue, entry: Entry) -> Value:
    return [link(term_anchor(theme)) for theme in terms(catalogue, entry, Target.THEME)]


def words(target: Target, meaning: str) -> Field[Entry]:
    """The words of a vocabulary that an entry names."""

    def read(catalogue: Catalogue, entry: Entry) -> Value:
        return [term.name for term in terms(catalogue, entry, target)]

    return field(target.value, Kind.WORDS, meaning, read)


def _is_own_report(_: Catalogue, entry: Entry) -> Value:
    return isinstance(entry.model, StoryModel) and entry.model.is_self_reported


def _as_of(_: Catalogue, entry: Entry) -> Value:
    stated = entry.model.as_of if isinstance(entry.model, StoryModel) else None
    return str(stated) if stated else None


def _honours(_: Catalogue, entry: Entry) -> Value:
    found = ((one, one.subject) for one in occasions(entry))
    return [_honour(one, honour) for one, honour in found if isinstance(honour, Honour)]


def _honour(one: Occasion, honour: Honour) -> dict[str, str | None]:
    return {"名称": honour.name, "级别": honour.level, "授予": honour.issuer, **_dated(one)}


def _dated(one: Occasion) -> dict[str, str | None]:
    """When it was, and what that rests on; the year of a report is never the time."""
    ground = one.ground
    return {
        "时间": day(one.day),
        "时间依据": ground.basis.value if ground else None,
        "推算理由": (ground.reasoning or None) if ground else None,
    }


def _named_parts(_: Catalogue, entry: Entry) -> Value:
    return list(entry.model.named_parts) if isinstance(entry.model, Brand) else []


def _events(_: Catalogue, entry: Entry) -> Value:
    found = ((one, one.subject) for one in occasions(entry))
    return [{**_dated(one), "事件": e.event} for one, e in found if isinstance(e, Event)]


def _of_case(name: str, meaning: str) -> Field[Entry]:
    return field(name, Kind.TEXT, meaning, lambda _, case: _dated(next(occasions(case)))[name])


def _report_year(catalogue: Catalogue, case: Entry) -> Value:
    year = report_year(catalogue, next(occasions(case)))
    return str(year) if year else None


TIMES = {
    "时间": "什么时候的事；原文没有写明、也不能推算的为空",
    "时间依据": f"{'、'.join(Basis)}；没有时间的为空",
    "推算理由": "由原文推算的，怎样推算",
}
WHEN: tuple[Field[Entry], ...] = (
    *(_of_case(*each) for each in TIMES.items()),
    field("报道年份", Kind.TEXT, "没有时间的，是哪年报道的", _report_year),
)
"""When a case happened."""
IDENT: tuple[Field[Entry], ...] = (
    field("id", Kind.TEXT, "网页在本站的地址，用来和其他文件对上", lambda _, e: url_of(e)),
    field("名称", Kind.TEXT, "正式名称", lambda _, e: e.title),
    field("别名", Kind.WORDS, "人们也这么叫", lambda _, e: list(e.model.aliases)),
)
PAGE: Field[Entry] = field(
    "网址", Kind.PAGE, "网页的网址；本站还没有定网址时，从网站根目录算起", lambda _, e: url_of(e)
)
NAME_ONLY: tuple[Field[Entry], ...] = (
    field("id", Kind.TEXT, "记在哪个网页的哪一处，从网站根目录算起", place_of),
    *IDENT[1:],
    field("网址", Kind.PAGE, "那一处的网址；本站还没有定网址时，从网站根目录算起", place_of),
)
"""A name-only brand has no page of its own."""
KIND: Field[Entry] = field("类别", Kind.TEXT, "哪一类", lambda _, e: kind_label(e))
CLAIM = model_text("一句话", "一句话说清楚", lambda model: model.claim)
PLACES: tuple[Field[Entry], ...] = (
    field(
        "地区",
        Kind.LINKS,
        "在哪里；条目没有写的，是牵头组织所在的地区",
        lambda c, e: links(c.places(e)),
    ),
    field("县", Kind.LINKS, "在哪个县（市、区）", _counties),
)
LEADERS = entry_links("牵头", "谁牵头办")
PARTNERS = entry_links("参与", "还有谁一起办")
VENUES: tuple[Field[Entry], ...] = (
    field(
        "阵地",
        Kind.LINKS,
        "相关的阵地",
        lambda c, e: links(without_residences(c, c.references(e, "阵地"))),
    ),
    field(
        "住户家里",
        Kind.LINKS,
        "设在住户家里的，不是群众去的地方",
        lambda c, e: links(only_residences(c, c.references(e, "阵地"))),
    ),
)
THEMES: Field[Entry] = field("主题", Kind.LINKS, "属于哪些主题", _themes)
NEEDS = words(Target.NEED, "群众遇到什么事会用到")
PARTS: Field[Entry] = field("包含", Kind.WORDS, "没有单独页面的组成部分", _named_parts)
EVENTS: Field[Entry] = field("大事", Kind.RECORDS, "经过", _events, (*TIMES, "事件"))
GROUNDS: tuple[Field[Entry], ...] = (
    field("荣誉", Kind.RECORDS, "称号、获奖、入选", _honours, ("名称", "级别", "授予", *TIMES)),
    field("存疑", Kind.WORDS, "原文缺失、前后不一的地方", lambda _, e: list(e.model.caveats)),
    entry_links("来源", "内容出自哪些来源"),
    field("本单位填报", Kind.FLAG, "有没有本单位自己填报的内容", _is_own_report),
    field(
        "截至",
        Kind.TEXT,
        f"内容截至哪天；{AS_REPORTED} 就是第一篇来源的日期；没有写的为空",
        _as_of,
    ),
)
