"""Readdressed: entries that were public at the last commit, and whose address leads nowhere now.

A printed code is scanned for years. What the address was before no file of today says; who keeps
the entries in Git can know.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from hooks.catalogue import Catalogue
from hooks.entries.entry import Entry
from hooks.entries.problem import TOP, Location, Source
from hooks.model import Publication

KEPT = (Publication.PUBLISHED, Publication.WITHDRAWN)
"""States with a page: of what was taken down a notice stays."""


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
    for old in before:
        if old.model.state is not Publication.PUBLISHED or old.path in catalogue.broken:
            continue
        now = catalogue.at_path(old.path)
        heirs = (now,) if now else catalogue.of(old.target)
        if not any(_has(heir, old.slug) for heir in heirs):
            yield Readdressed(old, now)


def _has(entry: Entry, slug: str) -> bool:
    return entry.model.state in KEPT and slug in {entry.slug, *entry.model.former_slugs}
