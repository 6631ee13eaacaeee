"""A number that an entry reports (数据): what, how much, in which sense, when, from where."""

import re
from enum import StrEnum
from typing import Any, Self

from pydantic import GetJsonSchemaHandler, model_validator
from pydantic.json_schema import JsonSchemaValue
from pydantic_core import CoreSchema

from hooks.model.base import REQUIRED, Model, key, keys
from hooks.model.scalar.amount import AmountText
from hooks.model.scalar.day import AsOfText, DayText
from hooks.model.scalar.invalid import WRONG_KIND, invalid
from hooks.model.scalar.reference import Reference, SourceRef, UnitRef
from hooks.model.scalar.text import MAX_QUOTATION, Quotation, TextLine, Yes

NO_UNIT = "figure_without_unit"
TWO_UNITS = "figure_with_two_units"


UNIT_IN_BRACKETS = r"[(（](?:[人户家场批]?次|[人户家场批件项个处名对套册支元])[)）]"
"""件（项） is no note: it says that either was counted."""

ONE_LINE = re.compile(
    r"(?:[自从](?P<起始>[^自从起]+?)(?:起|以来))?\s*(?P<口径>时点|累计|新增|目标|占比|现有|共有)?\s*"
    rf"(?P<数值>(?:[^(（]|{UNIT_IN_BRACKETS})+?)\s*(?:(?!{UNIT_IN_BRACKETS})[(（](?P<备注>[^)）]*)[)）])?"
)
TIMES = re.compile(r"[人户家场批]\s*[(（]次[)）]")
IN_LINE = frozenset({"指标", "数值"})
SPELLINGS = {"现有": "时点", "共有": "时点"}

SEVERAL = "“数据”的一条里写了几个数。"
SEVERAL_REMEDY = "每个数另起一条，前面加“- ”，例如 - 服务青年: 391人次。"
UNIT_APART = "另起一行写单位，例如 单位: 人次。"
UNIT_BEHIND = f"在数值后面接着写单位，例如 391人次；或{UNIT_APART}"


def _parts(indicator: str, text: object) -> dict[str, object]:
    """A figure in one line, taken apart."""
    found = ONE_LINE.fullmatch(text) if isinstance(text, str) else None
    parts: dict[str, Any] = found.groupdict() if found else {"数值": text}
    if measure := parts.get("口径"):
        parts["口径"] = SPELLINGS.get(measure, measure)
    if isinstance(parts["数值"], str) and (times := TIMES.search(parts["数值"])):
        note = f"原文写作“{times[0]}”，按人次算，不当作人数"
        parts["备注"] = "；".join(filter(None, (parts.get("备注"), note)))
    return {"指标": indicator, **{name: part for name, part in parts.items() if part}}


class Measure(StrEnum):
    """The sense of a number (口径). Stock and flow never share a series."""

    POINT = "时点"
    TOTAL = "累计"
    NEW = "新增"
    TARGET = "目标"
    SHARE = "占比"
    UNSTATED = "未注明"


class Figure(Model):
    """One number. 截至 and 来源 come from the entry where the item has none."""

    indicator: TextLine = key(
        "指标", "这个数说的是什么", default=REQUIRED, example="服务青年", in_scaffold=True
    )
    amount: AmountText = key(
        "数值",
        "照原文写，可带单位和“余、多、近、约、以上”，也可以写 2-3人、每年2期、不少于100人；原文缺失的写 未知",
        default=REQUIRED,
        example="391人次",
        kind="一个数",
        in_scaffold=True,
    )
    unit_apart: UnitRef | None = key(
        "单位", "数值里没带单位时写在这里", example="人次", kind="词表“单位”里的词"
    )
    measure: Measure = key(
        "口径",
        "时点、累计、新增、目标、占比；原文没说的写 未注明",
        default=Measure.UNSTATED,
        example="累计",
        kind="选一个",
        in_scaffold=True,
    )
    since: DayText | None = key("起始", "从哪天算起", example="2020-06", kind="日期")
    as_of: AsOfText = key(
        "截至",
        "这个数是哪天的；不写就用条目的“截至”",
        example="2018-09-26",
        kind="日期、报道时 或 未注明",
    )
    source: SourceRef | None = key(
        "来源",
        "这个数出自哪里；不写就用条目的第一个来源",
        example="凤桥群团改革（二）",
        kind="来源的名称",
    )
    quotation: Quotation | None = key(
        "原句",
        f"来源里写着这个数的那半句，照抄，不超过 {MAX_QUOTATION} 字；点开数字时显示，检查时和数值核对",
        example="服务青年391人次",
    )
    lead: Yes | None = key(
        "要点",
        "放到首页的“几个数”里就写 是，写了几个就放几个；写 否，哪里的“几个数”都不放；不写由程序挑",
        example="是",
        kind="是或否",
    )
    note: TextLine | None = key("备注", "推定年份的理由、原文的出入等", example="年份由发布日推定")

    @model_validator(mode="before")
    @classmethod
    def _from_one_line(cls, value: object) -> object:
        return long_form(value) if isinstance(value, dict) else value

    @classmethod
    def __get_pydantic_json_schema__(
        cls, core_schema: CoreSchema, handler: GetJsonSchemaHandler
    ) -> JsonSchemaValue:
        """The long form, or one line under a key of one's own with further keys below it."""
        long = handler.resolve_ref_schema(handler(core_schema))
        rest = {name: part for name, part in long["properties"].items() if name not in IN_LINE}
        line = {"type": ["string", "number"]}
        short = {"type": "object", "properties": rest, "additionalProperties": line}
        return {"anyOf": [long, {**short, "minProperties": 1, "not": {"required": ["指标"]}}]}

    @model_validator(mode="after")
    def _has_one_unit(self) -> Self:
        inside, apart = self.amount.unit, self.unit_apart
        if inside is None and apart is None:
            what = f"数据“{self.indicator}”没有写单位。"
            remedy = UNIT_APART if self.amount.is_missing else UNIT_BEHIND
            raise invalid(what, remedy, NO_UNIT, at="数值")
        if inside is not None and apart is not None and inside != apart:
            what = f"数据“{self.indicator}”写了两个不同的单位：“{inside.text}”和“{apart.text}”。"
            raise invalid(what, "只留一个。", TWO_UNITS, at="单位")
        return self

    @property
    def unit(self) -> Reference:
        """The unit, wherever it was written."""
        unit = self.amount.unit or self.unit_apart
        if unit is None:
            raise AssertionError(self.indicator)
        return unit


def long_form(value: dict[str, Any]) -> dict[str, Any]:
    """``服务青年: 累计391人次(上半年)`` is 指标, 口径, 数值 and 备注 in one line.

    Further keys may stand below that line (``截至: 2018``).
    """
    if IN_LINE & set(value):
        return value
    unknown = [name for name in value if name not in keys(Figure)]
    if not unknown:
        return value
    if len(unknown) > 1:
        raise invalid(SEVERAL, SEVERAL_REMEDY, WRONG_KIND)
    parts = _parts(unknown[0], value[unknown[0]])
    rest = {name: item for name, item in value.items() if name in keys(Figure)}
    notes = [note for note in (parts.get("备注"), rest.get("备注")) if isinstance(note, str)]
    return {**parts, **rest, **({"备注": "；".join(notes)} if len(notes) > 1 else {})}
