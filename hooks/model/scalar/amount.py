"""Amounts: a number as an article prints it, with its 约数 and perhaps its unit.

``2600余名`` is read as 2600, 余, 名; the text stays as written, because a page
must show what the source has, and the value serves sorting and charts. What is no
one number has words and no value: 数百, a range (2-3人), a rate (每年2期).
"""

import re
import unicodedata
from dataclasses import dataclass, replace
from decimal import Decimal
from typing import Annotated

from pydantic import PlainValidator

from hooks.model.scalar.invalid import invalid, text_of
from hooks.model.scalar.numeral import MYRIADS, NUMERAL, TENS, value_of
from hooks.model.scalar.reference import Reference, Target

MISSING = "未知"
LARGEST = Decimal(10**15)
"""A thousand 万亿: nothing that people count is more, and it can still be computed with exactly."""
SCALE = {**TENS, **MYRIADS}
SIGNS = {"㎡": "平方米", "m²": "平方米", "㎥": "立方米", "m³": "立方米", "㎞²": "平方公里"}
AREA = re.compile(r"(?<=\d)\s*(?:m2|M2|平米)$")
PERSON_TIMES = re.compile(r"(?<=[人户家场批])\s*[(（]次[)）]")
"""20余万人（次） counts times: of persons it could only say less."""

FILLER = re.compile(
    r"(?:总计|合计|共计|一共|总共|共|已)?(?:[高多]?达到?|有|为|计)?\s*(?=[^达到有为计])"
)
BEFORE = (
    r"(?P<before>大约|(?<![签节预公合契])约|将近|接近|(?<![最附])近|不少于|不低于|不下于?|至少|最少|不超过|不多于|不到|不足|至多|最多"
    r"|超过|超|逾|突破|上(?=[百千万亿]))?\s*"
)
DIGITS = r"\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?"
SCALED = r"(?:[十百千]?万|[十百千]?亿|[百千])"
TAIL = r"\s*(?P<unit>[^\d\s,.]*?)(?P<after>以上|以下|左右|上下|以内|之多)?"
NUMBER = re.compile(
    rf"{BEFORE}(?:(?P<digits>{DIGITS})|(?P<chinese>[{NUMERAL}]+))\s*"
    rf"(?P<more>多|余|几|来|\+)?(?P<scale>{SCALED})?(?P<tail>多|余|几)?{TAIL}"
)
ROUND = re.compile(r"[百千万亿]+")
"""万元 with nothing before it lacks its number; 百家 is a figure of speech."""

VAGUE = re.compile(
    r"(?P<words>好?[数几](?:十万|百万|千万|十亿|十|百|千|万|亿)[多余]?"
    rf"|[十百千]?(?:一两|[二两]三|三四|三五|四五|五六|六七|七八|八九)(?:{SCALED}|十)?[多余]?){TAIL}"
)
RANGE = re.compile(
    rf"(?P<words>(?:{DIGITS}){SCALED}?[多余]?\s*(?:[-~—–]{{1,2}}|至|到)\s*(?:{DIGITS}){SCALED}?[多余]?){TAIL}"
)
RATE = re.compile(
    rf"(?P<often>(?:平均)?每[^\d\s{NUMERAL}约近超至]{{1,4}}|[年月日周季人户场]均)\s*(?P<rest>.+)"
)
GARBLED = re.compile(rf"(?P<words>\d*[1-9][多余几]{SCALED}){TAIL}")
"""A round number comes before 多: 20多亿 and 2亿多 are said; 2多亿 may be either."""

IN_WORDS = re.compile(f"[{NUMERAL}]+")
PERCENT = re.compile(r"百分之(?P<digits>.+?)(?P<after>以上|以下|左右)?")


