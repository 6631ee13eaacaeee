"""The proof of a renaming: everything leads where it led before.

It is not guessed whether a name that is free would make another reference ambiguous: the files as
they are going to be are joined once more, and each reference and each link is followed.
"""

from collections.abc import Iterable, Mapping
from typing import NamedTuple

from hooks.catalogue import Catalogue
from hooks.catalogue.join import join, references
from hooks.catalogue.link import destinations_of
from hooks.checks.rules import run_rules
from hooks.desk.rename.words import Renamed, at_path, links
from hooks.entries.entry import Entry
from hooks.entries.parse import parse
from hooks.entries.problem import Location, Source
from hooks.entries.shape import shape
from hooks.model import TERMS


class UnreadableError(Exception):
    """A file that holds an entry would hold none afterwards; the message is its path."""


class Way(NamedTuple):
    """Something that names an entry: where it stands, and the paths that it may mean."""

    at: Location
    goals: frozenset[str]


def astray(renamed: Renamed, changed: Mapping[str, Source]) -> tuple[Location, ...]:
    """What would lead elsewhere once these files are written; raises UnreadableError."""
    before = renamed.catalogue
    shaped = [
        _entry_in(changed[entry.path]) if entry.path in changed else entry
        for entry in before.entries
    ]
    entries = [at_path(one, renamed.path) if one == renamed.entry else one for one in shaped]
    after = joined(before, entries)
    return tuple(
        place
        for entry, new in zip(before.entries, entries, strict=True)
        for place in _astray(renamed, ways(before, entry), ways(after, new))
    )


def _astray(renamed: Renamed, old: list[Way], new: list[Way]) -> Iterable[Location]:
    """What named nothing may come to name the entry: a renaming that was broken off goes on so."""
    if len(old) != len(new):
        yield from (way.at for way in old[:1])
    for way, other in zip(old, new, strict=False):
        meant = {renamed.path if goal == renamed.entry.path else goal for goal in way.goals}
        if other.goals != meant and (way.goals or other.goals != {renamed.path}):
            yield way.at


def ways(catalogue: Catalogue, entry: Entry) -> list[Way]:
    """All that an entry names, in the order of its file."""
    found = [
        (entry.at(*keys).of(reference.text), catalogue.finder.entries(reference))
        for keys, reference in references(entry.model)
        if reference.target not in TERMS
    ]
    found += [
        (link.at, destinations_of(catalogue, entry, link.target).entries) for link in links(entry)
    ]
    return [Way(at, frozenset(goal.path for goal in goals)) for at, goals in found]


def joined(catalogue: Catalogue, entries: Iterable[Entry]) -> Catalogue:
    """The catalogue with other entries in it."""
    known = tuple(entries)
    return join(
        known,
        catalogue.vocabularies,
        pictures={},
        broken=catalogue.broken - {entry.path for entry in known},
        settings=catalogue.settings,
        today=catalogue.today,
    )


def entry_in(source: Source) -> Entry | None:
    """The entry in a text, or None where it holds none."""
    document, _ = parse(source, run_rules)
    value = shape(document, run_rules).value if document else None
    return value if isinstance(value, Entry) else None


def _entry_in(source: Source) -> Entry:
    entry = entry_in(source)
    if entry is None:
        raise UnreadableError(source.path)
    return entry
