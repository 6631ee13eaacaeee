"""Reading: what kind of file the bytes are, and what its kind keeps of people and places."""

from collections.abc import Callable
from contextlib import suppress

from hooks.trace.film import is_film, of_film
from hooks.trace.packed import is_packed, of_packed
from hooks.trace.pdf import is_pdf, of_pdf
from hooks.trace.photo import has_place, is_photo, of_photo, photos_in
from hooks.trace.traces import Sort, Traces

ENCODINGS = ("utf-8-sig", "gb18030")
KINDS: tuple[tuple[Callable[[bytes], bool], Callable[[bytes], Traces]], ...] = (
    (is_packed, of_packed),
    (is_pdf, of_pdf),
    (is_photo, of_photo),
    (is_film, of_film),
)


def read(data: bytes) -> Traces:
    """What the bytes tell; of a kind that nobody knows whether a photo with its place is in them."""
    for is_one, of_one in KINDS:
        if is_one(data):
            return of_one(data)
    found = {Sort.PLACE} if any(map(has_place, photos_in(data))) else set()
    text = _plain(data)
    return Traces(frozenset(found), text or "", is_opaque=text is None)


def _plain(data: bytes) -> str | None:
    """What an editor would show; None where it would show nothing that can be read."""
    if b"\0" in data:
        return None
    for encoding in ENCODINGS:
        with suppress(UnicodeDecodeError):
            return data.decode(encoding)
    return None
