"""Labels: what an entry is called where another of its type has the same name."""

from collections import Counter
from collections.abc import Iterator, Mapping

from hooks.catalogue import Catalogue, Index
from hooks.entries.entry import Entry
from hooks.model import SourceDocument, Target
from hooks.model.scalar.day import UNSTATED


def label(catalogue: Catalogue, entry: Entry) -> str:
    """The title; where several have it, with what tells them apart: ``鼓楼区（南京市）``."""
    same = catalogue.lookup(NAMESAKES, entry.target, entry.title)
    if len(same) == 1:
        return entry.title
    word = catalogue.of_each(_distinctions, same[0])[entry]
    return f"{entry.title}（{word}）" if word else entry.title


def _namesakes(catalogue: Catalogue) -> dict[tuple[str, ...], tuple[Entry, ...]]:
    named: dict[tuple[str, ...], list[Entry]] = {}
    for entry in catalogue.entries:
        named.setdefault((entry.target, entry.title), []).append(entry)
    return {key: tuple(entries) for key, entries in named.items()}


NAMESAKES = Index("namesakes", _namesakes)
"""By type and title."""


def _distinctions(catalogue: Catalogue, first: Entry) -> Mapping[Entry, str]:
    """For each namesake of the first one, the nearest that only it can say of itself."""
    same = catalogue.lookup(NAMESAKES, first.target, first.title)
    words = {entry: _words(tuple(_circumstances(catalogue, entry))) for entry in same}
    counts = Counter(word for each in words.values() for word in each)
    return {
        entry: next((word for word in own if counts[word] == 1), next(iter(own), ""))
        for entry, own in words.items()
    }


def _words(circumstances: tuple[str, ...]) -> tuple[str, ...]:
    """Each alone, then, where none is enough, together with those around it: ``甲市 鼓楼区``."""
    ends = range(2, len(circumstances) + 1)
    together = (" ".join(reversed(circumstances[:end])) for end in ends)
    return tuple(dict.fromkeys((*circumstances, *together)))


def _circumstances(catalogue: Catalogue, entry: Entry) -> Iterator[str]:
    """Of an article its publisher and day, of all else the places around it, nearest first."""
    if isinstance(entry.model, SourceDocument):
        yield entry.model.publisher
        yield str(entry.model.day or UNSTATED)
    elif entry.target is Target.PLACE:
        yield from (place.title for place in catalogue.ancestors(entry))
    else:
        for place in catalogue.places(entry):
            yield from (step.title for step in (place, *catalogue.ancestors(place)))
