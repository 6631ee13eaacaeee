"""The tables of the open data: one for each type of entry, and one of all figures."""

from collections.abc import Iterable
from typing import Any

from hooks.catalogue import Catalogue
from hooks.entries.entry import Entry
from hooks.model import STORIES, System, Target
from hooks.model.system import MASS_ORGANISATIONS
from hooks.render.open_data import figure, story, venue
from hooks.render.open_data.column import Column, Kind, Table
from hooks.view.pages.place import SORTS
from hooks.view.parts.address import FOLDER

BRAND: tuple[Column[Entry], ...] = (
    *story.IDENT,
    story.PAGE,
    story.KIND,
    story.CLAIM,
    *story.PLACES,
    story.LEADERS,
    story.PARTNERS,
    story.linked("指导", "谁指导"),
    story.linked("所属", "是哪个品牌的一部分"),
    story.PARTS,
    story.linked("相关", "有关联的品牌"),
    story.VENUES,
    story.THEMES,
    story.NEEDS,
    story.EVENTS,
    *story.GROUNDS,
)
CASE: tuple[Column[Entry], ...] = (
    *story.IDENT,
    story.PAGE,
    story.CLAIM,
    story.said("时间", "什么时候的事；原文没有注明的为空", lambda model: story.day(model.day)),
    *story.PLACES,
    story.LEADERS,
    story.PARTNERS,
    story.linked("品牌", "说的是哪些品牌"),
    story.VENUES,
    story.THEMES,
    story.NEEDS,
    *story.GROUNDS,
)
ORGANISATION: tuple[Column[Entry], ...] = (
    *story.IDENT,
    story.PAGE,
    story.said(
        "系统",
        f"{'、'.join((*MASS_ORGANISATIONS, System.JOINT))}等",
        lambda model: model.system,
    ),
    story.CLAIM,
    *story.PLACES,
    story.one("上级", "上级组织"),
)


def _resting(target: Target) -> Column[Entry]:
    """What the source's own page lists as resting on it."""
    return Column(
        f"支撑的{target.value}",
        Kind.LINKS,
        f"哪些{target.value}用到它",
        lambda catalogue, source: story.links(catalogue.backlinks(source, target)),
    )


SOURCE: tuple[Column[Entry], ...] = (
    *story.IDENT,
    story.PAGE,
    story.said("媒体", "谁发表的", lambda model: model.publisher),
    story.said("日期", "哪天发表的；原页没有注明的为空", lambda model: story.day(model.day)),
    story.said("日期说明", "没有日期的原因", lambda model: model.day_note),
    story.said(
        "推定年份", "由文中内容推出，不是印出来的", lambda model: story.day(model.inferred_year)
    ),
    story.said("作者", "署名的记者、通讯员单位", lambda model: model.author),
    story.said("编辑", "责任编辑", lambda model: model.editor),
    story.said("转载", "看到的是哪里的转载", lambda model: model.reprinted_by),
    story.said("链接", "原文网址", lambda model: model.link),
    Column(
        "可链接",
        Kind.FLAG,
        "能不能从本站点过去",
        lambda _, e: bool(getattr(e.model, "may_link", False)),
    ),
    story.said("可靠性", "可靠程度和原因", lambda model: model.reliability),
    *(_resting(target) for target in STORIES),
)


def _number_of(target: Target) -> Column[Entry]:
    """As many as the place's own page lists."""
    return Column(
        f"{target.value}数",
        Kind.NUMBER,
        f"这里和下辖地方的{target.value}有几个",
        lambda catalogue, place: len(catalogue.located(place, target)),
    )


PLACE: tuple[Column[Entry], ...] = (
    *story.IDENT,
    story.PAGE,
    story.said("级别", "省、市、县、镇街、村社、片区", lambda model: model.level),
    story.CLAIM,
    story.one("上级", "上一级地区"),
    *(_number_of(target) for target, _, _ in SORTS),
)


def _table(target: Target, meaning: str, columns: Iterable[Column[Entry]]) -> Table[Entry]:
    def entries(catalogue: Catalogue) -> Iterable[Entry]:
        return catalogue.of(target)

    return Table(f"{FOLDER[target]}s", target.value, meaning, tuple(columns), entries)


FIGURES: Table[figure.FigureRow] = Table(
    "figures",
    "数据",
    "各条目里的数字，每个都有口径、日期和出处；同一个数写在几个条目里的，各占一行",
    figure.COLUMNS,
    figure.figure_rows,
)
TABLES: tuple[Table[Any], ...] = (
    _table(Target.BRAND, "全部品牌", BRAND),
    _table(Target.CASE, "全部案例", CASE),
    _table(Target.VENUE, "全部阵地", venue.COLUMNS),
    _table(Target.PLACE, "全部地区", PLACE),
    _table(Target.ORGANISATION, "全部组织", ORGANISATION),
    _table(Target.SOURCE, "全部来源", SOURCE),
    FIGURES,
)
