"""The catalogue: all entries of a site, joined. What every later stage reads."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from functools import cached_property
from typing import Any, NamedTuple, TypeVar

from hooks.catalogue.finder import Finder
from hooks.entries.entry import Entry, Vocabulary, VocabularyTerm
from hooks.entries.node import Path
from hooks.entries.problem import Location
from hooks.model import Place, Publication, Settings, Target
from hooks.model.entry import EntryModel
from hooks.model.place import Level
from hooks.model.scalar.day import Day
from hooks.model.scalar.reference import Reference

Memo = TypeVar("Memo")
Keys = TypeVar("Keys", bound=EntryModel)

LONG_AGO = Day(1)
"""Before every day that an entry names: what has none is the oldest."""


class Link(NamedTuple):
    """A reference that was resolved: which entry names which, under which key."""

    origin: Entry
    path: Path
    destination: Entry

    @property
    def key(self) -> str:
        """The outermost key under which the reference stands, such as 牵头."""
        return str(self.path[0])


class Dangling(NamedTuple):
    """A reference that names nothing (no candidates) or more than one entry."""

    origin: Entry
    path: Path
    reference: Reference
    candidates: tuple[Entry, ...]

    @property
    def at(self) -> Location:
        """The place of the reference's own words, also where several stand in one line."""
        return self.origin.at(*self.path).of(self.reference.text)


