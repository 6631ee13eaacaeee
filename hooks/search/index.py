"""The index of all documents as files of the site; ``docs/search-index.md`` is its format."""

import json
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from hashlib import blake2s

from hooks.search.document import Document, Sort, Word
from hooks.search.key import BODY, concept, keys_of
from hooks.search.normal import runs, simple
from hooks.search.posting import MARKS, numbers, packed
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
    lines = [*_lines(ordered)]
    cut = [*shards(lines, sum(len(key) + len(postings) + 2 for key, postings in lines))]
    parts: dict[str, object] = {f"t{number}": shard.text for number, shard in enumerate(cut)}
    for start in range(0, len(ordered), ROWS):
        chosen = ordered[start : start + ROWS]
        parts[f"d{start // ROWS}"] = [_row(document) for document in chosen]
    parts["facets"] = _facets(ordered)
    parts["simple"] = "".join(f"{sign}{other}" for sign, other in sorted(simple().items()))
    head = {
        "version": VERSION,
        "count": len(ordered),
        "rows": ROWS,
        "sorts": [[s.value, sum(d.sort is s for d in ordered)] for s in Sort],
        "words": _words(ordered, words),
        "firsts": " ".join(shard.first for shard in cut),
    }
    digest = _digest([head, *parts.values()])
    return {
        f"{FOLDER}/index.js": _file("index", digest, head),
        **{f"{FOLDER}/parts/{n}.js": _file(n, digest, part) for n, part in parts.items()},
    }


def _lines(documents: Sequence[Document]) -> Iterator[tuple[str, str]]:
    """All keys in order with their postings as text."""
    inverted: defaultdict[str, list[int]] = defaultdict(list)
    for number, document in enumerate(documents):
        for key, mark in keys_of(document).items():
            inverted[key].append(number * MARKS + mark)
    most = max(COMMON, len(documents) // 10)
    for key in sorted(inverted, key=order):
        postings = inverted[key]
        if len(key) == 1 and len(postings) > most:
            postings = [posting for posting in postings if posting % MARKS != BODY]
        if postings:
            yield key, packed(postings)


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
    """``[key, name, synonym …]`` of the words that some document bears, in normal form."""
    borne = {term for document in documents for term in document.terms}
    rows = []
    for word in words:
        if (word.field, word.name) in borne:
            forms = dict.fromkeys("".join(runs(text)) for text in (word.name, *word.synonyms))
            rows.append([concept(word.field, word.name), word.name, *filter(None, forms)])
    return rows


def _facets(documents: Sequence[Document]) -> dict[str, list[list[str]]]:
    """For each facet its values with the documents that bear them."""

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


def _digest(values: Iterable[object]) -> str:
    digest = blake2s(digest_size=6)
    for value in values:
        digest.update(json.dumps(value, ensure_ascii=True).encode())
    return digest.hexdigest()


def _file(name: str, digest: str, value: object) -> bytes:
    """JavaScript of 2018: two line ends of Unicode are still ends of lines in it."""
    text = json.dumps(value, ensure_ascii=False, separators=(",", ":"))
    text = text.replace("\u2028", "\\u2028").replace("\u2029", "\\u2029")
    return f'QuntuanSearch.data("{name}","{digest}",{text});\n'.encode()

