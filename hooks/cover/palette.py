"""The colours of covers: those of the light page, by day and by night.

A cover is a printed object: it stays as it is when the page turns dark.
"""

from dataclasses import dataclass
from enum import Enum
from functools import cache

PAPER = "#FBF9F4"
INK = "#1E1B17"
EDGE = "#CFC7B7"
"""The edge of a cover on paper, which would have none on a page of the same colour."""


class Background(Enum):
    """What a cover is printed on: it says what sort of thing it stands for."""

    SOLID = "有地方、有人可找的"
    TINT = "办过的事"
    PAPER = "做法"


@dataclass(frozen=True)
class Emblem:
    """How a cover shows whose it is.

    ``name`` chooses the tiles of the motif (one of ``MOTIFS``), ``seal_char`` stands in the seal.
    ``colour`` has a lighter ``middle`` and a ``tint`` that is nearly paper. The motif is also
    in the colours of ``members``, or in ``light_members`` where the background is the colour.
    """

    name: str
    seal_char: str
    motif: str
    colour: str
    middle: str
    tint: str
    members: tuple[str, ...] = ()
    light_members: tuple[str, ...] = ()


@dataclass(frozen=True)
class Palette:
    """The colours of one cover; the shapes of the motif take turns at ``accents``."""

    background: str
    name: str
    accents: tuple[str, ...]
    second: str
    seal: str
    seal_char: str


@cache
def palette(emblem: Emblem, background: Background) -> Palette:
    """The colours of a cover of a kind."""
    full, tint, middle = emblem.colour, emblem.tint, emblem.middle
    match background:
        case Background.SOLID:
            return Palette(full, PAPER, (tint, *emblem.light_members), middle, PAPER, full)
        case Background.TINT:
            second = _between(middle, tint)
            return Palette(tint, full, (full, *emblem.members), second, full, PAPER)
        case Background.PAPER:
            return Palette(PAPER, INK, (full, *emblem.members), tint, full, PAPER)


def _between(one: str, other: str) -> str:
    """A little more of the first."""
    pairs = ((int(one[at : at + 2], 16), int(other[at : at + 2], 16)) for at in (1, 3, 5))
    return "#" + "".join(f"{round(0.55 * a + 0.45 * b):02X}" for a, b in pairs)
