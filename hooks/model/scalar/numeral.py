"""Chinese numerals: 二十三 and 一千二百万 as numbers."""

import re
from decimal import Decimal
from typing import Literal, overload

ONES = {char: value for value, char in enumerate("零一二三四五六七八九")} | {"两": 2}
TENS = {"十": 10, "百": 100, "千": 1000}
MYRIADS = {"万": 10**4, "亿": 10**8}
NUMERAL = "".join((*ONES, *TENS, *MYRIADS))
"""The characters of numerals."""

SPOKEN = re.compile(r"[一二两三四五六七八九]{2}|[百千万亿][一二两三四五六七八九]$|[十百千]{3}|零$")
"""三四十 is either, 一百二 is 120: not what the characters add up to."""


@overload
def value_of(numeral: str) -> Decimal: ...
@overload
def value_of(numeral: str, *, is_strict: Literal[True]) -> Decimal | None: ...


def value_of(numeral: str, *, is_strict: bool = False) -> Decimal | None:
    """二十三 → 23, 一千二百万 → 12000000; characters that are none, such as 余, count nothing.

    With ``is_strict`` None where somebody could mean another number.
    """
    if is_strict and SPOKEN.search(numeral):
        return None
    total = section = one = 0
    for char in numeral:
        if char in TENS:
            section, one = section + (one or 1) * TENS[char], 0
        elif char in MYRIADS:
            total, section, one = total + (section + one or 1) * MYRIADS[char], 0, 0
        else:
            one = ONES.get(char, one)
    return Decimal(total + section + one)
