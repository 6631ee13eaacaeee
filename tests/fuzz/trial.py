"""Trials: what must hold of any file whatever that somebody puts among the entries.

Reading and checking it ends in messages, each in Chinese, with a line of the file, a reason and a
remedy. What passes the check makes a page that is whole, that the allow-list leaves as it is, and
on which every word of the body can be read.

No test asks how long something takes: ``BOUND`` is far above the two seconds that an entry may
cost, so that only work without a bound meets it, and it is counted in the processor's time.
"""

import json
import re
import shutil
import signal
import time
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from html import unescape
from html.parser import HTMLParser
from pathlib import Path
from types import FrameType
from urllib.parse import unquote
from xml.etree import ElementTree as ET

from hooks.checks.personal_number import masked_line
from hooks.checks.report import FORMATS
from hooks.entries.body.markup import published
from hooks.entries.encoding import read_text
from hooks.entries.entry import Entry
from hooks.entries.memory import Memory
from hooks.entries.problem import Problem, Source, errors
from hooks.entries.read import RawFile
from hooks.entries.shape import Shaped
from hooks.model.scalar.day import Day
from hooks.model.scalar.unseen import NEVER
from hooks.pipeline import Examined, examine
from hooks.render.output import PageSource
from hooks.render.renderer import Renderer
from hooks.view.parts.address import url_of
from hooks.view.site import PREVIEW, PUBLIC, Site, view

ROOT = Path(__file__).resolve().parents[2]
BOUND = 20.0
"""Seconds of the processor for one file; ten times what an entry may cost."""
WHOLE_BOUND = 30 * BOUND
"""The same for what is asked of a whole batch."""
GOAL = 2.0
TODAY = Day(2026, 6, 1)
HAN = re.compile("[\u4e00-\u9fff]")
UNSHOWN = re.compile(
    r"<!--.*?-->|\]\[[^\]\n]*\]|^[ >]*\[[^\]\n]*\]:|\[\^[^\]\n]*\]", re.DOTALL | re.MULTILINE
)
"""What of a body nobody expects to read: comments, and the names of definitions."""
VOID = frozenset({"br", "col", "hr", "img", "input", "wbr"})
Batch = Mapping[str, bytes]
"""Files by their paths from the project's root."""


@dataclass(frozen=True)
class Find:
    """A file for which something does not hold."""

    path: str
    data: bytes
    reason: str


class OverrunError(Exception):
    """Work without a bound."""


@contextmanager
def bounded(seconds: float) -> Iterator[None]:
    """OverrunError after so many seconds of this process' own work, however busy the machine is."""

    def stop(_number: int, _frame: FrameType | None) -> None:
        raise OverrunError

    before = signal.signal(signal.SIGPROF, stop)
    signal.setitimer(signal.ITIMER_PROF, seconds)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_PROF, 0)
        signal.signal(signal.SIGPROF, before)


@dataclass
class _Shaping(Memory):
    """Shapes each file by itself, so that a fault is known to be that file's."""

    tried: Batch = field(default_factory=dict)
    faults: dict[str, str] = field(default_factory=dict)
    seconds: dict[str, float] = field(default_factory=dict)
    others: dict[RawFile, Shaped] = field(default_factory=dict)

    def __post_init__(self) -> None:
        super().__init__()

    def shaped(self, files: Iterable[RawFile], make: Callable[[RawFile], Shaped]) -> list[Shaped]:
        return [self._one(file, make) for file in files]

    def _one(self, file: RawFile, make: Callable[[RawFile], Shaped]) -> Shaped:
        if file.path not in self.tried:
            if file not in self.others:
                self.others[file] = make(file)
            return self.others[file]
        began = time.process_time()
        try:
            with bounded(BOUND):
                shaped = make(file)
                if isinstance(shaped.value, Entry):
                    _ = shaped.value.body.html
        except Exception as caught:  # noqa: BLE001 - whatever it is, it is a find
            self.faults[file.path] = f"读取时：{caught!r}"
            shaped = Shaped(None, ())
        self.seconds[file.path] = time.process_time() - began
        return shaped


