"""An entry: a typed model together with the file it came from."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property, lru_cache
from unicodedata import normalize

from hooks.entries.body import Body, body_in
from hooks.entries.document import Document
from hooks.entries.node import locate
from hooks.entries.parse import document_of
from hooks.entries.problem import Location, Source
from hooks.model import ENTRIES, EntryModel, Target, Term
from hooks.model.slug import slug_of
from hooks.model.vocabulary import PagedTerm

MARKS = re.compile(r"""["'“”‘’《》「」]""")
FOLDED = 1 << 16
"""Names that are remembered: every reference repeats one."""


@dataclass(frozen=True)
class Entry:
    """One entry. Two entries are the same when their paths are.

    ``written`` are its keys as they were typed, found to fit the model. What else it has is
    made of these and of the text when somebody asks: most are only looked at in passing.
    """

    target: Target
    source: Source = field(compare=False, repr=False)
    written: Mapping[str, object] = field(compare=False, repr=False)
    body_line: int = field(compare=False, repr=False)
    path: str = field(init=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "path", self.source.path)

    def __hash__(self) -> int:
        """Of the path alone, which keeps its own: every index asks for it."""
        return hash(self.path)

    @cached_property
    def model(self) -> EntryModel:
        """Its keys."""
        return ENTRIES[self.target].model_validate(self.written)

    @cached_property
    def body(self) -> Body:
        """The Markdown behind them."""
        return body_in(self.source, self.body_line)

    @property
    def head(self) -> str:
        """The text before the body: all that decides the entry but its body."""
        text = self.source.text
        return text.removesuffix(self.source.text_from(self.body_line))

    @cached_property
    def document(self) -> Document:
        """The file taken apart once more, for the places of its keys."""
        return document_of(self.source)

    @cached_property
    def steps(self) -> tuple[str, ...]:
        """Folders below the type, then the stem; folded, for comparing with references."""
        return steps_of(self.path)

    @cached_property
    def stem(self) -> str:
        """The file's name without its ending."""
        return stem_of(self.path)

    @property
    def title(self) -> str:
        """The official name."""
        return self.model.name or self.stem

    @cached_property
    def slug(self) -> str:
        """The last part of the page's address; pinyin where none was written."""
        return self.model.slug or slug_of(self.title)

    @property
    def former(self) -> tuple[tuple[Target, str], ...]:
        """The addresses that lead here from elsewhere: each the type and the slug of a page."""
        return tuple((was.type or self.target, was.slug) for was in self.model.former_addresses)

    @property
    def addresses(self) -> tuple[tuple[Target, str], ...]:
        """Those, and the one where it is now."""
        return (*self.former, (self.target, self.slug))

    def at(self, *path: int | str) -> Location:
        """The place of a key or an item of the front matter."""
        return self.document.at(locate(self.document.root, path))


@dataclass(frozen=True)
class VocabularyTerm:
    """A word of a vocabulary and where it stands."""

    target: Target
    model: Term = field(compare=False)
    at: Location = field(compare=False, repr=False)
    name: str = field(init=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "name", self.model.name)

    @cached_property
    def slug(self) -> str:
        """The last part of a theme's page address."""
        return self.model.slug or slug_of(self.name)

    @property
    def former(self) -> tuple[tuple[Target, str], ...]:
        """The addresses that its page had, each with its type."""
        model = self.model
        old = model.former_addresses if isinstance(model, PagedTerm) else ()
        return tuple((self.target, slug) for slug in old)


@dataclass(frozen=True)
class Vocabulary:
    """One file of ``brands/词表``; not ``is_whole`` where some terms did not fit."""

    target: Target
    source: Source
    terms: tuple[VocabularyTerm, ...]
    is_whole: bool


@lru_cache(FOLDED)
def fold(text: str) -> str:
    """Names compare without regard to width, case and quotation marks.

    An input method writes （二） where a file is named (二), and “零距离” where
    Windows and staff leave the marks out.
    """
    return MARKS.sub("", normalize("NFKC", text)).casefold()


def steps_of(path: str) -> tuple[str, ...]:
    """``brands/品牌/凤桥镇/青创贷.md`` → ``("凤桥镇", "青创贷")``, folded."""
    *folders, _ = path.split("/")[2:]
    return tuple(map(fold, (*folders, stem_of(path))))


def stem_of(path: str) -> str:
    """The last name in a path without its ending; the dot that hides a file begins none."""
    name = path.rpartition("/")[2]
    stem, _, ending = name.rpartition(".")
    return stem if stem and ending else name
