"""The catalogue: all entries of a site, joined. What every later stage reads."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property

from hooks.entry import Entry, Vocabulary, VocabularyTerm
from hooks.model import Place, Target
from hooks.model.place import Level
from hooks.node import Path
from hooks.problem import Location
from hooks.scalar.reference import Reference


@dataclass(frozen=True)
class Link:
    """A reference that was resolved: which entry names which, under which key."""

    origin: Entry
    path: Path
    goal: Entry

    @property
    def key(self) -> str:
        """The outermost key under which the reference stands, such as 牵头."""
        return str(self.path[0])


@dataclass(frozen=True)
class Dangling:
    """A reference that names nothing (no candidates) or more than one entry."""

    at: Location
    reference: Reference
    candidates: tuple[Entry, ...]


@dataclass(frozen=True)
class Catalogue:
    """Entries, vocabularies and the links between them; never changed after the join.

    ``broken`` holds the paths of files that could not be read or shaped:
    whole-site checks skip what refers to them. ``pictures`` holds the paths of
    all picture files.
    """

    entries: tuple[Entry, ...]
    vocabularies: tuple[Vocabulary, ...]
    links: tuple[Link, ...]
    dangling: tuple[Dangling, ...]
    pictures: frozenset[str]
    broken: frozenset[str]

    def of(self, target: Target) -> tuple[Entry, ...]:
        """All entries of one type, by path."""
        return self._by_target.get(target, ())

    def terms(self, target: Target) -> Mapping[str, VocabularyTerm]:
        """The words of one vocabulary, by name."""
        return self._terms.get(target, {})

    def goals(self, origin: Entry, key: str) -> tuple[Entry, ...]:
        """The entries that ``origin`` names under ``key``, in its own order, each once."""
        links = self._outward.get(origin, ())
        return tuple(dict.fromkeys(link.goal for link in links if link.key == key))

    def goal(self, origin: Entry, *path: int | str) -> Entry | None:
        """The entry that the reference at exactly this place names."""
        links = self._outward.get(origin, ())
        return next((link.goal for link in links if link.path == path), None)

    def origins(self, goal: Entry, target: Target, *keys: str) -> tuple[Entry, ...]:
        """The entries of one type that name ``goal`` under one of ``keys`` (any if none given)."""
        links = self._inward.get(goal, ())
        found = (
            link.origin
            for link in links
            if link.origin.target is target and (not keys or link.key in keys)
        )
        return tuple(dict.fromkeys(found))

    def above(self, place: Entry) -> tuple[Entry, ...]:
        """The places that ``place`` lies in, nearest first; a cycle ends the walk."""
        chain: dict[Entry, None] = {}
        parent = self.goal(place, "上级")
        while parent and parent != place and parent not in chain:
            chain[parent] = None
            parent = self.goal(parent, "上级")
        return tuple(chain)

    def within(self, place: Entry) -> frozenset[Entry]:
        """``place`` and all places below it."""
        return self._below.get(place, frozenset({place}))

    def town(self, place: Entry) -> Entry | None:
        """The town (镇街) that a place is or lies in."""
        return self.at_level(place, Level.TOWN)

    def at_level(self, place: Entry, level: Level) -> Entry | None:
        """The place of ``level`` that ``place`` is or lies in."""
        for step in (place, *self.above(place)):
            if isinstance(step.model, Place) and step.model.level is level:
                return step
        return None

    @cached_property
    def _by_target(self) -> dict[Target, tuple[Entry, ...]]:
        return {t: tuple(e for e in self.entries if e.target is t) for t in Target}

    @cached_property
    def _terms(self) -> dict[Target, dict[str, VocabularyTerm]]:
        return {v.target: {term.name: term for term in v.terms} for v in self.vocabularies}

    @cached_property
    def _outward(self) -> dict[Entry, tuple[Link, ...]]:
        return _grouped((link.origin, link) for link in self.links)

    @cached_property
    def _inward(self) -> dict[Entry, tuple[Link, ...]]:
        return _grouped((link.goal, link) for link in self.links)

    @cached_property
    def _below(self) -> dict[Entry, frozenset[Entry]]:
        pairs = (
            (upper, place)
            for place in self.of(Target.PLACE)
            for upper in (place, *self.above(place))
        )
        grouped: dict[Entry, set[Entry]] = {}
        for upper, place in pairs:
            grouped.setdefault(upper, set()).add(place)
        return {upper: frozenset(places) for upper, places in grouped.items()}


def _grouped(pairs: Iterator[tuple[Entry, Link]]) -> dict[Entry, tuple[Link, ...]]:
    grouped: dict[Entry, list[Link]] = {}
    for entry, link in pairs:
        grouped.setdefault(entry, []).append(link)
    return {entry: tuple(links) for entry, links in grouped.items()}
