"""Extents: from where to where the true number may lie that an amount tells, so that two can agree.

700多 and 720 agree, and so do 1.1万 and 11,023; 700 and 720 do not, nor 700 and 700多.
"""

from dataclasses import dataclass
from decimal import Decimal

from hooks.checks.printed_amount import LEAST, OVER, ROUGHLY, UNDER
from hooks.model.scalar.amount import Amount

MANY = frozenset("多余几来+")
ROUGH = Decimal("0.1")
LITTLE = Decimal("1e-6")
"""700多 is more than 700, and who wrote 700 left it out."""
INFINITE = Decimal("Infinity")
MYRIAD = frozenset("千万亿")


@dataclass(frozen=True)
class Extent:
    """``low`` ≤ the true number ≤ ``high``."""

    low: Decimal
    high: Decimal

    def agrees_with(self, other: "Extent") -> bool:
        """Whether both may be of one number."""
        return self.low <= other.high and other.low <= self.high

    def is_above(self, other: "Extent") -> bool:
        """Whether it is more for certain."""
        return self.low > other.high


def extent_of(amount: Amount) -> Extent | None:
    """None where the source gives no one number."""
    value = amount.value
    if value is None:
        return None
    about = amount.about
    step = _step(value)
    if any(word in about for word in LEAST | (OVER - MANY)):
        return Extent(value, INFINITE)
    if any(word in about for word in MANY):
        return Extent(value + step * LITTLE, value + step)
    if any(word in about for word in UNDER):
        return Extent(value - step, value - step * LITTLE)
    if any(word in about for word in ROUGHLY):
        return Extent(value * (1 - ROUGH), value * (1 + ROUGH))
    half = _rounding(amount) / 2
    return Extent(value - half, value + half)


def _step(value: Decimal) -> Decimal:
    """The place of its last digit that is not 0: 700 → 100, 2600 → 100, 1.1万 → 1000."""
    if not value:
        return Decimal(1)
    plain = value.normalize()
    exponent = plain.as_tuple().exponent
    return Decimal(10) ** exponent if isinstance(exponent, int) else Decimal(1)


def _rounding(amount: Amount) -> Decimal:
    """1.1万 was rounded, 391 was counted; so was 30万, as far as anybody can see, to 万."""
    is_scaled = any(char in MYRIAD for char in amount.written)
    return _step(amount.value or Decimal(0)) if is_scaled else Decimal(0)
