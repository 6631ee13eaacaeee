"""What files have to say once an entry has another name: the words, and where they stand."""

import itertools
import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from html import unescape
from urllib.parse import quote, unquote

from hooks.catalogue import Catalogue
from hooks.catalogue.finder import Finder
from hooks.catalogue.join import references
from hooks.catalogue.link import SUFFIX, destinations_of
from hooks.entries.body import Mention
from hooks.entries.entry import Entry, fold, stem_of
from hooks.entries.node import Path, Scalar, Sequence, find
from hooks.entries.problem import Location, Source, Span
from hooks.model import TERMS
from hooks.model.scalar.choice import SEPARATOR

WIKI = "[["
LINKING = (SUFFIX, WIKI)
"""What a body has in it that leads to an entry."""
BREAKING = re.compile(r"[\s()<>\[\]|\\\"'%]")
"""What would end the address of a link."""
QUOTES = "\"'"

Words = Iterator[tuple[Span, str]]


@dataclass(frozen=True)
class Renamed:
    """An entry, and the path that it is going to have."""

    catalogue: Catalogue
    entry: Entry
    path: str

    @property
    def stem(self) -> str:
        """Its new name."""
        return stem_of(self.path)

    def words(self, origin: Entry) -> Words:
        """What ``origin`` has to say instead, where it names the entry."""
        finder = self.catalogue.finder
        for keys, reference in references(origin.model):
            if reference.target not in TERMS and self.entry in finder.entries(reference):
                yield from self._reference(origin, keys)
        for link in links(origin):
            if self.entry in destinations_of(self.catalogue, origin, link.target).entries:
                yield from self._link(link.at)

    def _reference(self, origin: Entry, keys: Path) -> Words:
        """Of a scalar within one line, the part that is the name: a folder before it stays."""
        root = origin.document.root
        node, holder = find(root, keys), find(root, keys[:-1])
        if not isinstance(node, Scalar) or node.span.line != node.span.end_line:
            return
        line = origin.source.line(node.span.line)
        mark = line[node.span.column - 1]
        first, last = node.span.column - 1, node.span.end_column - 1
        if mark in QUOTES:
            first, last = first + 1, last - 1
        if isinstance(keys[-1], int) and not isinstance(holder, Sequence):
            first, last = list(_names(line, first, last))[keys[-1]]
        folders, slash, stem = line[first:last].rpartition("/")
        name = self._name(folders)
        if "/" not in name:
            first += len(folders + slash) + len(stem) - len(stem.lstrip())
        if mark == "'":
            name = name.replace("'", "''")
        yield Span.of_line(node.span.line, first, last), name

    def _name(self, folders: str) -> str:
        """The new name; a folder with it where another of this name stands somewhere else."""
        name = f"{folders}/{self.stem}" if folders else self.stem
        if len(self._finder.named(self.entry.target, name)) == 1:
            return self.stem
        return self._finder.name_of(self._moved) or self.stem

    def _link(self, at: Location) -> Words:
        """Of the address of a link, the name of the file."""
        line, first = at.source.line(at.span.line), at.span.column - 1
        path = line[first : at.span.end_column - 1].partition("#")[0]
        start = path.rfind("/") + 1
        typed = path[start:].removesuffix(SUFFIX)
        if fold(unquote(unescape(typed))) != fold(self.entry.stem):
            return  # somewhere else than was thought: the proof will tell
        name = self.stem
        if "%" in typed or (BREAKING.search(name) and not line.startswith(WIKI, first - len(WIKI))):
            name = quote(name)
        yield Span.of_line(at.span.line, first + start, first + start + len(typed)), name

    @property
    def _moved(self) -> Entry:
        return at_path(self.entry, self.path)

    @cached_property
    def _finder(self) -> Finder:
        """Finds entries by their names of afterwards."""
        others = (entry for entry in self.catalogue.entries if entry != self.entry)
        joined = (self.catalogue.vocabularies, self.catalogue.broken)
        return Finder.of((*others, self._moved), *joined)


def links(entry: Entry) -> Iterator[Mention]:
    """The links of a body that may lead to entries; most bodies are not even taken apart."""
    if any(mark in entry.source.text for mark in LINKING):
        yield from entry.body.links


def at_path(entry: Entry, path: str) -> Entry:
    """The entry as it would be if its file stood elsewhere."""
    return Entry(entry.target, Source(path, entry.source.text), entry.written, entry.body_line)


def _names(line: str, first: int, last: int) -> Iterator[tuple[int, int]]:
    """From where to where each of several names stands, without the blanks around it."""
    ends = [first, *(found.end() for found in SEPARATOR.finditer(line, first, last)), last + 1]
    for start, end in itertools.pairwise(ends):
        words = line[start : end - 1]
        if name := words.strip():
            at = start + words.index(name)
            yield at, at + len(name)
