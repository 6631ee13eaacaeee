"""The index of all documents as files of the site; ``docs/search-index.md`` is its format."""

import gc
import json
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from hashlib import blake2s

from hooks.search.document import Document, Sort, Word
from hooks.search.key import concept, keys_of
from hooks.search.normal import runs, simple
from hooks.search.posting import numbers, packed
from hooks.search.shard import order, shards

VERSION = 1
FOLDER = "assets/search"
ROWS = 12
"""Documents whose texts for the list of results share a file."""
COMMON = 100
"""A single character that stands in more bodies (or in more than a tenth) is not looked up there."""


def search_index(
    documents: Iterable[Document],
    words: Sequence[Word] = (),
) -> dict[str, bytes]:
    """Every file of the index by its path on the site; the same arguments give the same bytes."""
    ordered = sorted(documents, key=lambda document: [*Sort].index(document.sort))
    with _without_collector():
        lines = [*_lines(ordered)]
    cut = [*shards(lines, sum(len(key) + len(postings) + 2 for key, postings in lines))]
    parts: dict[str, object] = {f"t{number}": shard.text for number, shard in enumerate(cut)}
    for start in range(0, len(ordered), ROWS):
        chosen = ordered[start : start + ROWS]
        parts[f"d{start // ROWS}"] = [_row(document) for document in chosen]
    parts["facets"] = _facets(ordered)
    parts["simple"] = "".join(f"{char}{other}" for char, other in sorted(simple().items()))
    head = {
        "version": VERSION,
        "count": len(ordered),
        "rows": ROWS,
        "sorts": [[s.value, sum(d.sort is s for d in ordered)] for s in Sort],
        "words": _words(ordered, words),
        "firsts": " ".join(shard.first for shard in cut),
    }
    texts = {name: _json(value) for name, value in ({"index": head} | parts).items()}
    digest = blake2s("\n".join(texts.values()).encode(), digest_size=6).hexdigest()
    return {
        f"{FOLDER}/{'index' if name == 'index' else f'parts/{name}'}.js": (
            f'QuntuanSearch.data("{name}","{digest}",{text});\n'.encode()
        )
        for name, text in texts.items()
    }


def is_index_file(path: str) -> bool:
    """Whether a file of the site is one of the index."""
    return path == f"{FOLDER}/index.js" or path.startswith(f"{FOLDER}/parts/")


@contextmanager
def _without_collector() -> Iterator[None]:
    """Millions of numbers and no cycle among them: looking for one took a sixth of the time."""
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            gc.enable()


def _lines(documents: Sequence[Document]) -> Iterator[tuple[str, str]]:
    """All keys in order with their postings as text."""
    common = _common(documents)
    body: defaultdict[str, list[int]] = defaultdict(list)
    marked: defaultdict[str, dict[int, int]] = defaultdict(dict)
    for number, document in enumerate(documents):
        keys = keys_of(document, common)
        for key in keys.body:
            body[key].append(number)
        for key, mark in keys.marked.items():
            marked[key][number] = mark
    for key in sorted({*body, *marked}, key=order):
        yield key, packed(body.get(key, ()), marked.get(key, {}))


def _common(documents: Sequence[Document]) -> frozenset[str]:
    """Characters of too many bodies to be looked up there: 村 by itself asks for nothing."""
    counted = Counter(char for document in documents for char in set(document.body))
    most = max(COMMON, len(documents) // 10)
    return frozenset(char for char, count in counted.items() if count > most)


def _row(document: Document) -> list[object]:
    """What a result shows; ``static/store.js`` names the columns."""
    return [
        document.name,
        document.url,
        document.label,
        document.system,
        document.place,
        "、".join(document.leaders),
        document.claim,
        list(document.aliases),
    ]


def _words(documents: Sequence[Document], words: Iterable[Word]) -> list[list[str]]:
    """``[key, name, synonym …]`` of the words that some document uses, in normal form."""
    used = {term for document in documents for term in document.terms}
    rows = []
    for word in words:
        if (word.field, word.name) in used:
            forms = dict.fromkeys("".join(runs(text)) for text in (word.name, *word.synonyms))
            rows.append([concept(word.field, word.name), word.name, *filter(None, forms)])
    return rows


def _facets(documents: Sequence[Document]) -> dict[str, list[list[str]]]:
    """For each facet its values with the documents that have them."""

    def column(values: Callable[[Document], Iterable[str]]) -> list[list[str]]:
        found: dict[str, list[int]] = {}
        for number, document in enumerate(documents):
            for value in dict.fromkeys(filter(None, values(document))):
                found.setdefault(value, []).append(number)
        return [[value, numbers(found[value])] for value in sorted(found)]

    return {
        "region": column(lambda document: document.regions),
        "org": column(lambda document: document.leaders),
        "theme": column(lambda document: document.themes),
    }


def _json(value: object) -> str:
    """JavaScript of 2018: two line ends of Unicode are still ends of lines in it."""
    text = json.dumps(value, ensure_ascii=False, separators=(",", ":"))
    return text.replace("\u2028", "\\u2028").replace("\u2029", "\\u2029")
