"""Amounts as a sentence prints them, and whether one of them is what a figure says.

The words of a source (原句) are held against 数值: 1.1万 is 11000, 三期 is 3期, 700多 is neither 700
nor 近700. A unit is another one only where the words behind the number name one that is known.
"""

import re
import unicodedata
from collections.abc import Collection, Iterator
from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache

from hooks.entries.body.numeral import ALIKE, TIME
from hooks.model.figure import Figure
from hooks.model.scalar.amount import BEFORE, DIGITS, PERSON_TIMES, SCALED, Amount, read_amount
from hooks.model.scalar.numeral import NUMERAL

HUNDREDTHS = rf"百分之(?:\d+(?:\.\d+)?|[{NUMERAL}点]+)"
VAGUE = r"[数几][十百千万亿]+[多余]?"
AMOUNT = re.compile(
    rf"(?<![第\d])(?P<amount>{BEFORE}(?:{HUNDREDTHS}|{VAGUE}|(?:{DIGITS}|[{NUMERAL}]+)"
    rf"\s*(?:[多余几来]|\+)?(?:{SCALED})?(?:[多余几])?))\s*(?P<unit>[%％])?"
)
AFTER = re.compile(
    r"\s*(?P<unit>[^\d\s,.、。，；：“”]{0,4}?)(?P<after>以上|以下|左右|上下|以内|之多)"
)
HALF = re.compile(r"(?<![一二两三四五六七八九十\d])(?:一半|半数)")
LEAST_ALONE = 10
"""A smaller number is in every sentence (“三长”): it counts where its unit stands behind it."""
NEAR = 4
"""Characters between a number and its unit: 15个, 2个西南石油大学."""
CLASSIFIERS = dict.fromkeys(("家", "处", "所", "座", "间", "支"), "个")
"""Units that only fit what is counted: 14家 and 14个 are as many."""
BETWEEN = re.compile(r"(?<=\d)(?:至|到|~|—|–|-{1,2})(?=\d)")
KEPT = 1 << 12

OVER = frozenset("多余几来+超逾") | {
    "以上",
    "超过",
    "突破",
    "上",
    "不少于",
    "不低于",
    "不下",
    "不下于",
}
UNDER = frozenset(
    {"近", "将近", "接近", "不到", "不足", "以下", "以内", "不超过", "不多于", "至多", "最多"}
)
ROUGHLY = frozenset({"约", "大约", "左右", "上下"})
LEAST = frozenset({"至少", "最少"})
DIRECTIONS = (OVER | LEAST, UNDER, ROUGHLY)


class Mismatch(StrEnum):
    """How the printed amount nearest to a figure differs from it."""

    NONE = "没有这个数"
    ABOUT = "约数不同"
    UNIT = "单位不同"
    NOT_MISSING = "印了数"


@dataclass(frozen=True)
class Printed:
    """An amount in a sentence: its words without a unit, how it is read, and what stands behind it."""

    words: str
    amount: Amount
    behind: str

    def with_unit(self, units: Collection[str]) -> str:
        """``60%以上``: its words with the known unit behind them."""
        return f"{self.words}{self.unit(units)}{self.amount.suffix}"

    def unit(self, units: Collection[str]) -> str:
        """The longest known unit that follows; nothing where none does."""
        known = (unit for unit in units if self.behind.startswith(unit))
        return max(known, key=len, default="")


def mismatch(figure: Figure, sentence: str, units: Collection[str]) -> tuple[Mismatch, str] | None:
    """How ``sentence`` fails to say what the figure says, with its words; None where it says so."""
    found = printed_amounts(sentence)
    if figure.amount.is_missing:
        same = (one for one in found if _unit(one, units) == alike(figure.unit.text))
        one = next(same, None)
        return (Mismatch.NOT_MISSING, one.with_unit(units)) if one else None
    if figure.amount.value is None:
        is_there = _bare(figure.amount.written) in _bare(sentence) or _tail(figure, found)
        return None if is_there else (Mismatch.NONE, "")
    same_value = [
        one for one in found if one.amount.value == figure.amount.value and not _is_time(one, units)
    ]
    same_about = [one for one in same_value if _direction(one.amount) == _direction(figure.amount)]
    if any(_counts(one, figure, units) for one in same_about):
        return None
    for kind, candidates in ((Mismatch.UNIT, same_about), (Mismatch.ABOUT, same_value)):
        with_unit = [one for one in candidates if one.unit(units)]
        if with_unit:
            return kind, with_unit[0].with_unit(units)
    return Mismatch.NONE, ""


def _counts(one: Printed, figure: Figure, units: Collection[str]) -> bool:
    """Whether it is of the figure's unit, or of none that anybody knows."""
    unit = _unit(one, units)
    if unit or figure.amount.value is None:
        return unit == alike(figure.unit.text)
    is_near = figure.unit.text in one.behind[: NEAR + len(figure.unit.text)]
    return is_near or figure.amount.value >= LEAST_ALONE


def _is_time(one: Printed, units: Collection[str]) -> bool:
    """9 of 9月26日."""
    return not one.unit(units) and one.behind.startswith(tuple(TIME))


@lru_cache(KEPT)
def printed_amounts(sentence: str) -> tuple[Printed, ...]:
    """All amounts in a sentence, in its order."""
    return tuple(_found(_plain(sentence)))


def _found(text: str) -> Iterator[Printed]:
    for found in AMOUNT.finditer(text):
        behind = text[found.end() :]
        after = AFTER.match(behind)
        words, share = found["amount"].strip(), found["unit"] or ""
        amount = read_amount(words + share + (after["after"] if after else ""))
        if amount and not amount.is_missing:
            yield Printed(words, amount, share + behind)


def _plain(sentence: str) -> str:
    """A Chinese comma parts two numbers; 人（次） is 人次, and a half so many hundredths."""
    text = unicodedata.normalize("NFKC", HALF.sub("50%", sentence.replace("，", "、")))
    return PERSON_TIMES.sub("次", text)


def _unit(one: Printed, units: Collection[str]) -> str:
    """The known unit behind an amount, as it counts; nothing where none is."""
    return alike(one.unit(units))


def alike(unit: str) -> str:
    """How it counts."""
    unit = ALIKE.get(unit, unit)
    return CLASSIFIERS.get(unit, unit)


def _direction(amount: Amount) -> int:
    """Whether it is more, less or roughly so much; 0 where it is exact."""
    for number, words in enumerate(DIRECTIONS, 1):
        if any(word in amount.about for word in words):
            return number
    return 0


def _bare(text: str) -> str:
    return BETWEEN.sub("-", re.sub(r"\s", "", _plain(text)))


def _tail(figure: Figure, found: tuple[Printed, ...]) -> bool:
    """每年2期, where the sentence puts words between: 每年举办2期."""
    of_rate = printed_amounts(figure.amount.written)
    values = {one.amount.value for one in of_rate if one.amount.value is not None}
    return bool(values) and values <= {one.amount.value for one in found}
