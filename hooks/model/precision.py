"""How well a position is known (精度): one row for each grade, which pages and maps draw from."""

from dataclasses import dataclass
from enum import StrEnum
from typing import Self


@dataclass(frozen=True, kw_only=True)
class Grade:
    """How a position that is known so well is shown, and what may rest on it.

    ``key`` names its marker in scripts and styles, ``words`` say it beside a venue, ``caution``
    where the map points elsewhere than at the door, ``legend`` below a static map, on which
    the marker has ``radius`` (units of its view box); ``zoom`` is how near the live map goes.
    What ``is_near`` may be answered as the nearest; to what ``is_door`` people may be sent.
    """

    name: str
    key: str
    words: str
    legend: str
    radius: float
    zoom: int
    caution: str = ""
    is_near: bool = True
    is_door: bool = False


class Precision(StrEnum):
    """How well a position is known."""

    grade: Grade

    EXACT = Grade(
        name="精确",
        key="door",
        words="到门口",
        legend="没有外圈：知道门口",
        radius=12.0,
        zoom=17,
        is_door=True,
    )
    VILLAGE = Grade(
        name="村社级",
        key="village",
        words="只到村社",
        legend="小外圈：只到村社",
        radius=20.0,
        zoom=15,
        caution="位置为村社中心示意",
    )
    TOWN = Grade(
        name="镇街级",
        key="town",
        words="只到镇街",
        legend="大外圈：只到镇街",
        radius=30.0,
        zoom=13,
        caution="位置为镇街中心示意",
        is_near=False,
    )

    def __new__(cls, grade: Grade) -> Self:
        """The name is the value: what staff write."""
        member = str.__new__(cls, grade.name)
        member._value_ = grade.name
        member.grade = grade
        return member
