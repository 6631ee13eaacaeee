"""Details: what is different on one page, in words that stand alone."""

from dataclasses import dataclass
from enum import StrEnum


class Alarm(StrEnum):
    """What a reviewer has to look at twice."""

    UNIT = "单位变了"
    FALL = "累计数变小了"
    RESULT = "目标变成了成果"
    ABOUT = "约数变了"


@dataclass(frozen=True)
class Detail:
    """One difference: ``label`` is the key as staff know it, ``words`` say from what to what.

    ``notes`` stand below it, such as the words of the source (原句).
    """

    label: str
    words: str
    notes: tuple[str, ...] = ()
    alarms: tuple[Alarm, ...] = ()


def from_to(before: str, after: str) -> str:
    """``“甲”改成“乙”``; what was not there before is added."""
    if not before:
        return f"加上“{after}”"
    return f"“{before}”改成“{after}”" if after else f"去掉“{before}”"
