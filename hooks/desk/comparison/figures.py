"""Figures of a page before and after: each is told with its sense, its day and its 原句."""

from collections.abc import Callable, Iterator, Sequence

from hooks.checks.printed_amount import alike
from hooks.desk.comparison.detail import Alarm, Detail, from_to
from hooks.desk.extent import extent_of
from hooks.model.figure import Measure
from hooks.view.parts.number import Number

LABEL = "数字"
Key = Callable[[Number], object]
SAME: tuple[Key, ...] = (
    lambda one: (one.figure.indicator, one.figure.measure, one.period, one.figure.unit),
    lambda one: (one.figure.indicator, one.figure.measure, one.period),
    lambda one: (one.figure.indicator, one.figure.measure),
    lambda one: one.figure.indicator,
    lambda one: (one.statement, one.period),
)
"""By what a figure is known again, the surest first."""
Pair = tuple[Number | None, Number | None]


def figure_details(before: Sequence[Number], after: Sequence[Number]) -> Iterator[Detail]:
    """What is different, in the order of the page; then what is gone."""
    for old, new in _paired(before, after):
        if old is None and new is not None:
            yield Detail(
                LABEL, f"{new.figure.indicator}：{amount(new)}（{basis(new)}）", _notes(new)
            )
        elif new is None and old is not None:
            yield Detail(LABEL, f"去掉“{old.figure.indicator}：{amount(old)}”（{basis(old)}）")
        elif old and new and _told(old) != _told(new):
            yield _change(old, new)


def amount(number: Number) -> str:
    """``近2亿元``; what the source lost is 原文缺失."""
    if number.is_missing:
        return f"原文缺失（{number.unit}）"
    return f"{number.before}{number.digits}{number.unit}"


def basis(number: Number) -> str:
    """``累计，截至2018年10月4日，出处：某报``."""
    return f"{number.basis}，出处：{number.citation.text}"


def quotation(number: Number) -> str:
    """The words of the source, or that nobody wrote them down."""
    words = number.figure.quotation
    return f"原句：“{words}”" if words else "原句：没有写"


def _notes(number: Number) -> tuple[str, ...]:
    note = number.figure.note
    return (quotation(number), *((f"备注：{note}",) if note else ()))


def _told(number: Number) -> tuple[object, ...]:
    figure = number.figure
    told = (figure.indicator, amount(number), basis(number), figure.note, figure.quotation)
    return *told, number.is_chosen


def _change(old: Number, new: Number) -> Detail:
    """The figure from what to what; its name, sense and day where they are other ones too."""
    name = new.figure.indicator
    named = name if name == old.figure.indicator else f"{name}（原来叫“{old.figure.indicator}”）"
    much = amount(new) if amount(new) == amount(old) else f"{amount(old)} → {amount(new)}"
    rests = basis(new) if basis(new) == basis(old) else f"{basis(old)} → {basis(new)}"
    notes = [*_words_of_source(old, new), *_remark(old, new)]
    if old.is_chosen is not new.is_chosen:
        notes.append("放到首页" if new.is_chosen else "不再放到首页")
    return Detail(LABEL, f"{named}：{much}（{rests}）", tuple(notes), tuple(_alarms(old, new)))


def _words_of_source(old: Number, new: Number) -> Iterator[str]:
    """The 原句 as it is now, so that it can be compared; where it is another one, the old one too."""
    before, after = old.figure.quotation, new.figure.quotation
    if before == after or before is None:
        yield f"{'加上' if before != after else ''}{quotation(new)}"
    else:
        yield quotation(new) if after else "原句删掉了"
        yield f"以前的{quotation(old)}"


def _remark(old: Number, new: Number) -> Iterator[str]:
    if old.figure.note != new.figure.note:
        yield f"备注：{from_to(old.figure.note or '', new.figure.note or '')}"


def _alarms(old: Number, new: Number) -> Iterator[Alarm]:
    units = [alike(one.figure.unit.text) for one in (old, new)]
    if units[0] != units[1]:
        yield Alarm.UNIT
        return
    if old.is_target and not new.is_target:
        yield Alarm.RESULT
    first, second = extent_of(old.figure.amount), extent_of(new.figure.amount)
    is_total = old.figure.measure is new.figure.measure is Measure.TOTAL
    if is_total and first and second and first.is_above(second):
        yield Alarm.FALL
    amounts = old.figure.amount, new.figure.amount
    is_same = amounts[0].value is not None and amounts[0].value == amounts[1].value
    if is_same and amounts[0].about != amounts[1].about:
        yield Alarm.ABOUT


def _paired(before: Sequence[Number], after: Sequence[Number]) -> list[Pair]:
    """Each figure beside itself as it was."""
    old, new = dict(enumerate(before)), dict(enumerate(after))
    found: dict[int, int] = {}
    for key in SAME:
        known: dict[object, list[int]] = {}
        for place, number in old.items():
            known.setdefault(key(number), []).append(place)
        for place in list(new):
            if places := known.get(key(new[place])):
                found[place] = places.pop(0)
                del new[place], old[found[place]]
    kept: list[Pair] = [
        (before[found[place]] if place in found else None, number)
        for place, number in enumerate(after)
    ]
    return [*kept, *((number, None) for number in old.values())]
