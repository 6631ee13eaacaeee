"""Freshness: of the venues that each unit runs, how many somebody looked at of late."""

from dataclasses import dataclass

from hooks.catalogue import Catalogue
from hooks.desk.patrol.rounds import By, rounds


@dataclass(frozen=True)
class Freshness:
    """A unit that runs venues, in the order of protocol; of the last nobody wrote who runs them.

    ``until`` is the last day of the first verification that ends; empty where none holds.
    """

    owner: str
    venues: int
    fresh: int
    until: str


def freshness(catalogue: Catalogue) -> tuple[Freshness, ...]:
    """The same venues as on the sheets of ``quntuan patrol``: homes are none."""
    return tuple(
        Freshness(one.name, one.venues, one.fresh, str(one.until or ""))
        for one in rounds(catalogue, By.UNIT)
    )
