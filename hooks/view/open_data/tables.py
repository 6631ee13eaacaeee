"""The tables of the open data: one for each type of entry, and one of all figures."""

from collections.abc import Iterable, Mapping
from functools import partial
from typing import Any

from hooks.catalogue import Catalogue
from hooks.catalogue.residence import only_residences, without_residences
from hooks.entries.entry import Entry, VocabularyTerm
from hooks.model import STORIES, System, Target
from hooks.model.system import MASS_ORGANISATIONS
from hooks.view.open_data import figure, story, venue, words
from hooks.view.open_data.column import Field, Item, Kind, Subject, Table, field, one, row
from hooks.view.parts.address import FOLDER

BRAND: tuple[Field[Entry], ...] = (
    *story.IDENT,
    story.model_text("目录号", "在目录里的编号，不会变", lambda model: model.accession),
    story.PAGE,
    story.KIND,
    story.CLAIM,
    story.model_text("帮谁", "帮的是哪些人", lambda model: model.for_whom),
    story.model_text("怎么帮", "用什么办法帮", lambda model: model.how),
    *story.PLACES,
    story.LEADERS,
    story.PARTNERS,
    story.entry_links("指导", "谁指导"),
    story.entry_links("所属", "是哪个品牌的一部分"),
    story.PARTS,
    story.entry_links("相关", "有关联的品牌"),
    *story.VENUES,
    story.THEMES,
    story.NEEDS,
    story.EVENTS,
    *story.GROUNDS,
)
CASE: tuple[Field[Entry], ...] = (
    *story.IDENT,
    story.PAGE,
    story.CLAIM,
    *story.WHEN,
    *story.PLACES,
    story.LEADERS,
    story.PARTNERS,
    story.entry_links("品牌", "说的是哪些品牌"),
    *story.VENUES,
    story.THEMES,
    story.NEEDS,
    *story.GROUNDS,
)
ORGANISATION: tuple[Field[Entry], ...] = (
    *story.IDENT,
    story.PAGE,
    story.model_text(
        "系统",
        f"{'、'.join((*MASS_ORGANISATIONS, System.JOINT))}等",
        lambda model: model.system,
    ),
    story.CLAIM,
    *story.PLACES,
    story.entry_link("上级", "上级组织"),
)


def _resting(target: Target) -> Field[Entry]:
    """What the source's own page lists as resting on it."""
    return field(
        f"支撑的{target.value}",
        Kind.LINKS,
        f"哪些{target.value}用到它",
        lambda catalogue, source: story.links(
            without_residences(catalogue, catalogue.backlinks(source, target))
        ),
    )


SOURCE: tuple[Field[Entry], ...] = (
    *story.IDENT,
    story.PAGE,
    story.model_text("媒体", "谁发表的", lambda model: model.publisher),
    story.model_text("日期", "哪天发表的；原页没有注明的为空", lambda model: story.day(model.day)),
    story.model_text("日期说明", "没有日期的原因", lambda model: model.day_note),
    story.model_text(
        "推定年份", "由文中内容推出，不是印出来的", lambda model: story.day(model.inferred_year)
    ),
    story.model_text("作者", "署名的记者、通讯员单位", lambda model: model.author),
    story.model_text("编辑", "责任编辑", lambda model: model.editor),
    story.model_text("转载", "看到的是哪里的转载", lambda model: model.reprinted_by),
    story.model_text("链接", "原文网址", lambda model: model.link),
    field(
        "可链接",
        Kind.FLAG,
        "能不能从本站点过去",
        lambda _, e: bool(getattr(e.model, "may_link", False)),
    ),
    story.model_text(
        "查看", "最后一次打开原文网址、内容还在的那一天", lambda model: story.day(model.seen)
    ),
    story.model_text("可靠性", "可靠程度和原因", lambda model: model.reliability),
    *(_resting(target) for target in STORIES),
)


def _number_of(target: Target) -> Field[Entry]:
    """As many as the place's own page lists."""
    return field(
        f"{target.value}数",
        Kind.NUMBER,
        f"这里和下辖地方的{target.value}有几个",
        lambda catalogue, place: len(
            without_residences(catalogue, catalogue.located(place, target))
        ),
    )


PLACE: tuple[Field[Entry], ...] = (
    *story.IDENT,
    story.PAGE,
    story.model_text("级别", "省、市、县、镇街、村社、片区", lambda model: model.level),
    story.CLAIM,
    story.entry_link("上级", "上一级地区"),
    *(_number_of(target) for target in (*STORIES, Target.ORGANISATION)),
)


FIELDS: Mapping[Target, tuple[Field[Entry], ...]] = {
    Target.BRAND: BRAND,
    Target.CASE: CASE,
    Target.VENUE: venue.FIELDS,
    Target.PLACE: PLACE,
    Target.ORGANISATION: ORGANISATION,
    Target.SOURCE: SOURCE,
}


def tables(catalogue: Catalogue) -> tuple[Table[Any], ...]:
    """Every table, its rows in the order of the pages."""
    entries = (_entries(catalogue, target, fields) for target, fields in FIELDS.items())
    of_names, of_homes = _names(catalogue), _residences(catalogue)
    return (*entries, of_names, of_homes, _figures(catalogue), _words(catalogue))


def _entries(
    catalogue: Catalogue, target: Target, fields: tuple[Field[Entry], ...]
) -> Table[Entry]:
    return _table(
        catalogue,
        (f"{FOLDER[target]}s", target.value, f"全部{target.value}"),
        fields,
        map(one, without_residences(catalogue, catalogue.of(target))),
    )


def _names(catalogue: Catalogue) -> Table[Entry]:
    meaning = "只记名称的品牌：没有自己的网页，名称记在所属品牌、所在地区或牵头组织的网页上"
    fields = (*story.NAME_ONLY, story.KIND, story.CLAIM)
    return _table(catalogue, ("names", "只记名称", meaning), fields, map(one, catalogue.homes))


def _residences(catalogue: Catalogue) -> Table[Entry]:
    meaning = "设在住户家里的项目点：不是群众去的地方，没有地址、开放时间、收费、电话和位置"
    return _table(
        catalogue,
        ("residences", "住户家里", meaning),
        venue.RESIDENCE,
        map(one, only_residences(catalogue, catalogue.of(Target.VENUE))),
    )


def _figures(catalogue: Catalogue) -> Table[figure.FigureRow]:
    meaning = "各条目里的数字，每个都有口径、日期和出处；同一个数写在几个条目里的，各占一行"
    found = figure.figure_rows(catalogue)
    return _table(catalogue, ("figures", "数据", meaning), figure.FIELDS, found)


def _words(catalogue: Catalogue) -> Table[VocabularyTerm]:
    meaning = "条目里用到的主题、需求、设施、阵地类别和单位，带同义词"
    found = words.words(catalogue)
    return _table(catalogue, ("words", "词表", meaning), words.FIELDS, found)


def _table(
    catalogue: Catalogue,
    names: tuple[str, str, str],
    fields: tuple[Field[Subject], ...],
    items: Iterable[Item[Subject]],
) -> Table[Subject]:
    columns = tuple(field.column for field in fields)
    return Table(*names, columns, tuple(items), partial(row, catalogue, fields))
