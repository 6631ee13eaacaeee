"""Tagged: the entries that name a theme or a need."""

from hooks.catalogue import Catalogue
from hooks.entries.entry import Entry, VocabularyTerm
from hooks.model import STORIES, Target
from hooks.view.parts.story import terms

VOCABULARIES = (Target.THEME, Target.NEED)


def entries_with(catalogue: Catalogue, term: VocabularyTerm, target: Target) -> tuple[Entry, ...]:
    """The entries of one type that name the word."""
    return catalogue.memo(_by_term).get((term, target), ())


def _by_term(catalogue: Catalogue) -> dict[tuple[VocabularyTerm, Target], tuple[Entry, ...]]:
    found: dict[tuple[VocabularyTerm, Target], list[Entry]] = {}
    for target in STORIES:
        for entry in catalogue.of(target):
            for vocabulary in VOCABULARIES:
                for term in terms(catalogue, entry, vocabulary):
                    found.setdefault((term, target), []).append(entry)
    return {key: tuple(entries) for key, entries in found.items()}
