"""Last admissions: from when on a door that is still open lets nobody in."""

import re
from typing import NamedTuple

from hooks.model.scalar.clock import HOUR, minutes_of, time_pattern

ENTERING = (
    r"(?:入馆|进馆|入场|进场|入园|进园|入院|进院|进入|入内|参观|检票|验票|发票|领票|取票|换票|售票|"
    r"发放门票|发放参观券|接待)"
)
STOPPED = rf"(?:停止|禁止|不再|谢绝)(?:观众|游客|读者)?{ENTERING}|清场|静馆|止票"
PART = r"(?P<part>半个?小时|(?P<number>\d{1,2}|[一二两三])个?(?P<unit>小时|分钟))"
ADMISSION = re.compile(
    rf"{time_pattern('stop')}(?:之?后|以后|起|开始)?\s*(?:{STOPPED})"
    rf"|(?:(?:最[后晚迟]|停止){ENTERING}(?:时间)?|停止{ENTERING})(?:为|是)?[\s:]*{time_pattern('last')}"
    rf"|(?:(?:闭馆|关馆|关门|闭园|结束|下班)(?:之?前|以前)|提前)\s*{PART}\s*(?:{STOPPED})"
)
NUMBERS = {"一": 1, "二": 2, "两": 2, "三": 3}


class Admission(NamedTuple):
    """Nobody gets in any more ``at`` so many minutes after midnight, or ``before`` the door closes."""

    at: int | None
    before: int = 0


def admission_of(found: re.Match[str]) -> Admission:
    """What ``ADMISSION`` found."""
    for name in ("stop", "last"):
        if found[name]:
            return Admission(minutes_of(found, name))
    if not found["number"]:
        return Admission(None, HOUR // 2)
    number = NUMBERS.get(found["number"]) or int(found["number"])
    return Admission(None, number * (HOUR if found["unit"] == "小时" else 1))
