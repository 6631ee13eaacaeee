"""What a static map is made of: plain values, with lengths in units of its view box.

WIDTH units are the content of a page on the narrowest phone (320 px), so that text of TEXT
units is 14 px there and larger everywhere else.
"""

from dataclasses import dataclass

from hooks.model import Precision
from hooks.model.precision import Grade
from hooks.view.parts.standing import RADIUS, Standing
from maps import VenueRecord

WIDTH = 288.0
TEXT = 14.0
LINE = 17.0  # from one line to the next
DISC = 12  # radius of a marker's middle, within its ring
BASELINE = 5  # of what stands in a marker, below its middle
LEGEND = 28  # width and height of a marker in the legend
GRADES = {precision.value: precision.grade for precision in Precision}
MANY = Grade(name="", key="many", words="", legend="大圆里的数：几处挨得近", radius=18, zoom=0)
"""Several spots that stand close together."""
LEGEND_RADII = {"door": 6, "village": 9, "town": 13, "many": 10}


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

    Of a marker's name they are counted from the marker, which may be drawn smaller with its name.
    """

    lines: tuple[str, ...]
    x: float
    y: float
    anchor: str = "middle"

    @property
    def placed(self) -> tuple[tuple[float, str], ...]:
        """Each line with its foot."""
        return tuple((self.y + LINE * at, line) for at, line in enumerate(self.lines))


@dataclass(frozen=True)
class Shape:
    """A marker around its middle, as on the live map: a sign as large as ``disc``, with a ring where its place is vague."""

    disc: float
    ring: float = 0

    @property
    def scale(self) -> float:
        """From the sign's own outline to this one."""
        return round(self.disc / RADIUS, 3)


@dataclass(frozen=True)
class Marker:
    """One or several venues; ``system`` is empty where they differ, ``mark`` stands inside."""

    x: float
    y: float
    grade: Grade
    mark: str
    records: tuple[VenueRecord, ...]
    words: str
    system: str
    standing: Standing
    name: Name | None = None
    baseline: float = BASELINE

    @property
    def shape(self) -> Shape:
        return _shape(self.grade, self.grade.radius, DISC)

    @property
    def label(self) -> str:
        """What is heard: first what is seen, so that a voice command finds it, then the rest."""
        seen = "".join(self.name.lines) if self.name else ""
        rest = self.words.removeprefix(seen).lstrip("，")
        return f"{self.mark}{seen}，{rest}" if seen else self.words


@dataclass(frozen=True)
class Town:
    """A dot and a name."""

    x: float
    y: float
    name: Name
    radius: float = 3


@dataclass(frozen=True)
class Scale:
    """A bar that is ``words`` long, from x1 to x2, with the words at its right."""

    x1: float
    x2: float
    y: float
    words: str

    @property
    def foot(self) -> tuple[float, float]:
        """Where the words begin."""
        return self.x2 + 6, self.y + 4


@dataclass(frozen=True)
class StaticMap:
    """A drawing of WIDTH by ``height`` with its title; ``number`` is empty where it stands alone."""

    number: str
    title: str
    about: str
    height: float
    graticule: tuple[Stroke, ...]
    markers: tuple[Marker, ...]
    towns: tuple[Town, ...]
    scale: Scale
    width: float = WIDTH

    @property
    def records(self) -> tuple[VenueRecord, ...]:
        """The venues that it shows."""
        return tuple(record for marker in self.markers for record in marker.records)


SIGN, SIGN_SIZE = Shape(RADIUS), 16
"""A sign alone, and the width and height of its drawing in the legend."""


@dataclass(frozen=True)
class LegendEntry:
    """A marker, small, and what it stands for."""

    shape: Shape
    words: str
    size: int = LEGEND
    standing: Standing = Standing.ALL


@dataclass(frozen=True)
class StaticMaps:
    """Maps that stand together, with one legend."""

    maps: tuple[StaticMap, ...]

    @property
    def legend(self) -> tuple[LegendEntry, ...]:
        """What the markers mean that are there."""
        shown = {marker.grade for found in self.maps for marker in found.markers}
        grades = (grade for grade in (*GRADES.values(), MANY) if grade in shown)
        return (
            *(LegendEntry(SIGN, one.words, SIGN_SIZE, one) for one in self.standings),
            *(
                LegendEntry(_shape(grade, LEGEND_RADII[grade.key], DISC // 3), grade.legend)
                for grade in grades
            ),
        )

    @property
    def standings(self) -> tuple[Standing, ...]:
        """The signs that are there."""
        found = {marker.standing for one in self.maps for marker in one.markers}
        return tuple(standing for standing in Standing if standing in found)


def _shape(grade: Grade, radius: float, disc: float) -> Shape:
    """How well a position is known shows in the shape, not in a colour alone."""
    return Shape(radius) if grade is MANY or grade.is_door else Shape(disc, radius)
