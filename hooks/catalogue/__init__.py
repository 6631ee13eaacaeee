"""The catalogue: all entries of a site, joined. What every later stage reads."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from functools import cached_property
from typing import Any, NamedTuple, TypeVar

from hooks.catalogue.finder import Finder
from hooks.catalogue.reading import (
    EVERYTHING,
    PICTURES,
    TODAY,
    Piece,
    is_read,
    note,
    note_all,
    note_body,
    piece,
    reading,
    unread,
)
from hooks.catalogue.review_state import ReviewState, Standing
from hooks.entries.body import Body
from hooks.entries.entry import Entry, Vocabulary, VocabularyTerm
from hooks.entries.node import Path
from hooks.entries.problem import Location
from hooks.model import Place, Publication, Settings, Target
from hooks.model.entry import EntryModel
from hooks.model.place import Level
from hooks.model.scalar.day import Day
from hooks.model.scalar.reference import Reference
from hooks.model.settings import SignOff
from hooks.picture import Judgement

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

    @property
    def rests_on_what_is_gone(self) -> bool:
        """Whether what was taken down decides on which pages the origin stands."""
        is_gone = self.destination.model.state is Publication.WITHDRAWN
        return is_gone and self.key in {"地区", "上级", "牵头"}


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
class Index:
    """Entries by words that ``make`` finds for them; ``name`` is its own among all indexes."""

    name: str
    make: Callable[["Catalogue"], Mapping[tuple[str, ...], tuple[Entry, ...]]]

    def __post_init__(self) -> None:
        INDEXES[self.name] = self


INDEXES: dict[str, Index] = {}
"""By name, so that what one of them said can be compared in another process."""


@dataclass(frozen=True)
class Joined:
    """What the join makes of a project's files.

    ``today`` is the day of the build: a verification grows old. ``broken`` holds the paths of
    files that could not be read or shaped: whole-site checks skip what refers to them.
    ``pictures`` holds all picture files, by path; ``reviews`` how far the sign-offs of each entry
    are that has some, or of which the site wants some. ``finder`` looks up what else may name an
    entry, such as a link in a body. ``homes`` are the entries on whose pages name-only brands
    stand, where these were set apart (``hooks/catalogue/name_only.py``).
    """

    entries: tuple[Entry, ...]
    vocabularies: tuple[Vocabulary, ...]
    finder: Finder = field(repr=False, compare=False)
    links: tuple[Link, ...]
    dangling: tuple[Dangling, ...]
    pictures: Mapping[str, Judgement]
    broken: frozenset[str]
    settings: Settings
    today: Day
    reviews: Mapping[str, ReviewState] = field(default_factory=dict)
    claimed: frozenset[str] = frozenset()
    homes: Mapping[Entry, Entry] = field(default_factory=dict)


@dataclass(frozen=True)
class Catalogue:
    """Entries, vocabularies and the links between them; never changed after the join.

    Every question notes what was read (``hooks.catalogue.reading``). What is not noted, the
    settings and which files are broken, decides every page.
    """

    joined: Joined

    @property
    def entries(self) -> tuple[Entry, ...]:
        """All entries, by path."""
        note(EVERYTHING)
        return self.joined.entries

    @property
    def vocabularies(self) -> tuple[Vocabulary, ...]:
        """All vocabularies."""
        note(EVERYTHING)
        return self.joined.vocabularies

    @property
    def links(self) -> tuple[Link, ...]:
        """All references that name one entry."""
        note(EVERYTHING)
        return self.joined.links

    @property
    def dangling(self) -> tuple[Dangling, ...]:
        """All other references."""
        note(EVERYTHING)
        return self.joined.dangling

    @property
    def finder(self) -> Finder:
        """What looks references up."""
        note(EVERYTHING)
        return self.joined.finder

    @property
    def pictures(self) -> frozenset[str]:
        """The paths of all picture files."""
        note(PICTURES)
        return frozenset(self.joined.pictures)

    def judgement(self, path: str) -> Judgement | None:
        """What the picture file at ``path`` proved to be, if there is one."""
        note(piece("picture", path))
        return self.joined.pictures.get(path)

    def picture(self, path: str) -> Judgement | None:
        """The same if it can be published."""
        found = self.judgement(path)
        return found if found and found.trouble is None else None

    @property
    def today(self) -> Day:
        """The day of the build."""
        note(TODAY)
        return self.joined.today

    @property
    def broken(self) -> frozenset[str]:
        """The paths of files that could not be read or shaped."""
        return self.joined.broken

    @property
    def claimed(self) -> frozenset[str]:
        """The accession numbers that stand in broken files, such as a draft just begun."""
        return self.joined.claimed

    @property
    def settings(self) -> Settings:
        """The site's settings."""
        return self.joined.settings

    def review(self, entry: Entry) -> ReviewState | None:
        """How far its sign-offs are; None where it has none and needs none."""
        note(entry.path)
        return self.joined.reviews.get(entry.path)

    def is_held(self, entry: Entry) -> bool:
        """Whether it is to be published and is kept back: the site wants it signed (审核: 必须)."""
        review = self.review(entry)
        is_wanted = self.settings.sign_off is SignOff.REQUIRED
        is_signed = review is None or review.standing is Standing.SIGNED
        return is_wanted and not is_signed and entry.model.state is Publication.PUBLISHED

    def state(self, entry: Entry) -> Publication:
        """The publishing state as the audience meets it: what is kept back is 待审."""
        return Publication.PENDING if self.is_held(entry) else entry.model.state

    def is_public(self, entry: Entry) -> bool:
        """Built for everybody, with a page of its own."""
        return self.state(entry) is Publication.PUBLISHED

    def of(self, target: Target) -> tuple[Entry, ...]:
        """All entries of one type, by path."""
        return self._found(self._by_target.get(target, ()), "of", target)

    def models(self, kind: type[Keys]) -> Iterator[tuple[Entry, Keys]]:
        """Entries whose keys are of this kind, such as ``Venue`` or ``StoryModel``, with their keys."""
        return ((e, e.model) for e in self.entries if isinstance(e.model, kind))

    def at_path(self, path: str) -> Entry | None:
        """The entry whose file stands at ``path``."""
        note(path)
        return self._by_path.get(path)

    def named(self, target: Target, text: str) -> tuple[Entry, ...]:
        """All entries of one type whose path ends as ``text`` says."""
        return self._found(self.joined.finder.named(target, text), "named", target, text)

    @property
    def homes(self) -> Mapping[Entry, Entry]:
        """The name-only brands that were set apart, each with the entry whose page bears it."""
        note(EVERYTHING)
        return self.joined.homes

    def names_at(self, entry: Entry) -> tuple[Entry, ...]:
        """The name-only brands that stand on the page of ``entry``, by path."""
        return self._found(self._names.get(entry, ()), "names at", entry.path)

    def home(self, brand: Entry) -> Entry | None:
        """On whose page a name-only brand stands; None for whatever has a page of its own."""
        home = self.joined.homes.get(brand)
        self._found((home,) if home else (), "home of", brand.path)
        return home

    def is_broken(self, target: Target, text: str) -> bool:
        """Whether ``text`` names a file that could not be read."""
        return self.joined.finder.is_broken(target, text)

    def terms(self, target: Target) -> Mapping[str, VocabularyTerm]:
        """The words of one vocabulary, by name."""
        note(piece("terms", target))
        return self._terms.get(target, {})

    def body(self, entry: Entry) -> Body:
        """The Markdown of an entry; an index, which serves many pages at once, may not ask."""
        note_body(entry.path)
        return entry.body

    def references(self, origin: Entry, key: str) -> tuple[Entry, ...]:
        """The entries that ``origin`` names under ``key``, in its own order, each once."""
        return self._found(self._named.get(origin, {}).get(key, ()), "links of", origin.path)

    def reference(self, origin: Entry, *path: int | str) -> Entry | None:
        """The entry that the reference at exactly this place names."""
        found = self._named_at.get((origin, path))
        self._found((found,) if found else (), "links of", origin.path)
        return found

    def links_of(self, origin: Entry) -> tuple[Link, ...]:
        """What ``origin`` names."""
        links = self._outward.get(origin, ())
        self._found(tuple(link.destination for link in links), "links of", origin.path)
        return links

    def links_to(self, destination: Entry) -> tuple[Link, ...]:
        """What names ``destination``."""
        links = self._inward.get(destination, ())
        self._found(tuple(link.origin for link in links), "links to", destination.path)
        return links

    def backlinks(self, entry: Entry, target: Target, *keys: str) -> tuple[Entry, ...]:
        """The entries of one type that name ``entry`` under one of ``keys`` (any if none given)."""
        found = (
            link.origin
            for link in self._inward.get(entry, ())
            if link.origin.target is target and (not keys or link.key in keys)
        )
        return self._found(tuple(dict.fromkeys(found)), "links to", entry.path)

    def ancestors(self, place: Entry) -> tuple[Entry, ...]:
        """The places that ``place`` lies in, nearest first; a cycle ends the walk."""
        return self.of_each(Catalogue._walk_up, place)

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

    def places(self, entry: Entry) -> tuple[Entry, ...]:
        """Where an entry belongs: its own 地区, else those of the organisations that lead it."""
        if own := self.references(entry, "地区"):
            return own
        leaders = self.references(entry, "牵头")
        return tuple(
            dict.fromkeys(p for leader in leaders for p in self.references(leader, "地区"))
        )

    def located(self, place: Entry, target: Target) -> tuple[Entry, ...]:
        """All entries of a type that are in ``place`` or anywhere within it, by path."""
        found = self._made(_located).get((place, target), ())
        return self._found(found, "located", place.path, target)

    def visible(self, states: frozenset[Publication]) -> "Catalogue":
        """The part of the catalogue in these publishing states, and only links within it.

        What lies in a place that is not shown lies in the next one above it.
        """
        every = self.joined
        entries = tuple(entry for entry in every.entries if self.state(entry) in states)
        if len(entries) == len(every.entries):
            return self
        kept = frozenset(entries)
        links = tuple(_shown_links(self, kept))
        finder = Finder.of(entries, every.vocabularies, every.broken)
        return self.but(entries=entries, links=links, finder=finder)

    def but(self, **parts: Any) -> "Catalogue":  # noqa: ANN401 - as ``replace`` has it
        """The same with other ``parts``, named as in ``Joined``."""
        return Catalogue(replace(self.joined, **parts))

    def lookup(self, index: "Index", *key: str) -> tuple[Entry, ...]:
        """The entries that an index has under these words."""
        return self._found(self._made(index.make).get(key, ()), "index", index.name, *key)

    def memo(self, make: Callable[["Catalogue"], Memo]) -> Memo:
        """What ``make`` makes of this catalogue, made once; whoever asks has read what it read."""
        if make not in self._memos:
            with reading() as read:
                made = make(self)
            self._memos[make] = made, frozenset(read)
        found: Memo
        found, pieces = self._memos[make]
        note_all(pieces)
        return found

    def _made(self, make: Callable[["Catalogue"], Memo]) -> Memo:
        if make not in self._indexes:
            with unread():
                self._indexes[make] = make(self)
        found: Memo = self._indexes[make]
        return found

    def of_each(self, make: Callable[["Catalogue", Entry], Memo], entry: Entry) -> Memo:
        """What ``make`` makes of an entry, made once: many pages mention it."""
        kept: dict[str, tuple[Memo, frozenset[Piece]]] = self._of_each.setdefault(make, {})
        known = kept.get(entry.path)
        if known is None:
            with reading() as read:
                made = make(self, entry)
            known = kept[entry.path] = made, frozenset(read)
        found, pieces = known
        note(entry.path)
        note_all(pieces)
        return found

    def _found(self, entries: tuple[Entry, ...], *question: str) -> tuple[Entry, ...]:
        """Who asks has read the answer, and what it consists of."""
        if is_read():
            note(piece(*question))
            note_all(entry.path for entry in entries)
        return entries

    @cached_property
    def _of_each(self) -> dict[Callable[["Catalogue", Entry], Any], dict[str, Any]]:
        """By path."""
        return {}

    @cached_property
    def _memos(self) -> dict[Callable[["Catalogue"], Any], tuple[Any, frozenset[Piece]]]:
        return {}

    @cached_property
    def _indexes(self) -> dict[Callable[["Catalogue"], Any], Any]:
        return {}

    @cached_property
    def _by_path(self) -> dict[str, Entry]:
        return {entry.path: entry for entry in (*self.joined.entries, *self.joined.homes)}

    @cached_property
    def _names(self) -> dict[Entry, tuple[Entry, ...]]:
        grouped: dict[Entry, list[Entry]] = {}
        for brand, home in self.joined.homes.items():
            grouped.setdefault(home, []).append(brand)
        return {home: tuple(brands) for home, brands in grouped.items()}

    @cached_property
    def _by_target(self) -> dict[Target, tuple[Entry, ...]]:
        grouped: dict[Target, list[Entry]] = {}
        for entry in self.joined.entries:
            grouped.setdefault(entry.target, []).append(entry)
        return {target: tuple(entries) for target, entries in grouped.items()}

    @cached_property
    def _terms(self) -> dict[Target, dict[str, VocabularyTerm]]:
        return {v.target: {term.name: term for term in v.terms} for v in self.joined.vocabularies}

    @cached_property
    def _named(self) -> dict[Entry, dict[str, tuple[Entry, ...]]]:
        """What each entry names, under each key."""
        found: dict[Entry, dict[str, dict[Entry, None]]] = {}
        for link in self.joined.links:
            found.setdefault(link.origin, {}).setdefault(link.key, {})[link.destination] = None
        return {
            origin: {key: tuple(named) for key, named in keys.items()}
            for origin, keys in found.items()
        }

    @cached_property
    def _named_at(self) -> dict[tuple[Entry, Path], Entry]:
        return {(link.origin, link.path): link.destination for link in reversed(self.joined.links)}

    @cached_property
    def _inward(self) -> dict[Entry, tuple[Link, ...]]:
        return _grouped((link.destination, link) for link in self.joined.links)

    @cached_property
    def _outward(self) -> dict[Entry, tuple[Link, ...]]:
        return _grouped((link.origin, link) for link in self.joined.links)


