"""The desk: a project's entries, judged as somebody types and written when they say so.

Requests come from several threads; what is read and written together is done by one at a time.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from threading import RLock
from time import monotonic
from typing import Any

from hooks.catalogue import Catalogue
from hooks.catalogue.name_only import apart
from hooks.desk.article.article import WITH_ARTICLE
from hooks.desk.as_if_written import new_problems
from hooks.desk.comparison.side import Side
from hooks.desk.entry_file import replace_all
from hooks.desk.given_numbers import with_given
from hooks.desk.questionnaire.form import UnusableFormError, filled
from hooks.desk.questionnaire.mark import Filled
from hooks.desk.review.sheet import sheet
from hooks.desk.review.sheet_page import sheet_page
from hooks.desk.review.signing import Reading, SigningError, check_code, check_reading, signed
from hooks.desk.web.submission import Submission, field_of
from hooks.desk.web.understood import understood
from hooks.desk.workbook.at_cells import at_cells
from hooks.desk.workbook.behind import behind
from hooks.desk.workbook.draft import Draft, Drafts, drafts_of
from hooks.desk.workbook.entry_files import Files, entry_files
from hooks.desk.workbook.line import Mistake
from hooks.desk.workbook.named import NAMELESS, Named
from hooks.desk.workbook.row import version
from hooks.desk.workbook.sheet import ENTRY
from hooks.entries.encoding import Encoding
from hooks.entries.entry import Entry
from hooks.entries.problem import Problem, Severity, errors
from hooks.entries.read import RawFile, on_disk, read, read_picture
from hooks.model import Venue
from hooks.pipeline import Examined, memory
from hooks.store import digest
from hooks.view.parts.address import url_of
from hooks.view.site import PUBLIC

Page = Callable[[Examined, str], bytes | None]
"""The finished page at an address, of entries that nobody has written yet."""
Check = Callable[..., Examined]
MOMENT = 2.0
LOOKS = 5
"""Seconds for which the project is taken to be as it was found; a large one for so many looks at it."""
TAKEN = "已经有一个叫这个名称的条目。"
TAKEN_REMEDY = "换一个名称；要改那一个，从列表里打开它。"


@dataclass(frozen=True)
class HandedOn:
    """An entry that leaves the site by another way, among what the public sees."""

    catalogue: Catalogue
    entry: Entry
    read: Callable[[str], bytes]


class ConflictError(Exception):
    """Somebody else changed the entry after it was opened; ``entry`` is how it is now."""

    def __init__(self, entry: Entry | None) -> None:
        super().__init__("打开以后，别人改过这个条目。")
        self.entry = entry


@dataclass(frozen=True)
class Told:
    """A message beside a field, or where ``field`` is empty about the whole entry."""

    field: str
    severity: Severity
    what: str
    remedy: str
    code: str = ""


@dataclass(frozen=True)
class Judged:
    """What a submission would be: its file, its page, and all that is wrong with it."""

    path: str
    files: Files
    told: tuple[Told, ...]
    examined: Examined
    entry: Entry | None

    @property
    def is_right(self) -> bool:
        """Whether it may be written."""
        return not any(one.severity is Severity.ERROR for one in self.told)

    @property
    def url(self) -> str:
        """The address of its page; empty where it is no entry yet."""
        return url_of(self.entry) if self.entry else ""


class Desk:
    """One project at a desk. ``check`` examines it, ``page`` shows a page of it."""

    def __init__(self, root: Path, check: Check, page: Page) -> None:
        self.root = root
        self.page = page
        self.lock = RLock()
        self.stored: dict[str, Path] = {}
        """Photos of entries that are not saved yet, by the path that their forms have."""
        self._known = memory(root)
        self._check = partial(check, root, self._known)
        self._recent: tuple[float, Examined] | None = None

    def examined(self, instead: Mapping[str, bytes] | None = None) -> Examined:
        """The project as it is, or as it would be with other bytes in some files."""
        with self.lock:
            return self._check(instead=instead) if instead else self._check()

    def recent(self) -> Examined:
        """As it was a moment ago, or is: who types asks several times a second.

        Nothing is written by it: a save looks again.
        """
        with self.lock:
            start = monotonic()
            if self._recent is None or start > self._recent[0]:
                found = self.examined()
                end = monotonic()
                self._recent = end + max(MOMENT, LOOKS * (end - start)), found
            return self._recent[1]

    def forget(self) -> None:
        """Something is about to be another than it was found."""
        self._recent = None

    def entry(self, path: str) -> Entry | None:
        """The entry at a path; None where there is none that can be read."""
        return self.recent().catalogue.at_path(path)

    def judged(self, form: Submission) -> Judged:
        """What the form would make of the entry."""
        with self.lock:
            before = self.recent()
            entry = before.catalogue.at_path(form.path) if form.path else None
            drafts = drafts_of(form.lines(entry), before.catalogue)
            told = [_told(mistake, Severity.ERROR) for mistake in drafts.mistakes]
            if not form.path and (taken := _taken(form, before.catalogue)):
                told.append(taken)
                return Judged("", {}, tuple(told), before, None)
            return self._judged(before, entry, drafts, told)

    def _judged(
        self, before: Examined, entry: Entry | None, drafts: Drafts, told: list[Told]
    ) -> Judged:
        draft = next(iter(drafts.by_path.values()), None)
        if draft is None:
            return Judged("", {}, tuple(told), before, None)
        files, refused = self._files(draft)
        told += [_told(mistake, Severity.ERROR) for mistake in refused]
        after = self.examined({path: new for path, (_, new) in files.items()})
        shown = files or {draft.path: (None, entry.source.text.encode() if entry else b"")}
        problems = [*_of(after, draft.path), *_elsewhere(before, after, draft.path)]
        drawn = {draft.path: draft}
        problems += behind(files, after, self.examined)
        told += [_told(mistake, sort) for sort, mistake in at_cells(problems, shown, drawn)]
        found = after.catalogue.at_path(draft.path)
        return Judged(draft.path, files, tuple(dict.fromkeys(told)), after, found)

    def _files(self, draft: Draft) -> tuple[Files, list[Mistake]]:
        if not draft.is_changed:
            return {}, []
        return entry_files({draft.path: draft}, self._at(draft.path))

    def _at(self, path: str) -> dict[str, RawFile]:
        """The one file of an entry, by its path, if it is there: who types waits for no other."""
        file = on_disk(self.root, path)
        return {path: RawFile(path, file.read_bytes())} if file.is_file() else {}

    @property
    def _on_disk(self) -> dict[str, RawFile]:
        return {file.path: file for file in read(self.root)}

    def save(self, form: Submission) -> Judged:
        """Write what is right; ConflictError where the file is another than the one opened."""
        with self.lock:
            self.forget()
            if form.path:
                entry = self.entry(form.path)
                if entry is None or version(entry) != form.version:
                    raise ConflictError(entry)
            judged = self.judged(form)
            if judged.is_right:
                self.write(judged.files)
            return judged

    def write(self, files: Files) -> None:
        """Put files in their places: all of them, or none (OSError, ChangedError)."""
        self.forget()
        exchange = {on_disk(self.root, path): change for path, change in files.items()}
        replace_all(with_given(self.root, exchange))

    def text(self, path: str) -> tuple[str, str] | None:
        """The text of a file below the entries' folder, and its version; None where it has none."""
        file = self._on_disk.get(path)
        if file is None or not file.is_text or file.encoding is not Encoding.UTF8:
            return None
        return file.source.text, digest(file.data).hex()

    def sign(self, path: str, reading: Reading, code: str) -> None:
        """Record one reading of an entry; SigningError where it cannot be."""
        with self.lock:
            examined = self.examined()
            entry = examined.catalogue.at_path(path)
            if entry is None:
                raise SigningError("这个条目的文件不见了，或者读不出来。")
            if errors(tuple(_of(examined, path))):
                raise SigningError("条目里还有错误：改了就不是审过的那一份，先改好再审。")
            if code:
                check_code(examined.catalogue, (entry,), code)
            check_reading(examined.catalogue, entry, reading)
            data = self._at(path)[path].data
            new = signed(examined.catalogue, entry, data.decode(), reading)
            self.write({path: (data, new.encode())})

    def sheet(self, path: str) -> str | None:
        """The sheet of an entry to be signed on paper; None where there is no entry."""
        examined = self.examined()
        entry = examined.catalogue.at_path(path)
        if entry is None:
            return None
        side = Side(self.root, examined)
        made = sheet(None, side, (entry,), None, partial(read_picture, self.root))
        return sheet_page(made, entry.title)

    def handed_on(self, path: str) -> HandedOn | None:
        """A public brand or place for what leaves the site; None while there is none, or an error."""
        examined = self.examined()
        public = apart(examined.catalogue.visible(PUBLIC))
        entry = public.at_path(path)
        if entry is None or public.home(entry) or errors(examined.problems):
            return None
        read = partial(read_picture, self.root)
        return HandedOn(public, entry, read) if entry.target in WITH_ARTICLE else None

    def filled(self, name: str, data: bytes) -> Filled:
        """A form filled in from what the public sees; UnusableFormError, also while there are errors."""
        examined = self.examined()
        if errors(examined.problems):
            raise UnusableFormError("条目里还有错误，先改好再填：填出去的要和网站上的一样。")
        public = apart(examined.catalogue.visible(PUBLIC))
        return filled(name, data, public, examined.catalogue)

    def judged_text(self, path: str, text: str, known: str, *, writes: bool) -> dict[str, Any]:
        """What is wrong with a file's text; written where that is asked for and nobody else wrote."""
        with self.lock:
            file = self._on_disk.get(path)
            if file is None or digest(file.data).hex() != known:
                return {"conflict": True, "message": "打开以后，别人改过这个文件。"}
            end = "\r\n" if b"\r\n" in file.data else "\n"
            data = text.replace("\r\n", "\n").replace("\n", end).encode()
            after = self.examined({path: data})
            told = [_line_told(problem) for problem in _of(after, path)]
            if writes:
                self.write({path: (file.data, data)})
            return {
                "told": told,
                "saved": writes,
                "version": digest(data).hex() if writes else known,
            }

    def as_json(self, judged: Judged) -> dict[str, Any]:
        """For the form."""
        return {
            "path": judged.path,
            "url": judged.url,
            "version": version(judged.entry) if judged.entry else "",
            "slug": judged.entry.slug if judged.entry else "",
            "understood": _understood(judged.entry),
            "told": [
                {
                    "field": one.field,
                    "severity": one.severity.name.lower(),
                    "what": one.what,
                    "remedy": one.remedy,
                    "code": one.code,
                }
                for one in judged.told
            ],
        }


