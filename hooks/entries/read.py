"""Read: files become bytes, and bytes become text. The one place that reads a project.

Staff save from Windows: a byte-order mark and CRLF are accepted, GBK and
UTF-16 are recognised and answered by a rule instead of by garbled characters.
"""

import os
import re
from collections.abc import Iterable, Iterator
from contextlib import suppress
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path, PurePosixPath
from unicodedata import normalize

from hooks.entries.encoding import Encoding, read_text
from hooks.entries.problem import TOP, Location, Source
from hooks.model.target import ENTRIES_FOLDER, SETTINGS

TEXT_SUFFIXES = frozenset({".md", ".yml"})
PAGE_SUFFIXES = frozenset({".md", ".markdown", ".mdown", ".mkdn", ".mkd"})
"""What MkDocs makes a page of."""
OPEN_TEXTS = frozenset(
    {".js", ".mjs"}
    | {
        ".txt",
        ".csv",
        ".tsv",
        ".json",
        ".geojson",
        ".html",
        ".htm",
        ".xml",
        ".yml",
        ".yaml",
        ".vcf",
        ".ics",
    }
)
"""What it copies beside the pages, and everybody can read."""
IMAGE_SUFFIXES = frozenset(
    {".jpg", ".jpeg", ".jfif", ".png", ".webp", ".gif", ".bmp", ".heic", ".heif", ".avif", ".svg"}
)
IGNORED_NAMES = frozenset({"Thumbs.db", "desktop.ini"})
IGNORED_PREFIXES = (".", "~$")
BINARY = os.O_RDONLY | getattr(os, "O_BINARY", 0)
PART = 1 << 15
"""Bytes that are read at once: nearly every entry."""
MAX_BYTES = 512 * 1024
"""Of a text: room for the longest front matter and the longest body."""

DRAWING = ".svg"
CODE = re.compile(rb"<(?!!--)[^>]*>")
UNDECODABLE = re.compile("[\ud800-\udfff]")
REPLACEMENT = "\N{REPLACEMENT CHARACTER}"
BOM = "\N{ZERO WIDTH NO-BREAK SPACE}"


@dataclass(frozen=True)
class FileName:
    """The path of a file, before anybody opened it: relative to the project's root, as above."""

    path: str

    @property
    def steps(self) -> tuple[str, ...]:
        """Names of the folders below the first one, then of the file."""
        return tuple(self.path.split("/")[1:])

    @property
    def place(self) -> Location:
        """The file as a whole: a message about its name shows no line of it."""
        return Location(Source(self.path, ""), TOP)


@dataclass(frozen=True)
class TextFile:
    """The bytes of a text as it stands on the disk, and what they say.

    ``path`` is relative to the project's root, with forward slashes, an accent and its letter as
    one character. Of a text that is too large ``data`` are only the first bytes, and it is taken
    for empty.
    """

    path: str
    data: bytes
    is_unreadable: bool = False
    """The system refused to open it, or it was not asked; ``data`` is then empty."""
    leads_out: bool = False
    """A link to a file that is not below the entries' folder, which nobody opens."""

    @property
    def name(self) -> str:
        """The file's name without its folders."""
        return self.path.rpartition("/")[2]

    @property
    def is_too_large(self) -> bool:
        """Larger than any entry, vocabulary or settings."""
        return len(self.data) > MAX_BYTES

    @property
    def encoding(self) -> Encoding:
        """How the text was saved."""
        return self._text[0]

    @cached_property
    def source(self) -> Source:
        """The text for messages: decoded as well as can be, never failing."""
        return Source(self.path, _lined(self._text[1]))

    @cached_property
    def _text(self) -> tuple[Encoding, str]:
        return read_text(b"" if self.is_too_large else self.data)

    @property
    def place(self) -> Location:
        """The file as a whole: a message about its name or its kind shows no line of it."""
        return Location(Source(self.path, ""), TOP)


@dataclass(frozen=True)
class RawFile(TextFile):
    """A file of the entries' folder. The bytes of a picture are not read here: ``data`` is empty.

    Where ``is_linked_folder`` it is none: a folder that stands elsewhere, which is not read,
    since it might lead back up.
    """

    is_linked_folder: bool = False

    @cached_property
    def suffix(self) -> str:
        """The file name's ending in lower case, with its dot."""
        return _suffix(self.steps[-1])

    @property
    def is_text(self) -> bool:
        """An entry or a vocabulary, or meant as one."""
        return self.suffix in TEXT_SUFFIXES and not self.is_linked_folder

    @property
    def is_picture(self) -> bool:
        """A picture that a browser can show."""
        return self.suffix in IMAGE_SUFFIXES

    @cached_property
    def steps(self) -> tuple[str, ...]:
        """Names of the folders below the entries' folder, then of the file."""
        return tuple(self.path.split("/")[1:])


def read(root: Path) -> tuple[RawFile, ...]:
    """Every file below ``root/brands``, in the order of the paths."""
    found = (_file(root, *one) for one in sorted(_names(root, (ENTRIES_FOLDER,))))
    return tuple(filter(None, found))


