"""Sheet codes: what is printed on a 送审单 and typed back after signing, so that both are the same text.

Eight digits: seven of a digest, and one that tells a slip of the pen from another text. It shows
that an entry has not changed since it was printed; it proves nobody's hand.
"""

from collections.abc import Iterable
from enum import StrEnum
from hashlib import blake2b
from unicodedata import normalize

from stdnum import damm

DIGITS = 7
HALF = 4


class Refusal(StrEnum):
    """Why a code is not accepted."""

    MISTYPED = "打错了"
    OTHER = "不是这一份"


def sheet_code(digests: Iterable[str]) -> str:
    """``4821-0936``: of all entries on a sheet together, in any order."""
    found = blake2b("\n".join(sorted(digests)).encode(), digest_size=8).digest()
    number = f"{int.from_bytes(found) % 10**DIGITS:0{DIGITS}}"
    whole = number + damm.calc_check_digit(number)
    return f"{whole[:HALF]}-{whole[HALF:]}"


def refusal(typed: str, digests: Iterable[str]) -> Refusal | None:
    """Why what somebody typed is not the code of these; None where it is."""
    digits = "".join(char for char in normalize("NFKC", typed) if char.isdecimal())
    if len(digits) != DIGITS + 1 or not damm.is_valid(digits):
        return Refusal.MISTYPED
    return None if digits == sheet_code(digests).replace("-", "") else Refusal.OTHER
