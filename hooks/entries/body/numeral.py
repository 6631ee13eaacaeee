"""Numerals in a text: amounts with a unit, such as 391人次, and nothing that merely looks like one.

Read from the source, where a message must point. What is left aside is no
statistic: ordinals (第3期, 前3名), links, titles and short quotations
(“6个一”), dates, spans of time (5年后, 8个月), ages, addresses and telephone
numbers. Of Chinese numerals only those from ten on are read, and only with a
digit, 几, 数, 多 or 余 in them (十几名, 数百人, 二十三家): 一家 and 两件事 are
how Chinese says “a” and “both”, 百家 and 千万户 are figures of speech; an
amount of money (千万元) is none.
"""

import re
from collections.abc import Collection, Iterator
from dataclasses import dataclass
from decimal import Decimal
from functools import cached_property

from hooks.entries.problem import Location, Source, Span
from hooks.model.scalar.amount import Amount, read_amount
from hooks.model.scalar.numeral import value_of

TIME = frozenset({"年", "月", "个月", "日", "天", "周", "岁", "周岁", "小时", "分钟"})
"""Units of time: they say when and how old, not how much."""

ALIKE = {"名": "人", "位": "人", "场次": "场", "批次": "批", "％": "%"}
"""Units that count the same; 人次 and 人 do not."""

OTHER_WORD = {
    "个": "月|多月|半月|小时|多小时|星期|工作日|一",
    "人": "民|大代表",
    "元": "月|旦|素",
    "处": "理|长|级",
    "对": "外|于|口",
    "家": "庭|长|属|乡",
    "户": "外|籍",
    "支": "部|委|行|持",
    "期": "间|末|待",
    "次": "日|年|月",
    "种": "植|子|地|养",
    "场": "所|地|馆",
}
"""What follows a unit's character where it begins another word: 12支部, 十一期间, 300种植户."""

CHARACTERS = "零一二两三四五六七八九十百千万亿"
LONGEST = 20
"""Characters of a numeral. What is longer is none, and is not looked through again at each of them."""
BEFORE = r"(?<![\d第每A-Za-z])(?<!\d[.,:/~～—–至-])(?<!(?<![此之以目])前(?=\d{1,2}名))"
DIGITS = (
    r"(?:\d{1,3}(?:[,，]\d{3})+|\d+)(?:\.\d+)?\s*+"
    r"[多余几]?(?:[十百千]?万|[十百千]?亿|[百千])?[多余几]?"
)
CHINESE = (
    rf"(?<![{CHARACTERS}])(?!万一)(?=[{CHARACTERS}几数]{{0,{LONGEST}}}[十百千万亿])"
    rf"(?=[百千万亿]{{0,{LONGEST}}}[十一二两三四五六七八九几数多余])"
    rf"[{CHARACTERS}几数多余]{{2,{LONGEST}}}|[十百千]万(?=元)"
)
NOTHING = "(?!)"
NUMERALS = rf"[{CHARACTERS}几数多余]"
POSSIBLE = re.compile(rf"[\d{CHARACTERS}几数多余](?:(?<=\d)|{NUMERALS})")
"""What no amount is without, a digit or two numerals in a row: most bodies have none of it."""

START = rf"(?=\d|{NUMERALS})"
SPACE = r"[*_\s]*+"
EMPHASIS = re.compile(SPACE)
APART = re.compile(
    r"!?\[[^\[\]]*\](?:\([^()]*\)|\[[^\[\]]*\])?"  # a link or a picture
    r"|<[^<>]*>|`[^`]*`|~~[^~]*~~|https?://[^\s，。）)]*|《[^《》]*》|[“「][^”」]{1,12}[”」]"
)

Quantity = tuple[Decimal | str, str]
"""A value (or its words, where they are vague: 数百) and the unit by which it counts."""


@dataclass(frozen=True)
class Numeral:
    """An amount as it is written, what it says, and its place in the file."""

    words: str
    quantity: Quantity
    at: Location


def quantity_of(amount: Amount, unit: str) -> Quantity:
    """What an amount says, so that the same amounts are equal."""
    return _quantity(amount.value, amount.written, unit)


@dataclass(frozen=True)
class Numerals:
    """Finds amounts with one of ``units``; those that stand in one of ``names`` are left aside."""

    units: Collection[str]
    names: Collection[str] = ()

    def of(self, source: Source, first: int) -> Iterator[Numeral]:
        """The amounts in the body that begins on line ``first``, in its order."""
        for number, line in enumerate(source.text_from(first).split("\n"), first):
            masked = self._masked(line) if POSSIBLE.search(line) else ""
            for words, quantity, start in self._amounts(masked):
                span = Span.of_line(number, start, start + len(words))
                yield Numeral(EMPHASIS.sub("", words), quantity, Location(source, span))

    def quantities(self, text: str) -> frozenset[Quantity]:
        """What the amounts in a line of the front matter say."""
        return frozenset(quantity for _, quantity, _ in self._amounts(text))

    def _amounts(self, text: str) -> Iterator[tuple[str, Quantity, int]]:
        """Words, meaning and offset of each amount."""
        for found in self._pattern.finditer(text) if POSSIBLE.search(text) else ():
            if found["digits"]:
                amount = read_amount(found["digits"].replace("，", ","))
                if amount:
                    yield found[0], quantity_of(amount, _unit(found)), found.start()
            else:
                words = found["chinese"]
                amount = read_amount(words)  # as in 数据, so that the two are equal
                said = quantity_of(amount, _unit(found)) if amount else None
                plain = _quantity(value_of(words), words, _unit(found))
                yield found[0], said or plain, found.start()

    @cached_property
    def _pattern(self) -> re.Pattern[str]:
        """An amount and a unit, the longest unit first."""
        wide = {"％"} if "%" in self.units else set()
        counting = sorted({*self.units, *wide} - TIME, key=lambda unit: (-len(unit), unit))
        units = "|".join(_unit_pattern(unit) for unit in counting) or NOTHING
        amount = f"(?P<digits>{DIGITS})|(?P<chinese>{CHINESE})"
        return re.compile(f"{START}{BEFORE}(?:{amount}){SPACE}(?P<unit>{units})")

    def _masked(self, line: str) -> str:
        """The line at its length, with blanks for what is a link or a name."""
        masked = APART.sub(lambda found: " " * len(found[0]), line)
        for name in self.names:
            masked = masked.replace(name, " " * len(name))
        return masked


def _quantity(value: Decimal | None, written: str, unit: str) -> Quantity:
    return written if value is None else value, ALIKE.get(unit, unit)


def _unit(found: re.Match[str]) -> str:
    """人（次） counts times."""
    return re.sub(r"[(（)）]", "", found["unit"])


def _unit_pattern(unit: str) -> str:
    if len(unit) > 1 and unit.endswith("次"):
        return rf"{re.escape(unit[:-1])}(?:次|[(（]次[)）])"
    other = OTHER_WORD.get(unit)
    return re.escape(unit) + r"(?![(（]次[)）])" + (f"(?!{other})" if other else "")
