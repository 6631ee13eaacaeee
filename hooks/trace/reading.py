"""Reading: what kind of file the bytes are, and what its kind keeps of people and places."""

import re
from collections.abc import Callable
from contextlib import suppress

from hooks.trace.film import is_film, of_film
from hooks.trace.inner import Bound, Inner
from hooks.trace.packed import is_packed, of_packed
from hooks.trace.pdf import is_pdf, of_pdf
from hooks.trace.photo import has_place, is_photo, of_photo, photos_in
from hooks.trace.traces import Sort, Traces, Unseen, together, unseen

ENCODINGS = ("utf-8-sig", "gb18030")
UTF_16 = (b"\xff\xfe", b"\xfe\xff")
OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
"""How documents of the last century begin, and today's where they are locked."""
LOCKED = "EncryptedPackage".encode("utf-16-le")
RTF = b"{\\rtf"
ARCHIVE = re.compile(
    rb"Rar!|7z\xbc\xaf\x27\x1c|\x1f\x8b|BZh[1-9]|\xfd7zXZ|\x28\xb5\x2f\xfd|MSCF|.{257}ustar",
    re.DOTALL,
)
MAIL = re.compile(
    rb"^Content-Transfer-Encoding:\s*(?:base64|quoted-printable)", re.IGNORECASE | re.MULTILINE
)
"""A saved web page or letter: its words are no words as they stand there."""
KINDS: tuple[tuple[Callable[[bytes], bool], Callable[[bytes, Inner], Traces]], ...] = (
    (is_packed, of_packed),
    (is_pdf, of_pdf),
    (is_photo, lambda data, _: of_photo(data)),
    (is_film, lambda data, _: of_film(data)),
)


def read(data: bytes) -> Traces:
    """What the bytes tell, and all that lies in them."""
    return _read(data, Inner(_read, Bound()))


def _read(data: bytes, inner: Inner) -> Traces:
    """Of a kind that nobody knows whether a photo with its place is in them, and what it may be."""
    for is_one, of_one in KINDS:
        if is_one(data):
            return of_one(data, inner)
    places = {Sort.PLACE} if any(map(has_place, photos_in(data))) else set()
    return together([Traces(frozenset(places)), _of_other(data)])


def _of_other(data: bytes) -> Traces:
    if data.startswith(OLE):
        return unseen(Unseen.LOCKED if LOCKED in data else Unseen.OLD)
    if ARCHIVE.match(data):
        return unseen(Unseen.ARCHIVE)
    text = _plain(data)
    if text is None:
        return unseen(Unseen.UNKNOWN)
    if data.startswith(RTF):
        return together([Traces(text=text), unseen(Unseen.OLD)])
    return together(
        [Traces(text=text), unseen(Unseen.UNKNOWN)] if MAIL.search(data) else [Traces(text=text)]
    )


def _plain(data: bytes) -> str | None:
    """What an editor would show; None where it would show nothing that can be read."""
    is_wide = data.startswith(UTF_16)
    if b"\0" in data and not is_wide:
        return None
    for encoding in ("utf-16",) if is_wide else ENCODINGS:
        with suppress(UnicodeDecodeError):
            return data.decode(encoding)
    return None