def _understood(entry: Entry | None) -> dict[str, str]:
    """Field → how it was read, where there is more than one way to write the same."""
    model = entry.model if entry else None
    hours = model.hours if isinstance(model, Venue) else None
    return {"texts/开放时间": f"读作：{understood(hours)}"} if hours else {}


def _told(mistake: Mistake, severity: Severity) -> Told:
    field = field_of(mistake.place)
    if mistake.what == NAMELESS:
        return Told("name", severity, "还没有写名称。", "它也是网页的题目。")
    name = "name" if field == f"texts/{ENTRY}" else field
    return Told(name, severity, mistake.what, mistake.remedy, mistake.code)


def _taken(form: Submission, catalogue: Catalogue) -> Told | None:
    """A new entry must not be an old one: a workbook's row may, a form's may not."""
    found = Named.of(catalogue).entry(next(form.lines(None)), form.target)
    if isinstance(found, Entry):
        return Told("name", Severity.ERROR, TAKEN, TAKEN_REMEDY)
    return None


def _of(examined: Examined, path: str) -> list[Problem]:
    return [problem for problem in examined.problems if problem.path == path]


def _elsewhere(before: Examined, after: Examined, path: str) -> list[Problem]:
    """What goes wrong in other files because of this one."""
    return [
        problem
        for problem in new_problems(before, after)
        if problem.path != path and problem.severity is Severity.ERROR
    ]


def _line_told(problem: Problem) -> dict[str, object]:
    return {
        "line": problem.span.line,
        "severity": problem.severity.name.lower(),
        "what": problem.what,
        "remedy": problem.remedy,
        "code": problem.code,
    }
