"""Numbers: a figure of an entry with everything that lets a reader trust it."""

import re
from dataclasses import dataclass

from hooks.catalogue import Catalogue
from hooks.entries.entry import Entry
from hooks.model import Target
from hooks.model.entry import StoryModel
from hooks.model.figure import Figure, Measure
from hooks.model.scalar.day import AS_REPORTED, Day
from hooks.model.scalar.reference import OWN_REPORT, Reference
from hooks.model.vocabulary import Unit
from hooks.view.parts.address import anchor
from hooks.view.parts.anchor import Anchor
from hooks.view.parts.source import INFERRED, day_of, is_inferred

DIGITS = re.compile(r"(\D*)([\d.,]+)(.*)")
HIDDEN = "出处未公开"


@dataclass(frozen=True)
class Number:
    """A figure, the day that it is of, and the source that it rests on.

    ``is_report_day`` where the day is merely that of the report; ``is_inferred`` where its year
    rests on that of a report which bears no date (推定年份); ``source`` is
    None for an own report and where the audience may not see it; it ``may_lead`` among
    the few numbers of a place unless editors or its unit say no; ``about`` says whose number it
    is, away from the page of its entry.
    """

    figure: Figure
    until: Day | None
    is_report_day: bool
    source: Entry | None
    is_own_report: bool
    may_lead: bool = True
    about: tuple[Entry, ...] = ()
    is_inferred: bool = False

    @property
    def is_target(self) -> bool:
        """A plan, never to be taken for a result."""
        return self.figure.measure is Measure.TARGET

    @property
    def is_chosen(self) -> bool:
        """Editors put it among the numbers of the home page (要点: 是)."""
        return self.figure.lead is True and not self.is_missing

    @property
    def is_missing(self) -> bool:
        """Shown as 原文缺失."""
        return self.figure.amount.is_missing

    @property
    def before(self) -> str:
        """What stands before the digits: 近 of 近2亿元."""
        return self._parts[0]

    @property
    def digits(self) -> str:
        """What stands out: 2 of 近2亿元; 数百, 2-3 and 每年2 stand whole."""
        return self._parts[1]

    @property
    def unit(self) -> str:
        """What stands behind the digits: 亿元 of 近2亿元."""
        return f"{self._parts[2]}{self.figure.unit.text}{self.figure.amount.suffix}"

    @property
    def _parts(self) -> tuple[str, str, str]:
        if self.is_missing:
            return "", "", ""
        written, value = self.figure.amount.written, self.figure.amount.value
        found = None if value is None else DIGITS.fullmatch(written)
        return (found[1], found[2], found[3]) if found else ("", written, "")

    @property
    def basis(self) -> str:
        """Its sense and its day: ``累计，截至2018年6月30日``. A target is a plan, whatever its day."""
        measure = self.figure.measure
        return f"{'口径未注明' if measure is Measure.UNSTATED else measure}，{self.period}"

    @property
    def statement(self) -> tuple[object, ...]:
        """How much, in which sense and by whom: several entries may state the same."""
        amount = self.figure.amount
        much = amount.written if amount.value is None else amount.value  # 三期 is 3期
        return (
            *(much, amount.about, self.figure.unit, amount.suffix),
            *(self.figure.measure, self.source),
        )

    @property
    def period(self) -> str:
        """``2020年6月起，截至2021年9月7日``, or what is missing; never a guess."""
        since = f"{self.figure.since.chinese}起，" if self.figure.since else ""
        if self.until is None:
            return f"{since}截至日期原文未注明" if since else "原文未注明时间"
        basis = "（报道日期）" if self.is_report_day else INFERRED if self.is_inferred else ""
        return f"{since}截至{self.until.chinese}{basis}"

    @property
    def citation(self) -> Anchor:
        """Its source, or why there is none."""
        if self.source:
            return anchor(self.source)
        return Anchor(OWN_REPORT if self.is_own_report else HIDDEN)

    @property
    def about_anchors(self) -> tuple[Anchor, ...]:
        """Links to the entries that it is about."""
        return tuple(map(anchor, self.about))


def numbers_of(
    catalogue: Catalogue, entry: Entry, about: tuple[Entry, ...] = ()
) -> tuple[Number, ...]:
    """All figures of an entry, in its own order."""
    figures = entry.model.figures if isinstance(entry.model, StoryModel) else ()
    return tuple(
        _number(catalogue, entry, index, figure, about) for index, figure in enumerate(figures)
    )


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
        return (day_of(source) if source else None), True
    return (stated if isinstance(stated, Day) else None), False


def _number(
    catalogue: Catalogue, entry: Entry, index: int, figure: Figure, about: tuple[Entry, ...]
) -> Number:
    source = source_of(catalogue, entry, index, figure)
    day, is_report_day = until(entry, figure, source)
    named = figure.source or next(iter(_sources(entry)), None)
    is_own = named is not None and named.text == OWN_REPORT
    may_lead = _may_lead(catalogue, figure)
    inferred = day is not None and is_inferred(day, source, figure.quotation or "")
    return Number(figure, day, is_report_day, source, is_own, may_lead, about, inferred)


def _may_lead(catalogue: Catalogue, figure: Figure) -> bool:
    """What editors say counts; else what its unit says: three rounds or five points are no result."""
    if figure.lead is not None:
        return figure.lead
    term = catalogue.terms(Target.UNIT).get(figure.unit.text)
    unit = term.model if term else None
    return not isinstance(unit, Unit) or (unit.may_lead and not unit.is_enumeration)


def _sources(entry: Entry) -> tuple[Reference, ...]:
    return entry.model.sources if isinstance(entry.model, StoryModel) else ()
