"""Tagged: the terms of the vocabularies that an entry names, and the entries that name a term."""

from hooks.catalogue import Catalogue, Index
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
    return catalogue.lookup(TAGGED, term.target, term.name, target)


def _tagged(catalogue: Catalogue) -> dict[tuple[str, ...], tuple[Entry, ...]]:
    found: dict[tuple[str, ...], list[Entry]] = {}
    for target in STORIES:
        for entry in catalogue.of(target):
            for vocabulary in VOCABULARIES:
                for term in terms(catalogue, entry, vocabulary):
                    found.setdefault((vocabulary, term.name, target), []).append(entry)
    return {key: tuple(entries) for key, entries in found.items()}


TAGGED = Index("tagged", _tagged)
"""By vocabulary, term and type."""
