"""The colours of covers: those of the light page, by day and by night.

A cover is a printed object: it stays as it is when the page turns dark.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import Enum
from functools import cache

PAPER = "#FBF9F4"
INK = "#1E1B17"
EDGE = "#CFC7B7"
"""The edge of a cover on paper, which would have none on a page of the same colour."""

JOINT = "综合"


class Ground(Enum):
    """What a cover is printed on says what sort of thing it stands for."""

    SOLID = "有地方、有人可找的"
    TINT = "办过的事"
    PAPER = "做法"


@dataclass(frozen=True)
class Pigment:
    """A system's colour (as ``--gong`` … in ``content/assets/tokens.css``) and two made of it."""

    full: str
    tint: str
    middle: str


@dataclass(frozen=True)
class Palette:
    """The colours of one cover; ``signs`` are what the motif's first colour varies between."""

    ground: str
    name: str
    signs: tuple[str, ...]
    rest: str
    seal: str
    letter: str


PIGMENTS: Mapping[str, Pigment] = {
    "工会": Pigment("#1F4B7A", "#DDE6EF", "#4E76A0"),
    "共青团": Pigment("#1D6A48", "#DCEBE2", "#4C9170"),
    "妇联": Pigment("#8C2A5B", "#F2DFE8", "#B0608A"),
    "科协": Pigment("#0C6470", "#DAEBEC", "#3F8C96"),
    "残联": Pigment("#80540A", "#F2E6CF", "#AC8240"),
    "工商联": Pigment("#6A4230", "#EFE2DA", "#967060"),
}
OTHERS = Pigment("#3F3A33", "#EDE3D0", "#8A7F6C")
# Several organisations at work: among their own colours, so that none of them leads.
MEMBERS = ("#1F4B7A", "#1D6A48", "#8C2A5B", "#B8321A", "#80540A")
MEMBERS_ON_SOLID = ("#8FBBE8", "#7FCBA4", "#EFA3C6", "#FF8A68", "#E2B660")


@cache
def palette(system: str, ground: Ground) -> Palette:
    """The colours of a system's cover; a system without a colour of its own is ink."""
    pigment = PIGMENTS.get(system, OTHERS)
    full, tint, middle = pigment.full, pigment.tint, pigment.middle
    members = MEMBERS_ON_SOLID if ground is Ground.SOLID else MEMBERS
    joined = members if system == JOINT else ()
    match ground:
        case Ground.SOLID:
            return Palette(full, PAPER, (tint, *joined), middle, PAPER, full)
        case Ground.TINT:
            return Palette(tint, full, (full, *joined), _between(middle, tint), full, PAPER)
        case Ground.PAPER:
            return Palette(PAPER, INK, (full, *joined), tint, full, PAPER)


def _between(one: str, other: str) -> str:
    """A little more of the first."""
    pairs = ((int(one[at : at + 2], 16), int(other[at : at + 2], 16)) for at in (1, 3, 5))
    return "#" + "".join(f"{round(0.55 * a + 0.45 * b):02X}" for a, b in pairs)
