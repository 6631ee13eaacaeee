"""Answers: what somebody may write behind a key, found by a part of its name, and judged at once.

The command line asks, and so may a form; what an answer is judged by is the model, and for names
the catalogue.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from pydantic import ValidationError
from pydantic.fields import FieldInfo

from hooks.catalogue import Catalogue
from hooks.checks.suggestion.similar import quoted, similar
from hooks.desk.change import Change, Names
from hooks.entries.entry import Entry, fold
from hooks.model import ENTRIES, TERMS, Target
from hooks.model.base import hint, keys
from hooks.model.form import Form, choices, form
from hooks.model.form import target as target_in
from hooks.model.scaffold import is_in_scaffold
from hooks.model.scalar.choice import split_names
from hooks.model.scalar.reference import OWN_REPORT

IN_A_LINE = frozenset({Form.TEXT, Form.NAMES})
OURS = frozenset({"发布", "网址", "目录号"})
SHOWN = 9
"""Answers that are offered at once: those with a number of one digit."""


@dataclass(frozen=True)
class Question:
    """A key that can be answered in one line."""

    catalogue: Catalogue
    target: Target
    key: str

    @property
    def field(self) -> FieldInfo:
        """What the model says of it."""
        return keys(ENTRIES[self.target])[self.key]

    @property
    def meaning(self) -> str:
        """What to write there."""
        return self.field.description or ""

    @property
    def example(self) -> str:
        """One that is right."""
        return hint(self.field, "example")

    @property
    def is_required(self) -> bool:
        return self.field.is_required()

    @property
    def takes_several(self) -> bool:
        """Whether several names may be given."""
        return form(self.field) is Form.NAMES

    @property
    def choices(self) -> tuple[str, ...]:
        """The words one of which it has to be; none where it is asked for by a part of the name."""
        named = target_in(self.field)
        if named and named in TERMS:
            return tuple(self.catalogue.terms(named))
        return choices(self.field)

    def found(self, words: str) -> tuple[str, ...]:
        """The answers that these words may mean, the likeliest first."""
        named = target_in(self.field)
        if named is None or named in TERMS:
            return tuple(c for c in self.choices if words in c) or similar(words, self.choices)
        own = (OWN_REPORT,) if named is Target.SOURCE and words in OWN_REPORT else ()
        entries = sorted(_likely(words, self.catalogue.of(named)), key=lambda pair: pair[0])
        names = (self.catalogue.finder.name_of(entry) for _, entry in entries)
        return (*own, *filter(None, names))

    def refusal(self, text: str) -> str:
        """Why this cannot stand behind the key; empty where it can."""
        try:
            ENTRIES[self.target].model_validate({self.key: text})
        except ValidationError as caught:
            for error in caught.errors(include_url=False):
                if error["loc"][:1] == (self.key,):
                    return self._why(text, error.get("ctx", {}))
        return next(self._unknown(text), "")

    def change(self, text: str) -> Change:
        """The answer as it is written into the file."""
        return Names(tuple(split_names(text))) if self.takes_several else text

    def _why(self, text: str, context: dict[str, str]) -> str:
        if "what" in context:
            return f"{context['what']}{context['remedy']}"
        return (
            f"“{text}”不能这样写。可以写：{'、'.join(self.choices)}。"
            if self.choices
            else f"“{text}”不能这样写。"
        )

    def _unknown(self, text: str) -> Iterator[str]:
        """Names of nothing, and of several."""
        named = target_in(self.field)
        if named is None:
            return
        for name in split_names(text) if self.takes_several else [text]:
            if named in TERMS:
                if name not in self.catalogue.terms(named):
                    yield f"词表“{named}”里没有“{name}”。{_meant(name, self.catalogue.terms(named))}"
            elif not (named is Target.SOURCE and name == OWN_REPORT):
                found = self.catalogue.named(named, name)
                if not found:
                    stems = (entry.stem for entry in self.catalogue.of(named))
                    yield f"没有“{name}”这个{named}条目。{_meant(name, stems)}"
                if len(found) > 1:
                    names = (self.catalogue.finder.name_of(one) or one.stem for one in found)
                    yield f"“{name}”有几个，写明是哪一个：{'、'.join(names)}。"


def known_keys(target: Target) -> tuple[str, ...]:
    """The keys that can be written in one line; the address and the state are the program's."""
    fields = keys(ENTRIES[target]).items()
    return tuple(key for key, field in fields if form(field) in IN_A_LINE and key not in OURS)


def questions(catalogue: Catalogue, target: Target) -> Iterator[Question]:
    """What a new entry is asked: what its scaffold has, as far as it fits into one line."""
    fields = keys(ENTRIES[target])
    wanted = [key for key in known_keys(target) if is_in_scaffold(fields[key])]
    for key in sorted(wanted, key=lambda key: not fields[key].is_required()):
        yield Question(catalogue, target, key)


def folders(catalogue: Catalogue, target: Target) -> tuple[str, ...]:
    """The folders in which entries of a type stand, those with the most first."""
    counts: dict[str, int] = {}
    for entry in catalogue.of(target):
        folder = "/".join(entry.path.split("/")[2:-1])
        counts[folder] = counts.get(folder, 0) + 1
    return tuple(sorted(filter(None, counts), key=lambda folder: (-counts[folder], folder)))


def _likely(words: str, entries: Iterable[Entry]) -> Iterator[tuple[int, Entry]]:
    """Those whose name holds the words, or whose pinyin or its initials do; the shorter the name the likelier."""
    wanted = fold(words)
    for entry in entries:
        names = (entry.stem, entry.title, *entry.model.aliases)
        syllables = entry.slug.split("-")
        sounds = ("".join(syllables), "".join(syllable[:1] for syllable in syllables))
        if any(wanted in fold(name) for name in names) or any(wanted in sound for sound in sounds):
            yield len(entry.stem), entry


def _meant(word: str, known: Iterable[str]) -> str:
    found = similar(word, known)
    return f"是不是{quoted(found)}？" if found else ""
