"""Join: references become links, and the entries become one catalogue.

A reference names the other file's stem, or enough of its folders to be the
only one (``凤桥镇/儿童之家``). What names nothing, or two things, is kept as
``Dangling`` for a rule to answer; what names a broken file is passed over,
because that file has its own message already.
"""

from collections.abc import Iterable, Iterator

from pydantic import BaseModel

from hooks.catalogue import Catalogue, Dangling, Link
from hooks.catalogue.finder import Finder
from hooks.entries.entry import Entry, Vocabulary
from hooks.entries.node import Path
from hooks.model.scalar.reference import Reference


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
            if finder.needs_no_link(reference):
                continue
            found = finder.entries(reference)
            if len(found) == 1:
                links.append(Link(entry, path, found[0]))
            else:
                dangling.append(Dangling(entry, path, reference, found))
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
