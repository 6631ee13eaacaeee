"""What a plate is made of: plain values, with lengths in units of its view box.

WIDTH units are the content of a page on the narrowest phone (320 px), so that text of TEXT
units is 14 px there and larger everywhere else.
"""

from dataclasses import dataclass
from enum import StrEnum

from maps import VenueRecord

WIDTH = 288.0
TEXT = 14.0
LINE = 17.0  # from one line to the next
CAUTIONS = {"村社级": "位置为村社中心示意", "镇街级": "位置为镇街中心示意"}


class Grain(StrEnum):
    """How well a position is known: each has a shape of its own; MANY stands for several spots."""

    DOOR = "door"
    VILLAGE = "village"
    TOWN = "town"
    MANY = "many"


@dataclass(frozen=True)
class Stroke:
    """A straight line."""

    x1: float
    y1: float
    x2: float
    y2: float


@dataclass(frozen=True)
class Name:
    """Lines of words; ``x`` and ``y`` are the start, middle or end of the first line's foot.

    Of a sign's name they are counted from the sign, which may be drawn smaller with its name.
    """

    lines: tuple[str, ...]
    x: float
    y: float
    anchor: str = "middle"


@dataclass(frozen=True)
class Sign:
    """One or several venues; ``system`` is empty where they differ, ``mark`` what stands inside."""

    x: float
    y: float
    grain: Grain
    radius: float
    mark: str
    records: tuple[VenueRecord, ...]
    words: str
    system: str
    is_verified: bool
    name: Name | None = None

    @property
    def label(self) -> str:
        """What is heard: first what is seen, so that a voice command finds it, then the rest."""
        seen = "".join(self.name.lines) if self.name else ""
        rest = self.words.removeprefix(seen).lstrip("，")
        return f"{self.mark}{seen}，{rest}" if seen else self.words


@dataclass(frozen=True)
class Town:
    """A place on the ground: a dot and a name."""

    x: float
    y: float
    name: Name


@dataclass(frozen=True)
class Scale:
    """A bar that is ``words`` long, from x1 to x2."""

    x1: float
    x2: float
    y: float
    words: str


@dataclass(frozen=True)
class Plate:
    """A drawing of WIDTH by ``height`` with its title; ``number`` is empty where it stands alone."""

    number: str
    title: str
    about: str
    height: float
    graticule: tuple[Stroke, ...]
    signs: tuple[Sign, ...]
    towns: tuple[Town, ...]
    scale: Scale

    @property
    def width(self) -> float:
        """The same for all, so that all words are of one size."""
        return WIDTH

    @property
    def grains(self) -> tuple[str, ...]:
        """Which signs stand on it, for the key."""
        return tuple(dict.fromkeys(sign.grain.value for sign in self.signs))

    @property
    def records(self) -> tuple[VenueRecord, ...]:
        """The venues that it shows."""
        return tuple(record for sign in self.signs for record in sign.records)
