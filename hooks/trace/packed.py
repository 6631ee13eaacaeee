"""Packed files: texts, tables and slides of today's office programs (also ODF, OFD), and archives."""

import re
from collections.abc import Iterator
from html import unescape
from io import BytesIO
from zipfile import BadZipFile, ZipFile, ZipInfo

from hooks.trace.photo import has_place, photos_in
from hooks.trace.traces import Sort, Traces

MOST_BYTES = 50 << 20
"""Of all parts together, unpacked: a bomb holds more."""
FAULTS = (BadZipFile, RuntimeError, NotImplementedError, OSError, EOFError, ValueError)
NOBODY = re.compile(
    r"(?:administrators?|admin|users?|(?:microsoft|windows|微软) ?(?:office)? ?(?:用户|user)|lenovo|dell|hp|huawei"
    r"|openpyxl|python-docx|un-named|unknown|wps(?: office)?|apache poi|libreoffice)?",
    re.IGNORECASE,
)
"""What programs write where nobody gave a name."""
AUTHOR = re.compile(
    r"<(?:dc:creator|meta:initial-creator|(?:ofd:)?Author)(?:\s[^>]*)?>([^<]*)</", re.IGNORECASE
)
EDITOR = re.compile(r"<cp:lastModifiedBy(?:\s[^>]*)?>([^<]*)</")
CHANGE = re.compile(r"<w:(?:ins|del|moveFrom|moveTo)\s[^>]*w:author=|<text:tracked-changes")
ABOUT = re.compile(r"(?:^|/)(?:core\.xml|meta\.xml|OFD\.xml)$")
COMMENTS = re.compile(r"(?:^|/)(?:\w*comments?\w*|people|person)\.xml$", re.IGNORECASE)
NO_COMMENT = re.compile(r"<office:annotation[\s>]")
WORDS = re.compile(
    r"(?:^|/)(?:word|xl|ppt|Doc_\d+)/.*\.xml$|(?:^|/)content\.xml$|\.(?:txt|csv|x?html?|md)$"
)
NO_WORDS = re.compile(
    r"/(?:styles|theme|settings|fontTable|numbering|webSettings|slideMasters|slideLayouts)"
)
LINE_END = re.compile(r"</(?:w:p|a:p|row|si|text:p|(?:ofd:)?TextCode|table:table-row|p|tr|li)>")
CELL_END = re.compile(r"</(?:c|w:tc|a:tc|table:table-cell)>")
CELL = " | "
TAG = re.compile(r"<[^>]*>")


def is_packed(data: bytes) -> bool:
    """Whether the bytes are a ZIP file, as all of these are."""
    return data.startswith((b"PK\x03\x04", b"PK\x05\x06"))


def of_packed(data: bytes) -> Traces:
    """What its parts tell; opaque where they are locked, damaged, too many or archives themselves."""
    sorts: set[Sort] = set()
    texts: list[str] = []
    is_opaque = False
    try:
        with ZipFile(BytesIO(data)) as file:
            for name, part in _parts(file):
                sorts |= _sorts(name, part)
                if WORDS.search(name) and not NO_WORDS.search(name):
                    texts.append(_text(part))
                if ABOUT.search(name):
                    texts.append(_text(part))
                is_opaque |= is_packed(part)
            is_opaque |= sum(each.file_size for each in file.infolist()) > MOST_BYTES
    except FAULTS:
        is_opaque = True
    return Traces(frozenset(sorts), "\n".join(texts), is_opaque)


def _parts(file: ZipFile) -> Iterator[tuple[str, bytes]]:
    left = MOST_BYTES
    for each in sorted(file.infolist(), key=lambda each: each.filename):
        if each.is_dir() or each.file_size > left:
            continue
        left -= each.file_size
        yield _name(each), file.read(each)


def _name(each: ZipInfo) -> str:
    return each.filename.replace("\\", "/")


def _sorts(name: str, part: bytes) -> set[Sort]:
    if not name.endswith((".xml", ".rels")):
        return {Sort.PLACE} if any(map(has_place, photos_in(part))) else set()
    text = part.decode("utf-8", "replace")
    found = {Sort.CHANGE} if CHANGE.search(text) else set()
    if ABOUT.search(name):
        found |= {Sort.AUTHOR} if _somebody(AUTHOR, text) else set()
        found |= {Sort.EDITOR} if _somebody(EDITOR, text) else set()
    if (COMMENTS.search(name) and TAG.sub("", text).strip()) or NO_COMMENT.search(text):
        found.add(Sort.COMMENT)
    return found


def _somebody(pattern: re.Pattern[str], text: str) -> bool:
    return any(not NOBODY.fullmatch(unescape(found[1]).strip()) for found in pattern.finditer(text))


def _text(part: bytes) -> str:
    text = LINE_END.sub("\n", CELL_END.sub(CELL, part.decode("utf-8", "replace")))
    return unescape(TAG.sub("", text))
