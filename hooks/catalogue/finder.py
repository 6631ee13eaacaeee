"""Find: which entries a reference names, and which words a vocabulary knows.

An entry is named by the last steps of its path, folded: its stem, or enough
of its folders to be the only one.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import PurePosixPath

from hooks.entries.entry import Entry, Vocabulary, fold, steps_of
from hooks.model import TERMS, Target
from hooks.model.scalar.reference import OWN_REPORT, Reference
from hooks.model.target import target_of

Steps = tuple[str, ...]


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
        entries: Iterable[Entry],
        vocabularies: tuple[Vocabulary, ...],
        broken: frozenset[str],
    ) -> "Finder":
        grouped: dict[tuple[Target, Steps], list[Entry]] = {}
        for entry in entries:
            for steps in _endings(entry.steps):
                grouped.setdefault((entry.target, steps), []).append(entry)
        lost = [(target, path) for path in sorted(broken) if (target := target_of(path))]
        return cls(
            by_steps={key: tuple(group) for key, group in grouped.items()},
            words={v.target: frozenset(term.name for term in v.terms) for v in vocabularies},
            broken=frozenset((t, steps) for t, path in lost for steps in _endings(steps_of(path))),
            broken_words=frozenset(target for target, _ in lost if target in TERMS)
            | frozenset(v.target for v in vocabularies if not v.is_whole),
        )

    def named(self, target: Target, text: str) -> tuple[Entry, ...]:
        """All entries of one type whose path ends as ``text`` says."""
        return self.by_steps.get((target, steps_in(text)), ())

    def entries(self, reference: Reference) -> tuple[Entry, ...]:
        """All entries that the reference may mean."""
        return self.named(reference.target, reference.text)

    def name_of(self, entry: Entry) -> str | None:
        """The shortest words that name this entry alone; None where even its whole path does not.

        A file that stands at the top of its type cannot be told from one of
        the same name in a folder.
        """
        steps = PurePosixPath(entry.path).with_suffix("").parts[2:]
        names = ("/".join(steps[start:]) for start in reversed(range(len(steps))))
        return next((name for name in names if len(self.named(entry.target, name)) == 1), None)

    def is_broken(self, target: Target, text: str) -> bool:
        """Whether ``text`` names a file that could not be read."""
        return (target, steps_in(text)) in self.broken

    def needs_no_link(self, reference: Reference) -> bool:
        """Nothing to link: 本单位填报, a known word, or a file that is broken."""
        if reference.target in TERMS:
            known = self.words.get(reference.target, frozenset())
            return reference.text in known or reference.target in self.broken_words
        is_own = reference.target is Target.SOURCE and reference.text == OWN_REPORT
        return is_own or self.is_broken(reference.target, reference.text)


def steps_in(text: str) -> Steps:
    """``凤桥镇/儿童之家`` as steps, folded for comparing."""
    return tuple([fold(step.strip()) for step in text.split("/")])


def _endings(steps: Steps) -> Iterator[Steps]:
    """``("凤桥镇", "儿童之家")`` → itself and ``("儿童之家",)``."""
    return (steps[start:] for start in range(len(steps)))
