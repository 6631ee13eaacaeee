"""Looking into a Word file before it is read: what it is, and whether it can be read in bounds."""

import io
import re
import zipfile
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from xml.parsers.expat import ExpatError, ParserCreate

from hooks.desk.document.paper import UnusableDocumentError

MAX_BYTES = 100 * 1024 * 1024
MAX_XML = 16 * 1024 * 1024
"""Of all parts that hold words and styles, unpacked: a report of 300 pages has five."""
MAX_PICTURE = 50 * 1024 * 1024
MAX_PARTS = 5000
MAX_DEPTH = 150
"""Elements within each other: a table in a table in a table has fifty."""
MAX_ELEMENTS = 200_000
"""mammoth takes ten seconds over so many; a report of fifty pages has thirty thousand."""
PART = 1 << 20
XML = (".xml", ".rels")
STORY = re.compile(r"word/(?:document\d*|footnotes|endnotes)\.xml")
MAIN = re.compile(r"word/document\d*\.xml")

DAMAGED = "这个文件坏了，或者不是 Word 文档，读不出来。用 Word 或 WPS 打开，另存为“.docx”，再导入。"
TOO_LARGE = (
    "这个文档太大了，没有读。分成几个文件；图片多的，在 Word 里选中图片，点“压缩图片”，再导入。"
)
TOO_DEEP = (
    "这个文档里表格套表格、文本框套文本框，套得太深，没有读。把内容复制到一个新文档里，再导入。"
)
MACROS = "这是带宏的文档，没有读。在 Word 里另存为“Word 文档（.docx）”，再导入。"


@dataclass(frozen=True)
class Archive:
    """A Word file: its parts of XML by name, and its pictures, which are read one by one."""

    xml: Mapping[str, bytes]
    others: tuple[str, ...]
    _data: bytes

    @classmethod
    def of(cls, data: bytes) -> "Archive":
        """UnusableDocumentError where it is none, or more than a document can be."""
        if len(data) > MAX_BYTES:
            raise UnusableDocumentError(TOO_LARGE)
        try:
            with zipfile.ZipFile(io.BytesIO(data)) as archive:
                names = list(dict.fromkeys(archive.namelist()))
                _refuse_strange(names)
                xml = dict(_unpacked(archive, names))
        except UnusableDocumentError:
            raise
        except Exception as caught:  # whatever zipfile raises on a damaged or a locked file
            raise UnusableDocumentError(DAMAGED) from caught
        for name, part in xml.items():
            _look_at(part, is_story=STORY.fullmatch(name) is not None)
        return cls(xml, tuple(name for name in names if name not in xml), data)

    def stories(self) -> Iterator[tuple[str, bytes]]:
        """The parts that hold what is read: the text and its notes."""
        return ((name, part) for name, part in self.xml.items() if STORY.fullmatch(name))

    def picture(self, name: str) -> bytes | None:
        """The bytes of a picture; None for one that is not there, damaged or more than anybody needs."""
        try:
            with (
                zipfile.ZipFile(io.BytesIO(self._data)) as archive,
                archive.open(name) as opened,
            ):
                data = opened.read(MAX_PICTURE + 1)
        except (KeyError, OSError, RuntimeError, zipfile.BadZipFile, EOFError, ValueError):
            return None
        except Exception:  # noqa: BLE001 - zlib.error, and whatever another compression raises
            return None
        return None if len(data) > MAX_PICTURE else data

    def light(self, instead: Mapping[str, bytes]) -> io.BytesIO:
        """The same file with other parts, and in each picture's place nothing but its name."""
        packed = io.BytesIO()
        with zipfile.ZipFile(packed, "w") as archive:
            for name, part in {**self.xml, **instead}.items():
                archive.writestr(name, part)
            for name in self.others:
                archive.writestr(name, name.encode())
        packed.seek(0)
        return packed


def _refuse_strange(names: list[str]) -> None:
    if not any(map(MAIN.fullmatch, names)):
        raise UnusableDocumentError(DAMAGED)
    if any(name.endswith("vbaProject.bin") for name in names):
        raise UnusableDocumentError(MACROS)
    if len(names) > MAX_PARTS:
        raise UnusableDocumentError(TOO_LARGE)


def _unpacked(archive: zipfile.ZipFile, names: list[str]) -> Iterator[tuple[str, bytes]]:
    """What a file says of its own size may be a lie: it is counted as it is unpacked."""
    left = MAX_XML
    for name in names:
        if not name.lower().endswith(XML):
            continue
        parts = []
        with archive.open(name) as opened:
            while part := opened.read(PART):
                left -= len(part)
                if left < 0:
                    raise UnusableDocumentError(TOO_LARGE)
                parts.append(part)
        yield name, b"".join(parts)


def _look_at(part: bytes, *, is_story: bool) -> None:
    """Refuse declarations, which a document never has and a bomb is made of; and what is too deep."""
    bare = part.replace(b"\0", b"")
    if b"<!DOCTYPE" in bare or b"<!ENTITY" in bare:
        raise UnusableDocumentError(DAMAGED)
    if is_story:
        _Depth().feed(part)


class _Depth:
    """Counts elements and how deep they stand, before anything is made of them."""

    def __init__(self) -> None:
        self._depth = self._elements = 0
        self._parser = ParserCreate()
        self._parser.StartElementHandler = self._start
        self._parser.EndElementHandler = self._end

    def feed(self, part: bytes) -> None:
        try:
            self._parser.Parse(part, True)  # noqa: FBT003 - expat's own way to say that this is all
        except (ExpatError, LookupError, ValueError) as caught:
            raise UnusableDocumentError(DAMAGED) from caught

    def _start(self, _name: str, _attributes: dict[str, str]) -> None:
        self._depth += 1
        self._elements += 1
        if self._depth > MAX_DEPTH:
            raise UnusableDocumentError(TOO_DEEP)
        if self._elements > MAX_ELEMENTS:
            raise UnusableDocumentError(TOO_LARGE)

    def _end(self, _name: str) -> None:
        self._depth -= 1
