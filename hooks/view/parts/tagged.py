"""Tagged: the terms of the vocabularies that an entry names, and the entries that name a term."""

from hooks.catalogue import Catalogue
from hooks.entries.entry import Entry, VocabularyTerm
from hooks.model import STORIES, Target

FIELDS = {Target.THEME: "themes", Target.NEED: "needs", Target.FACILITY: "facilities"}
VOCABULARIES = (Target.THEME, Target.NEED)


def terms(catalogue: Catalogue, entry: Entry, target: Target) -> tuple[VocabularyTerm, ...]:
    """The terms of one vocabulary that an entry names, in its own order."""
    known = catalogue.terms(target)
    texts = (reference.text for reference in getattr(entry.model, FIELDS[target], ()))
    return tuple(known[text] for text in texts if text in known)


def entries_with(catalogue: Catalogue, term: VocabularyTerm, target: Target) -> tuple[Entry, ...]:
    """The entries of one type that name the term."""
    return catalogue.memo(_by_term).get((term, target), ())


def _by_term(catalogue: Catalogue) -> dict[tuple[VocabularyTerm, Target], tuple[Entry, ...]]:
    found: dict[tuple[VocabularyTerm, Target], list[Entry]] = {}
    for target in STORIES:
        for entry in catalogue.of(target):
            for vocabulary in VOCABULARIES:
                for term in terms(catalogue, entry, vocabulary):
                    found.setdefault((term, target), []).append(entry)
    return {key: tuple(entries) for key, entries in found.items()}
