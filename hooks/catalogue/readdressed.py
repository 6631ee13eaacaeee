"""Readdressed: entries that were public at the last commit, and whose address leads nowhere now.

A printed code is scanned for years. What the address was before no file of today says; who keeps
the entries in Git can know.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from hooks.catalogue import Catalogue
from hooks.entries.entry import Entry, Vocabulary, VocabularyTerm
from hooks.entries.problem import TOP, Location, Source
from hooks.model import Publication, Target

KEPT = (Publication.PUBLISHED, Publication.WITHDRAWN)
"""States with a page: of what was taken down a notice stays."""

PAGED = (Target.THEME, Target.NEED)
"""The vocabularies whose words have pages."""


@dataclass(frozen=True)
class Readdressed:
    """The entry as it was, and as it is now; None where its file is gone."""

    before: Entry
    now: Entry | None

    @property
    def at(self) -> Location:
        """The address that took its place, or the state that hides it; else the file that is gone."""
        if self.now is None:
            return Location(Source(self.before.path, ""), TOP)
        return self.now.at("网址" if self.now.model.state in KEPT else "发布")


def readdressed(catalogue: Catalogue, before: Iterable[Entry]) -> Iterator[Readdressed]:
    """Those whose address is not theirs any more; that of a file that is gone may be any entry's."""
    lost = [
        (old, catalogue.at_path(old.path))
        for old in before
        if old.model.state is Publication.PUBLISHED and old.path not in catalogue.broken
    ]
    of_any = frozenset(_addresses(catalogue.entries)) if any(not now for _, now in lost) else ()
    for old, now in lost:
        if (old.target, old.slug) not in (frozenset(_addresses([now])) if now else of_any):
            yield Readdressed(old, now)


def _addresses(entries: Iterable[Entry]) -> Iterator[tuple[Target, str]]:
    """Those at which a page or a notice stands, and those that lead there."""
    return (a for entry in entries if entry.model.state in KEPT for a in entry.addresses)


@dataclass(frozen=True)
class LostTerm:
    """A theme or a need of the last commit, at whose address nothing stands now; and its file."""

    before: VocabularyTerm
    file: Location


def lost_terms(catalogue: Catalogue, before: Iterable[Vocabulary]) -> Iterator[LostTerm]:
    """Nothing is said of a vocabulary of which some words cannot be read."""
    whole = {one.target: one for one in catalogue.vocabularies if one.is_whole}
    for old in before:
        if old.target not in PAGED or old.target not in whole:
            continue
        now = catalogue.terms(old.target).values()
        known = {each for term in now for each in (*term.former, (term.target, term.slug))}
        for term in old.terms:
            if (term.target, term.slug) not in known:
                yield LostTerm(term, Location(Source(whole[old.target].source.path, ""), TOP))
