"""The index of all documents as files of the site; ``docs/search-index.md`` is its format."""

import gc
import json
from base64 import urlsafe_b64encode
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from hashlib import blake2s
from string import digits

from hooks.search.document import Document, Field, Sort, Word
from hooks.search.key import concept
from hooks.search.normal import runs, simple

VERSION = 3
FOLDER = "assets/search"
HEAD = f"{FOLDER}/index.js"
SUM = 4
ROWS = 12
"""Documents whose texts for the list of results share a file."""


@contextmanager
def _collecting_no_garbage() -> Iterator[None]:
    """Many values and no cycle among them: looking for one took a sixth of the time."""
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            gc.enable()


Recorded = Callable[[Callable[[Document], bytes], Sequence[Document]], Iterable[bytes]]
"""What a function makes of each document: all made anew, as by ``map``, or some of it kept."""


@_collecting_no_garbage()
def search_index(
    documents: Iterable[Document],
    words: Sequence[Word] = (),
    recorded: Recorded = map,
) -> dict[str, bytes]:
    """Every file of the index by its path on the site; the same arguments give the same bytes.

    ``recorded`` may answer with what the same function made of an equal document before. What
    needs numpy is loaded here: most of those who know documents make no index.
    """
    from hooks.search.facet import facets  # noqa: PLC0415
    from hooks.search.lines import lines  # noqa: PLC0415
    from hooks.search.record import Record, record_of  # noqa: PLC0415
    from hooks.search.shard import shards  # noqa: PLC0415

    ordered = sorted(documents, key=lambda document: [*Sort].index(document.sort))
    records = [*map(Record.read, recorded(record_of, ordered))]
    cut = [*shards(lines(records))]
    parts: dict[str, object] = {f"t{number}": shard.text for number, shard in enumerate(cut)}
    for start in range(0, len(ordered), ROWS):
        chosen = ordered[start : start + ROWS]
        parts[f"d{start // ROWS}"] = [_row(document) for document in chosen]
    parts["facets"] = facets(ordered)
    parts["simple"] = "".join(f"{char}{other}" for char, other in sorted(simple().items()))
    texts = {name: _json(value).encode() for name, value in parts.items()}
    sums = {name: _sum(text) for name, text in texts.items()}
    head = {
        "version": VERSION,
        "count": len(ordered),
        "rows": ROWS,
        "sorts": [[s.value, sum(d.sort is s for d in ordered)] for s in Sort],
        "words": _words(ordered, words),
        "firsts": " ".join(shard.first for shard in cut),
        "sums": _joined(sums),
    }
    text = _json(head).encode()
    edition = blake2s(text, digest_size=6).hexdigest()
    files = {HEAD: _call("index", edition, text)}
    return files | {
        f"{FOLDER}/parts/{name}.js": _call(name, sums[name], text) for name, text in texts.items()
    }


def is_index_file(path: str) -> bool:
    """Whether a file of the site is one of the index."""
    return path == HEAD or path.startswith(f"{FOLDER}/parts/")


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
        document.address,
        "、".join(name for field, name in document.terms if field is Field.FACILITY),
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


def _call(name: str, digest: str, text: bytes) -> bytes:
    return b'QuntuanSearch.data("%b","%b",%b);\n' % (name.encode(), digest.encode(), text)


def _sum(text: bytes) -> str:
    """Tells a part from the one of another edition, in ``SUM`` signs that may stand in an address."""
    return urlsafe_b64encode(blake2s(text, digest_size=SUM * 6 // 8).digest()).decode()


def _joined(sums: Mapping[str, str]) -> dict[str, str]:
    """Those of all shards in one, and those of all files of rows."""
    joined: dict[str, str] = {}
    for name, text in sums.items():
        sort = name.rstrip(digits)
        joined[sort] = joined.get(sort, "") + text
    return joined


def _json(value: object) -> str:
    """JavaScript of 2018: two line ends of Unicode are still ends of lines in it."""
    text = json.dumps(value, ensure_ascii=False, separators=(",", ":"))
    return text.replace("\u2028", "\\u2028").replace("\u2029", "\\u2029")