def read_settings(root: Path) -> TextFile | None:
    """The site's settings file, if it is there."""
    path = root / SETTINGS
    try:
        return TextFile(SETTINGS, _bytes(str(path))) if os.path.lexists(path) else None
    except OSError:
        return TextFile(SETTINGS, b"", is_unreadable=True)


def read_hand_written(paths: Iterable[str], docs: str) -> tuple[str, ...]:
    """Addresses of the pages among these files below ``docs``, beside the generated ones."""
    pages = (PurePosixPath(path) for path in paths if is_page(path))
    return tuple(page.relative_to(docs).with_suffix(".html").as_posix() for page in pages)


def read_beside(root: Path, docs: str) -> tuple[str, ...]:
    """Every file that is published from ``root/docs``, by its path, in order."""
    folder = PurePosixPath(Path(docs).as_posix()).parts
    return tuple("/".join(names) for names, *_ in sorted(_names(root, folder)))


def read_texts(root: Path, paths: Iterable[str]) -> Iterator[TextFile]:
    """The pages, and what else everybody can read, among these files."""
    for path in paths:
        suffix = _suffix(path)
        if is_page(path) or suffix in OPEN_TEXTS or suffix == DRAWING:
            with suppress(OSError):  # MkDocs answers for what it cannot read
                data = _bytes(f"{root}/{path}")
                yield TextFile(path, CODE.sub(_blank, data) if suffix == DRAWING else data)


def _blank(code: re.Match[bytes]) -> bytes:
    """Coordinates are no words: their lines stay."""
    return b"\n" * code[0].count(b"\n")


def is_page(path: str) -> bool:
    """Whether MkDocs makes a page of it."""
    return _suffix(path) in PAGE_SUFFIXES


def read_picture(root: Path, path: str) -> bytes:
    """A picture as it is; only what is published is ever read."""
    return on_disk(root, path).read_bytes()


def on_disk(root: Path, path: str) -> Path:
    """Where the file of a path stands: on a Mac's disk an accent may be a character of its own."""
    file = root / path
    if file.exists():
        return file
    place = root
    for name in path.split("/"):
        same = (one for one in place.glob("*") if normalize("NFC", one.name) == name)
        place = next(same, place / name)
    return place


def _names(root: Path, folder: tuple[str, ...]) -> Iterator[tuple[tuple[str, ...], bool, bool]]:
    """Files below a folder but what editors and systems leave behind, by their names on the way.

    Whether it is a link, and whether it is a folder: only one that is linked is.
    """
    found: list[os.DirEntry[str]] = []
    with suppress(FileNotFoundError, NotADirectoryError, PermissionError):
        found.extend(os.scandir(root.joinpath(*folder)))
    for entry in found:
        names = (*folder, entry.name)
        if is_ignored(entry.name):
            continue
        if entry.is_dir(follow_symlinks=False):
            yield from _names(root, names)
        elif not entry.is_symlink():
            if entry.is_file():
                yield names, False, False
        else:
            yield names, True, os.path.isdir(f"{root}/{'/'.join(names)}")  # noqa: PTH112


def is_ignored(name: str) -> bool:
    """What editors and systems leave behind, which is not read."""
    return name in IGNORED_NAMES or name.startswith(IGNORED_PREFIXES)


def _file(
    root: Path,
    names: tuple[str, ...],
    is_link: bool,  # noqa: FBT001
    is_folder: bool,  # noqa: FBT001
) -> RawFile | None:
    """None for a file that has gone meanwhile, but not for a link to nothing."""
    path = "/".join(names)
    is_text = _suffix(names[-1]) in TEXT_SUFFIXES and not is_folder
    name = UNDECODABLE.sub(REPLACEMENT, normalize("NFC", path))
    if is_text and is_link and _leads_out(root, path):
        return RawFile(name, b"", is_unreadable=True, leads_out=True)
    try:
        data = _bytes(f"{root}/{path}") if is_text else b""
    except OSError as caught:
        is_gone = isinstance(caught, FileNotFoundError) and not is_link
        return None if is_gone else RawFile(name, b"", is_unreadable=True)
    return RawFile(name, data, is_linked_folder=is_folder)


def _leads_out(root: Path, path: str) -> bool:
    goal = Path(os.path.realpath(root / path))  # Path.resolve raises at links in a circle
    return (root / ENTRIES_FOLDER).resolve() not in goal.parents


def _bytes(path: str) -> bytes:
    """The whole file, or so much of it that it is seen to be too large.

    Thousands are read, and Python's own files cost twice as much as reading.
    """
    parts, missing = [], MAX_BYTES + 1
    file = os.open(path, BINARY)
    try:
        while missing > 0 and (part := os.read(file, PART)):
            parts.append(part)
            missing -= len(part)
    finally:
        os.close(file)
    return b"".join(parts)


def _suffix(name: str) -> str:
    """The name's ending in lower case, with its dot; the dot that hides a file begins none."""
    stem, dot, ending = name.rpartition(".")
    return f"{dot}{ending}".lower() if stem and ending else ""


def _lined(text: str) -> str:
    return text.removeprefix(BOM).replace("\r\n", "\n").replace("\r", "\n")
