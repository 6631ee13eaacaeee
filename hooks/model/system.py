"""Systems of organisations (系统): one row for each, which pages, maps, covers and styles draw from.

They stand in the order of protocol, the mass organisations before 综合. A further system is one more row here. Its colours are checked for contrast by
``tests/test_colour.py``; whatever shows systems goes through ``System`` in this order.
"""

from dataclasses import dataclass, replace
from enum import StrEnum
from itertools import takewhile
from typing import Self

DayNight = tuple[str, str]
"""A colour such as ``#1F4B7A`` on the light page, and on the dark one."""

ACCENT: DayNight = ("#B8321A", "#FF8A68")


@dataclass(frozen=True)
class Look:
    """The colours and the motif of a system.

    ``tint`` and ``middle`` are its colour nearly as light as paper and halfway there, for
    covers; ``motif`` is one of ``hooks.cover.MOTIFS``. ``bar`` is what its bar on the home page
    has where it is not ``colour`` by day: a printed object that keeps its colour at night.
    """

    colour: DayNight
    tint: str
    middle: str
    motif: str
    bar: DayNight | None = None

    @property
    def bars(self) -> DayNight:
        """The colour of the bar by day and by night."""
        return self.bar or (self.colour[0], self.colour[0])


INK = Look(("#3F3A33", "#C9C3B8"), "#EDE3D0", "#8A7F6C", "triangles", ("#3F3A33", "#5A544B"))
"""Several at work together, and whoever has no colour of its own."""
LIGHTER_INK = replace(INK, bar=("#746B5E", "#746B5E"))


class System(StrEnum):
    """The system that an organisation belongs to (系统)."""

    seal_char: str
    look: Look
    endings: tuple[str, ...]

    TRADE_UNION = "工会", "工", Look(("#1F4B7A", "#8FBBE8"), "#DDE6EF", "#4E76A0", "beams")
    YOUTH_LEAGUE = (
        "共青团",
        "团",
        Look(("#1D6A48", "#7FCBA4"), "#DCEBE2", "#4C9170", "sprouts"),
        ("团委", "团工委", "团市委", "团区委", "团县委"),
    )
    WOMEN = "妇联", "妇", Look(("#8C2A5B", "#EFA3C6"), "#F2DFE8", "#B0608A", "petals")
    SCIENCE = "科协", "科", Look(("#0C6470", "#74C8D3"), "#DAEBEC", "#3F8C96", "orbits")
    DISABLED = "残联", "残", Look(("#80540A", "#E2B660"), "#F2E6CF", "#AC8240", "arcs")
    BUSINESS = "工商联", "商", Look(("#6A4230", "#DBAC91"), "#EFE2DA", "#967060", "coins")
    JOINT = "综合", "综", INK
    PARTY_STATE = "党政", "政", Look(("#84201F", "#F2A199"), "#F3DFDC", "#A9605C", "flags")
    SOCIAL = "社会组织", "社", Look(("#574183", "#BFAFEA"), "#E6E0F1", "#85739F", "loops")
    COMPANY = "企业", "企", Look(("#545A17", "#C6CE7C"), "#E9EBD5", "#868B57", "stairs")
    SCHOOL = "学校", "校", INK
    OTHER = "其他", "他", INK

    def __new__(cls, name: str, seal_char: str, look: Look, endings: tuple[str, ...] = ()) -> Self:
        """The name is the value: staff write it, readers see it beside the character of the seal.

        The name of an organisation ends in that of its system or in one of ``endings``.
        """
        member = str.__new__(cls, name)
        member._value_ = name
        member.seal_char, member.look, member.endings = seal_char, look, (name, *endings)
        return member

    @property
    def is_mass_organisation(self) -> bool:
        """One of those that the site is about; they stand before 综合."""
        return self in MASS_ORGANISATIONS


MASS_ORGANISATIONS = tuple(takewhile(lambda system: system is not System.JOINT, System))
UNSTATED = "牵头未注明"
"""Stands among the systems for what names no leader."""


def seal_char_of(name: str) -> str:
    """The character of a system's seal; of what is none of them, that of all mass organisations."""
    return next((system.seal_char for system in System if system == name), "群")


def look_of(name: str) -> Look:
    """The look of a system, and of what is none of them."""
    return next((system.look for system in System if system == name), LIGHTER_INK)
