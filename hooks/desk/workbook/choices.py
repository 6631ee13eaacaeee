"""Choices: the words that a cell's drop-down offers, from the format, the vocabularies and entries."""

from collections.abc import Mapping

from hooks.catalogue import Catalogue
from hooks.desk.workbook.sheet import TYPE, Column, Sheet
from hooks.model import TERMS, Target
from hooks.model.form import choices, target

Choices = Mapping[str, tuple[str, ...]]


def choices_of(catalogue: Catalogue) -> Choices:
    """What each kind of reference may name, by the kind's Chinese name."""
    words: dict[str, tuple[str, ...]] = {}
    for vocabulary in catalogue.vocabularies:
        words[vocabulary.target.value] = tuple(term.name for term in vocabulary.terms)
    for kind in Target:
        if kind not in TERMS:
            found = (e for e in catalogue.entries if e.target is kind)
            names = (catalogue.finder.name_of(entry) for entry in found)
            words[kind.value] = tuple(sorted(filter(None, names)))
    return words


def offered(sheet: Sheet, column: Column, known: Choices) -> tuple[str, tuple[str, ...]]:
    """The name of a list and its words; no words where a cell may hold anything."""
    if column.heading == TYPE:
        return f"{sheet.title}{TYPE}", tuple(one.value for one in sheet.targets)
    if column.field is None:
        return "", ()
    if words := choices(column.field):
        return f"{sheet.title}{column.heading}", words
    named = target(column.field)
    return (named.value, known.get(named.value, ())) if named else ("", ())