@dataclass(frozen=True)
class Amount:
    """A number with what is known of it.

    ``value`` is None where the source lost it (``is_missing``) or gives no one number. A page
    prints ``written``, the unit and ``suffix``: 近2亿 元, 60 % 以上, 每年2 期.
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

    @property
    def is_garbled(self) -> bool:
        """Printed so that nobody can say how much it is: it stands as it is, and counts nothing."""
        return GARBLED.fullmatch(self.written) is not None


def read_amount(text: str) -> Amount | None:
    """The amount that ``text`` states, or None where nobody can be sure of it."""
    if text == MISSING:
        return Amount(MISSING, "", None, "", None)
    plain = _plain(text)
    if rate := RATE.fullmatch(plain):
        return _rate(rate["often"], read_amount(rate["rest"]))
    if share := PERCENT.fullmatch(plain):
        digits = value_of(share["digits"]) if IN_WORDS.fullmatch(share["digits"]) else None
        plain = f"{digits or share['digits']}%{share['after'] or ''}"
    plain = FILLER.sub("", plain, count=1) if FILLER.match(plain) else plain
    for pattern in (VAGUE, RANGE, GARBLED):
        if found := pattern.fullmatch(plain):
            words = "".join(found["words"].split())
            return Amount(words, found["after"] or "", None, words, _unit(found["unit"]))
    found = NUMBER.fullmatch(plain)
    value = _value(found) if found else None
    if found is None or value is None:
        return None
    about = "".join(found[part] or "" for part in ("before", "more", "tail", "after"))
    return Amount(
        written=_written(found),
        suffix=found["after"] or "",
        value=value,
        about=about,
        unit=_unit(found["unit"]),
    )


def _plain(text: str) -> str:
    for sign, words in SIGNS.items():
        text = text.replace(sign, words)
    return PERSON_TIMES.sub("次", AREA.sub("平方米", unicodedata.normalize("NFKC", text).strip()))


def _rate(often: str, amount: Amount | None) -> Amount | None:
    """每年2期 is no 2期: it can neither be added nor be compared."""
    if amount is None or amount.is_missing:
        return None
    return replace(amount, written=f"{often}{amount.written}", value=None, about=often)


def _value(found: re.Match[str]) -> Decimal | None:
    """None for a numeral that people say and nobody writes out: 一百二 is 120, 一万二 12,000."""
    factor = 1
    for word in found["scale"] or "":
        factor *= SCALE[word]
    if found["unit"].startswith("分之"):
        return None
    if found["digits"]:
        return Decimal(found["digits"].replace(",", "")) * factor
    is_lost = ROUND.fullmatch(found["chinese"]) and not (found["before"] or found["more"])
    value = None if is_lost else value_of(found["chinese"], is_strict=True)
    return None if value is None else value * factor


def _written(found: re.Match[str]) -> str:
    """As it stands: 三期 is no 3期, and 十几名 no 10几名."""
    first = found.start("before") if found["before"] else _start(found)
    return "".join(found.string[first : found.start("unit")].split())


def _start(found: re.Match[str]) -> int:
    return max(found.start("digits"), found.start("chinese"))


def _unit(text: str) -> Reference | None:
    return Reference(Target.UNIT, text.strip()) if text.strip() else None


REFUSED = (
    (
        re.compile(r"第\s*[\d一二三四五六七八九十]"),
        "“{}”说的是第几，不是一共有几。",
        "写一共几期、几届，例如 3期；只知道是第几的，写进正文。",
    ),
    (
        re.compile(r"[(（/]\s*\D{1,3}[)）]?$"),
        "“{}”有两种单位，看不出数的是哪一种。",
        "写原文能确定的那一种，例如 12件；不能确定的，在备注里照抄原文。",
    ),
    (
        re.compile(r""),
        "“{}”不能确定是哪个数。",
        "写一个数，可以带单位和“余、多、近、约、以上”，例如 3978万元、700多人次、2-3人、每年2期；原文缺失的写 未知。",
    ),
)


def _amount(value: object) -> Amount:
    text = text_of(value, "数")
    amount = read_amount(text)
    has_two_units = amount and amount.unit and re.search(r"[(（/]", amount.unit.text)
    if amount is None or has_two_units:
        _, what, remedy = next(each for each in REFUSED if each[0].search(text))
        raise invalid(what.format(text), remedy)
    if amount.value is not None and amount.value >= LARGEST:
        raise invalid(f"“{text}”大得不像一个数。", "看看是不是多打了几位，或误贴了电话、编号。")
    return amount


def _count(value: object) -> Amount:
    """A number of places: a whole one, and at least one."""
    amount = _amount(value)
    if amount.value is not None and (amount.value < 1 or amount.value % 1):
        raise invalid(f"“{text_of(value, '处数')}”不是几处。", "写整数，例如 12处。")
    return amount


AmountText = Annotated[Amount, PlainValidator(_amount, json_schema_input_type=str | float)]
CountText = Annotated[Amount, PlainValidator(_count, json_schema_input_type=str | float)]
