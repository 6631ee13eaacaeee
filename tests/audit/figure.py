"""One figure of the audit: what was found on one page, and whether it reaches the bar."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Figure:
    """``bar`` is what must be reached, in words; ``faults`` say where to look, worst first."""

    measure: str
    page: str
    found: str
    bar: str
    is_reached: bool
    faults: tuple[str, ...] = ()


def none_of(measure: str, page: str, faults: tuple[str, ...]) -> Figure:
    """The figure of a measure whose bar is that nothing is found."""
    return Figure(measure, page, f"{len(faults)} 处", "0 处", not faults, faults)
