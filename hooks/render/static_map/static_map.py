"""What a plate is made of: plain values, with lengths in units of its view box.

WIDTH units are the content of a page on the narrowest phone (320 px), so that text of TEXT
units is 14 px there and larger everywhere else.
"""

from dataclasses import dataclass

from hooks.model import Precision
from hooks.model.precision import Grade
from maps import VenueRecord

WIDTH = 288.0
TEXT = 14.0
LINE = 17.0  # from one line to the next
GRADES = {precision.value: precision.grade for precision in Precision}
MANY = Grade(name="", key="many", words="", legend="圆点里的数：几处挨得近", radius=18.0, zoom=0)
"""Several spots that stand close together."""


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
    grade: Grade
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
    def legend(self) -> tuple[Grade, ...]:
        """What signs may stand on it, in the order of the legend."""
        return (*GRADES.values(), MANY)

    @property
    def grades(self) -> tuple[Grade, ...]:
        """What signs stand on it."""
        return tuple(sign.grade for sign in self.signs)

    @property
    def records(self) -> tuple[VenueRecord, ...]:
        """The venues that it shows."""
        return tuple(record for sign in self.signs for record in sign.records)
