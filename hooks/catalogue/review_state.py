"""Review states: how far the three readings (审核) of an entry have come, and whether they still hold.

Three persons read the same text: a reading holds for as long as the entry has the digest that
stands beside it. Who they are the program cannot know: it is a record, not authentication.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import StrEnum
from itertools import groupby, pairwise
from operator import attrgetter
from unicodedata import normalize

from hooks.model.entry import Review, ReviewStep

STEPS = tuple(ReviewStep)


class Standing(StrEnum):
    """What the readings of an entry amount to today."""

    UNSIGNED = "没有审核"
    UNDERWAY = "没有审完"
    STALE = "审核之后改过"
    SIGNED = "审完了"


@dataclass(frozen=True)
class ReviewState:
    """``digest`` is that of the entry as it is now; ``readings`` those that were of the same."""

    digest: str
    standing: Standing
    readings: tuple[Review, ...] = ()

    @property
    def next(self) -> ReviewStep | None:
        """The step that comes next; None where all is signed."""
        return None if self.standing is Standing.SIGNED else STEPS[len(self.readings)]


def review_state(reviews: tuple[Review, ...], digest: str) -> ReviewState:
    """What ``reviews`` amount to for an entry with this digest."""
    fitting = [_true(found) for found in rounds(reviews) if found[0].digest == digest]
    readings = max(fitting, key=len, default=())
    if len(readings) == len(STEPS):
        return ReviewState(digest, Standing.SIGNED, readings)
    if readings:
        return ReviewState(digest, Standing.UNDERWAY, readings)
    return ReviewState(digest, Standing.UNSIGNED if fitting or not reviews else Standing.STALE)


def _true(readings: list[Review]) -> tuple[Review, ...]:
    """Those before the first that cannot be true; where there is one too many, none is."""
    wrong = min((number for number, _ in faults(readings)), default=len(readings))
    return tuple(readings[:wrong]) if wrong < len(STEPS) or wrong == len(readings) else ()


def rounds(reviews: Iterable[Review]) -> list[list[Review]]:
    """The readings one behind the other that were of the same text."""
    return [list(found) for _, found in groupby(reviews, attrgetter("digest"))]


def is_same_role(one: str, other: str) -> bool:
    """Whatever their width and the blanks in them."""
    first, second = ("".join(normalize("NFKC", role).split()) for role in (one, other))
    return first == second


class Fault(StrEnum):
    """What is wrong with a reading beside the others of its text."""

    STEP = "次序"
    ROLE = "身份"
    DAY = "日期"


def faults(readings: Iterable[Review], before: Review | None = None) -> Iterator[tuple[int, Fault]]:
    """The number of each reading of a text that does not fit those before it, and why.

    ``before`` is the last one of the text of before.
    """
    found = list(readings)
    for number, reading in enumerate(found):
        if reading.step not in STEPS[number : number + 1]:
            yield number, Fault.STEP
        if any(is_same_role(reading.role, earlier.role) for earlier in found[:number]):
            yield number, Fault.ROLE
    for number, (earlier, later) in enumerate(pairwise([before or found[0], *found])):
        if earlier.day.is_after(later.day):
            yield number, Fault.DAY