@dataclass
class Project:
    """A copy of the real entries among which files are tried, a batch at a time."""

    root: Path
    seconds: dict[str, float] = field(default_factory=dict)
    """Of the processor, by path: those of the last batch."""
    passed: int = 0
    """Entries that passed the check and made a page."""

    def __post_init__(self) -> None:
        self.root.mkdir(parents=True)
        for name in ("mkdocs.yml", "content", "node_modules"):
            (self.root / name).symlink_to(ROOT / name)
        shutil.copytree(ROOT / "brands", self.root / "brands")
        self._shaping = _Shaping()

    def finds(self, batch: Batch) -> Sequence[Find]:
        """What does not hold of these files; of a fault of all together, the file behind it."""
        before = {path: self._bytes(path) for path in batch}
        self._write(batch)
        try:
            reasons = dict(self._reasons(batch))
        except Exception as caught:  # noqa: BLE001 - whatever it is, it is a find
            reasons = {"": repr(caught)}
        finally:
            self._write(before)
        if "" not in reasons:
            return [Find(path, batch[path], reason) for path, reason in reasons.items()]
        if len(batch) == 1:
            [(path, data)] = batch.items()
            return [Find(path, data, reasons[""])]
        halves = [dict(list(batch.items())[at::2]) for at in range(2)]
        found = [find for half in halves for find in self.finds(half)]
        return found or [Find("", b"", f"只在一起时：{reasons['']}")]

    def _bytes(self, path: str) -> bytes | None:
        file = self.root / path
        return file.read_bytes() if file.exists() else None

    def _write(self, files: Mapping[str, bytes | None]) -> None:
        for path, data in files.items():
            if data is None:
                (self.root / path).unlink(missing_ok=True)
            else:
                (self.root / path).write_bytes(data)

    def _reasons(self, batch: Batch) -> Iterator[tuple[str, str]]:
        shaping = self._shaping
        shaping.tried, shaping.faults, shaping.seconds = batch, {}, self.seconds
        self.seconds.clear()
        with bounded(WHOLE_BOUND):
            examined = examine(self.root, shaping, today=TODAY)
            yield from shaping.faults.items()
            yield from _of_messages(batch, examined, {*shaping.faults})
            yield from self._of_pages(batch, examined)

    def _of_pages(self, batch: Batch, examined: Examined) -> Iterator[tuple[str, str]]:
        """A preview shows what is wrong too; what is right must be right on its page."""
        wrong = {problem.path for problem in errors(examined.problems)}
        told = {(problem.path, problem.code) for problem in examined.problems}
        site = view(examined.catalogue, PREVIEW, examined.hand_written)
        renderer = Renderer(site, self.root)
        makers = {maker.url: maker for maker in site.makers}
        for entry in site.catalogue.entries:
            if entry.path not in batch:
                continue
            try:
                rendered = renderer.pages(makers[url_of(entry)])
            except Exception as caught:  # noqa: BLE001 - whatever it is, it is a find
                yield entry.path, f"{'预览' if entry.path in wrong else '生成网页'}时：{caught!r}"
                continue
            pages = [
                file.html for r in rendered for file in r.files if isinstance(file, PageSource)
            ]
            is_told = any(path == entry.path and code[:2] in "Q7Q1" for path, code in told)
            if entry.path not in wrong:
                self.passed += 1
                if reason := next(filter(None, map(ill_formed, pages)), "") or amiss(
                    entry, is_told=is_told
                ):
                    yield entry.path, reason
        for reason in _of_data(view(examined.catalogue, PUBLIC, examined.hand_written), self.root):
            yield "", reason


