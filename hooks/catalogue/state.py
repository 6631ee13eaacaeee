"""States of pieces: whether what somebody read of a catalogue would be the same today."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from hashlib import blake2b

from hooks.catalogue import INDEXES, Catalogue
from hooks.catalogue.reading import BODY, SEPARATOR, Piece
from hooks.entries.entry import Entry
from hooks.model import Target

SIZE = 12
"""Bytes of a digest."""

State = str


def state_of(catalogue: Catalogue, piece: Piece) -> State:
    """A digest of what ``piece`` is in this catalogue; of what is not there too."""
    question, *words = piece.split(SEPARATOR)
    parts = _ANSWERS[question](catalogue, *words) if words else _entry(catalogue, question)
    return _digest(parts)


def _entry(catalogue: Catalogue, path: str) -> Iterator[str]:
    """Its path, its keys and its sign-offs decide what it is; who reads its body has said so."""
    entry = catalogue.at_path(path)
    if entry:
        yield path
        yield entry.head
        yield repr(catalogue.review(entry))


def _body(catalogue: Catalogue, path: str) -> Iterator[str]:
    entry = catalogue.at_path(path)
    if entry:
        yield entry.source.text_from(entry.body_line)


def _links_of(catalogue: Catalogue, path: str) -> Iterator[str]:
    entry = catalogue.at_path(path)
    for link in catalogue.links_of(entry) if entry else ():
        yield from (*map(str, link.path), link.destination.path)


def _links_to(catalogue: Catalogue, path: str) -> Iterator[str]:
    entry = catalogue.at_path(path)
    for link in catalogue.links_to(entry) if entry else ():
        yield from (link.key, link.origin.path)


def _located(catalogue: Catalogue, path: str, target: str) -> Iterator[str]:
    place = catalogue.at_path(path)
    return _paths(catalogue.located(place, Target(target)) if place else ())


def _asked(
    catalogue: Catalogue, path: str, question: Callable[[Catalogue, Entry], Iterable[Entry]]
) -> Iterable[Entry]:
    entry = catalogue.at_path(path)
    return question(catalogue, entry) if entry else ()


def _home(catalogue: Catalogue, brand: Entry) -> Iterable[Entry]:
    home = catalogue.home(brand)
    return (home,) if home else ()


def _picture(catalogue: Catalogue, path: str) -> Iterator[str]:
    """Its bytes decide its sizes and its address."""
    found = catalogue.judgement(path)
    if found:
        yield from (found.digest, str(found.trouble))


def _terms(catalogue: Catalogue, target: str) -> Iterator[str]:
    return (v.source.text for v in catalogue.vocabularies if v.target == target)


def _everything(catalogue: Catalogue, _: str) -> Iterator[str]:
    for entry in (*catalogue.entries, *catalogue.homes):
        yield from _entry(catalogue, entry.path)
    yield from (vocabulary.source.text for vocabulary in catalogue.vocabularies)


def _paths(entries: Iterable[Entry]) -> Iterator[str]:
    return (entry.path for entry in entries)


def _digest(parts: Iterable[str]) -> State:
    """``("ab", "c")`` has another one than ``("a", "bc")``."""
    data = [part.encode("utf-8", "surrogatepass") for part in parts]
    lengths = ",".join([str(len(part)) for part in data]).encode()
    return blake2b(b"".join([lengths, b":", *data]), digest_size=SIZE).hexdigest()


_ANSWERS: Mapping[str, Callable[..., Iterable[str]]] = {
    "of": lambda catalogue, target: _paths(catalogue.of(Target(target))),
    "named": lambda catalogue, target, text: _paths(catalogue.named(Target(target), text)),
    BODY: _body,
    "terms": _terms,
    "links of": _links_of,
    "links to": _links_to,
    "located": _located,
    "names at": lambda catalogue, path: _paths(_asked(catalogue, path, Catalogue.names_at)),
    "home of": lambda catalogue, path: _paths(_asked(catalogue, path, _home)),
    "index": lambda catalogue, name, *key: _paths(catalogue.lookup(INDEXES[name], *key)),
    "pictures": lambda catalogue, _: sorted(catalogue.pictures),
    "picture": _picture,
    "today": lambda catalogue, _: (str(catalogue.today),),
    "everything": _everything,
}
