"""Join: references become links, and the entries become one catalogue.

A reference names the other file's stem, or enough of its folders to be the
only one (``凤桥镇/儿童之家``). What names nothing, or two things, is kept as
``Dangling`` for a rule to answer; what names a broken file is passed over,
because that file has its own message already.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from pydantic import BaseModel

from hooks.catalogue import Catalogue, Dangling, Link
from hooks.entry import Entry, Vocabulary, fold, steps_of
from hooks.model import TERMS, Target
from hooks.node import Path
from hooks.scalar.reference import OWN_REPORT, Reference
from hooks.shape import target_of

Steps = tuple[str, ...]


def join(
    entries: Iterable[Entry],
    vocabularies: Iterable[Vocabulary],
    pictures: frozenset[str],
    broken: frozenset[str],
) -> Catalogue:
    """One catalogue of all that could be read."""
    entries, vocabularies = tuple(entries), tuple(vocabularies)
    finder = Finder.of(entries, vocabularies, broken)
    links: list[Link] = []
    dangling: list[Dangling] = []
    for entry in entries:
        for path, reference in references(entry.model):
            if finder.is_settled(reference):
                continue
            found = finder.entries(reference)
            if len(found) == 1:
                links.append(Link(entry, path, found[0]))
            else:
                dangling.append(Dangling(entry.at(*path), reference, found))
    return Catalogue(entries, vocabularies, tuple(links), tuple(dangling), pictures, broken)


def references(value: object, path: Path = ()) -> Iterator[tuple[Path, Reference]]:
    """Every reference in a model with the path of Chinese keys that leads to it."""
    if isinstance(value, Reference):
        yield path, value
    elif isinstance(value, BaseModel):
        for name, field in type(value).model_fields.items():
            yield from references(getattr(value, name), (*path, field.alias or name))
    elif isinstance(value, tuple):
        for index, item in enumerate(value):
            yield from references(item, (*path, index))
    elif isinstance(unit := getattr(value, "unit", None), Reference):
        yield path, unit


@dataclass(frozen=True)
class Finder:
    """Looks references up: words by name, entries by the last steps of their paths.

    ``broken`` holds the last steps of files that could not be read, and
    ``broken_words`` the vocabularies of which some words are not known.
    """

    by_steps: Mapping[tuple[Target, Steps], tuple[Entry, ...]]
    words: Mapping[Target, frozenset[str]]
    broken: frozenset[tuple[Target, Steps]]
    broken_words: frozenset[Target]

    @classmethod
    def of(
        cls,
        entries: tuple[Entry, ...],
        vocabularies: tuple[Vocabulary, ...],
        broken: frozenset[str],
    ) -> "Finder":
        grouped: dict[tuple[Target, Steps], list[Entry]] = {}
        for entry in entries:
            for steps in _endings(entry.steps):
                grouped.setdefault((entry.target, steps), []).append(entry)
        lost = [(target, path) for path in broken if (target := target_of(path))]
        return cls(
            by_steps={key: tuple(group) for key, group in grouped.items()},
            words={v.target: frozenset(term.name for term in v.terms) for v in vocabularies},
            broken=frozenset((t, steps) for t, path in lost for steps in _endings(steps_of(path))),
            broken_words=frozenset(target for target, _ in lost if target in TERMS)
            | frozenset(v.target for v in vocabularies if not v.is_whole),
        )

    def entries(self, reference: Reference) -> tuple[Entry, ...]:
        """All entries whose path ends as the reference says."""
        return self.by_steps.get((reference.target, _steps(reference)), ())

    def is_settled(self, reference: Reference) -> bool:
        """Nothing to link: 本单位填报, a known word, or a file that is broken."""
        if reference.target in TERMS:
            known = self.words.get(reference.target, frozenset())
            return reference.text in known or reference.target in self.broken_words
        is_own = reference.target is Target.SOURCE and reference.text == OWN_REPORT
        return is_own or (reference.target, _steps(reference)) in self.broken


def _steps(reference: Reference) -> Steps:
    return tuple(fold(step.strip()) for step in reference.text.split("/"))


def _endings(steps: Steps) -> Iterator[Steps]:
    """``("凤桥镇", "儿童之家")`` → itself and ``("儿童之家",)``."""
    return (steps[start:] for start in range(len(steps)))
