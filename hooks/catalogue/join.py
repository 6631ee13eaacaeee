"""Join: references become links, and the entries become one catalogue.

A reference names the other file's stem, or enough of its folders to be the
only one (``凤桥镇/儿童之家``). What names nothing, or two things, is kept as
``Dangling`` for a rule to answer; what names a broken file is passed over,
because that file has its own message already.
"""

from collections.abc import Iterable, Iterator, Mapping
from functools import cache
from typing import get_args

from pydantic import BaseModel

from hooks.catalogue import Catalogue, Dangling, Joined, Link
from hooks.catalogue.digest import digest_of, is_asked_for
from hooks.catalogue.finder import Finder
from hooks.catalogue.review_state import ReviewState, review_state
from hooks.entries.entry import Entry, Vocabulary
from hooks.entries.node import Path
from hooks.model import Settings
from hooks.model.scalar.day import Day
from hooks.model.scalar.reference import Reference
from hooks.picture import Judgement


def join(  # noqa: PLR0913 - all that a catalogue is made of
    entries: Iterable[Entry],
    vocabularies: Iterable[Vocabulary],
    *,
    pictures: Mapping[str, Judgement],
    broken: frozenset[str],
    settings: Settings,
    today: Day,
    claimed: frozenset[str] = frozenset(),
) -> Catalogue:
    """One catalogue of all that could be read."""
    entries, vocabularies = tuple(entries), tuple(vocabularies)
    finder = Finder.of(entries, vocabularies, broken)
    links, dangling = _linked(entries, finder)
    catalogue = Catalogue(
        Joined(entries, vocabularies, finder, links, dangling, pictures, broken, settings, today)
    )
    return catalogue.but(reviews=_reviews(catalogue), claimed=claimed)


def _reviews(catalogue: Catalogue) -> dict[str, ReviewState]:
    """Where nobody signs and nobody asks for it, no digest is made."""
    return {
        entry.path: review_state(entry.model.reviews, digest_of(catalogue, entry))
        for entry in catalogue.entries
        if entry.model.reviews or is_asked_for(catalogue, entry)
    }


def _linked(
    entries: Iterable[Entry], finder: Finder
) -> tuple[tuple[Link, ...], tuple[Dangling, ...]]:
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
    return tuple(links), tuple(dangling)


def references(value: object, path: Path = ()) -> Iterator[tuple[Path, Reference]]:
    """Every reference in a model with the path of Chinese keys that leads to it."""
    if isinstance(value, BaseModel):
        for name, key in _keys(type(value)):
            held = getattr(value, name)
            if isinstance(held, Reference):
                yield (*path, key), held
            elif held is not None:
                yield from references(held, (*path, key))
    elif isinstance(value, tuple):
        for index, item in enumerate(value):
            if isinstance(item, Reference):
                yield (*path, index), item
            else:
                yield from references(item, (*path, index))
    elif isinstance(unit := getattr(value, "unit", None), Reference):
        yield path, unit


@cache
def _keys(model: type[BaseModel]) -> tuple[tuple[str, str], ...]:
    """Name and Chinese key of each field that may hold a reference: one in five."""
    fields = model.model_fields.items()
    return tuple((name, f.alias or name) for name, f in fields if _may_refer(f.annotation))


def _may_refer(annotation: object) -> bool:
    """Whether a reference, a model, or an amount with its unit may stand here."""
    if isinstance(annotation, type) and not get_args(annotation):
        return issubclass(annotation, Reference | BaseModel) or "unit" in getattr(
            annotation, "__dataclass_fields__", ()
        )
    return any(map(_may_refer, get_args(annotation)))
