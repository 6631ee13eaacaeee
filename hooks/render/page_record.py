"""Page records: pages and what a search knows of them as bytes, and back; nothing of Python's own."""

import re
from collections.abc import Iterable, Mapping
from typing import Any

from hooks.render.article import UnsafeArticleError, judged
from hooks.render.outline import SHARE, TEXTS
from hooks.render.output import PageSource, StaticFile, Whole
from hooks.search import Document, Field, Sort
from hooks.store import packed, unpacked

MARKUP = re.compile(r'[<>"]')
"""In no text of a head: it was escaped."""


def record_of(outputs: Iterable[Whole]) -> bytes:
    """Pages and texts."""
    return packed([_values(output) for output in outputs])


def outputs_in(record: bytes) -> list[Whole]:
    """What ``record_of`` was given; UnsafeArticleError where somebody wrote another page into it."""
    return [
        _page(path, text, *head) if head else StaticFile(path, text.encode())
        for path, text, *head in unpacked(record)
    ]


def record_of_document(document: Document) -> bytes:
    """What a search knows of a page."""
    return packed(vars(document) | {"fields": tuple(document.fields.items())})


def document_in(record: bytes) -> Document:
    """What ``record_of_document`` was given."""
    columns = unpacked(record)
    values: dict[str, Any] = {
        name: tuple(value) if isinstance(value, list) else value for name, value in columns.items()
    }
    values["sort"] = Sort(columns["sort"])
    values["fields"] = {Field(number): tuple(texts) for number, texts in columns["fields"]}
    values["terms"] = tuple([(Field(number), name) for number, name in columns["terms"]])
    return Document(**values)


def _page(path: str, html: str, head: Mapping[str, object]) -> PageSource:
    """Judged like a page that was just made: a store may have been in strange hands."""
    source = PageSource(path, head, judged(html, path))
    share = head.get(SHARE)
    texts = (*map(head.get, TEXTS), *(share.values() if isinstance(share, dict) else ()))
    if found := tuple(str(text) for text in texts if MARKUP.search(str(text or ""))):
        raise UnsafeArticleError(path, found)
    return source


def _values(output: Whole) -> tuple[object, ...]:
    if isinstance(output, PageSource):
        return output.path, output.html, output.head
    return output.path, output.content.decode()
