"""Occasions: what an entry says happened, when that was, and what the date rests on."""

from collections.abc import Iterator
from dataclasses import dataclass

from hooks.catalogue import Catalogue
from hooks.entries.entry import Entry
from hooks.entries.node import Path
from hooks.model import Brand, Case, SourceDocument
from hooks.model.brand import Event
from hooks.model.entry import Honour, StoryModel
from hooks.model.scalar.day import Day
from hooks.model.scalar.ground import Basis, Ground


@dataclass(frozen=True)
class Occasion:
    """A case, an event of a brand or an honour; ``path`` leads to the keys that hold its 时间."""

    entry: Entry
    path: Path
    subject: Case | Event | Honour

    @property
    def written(self) -> Day | None:
        """The day as it is written, whatever it rests on."""
        return self.subject.day

    @property
    def ground(self) -> Ground | None:
        """What the day rests on; None where nobody said."""
        return self.subject.ground

    @property
    def needs_ground(self) -> bool:
        """There is a day from a report; what a unit reports itself (本单位填报) it knows."""
        model = self.entry.model
        is_own = isinstance(model, StoryModel) and model.is_only_self_reported
        return self.written is not None and not is_own

    @property
    def day(self) -> Day | None:
        """When it happened, as far as the source says or lets one reckon; never a report's year."""
        if self.ground is None:
            return None if self.needs_ground else self.written
        return None if self.ground.basis is Basis.REPORTED else self.written

    @property
    def reported(self) -> Day | None:
        """The year of the report, where nothing else is known."""
        is_reported = self.ground is not None and self.ground.basis is Basis.REPORTED
        return self.written if is_reported else None


def occasions(entry: Entry) -> Iterator[Occasion]:
    """All of an entry, in its own order."""
    model = entry.model
    if isinstance(model, Case):
        yield Occasion(entry, (), model)
    if isinstance(model, Brand):
        for index, event in enumerate(model.events):
            yield Occasion(entry, ("大事", index), event)
    if isinstance(model, StoryModel):
        for index, honour in enumerate(model.honours):
            yield Occasion(entry, ("荣誉", index), honour)


def report_year(catalogue: Catalogue, occasion: Occasion) -> int | None:
    """The year of the report that tells of it; None where that is not known, or need not be."""
    if occasion.day or (occasion.written and not occasion.reported):
        return None
    if occasion.reported:
        return occasion.reported.year
    return next(iter(report_years(catalogue, occasion)), None)


def report_years(catalogue: Catalogue, occasion: Occasion) -> dict[int, bool]:
    """The years of the reports it rests on, the first first; True where printed, not inferred."""
    own = catalogue.reference(occasion.entry, *occasion.path, "来源") if occasion.path else None
    sources = (own,) if own else catalogue.references(occasion.entry, "来源")
    years: dict[int, bool] = {}
    for source in sources:
        if isinstance(source.model, SourceDocument):
            day = source.model.day or source.model.inferred_year
            if day:
                years.setdefault(day.year, source.model.day is not None)
    return years
