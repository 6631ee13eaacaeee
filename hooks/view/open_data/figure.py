"""Rows of figures: every number of every entry, with all that makes it trustworthy."""

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from functools import partial

from hooks.catalogue import Catalogue
from hooks.entries.entry import Entry
from hooks.model import STORIES
from hooks.model.figure import Figure
from hooks.model.scalar.amount import MISSING
from hooks.view.open_data.column import Field, Item, Kind, Value, field, item, link
from hooks.view.open_data.story import day
from hooks.view.parts.address import anchor, url_of
from hooks.view.parts.number import Number, numbers_of


@dataclass(frozen=True)
class FigureRow:
    """A number as the page of its entry shows it, and where there."""

    entry: Entry
    place: int
    number: Number

    @property
    def figure(self) -> Figure:
        return self.number.figure

    @property
    def url(self) -> str:
        """The figure's own place on the page of its entry."""
        return f"{url_of(self.entry)}#numbers-{self.place}"


def figure_rows(catalogue: Catalogue) -> Iterator[Item[FigureRow]]:
    """All figures, in the order of the pages and as they stand there."""
    for target in STORIES:
        for entry in catalogue.of(target):
            yield item(entry.path, partial(_rows_of, catalogue, entry))


def _rows_of(catalogue: Catalogue, entry: Entry) -> Iterator[FigureRow]:
    for place, number in enumerate(numbers_of(catalogue, entry), 1):
        yield FigureRow(entry, place, number)


def _amount(_: Catalogue, one: FigureRow) -> Value:
    value = one.figure.amount.value
    return None if value is None else exact(value)


def exact(value: Decimal) -> int | float:
    """A whole number without a decimal point."""
    return int(value) if value == value.to_integral_value() else float(value)


def _written(_: Catalogue, one: FigureRow) -> Value:
    number = one.number
    return MISSING if number.is_missing else f"{number.before}{number.digits}{number.unit}"


def _basis(_: Catalogue, one: FigureRow) -> Value:
    if one.number.until is None:
        return "未注明"
    if one.number.is_report_day:
        return "报道日期"
    return "年份推定" if one.number.is_inferred else "条目写明"


def _source(_: Catalogue, one: FigureRow) -> Value:
    return link(one.number.citation) if one.number.source else None


FIELDS: tuple[Field[FigureRow], ...] = (
    field("id", Kind.TEXT, "这个数在本站的地址", lambda _, one: one.url),
    field("指标", Kind.TEXT, "这个数说的是什么", lambda _, one: one.figure.indicator),
    field(
        "数值",
        Kind.NUMBER,
        "换算成个位的数；原文缺失、只说“数百”“2-3”“每年2”，或读不准的为空",
        _amount,
    ),
    field("写法", Kind.TEXT, "原文的写法，带约数和单位；原文缺失的写 未知", _written),
    field(
        "单位",
        Kind.TEXT,
        "人、人次、户、场……不同的单位不能相加",
        lambda _, one: one.figure.unit.text,
    ),
    field(
        "口径",
        Kind.TEXT,
        "时点、累计、新增、目标、占比或未注明；目标不是成果",
        lambda _, one: one.figure.measure.value,
    ),
    field(
        "约数",
        Kind.TEXT,
        "余、多、近、约、以上；为空是准数",
        lambda _, one: one.figure.amount.about or None,
    ),
    field("起始", Kind.TEXT, "从哪天算起", lambda _, one: day(one.figure.since)),
    field("截至", Kind.TEXT, "这个数是哪天的", lambda _, one: day(one.number.until)),
    field(
        "截至依据",
        Kind.TEXT,
        "条目写明、报道日期（以报道那天为准）、年份推定（报道没有印日期）或未注明",
        _basis,
    ),
    field("要点", Kind.FLAG, "编辑挑到首页的数", lambda _, one: one.number.is_chosen),
    field("原句", Kind.TEXT, "来源里写着这个数的那半句", lambda _, one: one.figure.quotation),
    field("备注", Kind.TEXT, "推定年份的理由、原文的出入等", lambda _, one: one.figure.note),
    field("来源", Kind.LINK, "这个数出自哪里；单位自己填报的为空", _source),
    field("出处", Kind.TEXT, "来源的名称，或 本单位填报", lambda _, one: one.number.citation.text),
    field("条目", Kind.LINK, "哪个条目里的数", lambda _, one: link(anchor(one.entry))),
    field("网址", Kind.PAGE, "这个数所在的网页", lambda _, one: one.url),
)
