"""Figures in a form: the one number that is asked for, in the unit that is asked for, or none.

``服务青年``, and in brackets what else decides: 口径, the year or day of 截至, the unit of a column
whose heading has it already. A plan is given to nobody who did not ask for a plan.
"""

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal

from hooks.catalogue import Catalogue
from hooks.checks.suggestion.similar import quoted, similar
from hooks.desk.publicity.words import basis, how_much, sense
from hooks.desk.questionnaire.mark import Answer, Reply, Unanswered
from hooks.entries.entry import Entry, fold
from hooks.model.figure import Measure
from hooks.model.scalar.day import Day, read_day
from hooks.view.parts.number import Number, numbers_of

BRACKETS = re.compile(r"(?P<indicator>.+?)\s*[(（](?P<more>[^()（）]*)[)）]")
SCALES = {"": 1, "百": 100, "千": 1000, "万": 10**4, "百万": 10**6, "千万": 10**7, "亿": 10**8}


def indicators(catalogue: Catalogue, entry: Entry) -> Iterator[str]:
    """What can be asked, each number by words that are its own."""
    numbers = numbers_of(catalogue, entry)
    for number in numbers:
        if number.is_missing:
            continue
        name = number.figure.indicator
        same = [one for one in numbers if one.figure.indicator == name]
        more = [sense(number)] if len(same) > 1 or number.is_target else []
        if len(same) > 1 and number.until:
            more.append(str(number.until))
        yield f"{name}（{'，'.join(more)}）" if more else name


def figure_answer(catalogue: Catalogue, entry: Entry, question: str) -> Reply:
    """The number, its basis beside it."""
    numbers = numbers_of(catalogue, entry)
    named, more = _asked(numbers, question)
    if not named:
        near = similar(question, dict.fromkeys(n.figure.indicator for n in numbers))
        hint = f"，是不是{quoted(near)}？" if near else ""
        return Unanswered(f"“{entry.title}”没有“{question}”这个数{hint}")
    unit = next((one for one in more if not _is_condition(one)), "")
    fitting = [n for n in named if all(_fits(n, one) for one in more if one != unit)]
    if not fitting:
        told = "；".join(map(_told, named))
        return Unanswered(f"没有这样的“{named[0].figure.indicator}”，有的是：{told}")
    results = [n for n in fitting if not n.is_target] or fitting
    if any(n.is_target for n in results) and Measure.TARGET.value not in more:
        name = results[0].figure.indicator
        return Unanswered(f"{_told(results[0])}：这是目标，不是结果。真要填目标，写 {name}（目标）")
    if len(results) > 1:
        told = "；".join(map(_told, results))
        name = results[0].figure.indicator
        return Unanswered(
            f"“{name}”有 {len(results)} 个：{told}。在括号里写清楚是哪一个，例如 {name}（{sense(results[0])}）"
        )
    return _given(results[0], unit)


def _asked(numbers: Sequence[Number], question: str) -> tuple[list[Number], list[str]]:
    """Those of the indicator, and the conditions in brackets, which an indicator may have itself."""
    if exact := _of(numbers, question):
        return exact, []
    found = BRACKETS.fullmatch(question)
    if not found:
        return [], []
    return _of(numbers, found["indicator"]), [
        one.strip() for one in re.split(r"[,，、;；]", found["more"]) if one.strip()
    ]


def _of(numbers: Sequence[Number], indicator: str) -> list[Number]:
    return [n for n in numbers if fold(n.figure.indicator) == fold(indicator)]


def _is_condition(word: str) -> bool:
    return word in {*Measure, "口径未注明"} or _day(word) is not None


def _day(word: str) -> Day | None:
    return read_day(word.removeprefix("截至"))


def _fits(number: Number, condition: str) -> bool:
    day = _day(condition)
    if day:
        return number.until is not None and day.includes(number.until)
    return condition in {sense(number), number.figure.measure.value}


def _told(number: Number) -> str:
    return f"{how_much(number)}（{number.basis}）"


def _given(number: Number, unit: str) -> Reply:
    """With its own unit as words; in a unit that was asked for as a bare number, if it is exact."""
    if number.is_missing:
        return Unanswered("原文缺失：来源里没有这个数，请自己填")
    note = f"{number.figure.indicator}：{how_much(number)}。{basis(number)}"
    if not unit:
        return Answer(how_much(number), note, unit=number.unit)
    value = _in(number, unit)
    if value is not None and not number.is_target:
        return Answer(_plain(value), note, value)
    mark = "目标 " if number.is_target else ""
    if value is not None:
        return Answer(f"{mark}{_plain(value)}", note)
    if number.unit == unit:
        return Answer(f"{mark}{number.before}{number.digits}", note)
    return Unanswered(f"这个数是“{how_much(number)}”，换不成“{unit}”，请自己填")


def _in(number: Number, unit: str) -> Decimal | None:
    """The exact value in a unit; None for 近2亿 and for another unit: 人 are no 人次."""
    amount, own = number.figure.amount, number.figure.unit.text
    if amount.value is None or amount.about or amount.suffix or not unit.endswith(own):
        return None
    scale = SCALES.get(unit.removesuffix(own))
    return amount.value / scale if scale else None


def _plain(value: Decimal) -> str:
    return f"{value.normalize():f}"
