"""One month: what the entries themselves say happened, was reported, verified, signed or taken down.

An entry has no day on which it was written; these are the days that it names.
"""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass

from hooks.catalogue import Catalogue
from hooks.catalogue.label import label
from hooks.entries.entry import Entry
from hooks.model import STORIES, Brand, Case, Publication, SourceDocument, Venue
from hooks.model.entry import StoryModel
from hooks.model.scalar.day import Day
from hooks.view.parts.number import numbers_of

Days = Callable[[Catalogue, Entry], Iterator[Day]]


@dataclass(frozen=True)
class Month:
    """The names of the entries with something in a month, by what it is.

    ``reported`` rest on a document of that month, or are their unit's own report of it;
    ``figures`` are the numbers that go up to a day of it.
    """

    month: str
    reported: tuple[str, ...]
    happened: tuple[str, ...]
    verified: tuple[str, ...]
    signed: tuple[str, ...]
    withdrawn: tuple[str, ...]
    figures: int


def of_month(catalogue: Catalogue, month: Day) -> Month:
    """What all entries say of a month, those too that are no longer shown."""
    stories = [entry for target in STORIES for entry in catalogue.of(target)]
    kept = [entry for entry in stories if catalogue.state(entry) is not Publication.WITHDRAWN]

    def named(entries: Iterable[Entry], days: Days) -> tuple[str, ...]:
        found = (
            e for e in entries if any(month.includes(d) for d in days(catalogue, e) if d.month)
        )
        return tuple(label(catalogue, entry) for entry in found)

    numbers = (number for entry in kept for number in numbers_of(catalogue, entry))
    return Month(
        month=str(month),
        reported=named(kept, _reports),
        happened=named(kept, _events),
        verified=named(kept, _verification),
        signed=named(kept, _signatures),
        withdrawn=named(catalogue.entries, _withdrawal),
        figures=sum(
            number.until is not None and number.until.month > 0 and month.includes(number.until)
            for number in numbers
        ),
    )


def _reports(catalogue: Catalogue, entry: Entry) -> Iterator[Day]:
    for source in catalogue.references(entry, "来源"):
        if isinstance(source.model, SourceDocument) and source.model.day:
            yield source.model.day
    model = entry.model
    if isinstance(model, StoryModel) and model.is_self_reported and isinstance(model.as_of, Day):
        yield model.as_of


def _events(_: Catalogue, entry: Entry) -> Iterator[Day]:
    model = entry.model
    if isinstance(model, Case) and model.day:
        yield model.day
    if isinstance(model, Brand):
        yield from (event.day for event in model.events if event.day)
    if isinstance(model, StoryModel):
        yield from (honour.day for honour in model.honours if honour.day)


def _verification(_: Catalogue, entry: Entry) -> Iterator[Day]:
    if isinstance(entry.model, Venue) and entry.model.verified:
        yield entry.model.verified.day


def _signatures(_: Catalogue, entry: Entry) -> Iterator[Day]:
    return (review.day for review in entry.model.reviews)


def _withdrawal(_: Catalogue, entry: Entry) -> Iterator[Day]:
    if entry.model.withdrawal:
        yield entry.model.withdrawal.day
