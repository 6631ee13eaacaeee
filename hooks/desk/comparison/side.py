"""Sides of a comparison: a project as it was, or as it is, and what stands at which address."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from hashlib import blake2b
from pathlib import Path

from hooks.catalogue import Catalogue
from hooks.catalogue.name_only import apart
from hooks.entries.entry import Entry, VocabularyTerm
from hooks.entries.problem import errors
from hooks.entries.read import paths_of, read_picture, read_settings, walk
from hooks.model import TERMS, Publication, Target
from hooks.pipeline import Examined
from hooks.view.parts.address import former_urls, url_of
from hooks.view.parts.anchor import Url


@dataclass(frozen=True)
class Side:
    """One state: a project's folder and what is in it."""

    root: Path
    examined: Examined

    @property
    def whole(self) -> Catalogue:
        """All entries that could be read."""
        return self.examined.catalogue

    @cached_property
    def public(self) -> Catalogue:
        """What everybody sees."""
        return apart(self.whole.visible(frozenset({Publication.PUBLISHED})))

    @cached_property
    def pages(self) -> Mapping[Url, Entry]:
        """The public entries by address."""
        return {url_of(entry): entry for entry in self.public.entries}

    @cached_property
    def redirects(self) -> Mapping[Url, Entry]:
        """The public entries by the addresses that they once had."""
        every = (*self.public.entries, *self.public.homes)
        former = {url: entry for entry in every for url in former_urls(entry)}
        return former | {url_of(name): name for name in self.public.homes}

    @cached_property
    def notices(self) -> Mapping[Url, str]:
        """What stands at the addresses of entries that were taken down."""
        taken = (e for e in self.whole.entries if e.model.state is Publication.WITHDRAWN)
        return {
            url_of(e): f"{e.model.withdrawal.day}，{e.model.withdrawal.reason}"
            for e in taken
            if e.model.withdrawal
        }

    @cached_property
    def beside(self) -> Mapping[str, str]:
        """Digests of what stands beside the generated pages, by path."""
        paths = paths_of(walk(self.root, self.examined.settings.docs))
        return {path: blake2b(read_picture(self.root, path)).hexdigest() for path in paths}

    @cached_property
    def terms(self) -> Mapping[tuple[Target, str], VocabularyTerm]:
        """All words of the vocabularies."""
        return {
            (target, name): term
            for target in TERMS
            for name, term in self.whole.terms(target).items()
        }

    @cached_property
    def other_settings(self) -> str:
        """mkdocs.yml without its comments."""
        file = read_settings(self.root)
        lines = file.source.text.split("\n") if file else []
        return "\n".join(line for line in lines if line.strip() and line.strip()[0] != "#")

    @property
    def unread(self) -> int:
        """Mistakes because of which entries may be missing."""
        return len(errors(self.examined.problems))
