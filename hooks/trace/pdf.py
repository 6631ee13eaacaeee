"""PDF: who made it, what was noted in it, its words, and the photos that lie in it."""

from importlib import import_module
from io import BytesIO
from typing import Any

from hooks.trace.packed import NOBODY
from hooks.trace.photo import has_place, photos_in
from hooks.trace.traces import Sort, Traces

MOST_PAGES = 200
START = 1024


def is_pdf(data: bytes) -> bool:
    """Whether the bytes are meant as a PDF."""
    return b"%PDF-" in data[:START]


def of_pdf(data: bytes) -> Traces:
    """Opaque where it is locked, damaged, too long, or holds pictures of pages and no words."""
    found = {Sort.PLACE} if any(map(has_place, photos_in(data))) else set()
    try:
        reader = import_module("pypdf").PdfReader(BytesIO(data))
        pages = reader.pages[:MOST_PAGES]
        texts = [page.extract_text() or "" for page in pages]
        about = [str(value) for value in (reader.metadata or {}).values()]
        if _is_by_somebody(reader):
            found.add(Sort.AUTHOR)
        if any(_has_notes(page) for page in pages):
            found.add(Sort.COMMENT)
    except Exception:  # noqa: BLE001 - whatever a damaged file leads a library to
        return Traces(frozenset(found), is_opaque=True)
    is_whole = len(reader.pages) <= MOST_PAGES and any(text.strip() for text in texts)
    return Traces(frozenset(found), "\n".join([*texts, *about]), is_opaque=not is_whole)


def _is_by_somebody(reader: Any) -> bool:  # noqa: ANN401 - pypdf is loaded where one is opened
    about, xmp = reader.metadata, reader.xmp_metadata
    names = [str(about.author or "")] if about else []
    names += [str(name) for name in (xmp.dc_creator or ())] if xmp else []
    return any(not NOBODY.fullmatch(name.strip()) for name in names)


def _has_notes(page: Any) -> bool:  # noqa: ANN401
    """Notes carry the name of who wrote them; links and fields of forms do not."""
    notes = (note.get_object() for note in page.get("/Annots") or ())
    return any(note.get("/T") and note.get("/Subtype") != "/Widget" for note in notes)
