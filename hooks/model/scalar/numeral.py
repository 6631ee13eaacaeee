"""Chinese numerals: 二十三 and 一千二百万 as numbers."""

from decimal import Decimal

ONES = {char: value for value, char in enumerate("零一二三四五六七八九")} | {"两": 2}
TENS = {"十": 10, "百": 100, "千": 1000}
MYRIADS = {"万": 10**4, "亿": 10**8}


def value_of(numeral: str) -> Decimal:
    """二十三 → 23, 一千二百万 → 12000000; characters that are none, such as 余, count nothing."""
    total = section = one = 0
    for char in numeral:
        if char in TENS:
            section, one = section + (one or 1) * TENS[char], 0
        elif char in MYRIADS:
            total, section, one = total + (section + one or 1) * MYRIADS[char], 0, 0
        else:
            one = ONES.get(char, one)
    return Decimal(total + section + one)
