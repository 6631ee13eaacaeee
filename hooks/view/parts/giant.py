"""The giant: one number that stands for a county, larger than all others."""

from collections.abc import Iterable
from dataclasses import KW_ONLY, dataclass

from hooks.catalogue import Catalogue
from hooks.entries.entry import Entry
from hooks.view.parts.number import Number
from hooks.view.parts.numbers import best_numbers, chosen_numbers
from hooks.view.parts.section import Section


@dataclass(frozen=True)
class Giant(Section, kind="giant", shows="numbers", in_contents=False):
    """At most one number, with whose it is and on what it rests."""

    numbers: tuple[Number, ...]
    _: KW_ONLY
    id: str = "giant"


def giant(catalogue: Catalogue, stories: Iterable[Entry]) -> Giant:
    """What editors chose (要点: 是); where they chose nothing, the best documented with a day."""
    every = tuple(stories)
    chosen = chosen_numbers(catalogue, every)
    best = best_numbers(catalogue, every, "", len(every), 0).numbers
    dated = (one for one in (*chosen, *best) if one.until and one.source)
    return Giant(tuple(dated)[:1])