@dataclass(frozen=True)
class Catalogue:
    """Entries, vocabularies and the links between them; never changed after the join.

    ``settings`` are the site's, and ``today`` is the day of the build: a
    verification grows old. ``broken`` holds the paths of files that could not be read or shaped:
    whole-site checks skip what refers to them. ``pictures`` holds the paths of
    all picture files. ``finder`` looks up what else may name an entry, such as a link in a body.
    """

    entries: tuple[Entry, ...]
    vocabularies: tuple[Vocabulary, ...]
    finder: Finder = field(repr=False, compare=False)
    links: tuple[Link, ...]
    dangling: tuple[Dangling, ...]
    pictures: frozenset[str]
    broken: frozenset[str]
    settings: Settings
    today: Day

    def of(self, target: Target) -> tuple[Entry, ...]:
        """All entries of one type, by path."""
        return self._by_target.get(target, ())

    def models(self, kind: type[Keys]) -> Iterator[tuple[Entry, Keys]]:
        """Entries whose keys are of this kind, such as ``Venue`` or ``StoryModel``, with their keys."""
        return ((e, e.model) for e in self.entries if isinstance(e.model, kind))

    def at_path(self, path: str) -> Entry | None:
        """The entry whose file stands at ``path``."""
        return self._by_path.get(path)

    def terms(self, target: Target) -> Mapping[str, VocabularyTerm]:
        """The words of one vocabulary, by name."""
        return self._terms.get(target, {})

    def references(self, origin: Entry, key: str) -> tuple[Entry, ...]:
        """The entries that ``origin`` names under ``key``, in its own order, each once."""
        return self._named.get(origin, {}).get(key, ())

    def reference(self, origin: Entry, *path: int | str) -> Entry | None:
        """The entry that the reference at exactly this place names."""
        return self._named_at.get((origin, path))

    def backlinks(self, entry: Entry, target: Target, *keys: str) -> tuple[Entry, ...]:
        """The entries of one type that name ``entry`` under one of ``keys`` (any if none given)."""
        links = self._inward.get(entry, ())
        found = (
            link.origin
            for link in links
            if link.origin.target is target and (not keys or link.key in keys)
        )
        return tuple(dict.fromkeys(found))

    def ancestors(self, place: Entry) -> tuple[Entry, ...]:
        """The places that ``place`` lies in, nearest first; a cycle ends the walk."""
        if place not in self._ancestors:
            self._ancestors[place] = self._walk_up(place)
        return self._ancestors[place]

    def _walk_up(self, place: Entry) -> tuple[Entry, ...]:
        chain: dict[Entry, None] = {}
        parent = self.reference(place, "上级")
        while parent and parent != place and parent not in chain:
            chain[parent] = None
            parent = self.reference(parent, "上级")
        return tuple(chain)

    def town(self, place: Entry) -> Entry | None:
        """The town (镇街) that a place is or lies in."""
        return self.at_level(place, Level.TOWN)

    def at_level(self, place: Entry, level: Level) -> Entry | None:
        """The place of ``level`` that ``place`` is or lies in."""
        for step in (place, *self.ancestors(place)):
            if isinstance(step.model, Place) and step.model.level is level:
                return step
        return None

    def visible(self, states: frozenset[Publication]) -> "Catalogue":
        """The part of the catalogue in these publishing states, and only links within it."""
        entries = tuple(entry for entry in self.entries if entry.model.state in states)
        if len(entries) == len(self.entries):
            return self
        kept = frozenset(entries)
        links = tuple(x for x in self.links if x.origin in kept and x.destination in kept)
        finder = Finder.of(entries, self.vocabularies, self.broken)
        return replace(self, entries=entries, links=links, finder=finder)

    def places(self, entry: Entry) -> tuple[Entry, ...]:
        """Where an entry belongs: its own 地区, else those of the organisations that lead it."""
        if own := self.references(entry, "地区"):
            return own
        leaders = self.references(entry, "牵头")
        return tuple(
            dict.fromkeys(p for leader in leaders for p in self.references(leader, "地区"))
        )

    def memo(self, make: Callable[["Catalogue"], Memo]) -> Memo:
        """What ``make`` makes of this catalogue, made once: later rooms keep their indexes here."""
        if make not in self._memo:
            self._memo[make] = make(self)
        found: Memo = self._memo[make]
        return found

    def of_each(self, make: Callable[["Catalogue", Entry], Memo], entry: Entry) -> Memo:
        """What ``make`` makes of an entry, made once: many pages mention it."""
        found: dict[Entry, Memo] = self._of_each.setdefault(make, {})
        if entry not in found:
            found[entry] = make(self, entry)
        return found[entry]

    @cached_property
    def _of_each(self) -> dict[Callable[["Catalogue", Entry], Any], dict[Entry, Any]]:
        return {}

    @cached_property
    def _memo(self) -> dict[Callable[["Catalogue"], Any], Any]:
        return {}

    @cached_property
    def _by_path(self) -> dict[str, Entry]:
        return {entry.path: entry for entry in self.entries}

    def located(self, place: Entry, target: Target) -> tuple[Entry, ...]:
        """All entries of a type that are in ``place`` or anywhere within it, by path."""
        return self._located.get((place, target), ())

    @cached_property
    def _located(self) -> dict[tuple[Entry, Target], tuple[Entry, ...]]:
        """Every entry under each place it lies in: one walk serves the pages of all places."""
        found: dict[tuple[Entry, Target], list[Entry]] = {}
        for entry in self.entries:
            steps = (
                step for place in self.places(entry) for step in (place, *self.ancestors(place))
            )
            for step in dict.fromkeys(steps):
                found.setdefault((step, entry.target), []).append(entry)
        return {key: tuple(entries) for key, entries in found.items()}

    @cached_property
    def _by_target(self) -> dict[Target, tuple[Entry, ...]]:
        grouped: dict[Target, list[Entry]] = {}
        for entry in self.entries:
            grouped.setdefault(entry.target, []).append(entry)
        return {target: tuple(entries) for target, entries in grouped.items()}

    @cached_property
    def _terms(self) -> dict[Target, dict[str, VocabularyTerm]]:
        return {v.target: {term.name: term for term in v.terms} for v in self.vocabularies}

    @cached_property
    def _named(self) -> dict[Entry, dict[str, tuple[Entry, ...]]]:
        """What each entry names, under each key."""
        found: dict[Entry, dict[str, dict[Entry, None]]] = {}
        for link in self.links:
            found.setdefault(link.origin, {}).setdefault(link.key, {})[link.destination] = None
        return {
            origin: {key: tuple(named) for key, named in keys.items()}
            for origin, keys in found.items()
        }

    @cached_property
    def _named_at(self) -> dict[tuple[Entry, Path], Entry]:
        return {(link.origin, link.path): link.destination for link in reversed(self.links)}

    @cached_property
    def _ancestors(self) -> dict[Entry, tuple[Entry, ...]]:
        """What was walked up to so far."""
        return {}

    @cached_property
    def _inward(self) -> dict[Entry, tuple[Link, ...]]:
        return _grouped((link.destination, link) for link in self.links)


def _grouped(pairs: Iterator[tuple[Entry, Link]]) -> dict[Entry, tuple[Link, ...]]:
    grouped: dict[Entry, list[Link]] = {}
    for entry, link in pairs:
        grouped.setdefault(entry, []).append(link)
    return {entry: tuple(links) for entry, links in grouped.items()}
