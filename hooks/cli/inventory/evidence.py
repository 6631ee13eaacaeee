"""Evidence: the figures of the site by source and by age, and which have grown old."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

from hooks.catalogue import Catalogue
from hooks.catalogue.label import label
from hooks.entries.entry import Entry
from hooks.model import Target
from hooks.model.entry import StoryModel
from hooks.model.figure import Figure
from hooks.model.scalar.day import Day
from hooks.model.scalar.reference import OWN_REPORT, Reference
from hooks.view.parts.number import source_of, until

OLD_YEARS = 5
"""From this age on a figure is listed as old: a county's plans run for five years."""
MONTHS = 12
UNSOURCED = "没有来源"


@dataclass(frozen=True)
class SourceCount:
    """A source by name, with the figures and the entries that rest on it."""

    title: str
    figures: int
    entries: int


@dataclass(frozen=True)
class AgeCount:
    """Figures by the whole years since their 截至; None where no day is known."""

    years: int | None
    figures: int


@dataclass(frozen=True)
class OldFigures:
    """An entry with figures of ``OLD_YEARS`` and more; ``years`` is the age of the oldest."""

    entry: str
    figures: int
    years: int


@dataclass(frozen=True)
class Evidence:
    """All figures; ``lost`` of them have no value (未知)."""

    figures: int
    lost: int
    sources: tuple[SourceCount, ...]
    ages: tuple[AgeCount, ...]
    old: tuple[OldFigures, ...]


def evidence(catalogue: Catalogue) -> Evidence:
    """What the figures of a catalogue rest on, and how old they are on its day."""
    aged = [(e, _years(catalogue, e, i, f)) for e, i, f in _figures(catalogue)]
    return Evidence(
        figures=len(aged),
        lost=sum(figure.amount.is_missing for _, _, figure in _figures(catalogue)),
        sources=_sources(catalogue),
        ages=_ages(years for _, years in aged),
        old=_old(catalogue, aged),
    )


def _figures(catalogue: Catalogue) -> list[tuple[Entry, int, Figure]]:
    return [
        (entry, index, figure)
        for entry, story in catalogue.models(StoryModel)
        for index, figure in enumerate(story.figures)
    ]


def _sources(catalogue: Catalogue) -> tuple[SourceCount, ...]:
    """All sources, also those that nothing rests on; the one with most figures first."""
    figures = Counter(_source(catalogue, *found) for found in _figures(catalogue))
    entries = Counter(source for entry in catalogue.entries for source in _named(catalogue, entry))
    sources: set[Entry | str] = {*catalogue.of(Target.SOURCE), *figures, *entries}
    counts = (SourceCount(_name(catalogue, each), figures[each], entries[each]) for each in sources)
    return tuple(sorted(counts, key=lambda count: (-count.figures, count.title)))


def _source(catalogue: Catalogue, entry: Entry, index: int, figure: Figure) -> Entry | str:
    """The source of a figure: its own or the first of its entry; its words where it has no page."""
    if found := source_of(catalogue, entry, index, figure):
        return found
    named = figure.source or next(iter(_references(entry)), None)
    return named.text if named else UNSOURCED


def _named(catalogue: Catalogue, entry: Entry) -> set[Entry | str]:
    """The sources that an entry names, 本单位填报 among them."""
    own = {OWN_REPORT for reference in _references(entry) if reference.text == OWN_REPORT}
    return {*catalogue.references(entry, "来源"), *own}


def _references(entry: Entry) -> tuple[Reference, ...]:
    return entry.model.sources if isinstance(entry.model, StoryModel) else ()


def _name(catalogue: Catalogue, source: Entry | str) -> str:
    return label(catalogue, source) if isinstance(source, Entry) else source


def _years(catalogue: Catalogue, entry: Entry, index: int, figure: Figure) -> int | None:
    day: Day | None = until(entry, figure, source_of(catalogue, entry, index, figure))[0]
    return max(0, day.months_until(catalogue.today) // MONTHS) if day else None


def _ages(found: Iterable[int | None]) -> tuple[AgeCount, ...]:
    """The youngest first, the undated last."""
    counts = Counter(found)
    dated = sorted(years for years in counts if years is not None)
    undated = (AgeCount(None, counts[None]),) if counts[None] else ()
    return (*(AgeCount(years, counts[years]) for years in dated), *undated)


def _old(catalogue: Catalogue, aged: Iterable[tuple[Entry, int | None]]) -> tuple[OldFigures, ...]:
    """The entry with the oldest figure first."""
    ages: dict[Entry, list[int]] = {}
    for entry, years in aged:
        if years is not None and years >= OLD_YEARS:
            ages.setdefault(entry, []).append(years)
    found = (
        OldFigures(label(catalogue, entry), len(years), max(years)) for entry, years in ages.items()
    )
    return tuple(sorted(found, key=lambda old: -old.years))
