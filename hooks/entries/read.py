"""Read: files become bytes, and bytes become text. The one place that reads a project.

Staff save from Windows: a byte-order mark and CRLF are accepted, GBK and
UTF-16 are recognised and answered by a rule instead of by garbled characters.
"""

import errno
import os
import re
import stat
from collections.abc import Iterable, Iterator, Mapping
from contextlib import suppress
from dataclasses import dataclass
from enum import Enum, auto
from functools import cached_property
from pathlib import Path, PurePosixPath
from types import MappingProxyType
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
NOTHING: Mapping[str, bytes] = MappingProxyType({})
BINARY = os.O_RDONLY | getattr(os, "O_BINARY", 0) | getattr(os, "O_NONBLOCK", 0)
"""Of a pipe nobody waits for another end."""
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


class Kind(Enum):
    """What stands under a name in a folder."""

    FILE = auto()
    LINK = auto()
    LINKED_FOLDER = auto()
    FOLDER_LIKE_A_FILE = auto()
    CLOSED_FOLDER = auto()
    DEVICE = auto()
    """A pipe, a socket or a device: whoever reads it waits for ever."""


FILES = frozenset({Kind.FILE, Kind.LINK, Kind.LINKED_FOLDER})


@dataclass(frozen=True)
class Found:
    """A name on the way down a folder: its steps from the project's root."""

    names: tuple[str, ...]
    kind: Kind

    @property
    def place(self) -> Location:
        """All of it: a message about it shows no line."""
        return Location(Source(_name(self.names), ""), TOP)


@dataclass(frozen=True)
class NoFile(Found):
    """One that is no file, though it has the name of one, or cannot be looked into."""


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


def walk(root: Path, folder: str) -> tuple[Found, ...]:
    """All that stands below ``root/folder``, but what editors and systems leave behind, in order."""
    names = PurePosixPath(Path(folder).as_posix()).parts
    return tuple(sorted(_found(root, names), key=lambda found: found.names))


def no_files(*there: Iterable[Found]) -> Iterator[NoFile]:
    """What is none, of what stands there."""
    return (one for found in there for one in found if isinstance(one, NoFile))


def read(root: Path, there: Iterable[Found] | None = None) -> tuple[RawFile, ...]:
    """Every file below ``root/brands``, in the order of the paths; ``there`` is the walk over it."""
    found = walk(root, ENTRIES_FOLDER) if there is None else there
    return tuple(filter(None, (_file(root, one) for one in found if one.kind in FILES)))


def replaced(files: Iterable[RawFile], instead: Mapping[str, bytes]) -> tuple[RawFile, ...]:
    """The files, some with what they shall hold and nobody has written yet; new ones among them."""
    if not instead:
        return tuple(files)
    new = {path: RawFile(path, data) for path, data in instead.items()}
    every = {file.path: file for file in files} | new
    return tuple(every[path] for path in sorted(every, key=lambda path: path.split("/")))


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


def paths_of(there: Iterable[Found]) -> tuple[str, ...]:
    """The files among what stands there, as the disk spells them."""
    return tuple("/".join(one.names) for one in there if one.kind in FILES)


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
    file = on_disk(root, path)
    if file.exists() and not file.is_file():
        raise OSError(errno.EISDIR, os.strerror(errno.EISDIR), str(file))
    return file.read_bytes()


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


def _found(root: Path, folder: tuple[str, ...]) -> Iterator[Found]:
    try:
        entries = list(os.scandir(root.joinpath(*folder)))
    except (FileNotFoundError, NotADirectoryError):
        return
    except OSError:
        yield NoFile(folder, Kind.CLOSED_FOLDER)
        return
    for entry in entries:
        names = (*folder, entry.name)
        if is_ignored(entry.name):
            continue
        if entry.is_dir(follow_symlinks=False):
            if _suffix(entry.name) in TEXT_SUFFIXES:
                yield NoFile(names, Kind.FOLDER_LIKE_A_FILE)
            yield from _found(root, names)
        elif entry.is_symlink():
            yield _linked(f"{root}/{'/'.join(names)}", names)
        elif entry.is_file():
            yield Found(names, Kind.FILE)
        else:
            yield NoFile(names, Kind.DEVICE)


def _linked(path: str, names: tuple[str, ...]) -> Found:
    """A link is what it leads to; one to nothing is a file that cannot be read."""
    try:
        mode = os.stat(path).st_mode  # noqa: PTH116
    except OSError:
        return Found(names, Kind.LINK)
    if stat.S_ISDIR(mode):
        return Found(names, Kind.LINKED_FOLDER)
    return Found(names, Kind.LINK) if stat.S_ISREG(mode) else NoFile(names, Kind.DEVICE)


def is_ignored(name: str) -> bool:
    """What editors and systems leave behind, which is not read."""
    return name in IGNORED_NAMES or name.startswith(IGNORED_PREFIXES)


def _file(root: Path, found: Found) -> RawFile | None:
    """None for a file that has gone meanwhile, but not for a link to nothing."""
    path, name = "/".join(found.names), _name(found.names)
    is_link, is_folder = found.kind is not Kind.FILE, found.kind is Kind.LINKED_FOLDER
    is_text = _suffix(found.names[-1]) in TEXT_SUFFIXES and not is_folder
    if is_text and is_link and _leads_out(root, path):
        return RawFile(name, b"", is_unreadable=True, leads_out=True)
    try:
        data = _bytes(f"{root}/{path}") if is_text else b""
    except OSError as caught:
        is_gone = isinstance(caught, FileNotFoundError) and not is_link
        return None if is_gone else RawFile(name, b"", is_unreadable=True)
    return RawFile(name, data, is_linked_folder=is_folder)


def _name(names: tuple[str, ...]) -> str:
    """The path as messages write it."""
    return UNDECODABLE.sub(REPLACEMENT, normalize("NFC", "/".join(names)))


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
        if not stat.S_ISREG(os.fstat(file).st_mode):
            raise OSError(errno.EISDIR, os.strerror(errno.EISDIR), path)
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
