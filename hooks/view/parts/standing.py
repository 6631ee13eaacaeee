"""Standing: how many of some venues somebody verified. The one table of its signs: ●, ◐, ○.

Board, map, plate, list and key draw from it (``marked`` in sign.html.jinja, maps/static/sign.js).
"""

from enum import Enum


class Standing(Enum):
    """``key`` in scripts and styles, what the key says, and what of the disc is full.

    ``full`` is an outline around the middle of a disc with the radius RADIUS; none is a ring.
    """

    ALL = ("all", "核实过", "M0-5.5A5.5 5.5 0 1 1 0 5.5A5.5 5.5 0 1 1 0-5.5Z")
    SOME = ("some", "核实了一部分", "M0-5.5A5.5 5.5 0 0 1 0 5.5Z")
    NONE = ("none", "还没有核实", "")

    @property
    def key(self) -> str:
        return self.value[0]

    @property
    def words(self) -> str:
        return self.value[1]

    @property
    def full(self) -> str:
        return self.value[2]


RADIUS = 5.5
"""Of a sign, in the units of its outlines."""


def standing_of(count: int, verified: int) -> Standing:
    """Of so many venues of which so many were verified."""
    if verified == count:
        return Standing.ALL
    return Standing.SOME if verified else Standing.NONE
