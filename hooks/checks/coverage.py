"""Coverage: the numbers for which an entry has a source and a date, beside its body."""

from collections.abc import Iterator

from hooks.catalogue import Catalogue
from hooks.catalogue.link import destinations_of
from hooks.entries.body.numeral import POSSIBLE, Numeral, Numerals, Quantity, quantity_of
from hooks.entries.entry import Entry
from hooks.model import Brand, Target, Venue
from hooks.model.entry import StoryModel
from hooks.model.vocabulary import Unit

BELONGING = ("品牌", "所属", "阵地", "所在")
"""Keys of the entries whose figures an entry may repeat: its own brand and venue."""


def numerals(catalogue: Catalogue) -> Numerals:
    """What finds the amounts of this catalogue: its units, and its names that look like amounts.

    How many parts something has (五项标准) is no result that needs a source of its own.
    """
    units = catalogue.terms(Target.UNIT).items()
    counting = (n for n, t in units if not (isinstance(t.model, Unit) and t.model.is_enumeration))
    finder = Numerals(frozenset(counting))
    names = {
        name
        for entry in catalogue.entries
        for name in _names(entry)
        if POSSIBLE.search(name) and finder.quantities(name)
    }
    return Numerals(finder.units, frozenset(names))


def uncovered(catalogue: Catalogue, entry: Entry, finder: Numerals) -> tuple[Numeral, ...]:
    """The amounts in the body that neither the entry nor one that it names keeps as a number."""
    found = tuple(finder.of(entry.source, entry.body_line)) if entry.body.may_count else ()
    if not found:
        return ()
    known = {
        quantity
        for each in (entry, *_related(catalogue, entry))
        for quantity in _covered(each, finder)
    }
    return tuple(numeral for numeral in found if numeral.quantity not in known)


def _related(catalogue: Catalogue, entry: Entry) -> Iterator[Entry]:
    """The entry's own brands and venues, and what its body links to."""
    for key in BELONGING:
        yield from catalogue.references(entry, key)
    yield from catalogue.backlinks(entry, Target.BRAND, "阵地")
    for link in entry.body.links:
        yield from destinations_of(catalogue, entry, link.target).entries


def _covered(entry: Entry, finder: Numerals) -> Iterator[Quantity]:
    """What the front matter says with a date or a source of its own."""
    model = entry.model
    if not isinstance(model, StoryModel):
        return
    for figure in model.figures:
        yield quantity_of(figure.amount, figure.unit.text)
    if isinstance(model, Venue) and model.count:
        unit = model.count.unit
        yield quantity_of(model.count, unit.text if unit else "处")
    for text in _dated(model):
        yield from finder.quantities(text)


def _dated(model: StoryModel) -> Iterator[str]:
    """Lines that stand on the page with a date, or beside a figure."""
    for figure in model.figures:
        yield figure.indicator
        yield figure.note or ""
    for honour in model.honours:
        yield honour.name
    if isinstance(model, Brand):
        for event in model.events:
            yield event.event


def _names(entry: Entry) -> Iterator[str]:
    yield from (entry.stem, entry.title, *entry.model.aliases)
    if isinstance(entry.model, Brand):
        yield from entry.model.named_parts
