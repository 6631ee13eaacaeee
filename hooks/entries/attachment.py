"""Attachments: what stands beside the pages that are written by hand and is published with them.

A picture is judged as those of entries are; of another file it is known what it tells of people.
Both are kept, as a folder of them may hold gigabytes.
"""

import json
from collections.abc import Callable, Iterable, Iterator
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path, PurePosixPath

from hooks.entries.pictures import judgements, kept_of_file
from hooks.entries.problem import TOP, Location, Source
from hooks.entries.read import IMAGE_SUFFIXES, MAX_BYTES, OPEN_TEXTS, PAGE_SUFFIXES, on_disk
from hooks.picture import Judgement
from hooks.store import Store
from hooks.trace import Gap, Sort, Traces, Unseen, traces_in

OF_THE_WEB = frozenset(
    {".css", ".js", ".mjs", ".map", ".woff", ".woff2", ".ttf", ".otf", ".ico", ".webmanifest"}
)
"""Beside texts, pages and pictures: what sites are made of, and nobody writes about people in."""
TO_BE_SAVED_ANEW = frozenset({".tif", ".tiff", ".psd", ".raw", ".dng", ".cr2", ".nef", ".arw"})
"""Photos that no browser shows; their files tell as much as any."""
LONGEST = 1 << 20
"""Characters of a document that are looked at."""


@dataclass(frozen=True)
class Attachment:
    """One of them: a picture has a judgement, another file what it tells."""

    path: str
    judgement: Judgement | None = None
    traces: Traces | None = None

    @property
    def name(self) -> str:
        """The file's name without its folders."""
        return PurePosixPath(self.path).name

    @property
    def suffix(self) -> str:
        """Its ending in lower case, with its dot."""
        return PurePosixPath(self.path).suffix.lower()

    @property
    def place(self) -> Location:
        """The file as a whole."""
        return Location(Source(self.path, ""), TOP)

    @property
    def words(self) -> Source:
        """What can be read in it, a paragraph or a row of a table a line."""
        return Source(self.path, self.traces.text if self.traces else "")


def attachments(
    root: Path, paths: Iterable[str], file: Path, program: Callable[[], str]
) -> Iterator[Attachment]:
    """Those among these files; ``file`` is the store, ``program`` gives the state of who judges."""
    suffixes = {path: PurePosixPath(path).suffix.lower() for path in paths}
    pictures = [
        path for path, suffix in suffixes.items() if suffix in IMAGE_SUFFIXES | TO_BE_SAVED_ANEW
    ]
    judged = judgements(root, pictures, file, program)
    yield from (Attachment(path, judged[path]) for path in pictures)
    others = [path for path, suffix in suffixes.items() if _is_one(root, path, suffix)]
    if not others:
        return
    with Store(file) as store:
        for path in others:
            kept = kept_of_file(root, path, store, program(), lambda data: _record(traces_in(data)))
            yield Attachment(path, traces=_from(kept))


def _is_one(root: Path, path: str, suffix: str) -> bool:
    """Whether it is neither a picture nor a text that is looked at as a whole elsewhere."""
    if suffix in OPEN_TEXTS | PAGE_SUFFIXES:
        with suppress(OSError):
            return on_disk(root, path).stat().st_size > MAX_BYTES
        return False
    return suffix not in IMAGE_SUFFIXES | TO_BE_SAVED_ANEW | OF_THE_WEB


def _record(found: Traces) -> bytes:
    text = found.text[:LONGEST]
    gaps = [(gap.why, gap.where) for gap in found.gaps]
    if len(text) < len(found.text):
        gaps.append((Unseen.LARGE, ""))
    return json.dumps([sorted(found.sorts), text, gaps]).encode()


def _from(record: bytes | str) -> Traces:
    """What cannot be read, nobody can look into."""
    if isinstance(record, str):
        return Traces(gaps=(Gap(Unseen.DAMAGED),))
    sorts, text, gaps = json.loads(record)
    return Traces(
        frozenset(map(Sort, sorts)), text, tuple(Gap(Unseen(why), where) for why, where in gaps)
    )
