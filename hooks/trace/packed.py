"""Packed files: texts, tables and slides of today's office programs (also ODF, OFD), and archives."""

import re
import struct
import zlib
from contextlib import suppress
from html import unescape
from io import BytesIO
from zipfile import BadZipFile, ZipFile, ZipInfo

from hooks.trace.inner import Inner
from hooks.trace.traces import Sort, Traces, Unseen, together, unseen

FAULTS = (
    *(BadZipFile, RuntimeError, NotImplementedError, OSError, EOFError, ValueError),
    *(zlib.error, struct.error),
)
IS_LOCKED, IS_UTF8 = 0x1, 0x800
NOBODY = re.compile(
    r"(?:administrators?|admin|users?|(?:microsoft|windows|微软) ?(?:office)? ?(?:用户|user)|lenovo|dell|hp|huawei"
    r"|openpyxl|python-docx|un-named|unknown|wps(?: office)?|apache poi|libreoffice)?",
    re.IGNORECASE,
)
"""What programs write where nobody gave a name."""
AUTHOR = re.compile(
    r"<(?:dc:creator|meta:initial-creator|Manager|(?:ofd:)?Author)(?:\s[^>]*)?>([^<]*)</",
    re.IGNORECASE,
)
EDITOR = re.compile(r"<cp:lastModifiedBy(?:\s[^>]*)?>([^<]*)</")
CHANGE = re.compile(r"<w:(?:ins|del|moveFrom|moveTo)\s[^>]*w:author=|<text:tracked-changes")
DOCUMENT = re.compile(
    r"(?:word|xl|ppt|docProps|META-INF)/|\[Content_Types\]\.xml$|(?:OFD|content|meta)\.xml$"
)
"""Names of parts that only a document has."""
ABOUT = re.compile(r"(?:^|/)(?:core\.xml|app\.xml|custom\.xml|meta\.xml|OFD\.xml)$")
COMMENTS = re.compile(r"(?:^|/)(?:\w*comments?\w*|people|person)\.xml$", re.IGNORECASE)
NO_COMMENT = re.compile(r"<office:annotation[\s>]")
WORDS = re.compile(r"(?:^|/)(?:word|xl|ppt|Doc_\d+)/.*\.xml$|(?:^|/)content\.xml$")
NO_WORDS = re.compile(
    r"/(?:styles|theme|settings|fontTable|numbering|webSettings|slideMasters|slideLayouts)"
)
LOOKS = re.compile(
    r"\.(?:emf|wmf|wdp|hdphoto|odttf|fntdata|ttf|otf|rels|vml|xsl|dtd|ico|icns)$|printerSettings\d*\.bin$"
    r"|Thumbnails/|docProps/thumbnail|(?:^|/)(?:mimetype|__MACOSX/.*|\.DS_Store|Thumbs\.db)$",
    re.IGNORECASE,
)
"""Parts that hold shapes and settings, and no words."""
LINE_END = re.compile(r"</(?:w:p|a:p|row|si|text:p|(?:ofd:)?TextCode|table:table-row|p|tr|li)>")
CELL_END = re.compile(r"</(?:c|w:tc|a:tc|table:table-cell)>")
CELL = " | "
TAG = re.compile(r"<[^>]*>")


def is_packed(data: bytes) -> bool:
    """Whether the bytes are a ZIP file, as all of these are."""
    return data.startswith((b"PK\x03\x04", b"PK\x05\x06"))


def of_packed(data: bytes, inner: Inner) -> Traces:
    """What its parts tell; the names of what an archive holds are words, too."""
    try:
        with ZipFile(BytesIO(data)) as file:
            parts = [each for each in file.infolist() if not each.is_dir()]
            names = {each.filename: _name(each) for each in parts}
            is_document = any(map(DOCUMENT.match, names.values()))
            parts.sort(key=lambda each: names[each.filename])
            found = [_part(file, each, names[each.filename], inner, is_document) for each in parts]
    except FAULTS:
        return unseen(Unseen.DAMAGED)
    listed = Traces() if is_document else Traces(text="\n".join(sorted(names.values())))
    return together([listed, *found])


def _name(each: ZipInfo) -> str:
    """Windows packs names in GBK and does not say so."""
    name = each.filename
    if not each.flag_bits & IS_UTF8:
        with suppress(UnicodeError):
            name = name.encode("cp437").decode("gb18030")
    return name.replace("\\", "/")


def _part(file: ZipFile, each: ZipInfo, name: str, inner: Inner, is_document: bool) -> Traces:  # noqa: FBT001
    if each.flag_bits & IS_LOCKED:
        return unseen(Unseen.LOCKED, name)
    if LOOKS.search(name):
        return Traces()
    try:
        if is_document and name.endswith(".xml"):
            taken = inner.bound.takes(each.file_size)
            return _markup(name, file.read(each)) if taken else unseen(Unseen.LARGE, name)
        return inner.traces(name, each.file_size, lambda: file.read(each))
    except FAULTS:
        return unseen(Unseen.DAMAGED, name)


def _markup(name: str, part: bytes) -> Traces:
    """Of a part that a program wrote."""
    text = part.decode("utf-8", "replace")
    is_read = ABOUT.search(name) or (WORDS.search(name) and not NO_WORDS.search(name))
    return Traces(frozenset(_sorts(name, text)), _text(text) if is_read else "")


def _sorts(name: str, text: str) -> set[Sort]:
    found = {Sort.CHANGE} if CHANGE.search(text) else set()
    if ABOUT.search(name):
        found |= {Sort.AUTHOR} if _somebody(AUTHOR, text) else set()
        found |= {Sort.EDITOR} if _somebody(EDITOR, text) else set()
    if (COMMENTS.search(name) and TAG.sub("", text).strip()) or NO_COMMENT.search(text):
        found.add(Sort.COMMENT)
    return found


def _somebody(pattern: re.Pattern[str], text: str) -> bool:
    return any(not NOBODY.fullmatch(unescape(found[1]).strip()) for found in pattern.finditer(text))


def _text(text: str) -> str:
    return unescape(TAG.sub("", LINE_END.sub("\n", CELL_END.sub(CELL, text))))
