"""What the speeds must reach, as far as it was measured."""

import statistics
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

from benchmarks.speed.reading import (
    ADDED,
    AGAIN,
    CHANGED,
    CHECK,
    CHECK_BARE,
    CHECK_FILE,
    COLD,
    OWN,
    REMOVED,
    RENAMED,
    SHOWN,
    Results,
)
from benchmarks.speed.tables import NAMES, growth

REAL, SMALL, MIDDLE, LARGE = 100, 1_000, 5_000, 20_000
TWICE = 2.1  # what twice the entries may cost
GB = 1e9
OF_B = (  # at 5,000 entries: action, quantity, at most so much of b
    (COLD, "wall", 0.35),
    (COLD, "cpu", 0.60),
    (AGAIN, "wall", 0.05),
    (AGAIN, "cpu", 0.05),
    (CHANGED, "wall", 0.06),
    (CHANGED, "cpu", 0.06),
    *(
        (action, quantity, 0.10)
        for action in (ADDED, REMOVED, RENAMED)
        for quantity in ("wall", "cpu")
    ),
    (CHECK, "cpu", 0.06),
    (CHECK_BARE, "cpu", 0.15),
    (COLD, "memory", 1.5),
)
SECONDS = (  # size, action, at most so many
    (REAL, COLD, 3.0),
    (REAL, AGAIN, 1.0),
    (SMALL, SHOWN, 0.7),
    (MIDDLE, SHOWN, 1.5),
    (MIDDLE, CHECK_FILE, 1.0),
)


@dataclass(frozen=True)
class Goal:
    """``value`` must not be more than ``limit``."""

    title: str
    value: float
    limit: float

    def __str__(self) -> str:
        mark = "✓" if self.value <= self.limit else "✗"
        return f"{mark} {self.title}：{self.value:.3g}（至多 {self.limit:g}）"


def goals(found: Results) -> tuple[list[str], bool]:
    """A line for each goal that the sizes measured can tell, and whether one is missed."""
    told = [*_of_b(found), *_seconds(found), *_growths(found), *_large(found)]
    return [str(goal) for goal in told], any(goal.value > goal.limit for goal in told)


def _of_b(found: Results) -> Iterator[Goal]:
    for action, quantity, limit in OF_B:
        if values := found.ratios(MIDDLE, OWN, action, quantity):
            title = f"{MIDDLE}：{action}，{NAMES[quantity]} ÷ b"
            yield Goal(title, statistics.median(values), limit)


def _seconds(found: Results) -> Iterator[Goal]:
    for size, action, limit in SECONDS:
        if values := found.of(size, OWN, action, "wall"):
            yield Goal(f"{size}：{action}，秒", statistics.median(values), limit)


def _growths(found: Results) -> Iterator[Goal]:
    sizes = [size for size in found.entries if size >= SMALL]
    for less, more in pairwise(sizes):
        for action, quantity in (
            (COLD, "cpu"),
            (CHECK, "cpu"),
            (CHECK_BARE, "cpu"),
            (COLD, "memory"),
        ):
            if factor := growth(found, less, more, action, quantity):
                title = f"{less} → {more}：{action}，翻一番的{NAMES[quantity]}"
                yield Goal(title, factor, TWICE)


def _large(found: Results) -> Iterator[Goal]:
    if memory := found.of(LARGE, OWN, COLD, "memory"):
        yield Goal(f"{LARGE}：{COLD}，内存 GB", statistics.median(memory) / GB, 3.0)
    pages = [found.of(size, OWN, COLD, "page") for size in (REAL, LARGE)]
    if all(pages):
        yield Goal(f"{REAL} → {LARGE}：条目的 HTML，几倍", pages[1][0] / pages[0][0], 1.05)