def _grouped(pairs: Iterator[tuple[Entry, Link]]) -> dict[Entry, tuple[Link, ...]]:
    grouped: dict[Entry, list[Link]] = {}
    for entry, link in pairs:
        grouped.setdefault(entry, []).append(link)
    return {entry: tuple(links) for entry, links in grouped.items()}


def _shown_links(catalogue: Catalogue, kept: frozenset[Entry]) -> Iterator[Link]:
    """The links between these entries, and those that keep each of them in its place."""
    moved: set[Entry] = set()
    for link in catalogue.joined.links:
        if link.origin not in kept:
            continue
        if link.destination in kept:
            yield link
        elif place := _shown_place(catalogue, link.destination, kept):
            yield Link(link.origin, link.path, place)
        elif link.key == "牵头" and not catalogue.references(link.origin, "地区"):
            moved.add(link.origin)
    for entry in sorted(moved, key=lambda one: one.path):
        places = (_shown_place(catalogue, place, kept) for place in catalogue.places(entry))
        for number, place in enumerate(dict.fromkeys(filter(None, places))):
            yield Link(entry, ("地区", number), place)


def _shown_place(catalogue: Catalogue, place: Entry, kept: frozenset[Entry]) -> Entry | None:
    """The place itself, or the nearest above it that is shown; None of what is no place."""
    if place.target is not Target.PLACE:
        return None
    return next((one for one in (place, *catalogue.ancestors(place)) if one in kept), None)


def _located(catalogue: Catalogue) -> dict[tuple[Entry, Target], tuple[Entry, ...]]:
    """Every entry under each place it lies in: one walk serves the pages of all places."""
    found: dict[tuple[Entry, Target], list[Entry]] = {}
    for entry in catalogue.entries:
        steps = (
            step
            for place in catalogue.places(entry)
            for step in (place, *catalogue.ancestors(place))
        )
        for step in dict.fromkeys(steps):
            found.setdefault((step, entry.target), []).append(entry)
    return {key: tuple(entries) for key, entries in found.items()}
