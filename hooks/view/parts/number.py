"""Numbers: a figure of an entry with everything that lets a reader trust it."""

import re
from dataclasses import replace

from hooks.catalogue import Catalogue
from hooks.entries.entry import Entry
from hooks.model import SourceDocument
from hooks.model.entry import StoryModel
from hooks.model.figure import Figure, Measure
from hooks.model.scalar.amount import Amount
from hooks.model.scalar.day import AS_REPORTED, Day
from hooks.model.scalar.reference import OWN_REPORT, Reference
from hooks.view.parts.address import anchor
from hooks.view.parts.section import Anchor, Number, Numbers
from hooks.view.parts.series import Dated, graphs

DIGITS = re.compile(r"(\D*)([\d.,]+)(.*)")


def numbers(catalogue: Catalogue, entry: Entry, about: tuple[Anchor, ...] = ()) -> Numbers:
    """All figures of an entry, in its own order, and the graphs of those that belong together.

    ``about`` says whose they are, away from the page of the entry.
    """
    if not isinstance(entry.model, StoryModel):
        return Numbers(())
    found = enumerate(entry.model.figures)
    told = [_dated(catalogue, entry, index, figure) for index, figure in found]
    drawn = graphs(told)
    if about:
        drawn = tuple(replace(graph, about=about[0]) for graph in drawn)
    return Numbers(tuple(replace(one.number, about=about) for one in told), drawn)


def source_of(catalogue: Catalogue, entry: Entry, index: int, figure: Figure) -> Entry | None:
    """The source that a figure names, else the first of its entry; None if that has no page.

    A figure whose own source is hidden, or 本单位填报, never takes another's.
    """
    path = ("数据", index, "来源") if figure.source else ("来源", 0)
    return catalogue.reference(entry, *path)


def until(entry: Entry, figure: Figure, source: Entry | None) -> tuple[Day | None, bool]:
    """The day that a figure is of, and whether that is merely the day of the report."""
    is_own = "as_of" in figure.model_fields_set
    of_entry = entry.model.as_of if isinstance(entry.model, StoryModel) else None
    stated = figure.as_of if is_own else of_entry
    if stated == AS_REPORTED:
        return _report_day(source), True
    return (stated if isinstance(stated, Day) else None), False


def _dated(catalogue: Catalogue, entry: Entry, index: int, figure: Figure) -> Dated:
    day, _ = until(entry, figure, source_of(catalogue, entry, index, figure))
    return Dated(figure, _number(catalogue, entry, index, figure), day)


def _number(catalogue: Catalogue, entry: Entry, index: int, figure: Figure) -> Number:
    source = source_of(catalogue, entry, index, figure)
    named = figure.source or next(iter(_sources(entry)), None)
    is_own = named is not None and named.text == OWN_REPORT
    before, digits, after = _parts(figure.amount)
    return Number(
        indicator=figure.indicator,
        before=before,
        digits=digits,
        unit=f"{after}{figure.unit.text}{figure.amount.suffix}",
        measure=figure.measure.value,
        period=_period(entry, figure, source),
        source=anchor(source) if source else Anchor(OWN_REPORT if is_own else "出处未公开"),
        note=figure.note or "",
        is_target=figure.measure is Measure.TARGET,
    )


def _parts(amount: Amount) -> tuple[str, str, str]:
    """``近2亿`` → 近, 2, 亿; 数百 has no digits and stands whole; a lost number is empty."""
    if amount.is_missing:
        return "", "", ""
    found = DIGITS.fullmatch(amount.written)
    return (found[1], found[2], found[3]) if found else ("", amount.written, "")


def _sources(entry: Entry) -> tuple[Reference, ...]:
    return entry.model.sources if isinstance(entry.model, StoryModel) else ()


def _period(entry: Entry, figure: Figure, source: Entry | None) -> str:
    """``2020年6月至2021年9月7日`` or what is missing; never a guess."""
    day, is_reported = until(entry, figure, source)
    since = f"{figure.since.chinese}起" if figure.since else ""
    if day:
        end = f"{day.chinese}（报道日期）" if is_reported else day.chinese
        return f"{since}，截至{end}" if since else f"截至{end}"
    return f"{since}，截至日期原文未注明" if since else "原文未注明时间"


def _report_day(source: Entry | None) -> Day | None:
    return source.model.day if source and isinstance(source.model, SourceDocument) else None
