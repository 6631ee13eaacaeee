"""``quntuan find-person``: every place where a name stands, before it is taken out or to see that it is.

Looks at every file of the project's sources, read by the program or not: a name may hide in a
file's name, in what a camera or a text program wrote into it, or in a page's address as pinyin.
"""

import argparse
import re
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path, PurePosixPath
from unicodedata import normalize

from hooks.checks.as_read import as_read
from hooks.checks.personal_number import masked
from hooks.checks.report.text import one_line
from hooks.cli.parser import Misuse, add_root, project
from hooks.desk.system_error import sentence
from hooks.entries.attachment import OF_THE_WEB
from hooks.entries.encoding import read_text
from hooks.model.slug import slug_of
from hooks.model.target import ENTRIES_FOLDER, SETTINGS
from hooks.pipeline import settings_of
from hooks.search.person import letters, pattern
from hooks.trace import Traces, traces_in

TEXTS = frozenset(
    {
        ".md",
        ".yml",
        ".yaml",
        ".txt",
        ".csv",
        ".json",
        ".geojson",
        ".html",
        ".svg",
        ".js",
        ".css",
        ".xml",
    }
)
ENCODINGS = ("utf-8", "gb18030", "utf-16-le", "utf-16-be")
LEAST, AROUND = 2, 24
BETWEEN = "[-_ ]?"
LEFT = (
    "改完再查一次，再重新生成、发布：已经发布的网站不会自己变。\n"
    "仓库的历史里也还有；不该公开的，照手册“发布网站”末尾清除。"
)


@dataclass(frozen=True)
class Wanted:
    """The name that is looked for, and what else gives it away."""

    name: str

    @cached_property
    def written(self) -> re.Pattern[str]:
        """The name itself."""
        return pattern(self.name)

    @cached_property
    def spoken(self) -> re.Pattern[str]:
        """Its pinyin, as addresses have it."""
        first, *given = slug_of(" ".join(letters(self.name))).split("-")
        orders = ([first, *given], [*given, first])
        ways = "|".join(BETWEEN.join(words) for words in orders)
        return re.compile(rf"(?<![a-z])(?:{ways})(?![a-z])", re.IGNORECASE)

    @cached_property
    def stored(self) -> tuple[bytes, ...]:
        """Its bytes, as pictures and other programs' files keep words."""
        return tuple(letters(self.name).encode(encoding) for encoding in ENCODINGS)


def declare(command: argparse.ArgumentParser) -> None:
    """What can be written behind it."""
    command.add_argument("name", metavar="姓名", help="要查的姓名，写全，例如 王小明")
    add_root(command)


def run(arguments: argparse.Namespace) -> int:
    """One line a mention; 1 where there is one, so that a script can tell."""
    root, name = project(arguments), arguments.name.strip()
    if len(letters(name)) < LEAST:
        raise Misuse(f"“{name}”太短，会查出许多不相干的字。请写全姓名。")
    wanted, unread = Wanted(name), 0
    found: list[str] = []
    for file in _files(root):
        path = file.relative_to(root).as_posix()
        try:
            data = file.read_bytes()
        except OSError as caught:
            unread += 1
            sys.stderr.write(one_line(f"没有读 {path}：{sentence(caught)}") + "\n")
            continue
        traces = _traces(file, data)
        found += _mentions(wanted, path, data, traces)
        unread += bool(traces.gaps)
        for gap in traces.gaps:
            inside = f"里的“{gap.where}”" if gap.where else ""
            sys.stderr.write(one_line(f"没有查 {path}{inside}：{gap.why}") + "\n")
    sys.stdout.write("".join(f"{one_line(masked(line))}\n" for line in found))
    rest = f"还有 {unread} 个文件读不了，没有查（或没有查完）。\n" if unread else ""
    if not found:
        sys.stdout.write(f"没有找到“{name}”。\n{rest}")
        return 1 if unread else 0
    sys.stdout.write(f"\n“{name}”共 {len(found)} 处。\n{rest}{LEFT}\n")
    return 1


def _files(root: Path) -> Iterator[Path]:
    """What is published or kept beside it, in the order of the paths."""
    yield from (path for path in (root / SETTINGS,) if path.is_file())
    settings, _ = settings_of(root)
    for folder in (root / ENTRIES_FOLDER, root / settings.docs):
        yield from sorted(path for path in folder.rglob("*") if path.is_file())


def _traces(file: Path, data: bytes) -> Traces:
    """Texts are looked at as they are typed."""
    suffix = file.suffix.lower()
    return Traces() if suffix in TEXTS | OF_THE_WEB else traces_in(data)


def _mentions(wanted: Wanted, path: str, data: bytes, traces: Traces) -> Iterator[str]:
    """Each as it is printed: place, then the words around it."""
    if wanted.written.search(path):
        yield f"{path}: 文件或文件夹的名字"
    elif wanted.spoken.search(path):
        yield f"{path}: 文件或文件夹的名字（拼音）"
    if PurePosixPath(path).suffix.lower() in TEXTS:
        yield from _in_text(wanted, path, read_text(data)[1].replace("\r\n", "\n"))
    elif any(stored in data for stored in wanted.stored):
        yield f"{path}: 文件里面藏着（照片的作者、说明等信息）"
    elif any(_places(wanted, traces.text)):
        yield f"{path}: 文档里面"


def _in_text(wanted: Wanted, path: str, text: str) -> Iterator[str]:
    for start, end, note in sorted(set(_places(wanted, text))):
        first = text.rfind("\n", 0, start) + 1
        before = text[max(first, start - AROUND) : start]
        after = text[end : end + AROUND].partition("\n")[0]
        words = f"{before}【{text[start:end]}】{after}".strip()
        yield f"{path}:{text.count(chr(10), 0, start) + 1}:{start - first + 1}: {words}{note}"


def _places(wanted: Wanted, text: str) -> Iterator[tuple[int, int, str]]:
    """From where to where, and in which writing: as it was typed, and as it is read."""
    found = [each.span() for each in wanted.written.finditer(text)]
    yield from ((start, end, "") for start, end in found)
    read = as_read(text)
    for each in wanted.written.finditer(read.text):
        start, end = read.place(each.start()), read.place(each.end())
        if not any(start < b and a < end for a, b in found):
            yield start, end, ""
    toneless = "".join(normalize("NFD", char)[0] for char in text)
    yield from ((*each.span(), "（拼音）") for each in wanted.spoken.finditer(toneless))
