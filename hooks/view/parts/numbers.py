"""The section of numbers: all of an entry, or the best documented of several."""

from collections.abc import Iterable, Iterator
from dataclasses import KW_ONLY, dataclass

from hooks.catalogue import LONG_AGO, Catalogue
from hooks.entries.entry import Entry
from hooks.model.figure import Measure
from hooks.view.parts.number import Number, numbers_of
from hooks.view.parts.section import Section
from hooks.view.parts.series import Graph, graphs


@dataclass(frozen=True)
class Numbers(Section, kind="numbers", shows="numbers"):
    """Figures, and graphs of those that belong together."""

    numbers: tuple[Number, ...]
    graphs: tuple[Graph, ...] = ()
    _: KW_ONLY
    id: str = "numbers"
    title: str = "数字"

    @property
    def texts(self) -> Iterator[str]:
        return (
            f"{n.figure.indicator}\n{n.before}{n.digits}{n.unit}\n{n.figure.note or ''}"
            for n in self.numbers
        )


def numbers(catalogue: Catalogue, entry: Entry) -> Numbers:
    """All figures of an entry, in its own order."""
    found = numbers_of(catalogue, entry)
    return Numbers(found, graphs(found))


def best_numbers(
    catalogue: Catalogue, entries: Iterable[Entry], title: str, count: int, graph_count: int
) -> Numbers:
    """A few numbers: of every entry its best documented result; and a few graphs."""
    found: list[Number] = []
    drawn: list[Graph] = []
    for entry in entries:
        all_of_it = numbers_of(catalogue, entry, about=(entry,))
        found += results(all_of_it)[:1]
        drawn += graphs(all_of_it, about=entry)
    return Numbers(_each_once(found)[:count], tuple(drawn[:graph_count]), title=title)


def _each_once(numbers: Iterable[Number]) -> tuple[Number, ...]:
    """A source's number that several entries tell stands once, with the first of them."""
    found: dict[tuple[object, ...], Number] = {}
    for one in numbers:
        found.setdefault((one.digits, one.unit, one.period, one.citation), one)
    return tuple(found.values())


def chosen_numbers(catalogue: Catalogue, entries: Iterable[Entry]) -> tuple[Number, ...]:
    """What editors chose for the home page, each once, in the order of its entries."""
    every = (one for entry in entries for one in numbers_of(catalogue, entry, about=(entry,)))
    chosen = (one for one in every if one.is_chosen and not one.is_target)
    return tuple({(one.figure.indicator, one.statement): one for one in chosen}.values())


def results(numbers: Iterable[Number]) -> tuple[Number, ...]:
    """What was reached, one number for each indicator of an entry, the best documented first.

    A target is no result, a lost number says nothing, and of two days the later one is shown.
    What editors chose leads, then what has a sense, a date and no reservation.
    """
    reached = [one for one in numbers if one.may_lead and not one.is_target and not one.is_missing]
    by_day = sorted(reached, key=lambda one: one.until or LONG_AGO)
    latest = {(one.figure.indicator, one.about): one for one in by_day}
    shown = (one for one in reached if one in latest.values())
    return tuple(sorted(shown, key=_reservations))


def _reservations(one: Number) -> tuple[bool, bool, bool, bool]:
    is_unstated = one.figure.measure is Measure.UNSTATED
    return not one.is_chosen, one.until is None, is_unstated, bool(one.figure.note)
