"""Amounts: a number as an article prints it, with its 约数 and perhaps its unit.

``2600余名`` is read as 2600, 余, 名; the text stays as written, because a page
must show what the source hours, and the value serves sorting and charts.
"""

import re
import unicodedata
from dataclasses import dataclass
from decimal import Decimal
from typing import Annotated

from pydantic import PlainValidator

from hooks.model.scalar.invalid import invalid, text_of
from hooks.model.scalar.numeral import MYRIADS, TENS, value_of
from hooks.model.scalar.reference import Reference, Target

MISSING = "未知"
SCALE = {**TENS, **MYRIADS}
NUMBER = re.compile(
    r"(?P<before>约|近|超过|超|逾|至少|不足)?\s*"
    r"(?P<digits>\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?)\s*"
    r"(?P<more>多|余|几)?"
    r"(?P<scale>[十百千]?万|[十百千]?亿|[百千])?"
    r"(?P<tail>多|余|几)?\s*"
    r"(?P<unit>[^\d\s,.]*?)"
    r"(?P<after>以上|以下|左右)?"
)
NUMERAL = re.compile(r"\A[一二两三四五六七八九十](?=[^一二三四五六七八九十百千万亿]+$)")
VAGUE = re.compile(r"(?P<words>[数几](?:十万|百万|千万|十|百|千|万))(?P<unit>\D*)")


@dataclass(frozen=True)
class Amount:
    """A number with what is known of it.

    ``value`` is None where the source lost it (``is_missing``) or only says
    数百. A page prints ``written``, the unit and ``suffix``: 近2亿 元, 60 % 以上.
    """

    written: str
    suffix: str
    value: Decimal | None
    about: str
    unit: Reference | None

    @property
    def is_missing(self) -> bool:
        """The source leaves the number out."""
        return self.written == MISSING


def read_amount(text: str) -> Amount | None:
    """The amount that ``text`` states, or None where it is not one plain number."""
    if text == MISSING:
        return Amount(MISSING, "", None, "", None)
    plain = NUMERAL.sub(_digits, unicodedata.normalize("NFKC", text), count=1)
    if vague := VAGUE.fullmatch(plain):
        return Amount(vague["words"], "", None, vague["words"], _unit(vague["unit"]))
    found = NUMBER.fullmatch(plain)
    if not found:
        return None
    about = "".join(found[part] or "" for part in ("before", "more", "tail", "after"))
    return Amount(
        written=plain[: found.start("unit")].replace(" ", ""),
        suffix=found["after"] or "",
        value=Decimal(found["digits"].replace(",", "")) * _factor(found["scale"] or ""),
        about=about,
        unit=_unit(found["unit"]),
    )


def _digits(numeral: re.Match[str]) -> str:
    """三期 is 3期; only one numeral from 一 to 十 in front of a unit is read."""
    return str(value_of(numeral[0]))


def _factor(scale: str) -> int:
    factor = 1
    for word in scale:
        factor *= SCALE[word]
    return factor


def _unit(text: str) -> Reference | None:
    return Reference(Target.UNIT, text.strip()) if text.strip() else None


def _amount(value: object) -> Amount:
    text = text_of(value, "数")
    amount = read_amount(text)
    if amount is None:
        raise invalid(
            f"“{text}”不能确定是哪个数。",
            "只写一个数，可以带单位和“余、多、近、约、以上”，例如 3978万元、700多人次；"
            "原文缺失的写 未知。",
        )
    return amount


AmountText = Annotated[Amount, PlainValidator(_amount, json_schema_input_type=str | float)]
