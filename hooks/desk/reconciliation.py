"""Reconciliation (数字对账): numbers that contradict each other, shown and never corrected.

Only numbers of one subject are compared: of one entry, of a brand and a case that it is told by,
or of whatever both name in their indicator. What may both be true is no contradiction: another day,
another sense, a part and its whole, a rounded number and an exact one.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from enum import StrEnum
from itertools import combinations

from hooks.catalogue import Catalogue
from hooks.checks.printed_amount import alike
from hooks.desk.extent import extent_of
from hooks.desk.plan import is_plan
from hooks.desk.retold import retold
from hooks.entries.entry import Entry, fold
from hooks.model import STORIES, Target
from hooks.model.figure import Figure, Measure
from hooks.view.parts.number import Number, numbers_of

KINDS = (
    frozenset({"人", "人次", "户", "对", "家庭", "户次"}),
    frozenset({"场", "次", "期", "批", "届"}),
    frozenset({"元", "美元"}),
    frozenset({"平方米", "亩", "公顷", "平方公里"}),
    frozenset({"件", "条", "项"}),
)
"""Units that measure the same thing in another way: one in place of the other is a slip."""
PARTS = re.compile(r"[的了]")
LEAST_NAME = 3


class Contradiction(StrEnum):
    """What does not go together."""

    VALUES = "一件事两个数"
    UNITS = "单位变了"
    TARGET = "目标当成了成果"
    FALL = "累计数变小了"
    PART = "一部分比全部还多"


@dataclass(frozen=True)
class Place:
    """A number where it stands."""

    entry: Entry
    index: int
    number: Number = field(compare=False)

    @property
    def figure(self) -> Figure:
        """As it is written."""
        return self.number.figure

    @property
    def unit(self) -> str:
        """As it counts: 名 is 人."""
        return alike(self.figure.unit.text)

    @property
    def words(self) -> str:
        """``累计700多人次，截至2018年10月4日``."""
        number, figure = self.number, self.figure
        amount = "未知" if number.is_missing else f"{number.before}{number.digits}{number.unit}"
        measure = "" if figure.measure is Measure.UNSTATED else figure.measure.value
        return f"{measure}{amount}，{number.period}"


@dataclass(frozen=True)
class Conflict:
    """Two numbers, or one alone that contradicts its own words."""

    sort: Contradiction
    places: tuple[Place, ...]
    words: str = ""
    """What the text of the entry says instead."""

    @property
    def indicator(self) -> str:
        """What the numbers say how many there are of."""
        return self.places[0].figure.indicator


def conflicts(catalogue: Catalogue) -> tuple[Conflict, ...]:
    """All contradictions, in the order of the entries."""
    named = _named(catalogue)
    groups: dict[tuple[Entry, str], list[Place]] = {}
    found: list[Conflict] = []
    for target in STORIES:
        for entry in catalogue.of(target):
            numbers = numbers_of(catalogue, entry)
            for told in retold(catalogue, entry, [number.figure for number in numbers]):
                place = Place(entry, told.place, numbers[told.place])
                found.append(Conflict(Contradiction.VALUES, (place,), told.words))
            for index, number in enumerate(numbers):
                place = Place(entry, index, number)
                found += [Conflict(sort, (place,)) for sort in _alone(place)]
                for subject in _subjects(catalogue, named, place):
                    key = subject, _indicator(number.figure)
                    groups.setdefault(key, []).append(place)
    pairs = dict.fromkeys(pair for places in groups.values() for pair in combinations(places, 2))
    for one, other in pairs:
        sort = contradiction(one, other)
        if sort and not _is_told(found, sort, one, other):
            found.append(Conflict(sort, (one, other)))
    return tuple(found)


def contradiction(one: Place, other: Place) -> Contradiction | None:
    """What contradicts between two numbers of one subject and one indicator."""
    if one.unit != other.unit:
        return Contradiction.UNITS if _are_mixed(one, other) else None
    if one.number.is_target is not other.number.is_target:
        is_one_source = one.number.source == other.number.source
        is_one = is_one_source or _is_same_time(one, other)
        return Contradiction.TARGET if is_one and _are_equal(one, other) else None
    if one.figure.measure is not other.figure.measure and not _are_written_twice(one, other):
        return None
    return _of_values(one, other)


def _are_written_twice(one: Place, other: Place) -> bool:
    """In one entry, of one time, and only one of them says in which sense: 未注明 is no sense."""
    senses = {one.figure.measure, other.figure.measure}
    is_said = senses - {Measure.UNSTATED} <= {Measure.TOTAL, Measure.POINT}
    return one.entry == other.entry and Measure.UNSTATED in senses and is_said


def _of_values(one: Place, other: Place) -> Contradiction | None:
    first, second = extent_of(one.figure.amount), extent_of(other.figure.amount)
    if first is None or second is None or first.agrees_with(second):
        return None
    if _is_same_time(one, other):
        return _of_one_time(one, other, is_above=first.is_above(second))
    if one.figure.measure is Measure.TOTAL and one.figure.since == other.figure.since:
        early, late = one.number.until, other.number.until
        if early and late and _are_of_one_story(one, other):
            falls = first.is_above(second) if late.is_after(early) else second.is_above(first)
            is_later = late.is_after(early) or early.is_after(late)
            return Contradiction.FALL if falls and is_later else None
    return None


def _of_one_time(one: Place, other: Place, *, is_above: bool) -> Contradiction | None:
    """Of a brand and its venue one may be a part of the other, but never the greater one."""
    if one.entry == other.entry:
        return Contradiction.VALUES
    if one.number.source != other.number.source and one.number.until is None:
        return None
    targets = {one.entry.target, other.entry.target}
    if targets == {Target.BRAND, Target.VENUE}:
        is_part_first = one.entry.target is Target.VENUE
        return Contradiction.PART if is_above is is_part_first else None
    is_one_fact = len(targets) > 1 or _are_of_one_sentence(one, other)
    return Contradiction.VALUES if is_one_fact else None


def _are_of_one_story(one: Place, other: Place) -> bool:
    """An entry, or a brand and its case: a venue has a part, and two cases have nothing in common."""
    targets = {one.entry.target, other.entry.target}
    return one.entry == other.entry or targets == {Target.BRAND, Target.CASE}


def _alone(place: Place) -> Iterator[Contradiction]:
    """A plan in its own words, told as if it were reached."""
    if not place.number.is_target and is_plan(place.figure):
        yield Contradiction.TARGET


def _is_told(found: Iterable[Conflict], sort: Contradiction, *places: Place) -> bool:
    """A plan told as a result needs no second message beside its target."""
    return sort is Contradiction.TARGET and any(
        one.sort is sort and one.places[0] in places for one in found
    )


def _are_mixed(one: Place, other: Place) -> bool:
    """人 for 人次, which may both be true only where both stand in one sentence of the source."""
    is_one_kind = any({one.unit, other.unit} <= kind for kind in KINDS)
    return is_one_kind and not _are_of_one_sentence(one, other)


def _are_of_one_sentence(one: Place, other: Place) -> bool:
    words = one.figure.quotation
    return words is not None and words == other.figure.quotation


def _are_equal(one: Place, other: Place) -> bool:
    value = one.figure.amount.value
    return value is not None and value == other.figure.amount.value


def _is_same_time(one: Place, other: Place) -> bool:
    """Of one day and of one beginning, so far as anybody says."""
    return (one.number.until, one.figure.since) == (other.number.until, other.figure.since)


def _indicator(figure: Figure) -> str:
    return PARTS.sub("", fold(figure.indicator))


def _subjects(catalogue: Catalogue, named: Iterable[Entry], place: Place) -> tuple[Entry, ...]:
    """Whom the indicator names, else the brands of a case or venue, else the entry itself."""
    indicator, entry = fold(place.figure.indicator), place.entry
    found = next((one for one in named if fold(one.title) in indicator), None)
    if found or entry.target is Target.BRAND:
        return (found or entry,)
    brands = catalogue.references(entry, "品牌") or catalogue.backlinks(entry, Target.BRAND, "阵地")
    return brands or (entry,)


def _named(catalogue: Catalogue) -> list[Entry]:
    """Places and organisations whose names are long enough to be meant, the longest first."""
    wanted = [
        entry
        for target in (Target.PLACE, Target.ORGANISATION)
        for entry in catalogue.of(target)
        if len(entry.title) >= LEAST_NAME
    ]
    return sorted(wanted, key=lambda entry: -len(entry.title))
