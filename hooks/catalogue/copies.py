"""Copies: entries that a sync client or Explorer made of another, by their names."""

from collections.abc import Mapping

from hooks.catalogue import Catalogue
from hooks.entries.copy_name import may_be_copied_from
from hooks.entries.entry import Entry, fold


def copies(catalogue: Catalogue) -> Mapping[Entry, Entry]:
    """Each copy with the entry beside it that it was made of."""
    return catalogue.memo(_copies)


def _copies(catalogue: Catalogue) -> Mapping[Entry, Entry]:
    named = {_key(entry.path, entry.stem): entry for entry in catalogue.entries}
    found = {}
    for entry in catalogue.entries:
        stem = may_be_copied_from(entry.stem)
        original = named.get(_key(entry.path, stem)) if stem else None
        if original and original is not entry:
            found[entry] = original
    return found


def _key(path: str, stem: str) -> tuple[str, str]:
    """The folder, and the name as names compare."""
    return path.rpartition("/")[0], fold(stem)
