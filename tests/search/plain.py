"""The index as docs/search-index.md says it, by the shortest way: what the quick one is held to."""

import math
import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from unicodedata import normalize
from zlib import crc32

from hooks.search import Document, Sort
from hooks.search.key import grams, marked_keys
from hooks.search.normal import HAN, JOINED, simple

BODY = 99
SIGNS = [chr(code) for code in range(33, 127) if chr(code) not in "\"&<>\\'"]
ENDING, SCALE = 58, 30


def runs_of(text: str) -> list[str]:
    """A text in normal form."""
    signs = JOINED.sub("", normalize("NFKC", text).lower())
    return re.findall(f"[{HAN}]+|[a-z0-9]+", "".join(simple().get(sign, sign) for sign in signs))


def keys_of(document: Document) -> dict[str, int]:
    """Every key of a document with its mark."""
    return dict.fromkeys(grams(runs_of(document.body)), BODY) | marked_keys(document)


def packed(marks: Mapping[int, int]) -> str:
    """One posting: the documents with their marks."""
    text, before = "", -1
    for document, mark in sorted(marks.items()):
        value = 2 * (document - before) + (mark != BODY)
        while value >= ENDING:
            text += SIGNS[ENDING + value % SCALE]
            value //= SCALE
        text += SIGNS[value] + (SIGNS[mark] if mark != BODY else "")
        before = document
    return text


def numbered(documents: Iterable[Document]) -> list[Document]:
    """By sort, and within it as they come."""
    return [document for sort in Sort for document in documents if document.sort is sort]


def lines(documents: Sequence[Document], common: int) -> list[tuple[str, str]]:
    """Every key with its posting; a character of more bodies than ``common`` is left out there."""
    ordered = numbered(documents)
    bodies = Counter(sign for document in ordered for sign in {*document.body})
    most = max(common, len(ordered) // 10)
    found: defaultdict[str, dict[int, int]] = defaultdict(dict)
    for number, document in enumerate(ordered):
        for key, mark in keys_of(document).items():
            if mark != BODY or bodies[key] <= most:
                found[key][number] = mark
    keys = sorted(found, key=lambda key: key.encode("utf-16-be"))
    return [(key, packed(found[key])) for key in keys]


def cut(lines: Sequence[tuple[str, str]], smallest: int) -> list[str]:
    """The texts of the shards: each ends with the first key that may, once it is large enough."""
    sizes = [len(key) + len(text) + 2 for key, text in lines]
    least = max(smallest, stepped(math.ceil(sum(sizes) / 1_600)))
    shards: list[str] = []
    size = waited = 0
    is_over = True
    for (key, text), own in zip(lines, sizes, strict=True):
        if is_over:
            shards.append("")
            size = waited = 0
        shards[-1] += f"{' ' * bool(shards[-1])}{key} {text}"
        size += own
        waited += size >= least
        is_over = waited > 64 or (
            waited > 0 and crc32(key.encode("utf-16-be", "surrogatepass")) % 8 == 0
        )
    return shards


def stepped(size: int) -> int:
    """Up to the next number with at most four binary digits before its zeros."""
    while len(f"{size:b}".rstrip("0")) > 4:
        size += 1
    return size


def facet(documents: Sequence[Document], values: Sequence[Sequence[str]]) -> list[list[str]]:
    """``values`` are those of each document."""
    found = sorted({value for each in values for value in each} - {""})
    return [
        [value, packed({at: BODY for at in range(len(documents)) if value in values[at]})]
        for value in found
    ]
