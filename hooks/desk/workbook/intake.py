"""Intake: files of tables become files of entries, judged as if they stood there already.

Nothing is written here. The very check of the project looks at what the entries would be, and what
it finds in them is said at the cell that it comes from.
"""

from collections.abc import Callable, Container, Iterable, Iterator, Mapping
from dataclasses import dataclass

from hooks.catalogue import Catalogue
from hooks.desk.edited_entry import edited, new_entry
from hooks.desk.workbook.cell_of import cell_of
from hooks.desk.workbook.draft import Draft, drafts_of
from hooks.desk.workbook.line import Line, Mistake, Place, lines_of
from hooks.desk.workbook.own_words import misunderstood, own_words
from hooks.desk.workbook.row import cell_text
from hooks.desk.workbook.table import Table
from hooks.entries.problem import Problem, Severity
from hooks.entries.read import RawFile
from hooks.pipeline import Examined

Examine = Callable[[Mapping[str, bytes]], Examined]
"""Examines the project, with other bytes in some files."""

Files = Mapping[str, tuple[bytes | None, bytes]]
"""Path → the bytes before (None: there was no file) and after."""

MISSING = "Q302"
JOINED = "Q400"
"""Rules from here on look at entries that could be read."""
NOT_UTF8 = "这个条目的文件不是 UTF-8 编码，改不了。"
NOT_UTF8_REMEDY = "先按 quntuan check 说的另存一次，再导入。"


@dataclass(frozen=True)
class Intake:
    """What an import would do: ``files`` by path, each with the bytes before (None: new) and after.

    ``unchanged`` counts entries of which every cell says what the file says; ``left`` the empty
    cells that took nothing away. ``advice`` are warnings and hints about what came in.
    """

    files: Files
    drafts: tuple[Draft, ...]
    mistakes: tuple[Mistake, ...]
    advice: tuple[Mistake, ...]
    notes: tuple[str, ...]
    unchanged: int
    left: int


def take_in(
    given: Iterable[tuple[str, Iterable[Table]]],
    raw: Iterable[RawFile],
    examine: Examine,
) -> Intake:
    """What the tables of these files, by their names, make of the project's files ``raw``."""
    before = examine({})
    lines: list[Line] = []
    mistakes: list[Mistake] = []
    own = own_words(before.catalogue)
    notes = list(misunderstood(before.catalogue))
    for name, tables in given:
        found = lines_of(name, tables, own)
        lines.extend(found.lines)
        mistakes.extend(found.mistakes)
        notes.extend(found.notes)
    drafts = drafts_of(lines, before.catalogue)
    mistakes.extend(drafts.mistakes)
    changed = {draft.path: draft for draft in drafts.by_path.values() if draft.is_changed}
    files, refused = _files(changed, {file.path: file for file in raw})
    mistakes.extend(refused)
    judged = _judged(files, changed, before, examine)
    told = {mistake.place for mistake in mistakes}
    wrong = [m for severity, m in judged if severity is Severity.ERROR and m.place not in told]
    return Intake(
        files,
        tuple(changed.values()),
        (*mistakes, *wrong),
        tuple(m for severity, m in judged if severity is not Severity.ERROR),
        tuple(notes),
        len(drafts.by_path) - len(changed),
        drafts.left,
    )


def _files(
    drafts: Mapping[str, Draft], on_disk: Mapping[str, RawFile]
) -> tuple[Files, list[Mistake]]:
    files, refused = {}, []
    for path, draft in drafts.items():
        try:
            files[path] = _written(draft, on_disk)
        except UnicodeDecodeError:
            refused.append(Mistake(draft.line.at(), NOT_UTF8, NOT_UTF8_REMEDY))
    return files, refused


def _judged(
    files: Files, drafts: Mapping[str, Draft], before: Examined, examine: Examine
) -> list[tuple[Severity, Mistake]]:
    """All that is wrong, at once: what hides behind a value that cannot be read is looked for, too.

    An entry with such a value is none, and nobody asks whether what it refers to is there. So it
    is judged once more without that value.
    """
    if not files:
        return []
    after = examine({path: new for path, (_, new) in files.items()})
    found = list(_at_cells(_new_problems(before, after), files, drafts))
    wrong = {m.place for severity, m in found if severity is Severity.ERROR}
    broken = [path for path in files if path in after.catalogue.broken]
    if not broken:
        return found
    less = {path: _without(drafts[path], wrong, before.catalogue) for path in broken}
    whole = {**files, **{path: (None, text.encode()) for path, text in less.items()}}
    again = examine({path: new for path, (_, new) in whole.items()})
    behind = (p for p in _new_problems(before, again) if p.path in less and p.code >= JOINED)
    known = {mistake for _, mistake in found}
    return found + [one for one in _at_cells(behind, whole, drafts) if one[1] not in known]


def _without(draft: Draft, wrong: Container[Place], catalogue: Catalogue) -> str:
    """The entry but for the keys whose cells are wrong; in a required one's place any right value."""
    keys = {path[0] for path, place in draft.cells.items() if place in wrong}
    changes = {key: change for key, change in draft.changes.items() if key not in keys}
    for column in draft.line.sheet.columns:
        if column.is_required and column.path and not changes.get(column.path[0]):
            right = (cell_text(entry.written, column) for entry in catalogue.of(draft.target))
            changes[column.path[0]] = next(filter(None, right), "")
    return new_entry(draft.target, changes)


def _written(draft: Draft, on_disk: Mapping[str, RawFile]) -> tuple[bytes | None, bytes]:
    if draft.entry is None:
        old = on_disk[draft.path].data if draft.path in on_disk else None
        return old, new_entry(draft.target, draft.changes, draft.body or "").encode()
    data = on_disk[draft.path].data
    text = data.decode("utf-8")
    return data, edited(draft.path, text, draft.changes, draft.body).encode()


def _new_problems(before: Examined, after: Examined) -> list[Problem]:
    """What was not wrong before: old mistakes keep nobody from taking in what is right."""
    known = {(problem.path, problem.code, problem.what) for problem in before.problems}
    return [p for p in after.problems if (p.path, p.code, p.what) not in known]


def _at_cells(
    problems: Iterable[Problem],
    files: Files,
    drafts: Mapping[str, Draft],
) -> Iterator[tuple[Severity, Mistake]]:
    """Each problem at the cell that it comes from, or at the row of the first entry."""
    for problem in problems:
        draft = drafts.get(problem.path)
        if draft:
            place = cell_of(draft, files[problem.path][1].decode(), problem)
            what = problem.what
        elif drafts:
            place = next(iter(drafts.values())).line.at()
            what = f"{problem.path} 第 {problem.span.line} 行：{problem.what}"
        else:
            continue
        remedy = _to_fill(draft, place) if problem.code == MISSING else problem.remedy
        yield problem.severity, Mistake(place, what, remedy or problem.remedy, problem.code)


def _to_fill(draft: Draft | None, place: Place) -> str:
    """What to write in a cell that must not be empty."""
    column = draft.line.sheet.by_heading.get(place.heading) if draft else None
    if column is None:
        return ""
    example = f"，例如 {column.example}" if column.example else ""
    return f"在“{column.heading}”列填：{column.meaning}{example}。"