def _of_messages(batch: Batch, examined: Examined, faulty: set[str]) -> Iterator[tuple[str, str]]:
    """Each says in Chinese what, why and what to do, at a line of the file; none says nothing."""
    lines = {path: text_lines(data) for path, data in batch.items()}
    shown = {entry.path for entry in examined.catalogue.entries}
    told = {problem.path for problem in errors(examined.problems)}
    for problem in examined.problems:
        if problem.path in batch and not is_inside(problem, lines[problem.path]):
            yield problem.path, f"{problem.code} 指的地方不在文件里：{problem.span}"
        if not all(map(HAN.search, (problem.what, problem.why, problem.remedy))):
            yield problem.path, f"{problem.code} 少了原因或改法：{problem.what}"
    yield from (
        (path, "没有读，也没有说")
        for path in batch
        if path.endswith(".md") and path not in shown | told | faulty
    )
    reports = {name: report(examined.problems) for name, report in FORMATS.items()}
    for name in ("json", "gitlab"):
        json.loads(reports.pop(name).encode())
    for name, report in reports.items():
        if found := NEVER.search(report.encode().decode()):
            yield "", f"{name} 报告里有 U+{ord(found[0]):04X}"


def _of_data(site: Site, root: Path) -> Iterator[str]:
    """What other programs read is whole."""
    renderer = Renderer(site, root)
    for group in renderer.groups[:1]:
        for url, content in group.make():
            if url.endswith(".xml"):
                ET.fromstring(content)  # noqa: S314 - our own
            elif url.endswith("json"):
                json.loads(content)
            if url.endswith((".csv", ".json", ".xml")) and (
                found := NEVER.search(content.decode("utf-8-sig").replace("\r\n", "\n"))
            ):
                yield f"{url} 里有 U+{ord(found[0]):04X}"


def amiss(entry: Entry, *, is_told: bool) -> str:
    """What is not as it should be of the body on the page."""
    html = entry.body.render(lambda target: f"/{target}")
    if published(html) != html:
        return "再清一次会变的正文"
    if reason := ill_formed(html):
        return reason
    missing = hidden(entry.source.text_from(entry.body_line), html)
    return f"看不到、也没有说的字：{missing}" if missing and not is_told else ""


def hidden(text: str, html: str) -> str:
    """The Chinese characters of a body that stand nowhere on its page."""
    written = Counter(HAN.findall(UNSHOWN.sub("", unquote(unescape(text)))))
    return "".join((written - Counter(HAN.findall(unquote(unescape(html))))).elements())


class _Nesting(HTMLParser):
    """Notes the first end tag that ends something else than what was opened last."""

    def __init__(self) -> None:
        super().__init__()
        self.opened: list[str] = []
        self.found = ""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        del attrs
        if tag not in VOID:
            self.opened.append(tag)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Of a drawing, which ends with itself."""

    def handle_endtag(self, tag: str) -> None:
        if not self.opened or self.opened.pop() != tag:
            self.found = self.found or tag


def ill_formed(html: str) -> str:
    """Why the HTML is no tree, or nothing."""
    reader = _Nesting()
    reader.feed(html)
    reader.close()
    wrong = reader.found or "".join(reader.opened[-1:])
    return f"网页的标签没有配对：{wrong}" if wrong else ""


def text_lines(data: bytes) -> list[str]:
    """The lines as people count them."""
    text = read_text(data)[1].removeprefix("\ufeff")
    return text.replace("\r\n", "\n").replace("\r", "\n").split("\n")


def is_inside(problem: Problem, lines: Sequence[str]) -> bool:
    """Whether its place lies in the file, and the line that it shows stands there."""
    span, source = problem.span, Source(problem.path, "\n".join(lines))
    return (
        1 <= span.line <= span.end_line <= len(lines)
        and 1 <= span.column <= len(lines[span.line - 1]) + 1
        and 1 <= span.end_column <= len(lines[span.end_line - 1]) + 1
        and (span.line, span.column) <= (span.end_line, span.end_column)
        and problem.excerpt in ("", masked_line(source, span.line))
    )
