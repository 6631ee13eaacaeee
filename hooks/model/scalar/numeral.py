"""Chinese numerals: 二十三 and 一千二百万 as numbers."""

from decimal import Decimal

ONES = {sign: value for value, sign in enumerate("零一二三四五六七八九")} | {"两": 2}
TENS = {"十": 10, "百": 100, "千": 1000}
MYRIADS = {"万": 10**4, "亿": 10**8}


def value_of(numeral: str) -> Decimal:
    """二十三 → 23, 一千二百万 → 12000000; signs that are none, such as 余, say nothing."""
    total = section = one = 0
    for sign in numeral:
        if sign in TENS:
            section, one = section + (one or 1) * TENS[sign], 0
        elif sign in MYRIADS:
            total, section, one = total + (section + one or 1) * MYRIADS[sign], 0, 0
        else:
            one = ONES.get(sign, one)
    return Decimal(total + section + one)
