"""Facets: by what results can be narrowed, each value with the documents that bear it."""

from collections.abc import Callable, Iterable, Sequence

import numpy as np

from hooks.search.document import Document
from hooks.search.key import BODY
from hooks.search.occurrence import occurrences
from hooks.search.posting import packed

Values = Callable[[Document], Iterable[str]]
FACETS: dict[str, Values] = {
    "region": lambda document: document.regions,
    "org": lambda document: document.leaders,
    "theme": lambda document: document.themes,
}


def facets(documents: Sequence[Document]) -> dict[str, list[list[str]]]:
    """Of each facet the values in order, with their postings."""
    return {name: _column([*map(values, documents)]) for name, values in FACETS.items()}


def _column(borne: Sequence[Iterable[str]]) -> list[list[str]]:
    found = sorted({value for values in borne for value in values if value})
    numbers = {value: number for number, value in enumerate(found)}
    pairs = [(numbers[one], at) for at, values in enumerate(borne) for one in {*values} - {""}]
    values, documents = np.array(pairs, np.uint32).reshape(-1, 2).T
    marks = np.full(len(pairs), BODY, np.uint8)
    texts = packed(np.sort(occurrences(values, documents, marks)))
    return [[value, text] for value, text in zip(found, texts, strict=True)]
