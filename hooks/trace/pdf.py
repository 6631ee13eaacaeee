"""PDF: who made it, what was noted in it, its words, and the photos and files that lie in it."""

import re
from collections.abc import Iterator
from functools import partial
from importlib import import_module
from io import BytesIO
from typing import Any

from hooks.trace.inner import Inner
from hooks.trace.packed import NOBODY
from hooks.trace.photo import has_place, photos_in
from hooks.trace.traces import Gap, Sort, Traces, Unseen, together, unseen

MOST_PAGES = 200
START = 1024
FEW = 20
"""Letters that a program for scans writes on each page, beside the page itself."""
SCANNED = 500_000
"""Pixels: fewer show no page that can be read."""
READABLE = re.compile(r"[^\W_]")
PAINTS = re.compile(rb"(?<![\w/.])(?:Do|f\*?|F|S|s|[Bb]\*?|sh|EI|T[jJ])(?![\w.])")


def is_pdf(data: bytes) -> bool:
    """Whether the bytes are meant as a PDF."""
    return b"%PDF-" in data[:START]


def of_pdf(data: bytes, inner: Inner) -> Traces:
    """What can be known of it; its places of photos also where it is locked or damaged."""
    places = {Sort.PLACE} if any(map(has_place, photos_in(data))) else set()
    try:
        reader = import_module("pypdf").PdfReader(BytesIO(data))
    except Exception:  # noqa: BLE001 - whatever a damaged file leads a library to
        return together([Traces(frozenset(places)), unseen(Unseen.DAMAGED)])
    try:
        return together([Traces(frozenset(places)), _of_pages(reader), *_within(reader, inner)])
    except Exception:  # noqa: BLE001
        why = Unseen.LOCKED if reader.is_encrypted else Unseen.DAMAGED
        return together([Traces(frozenset(places)), unseen(why)])


def _of_pages(reader: Any) -> Traces:  # noqa: ANN401 - pypdf is loaded where one is opened
    pages = reader.pages[:MOST_PAGES]
    texts = [page.extract_text() or "" for page in pages]
    about = [str(value) for value in (reader.metadata or {}).values()]
    sorts = {Sort.AUTHOR} if _is_by_somebody(reader) else set()
    if any(_has_notes(page) for page in pages):
        sorts.add(Sort.COMMENT)
    unread = [n for n, pair in enumerate(zip(pages, texts, strict=True), 1) if _is_scan(*pair)]
    gaps = [Gap(Unseen.SCAN, _numbers(unread))] if unread else []
    if len(reader.pages) > MOST_PAGES:
        gaps.append(Gap(Unseen.LARGE, f"第{MOST_PAGES + 1}页以后"))
    return Traces(frozenset(sorts), "\n".join([*texts, *about]), tuple(gaps))


def _within(reader: Any, inner: Inner) -> Iterator[Traces]:  # noqa: ANN401
    for name, files in reader.attachments.items():
        yield Traces(text=name)
        yield from (inner.traces(name, len(file), partial(bytes, file)) for file in files)


def _is_scan(page: Any, text: str) -> bool:  # noqa: ANN401
    """Whether it shows something that is no words: all of it, or a picture that fills it."""
    readable = len(READABLE.findall(text))
    if readable >= FEW:
        return False
    if any(_pixels(one) >= SCANNED for one in _drawn(page)):
        return True
    content = page.get_contents()
    return not readable and content is not None and bool(PAINTS.search(content.get_data()))


def _drawn(page: Any) -> Iterator[Any]:  # noqa: ANN401
    resources = page.get("/Resources")
    drawn = resources.get_object().get("/XObject") if resources else None
    yield from (one.get_object() for one in (drawn.get_object().values() if drawn else ()))


def _pixels(drawn: Any) -> int:  # noqa: ANN401
    return int(drawn.get("/Width", 0)) * int(drawn.get("/Height", 0))


def _numbers(pages: list[int]) -> str:
    """第3页, 第2、3页, 第2页等14页."""
    shown = "、".join(map(str, pages[:3]))
    return f"第{shown}页" + (f"等{len(pages)}页" if len(pages) > 3 else "")  # noqa: PLR2004


def _is_by_somebody(reader: Any) -> bool:  # noqa: ANN401
    about, xmp = reader.metadata, reader.xmp_metadata
    names = [str(about.author or "")] if about else []
    names += [str(name) for name in (xmp.dc_creator or ())] if xmp else []
    return any(not NOBODY.fullmatch(name.strip()) for name in names)


def _has_notes(page: Any) -> bool:  # noqa: ANN401
    """Notes carry the name of who wrote them; links and fields of forms do not."""
    notes = (note.get_object() for note in page.get("/Annots") or ())
    return any(note.get("/T") and note.get("/Subtype") != "/Widget" for note in notes)
