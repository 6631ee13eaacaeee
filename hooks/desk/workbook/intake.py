"""Intake: files of tables become files of entries, judged as if they stood there already.

Nothing is written here. The very check of the project looks at what the entries would be, and what
it finds in them is said at the cell that it comes from.
"""

from collections.abc import Callable, Container, Iterable, Mapping
from dataclasses import dataclass

from hooks.catalogue import Catalogue
from hooks.desk.edited_entry import new_entry
from hooks.desk.workbook.at_cells import at_cells, new_problems
from hooks.desk.workbook.draft import Draft, drafts_of
from hooks.desk.workbook.entry_files import Files, entry_files
from hooks.desk.workbook.line import Line, Mistake, Place, lines_of
from hooks.desk.workbook.own_words import misunderstood, own_words
from hooks.desk.workbook.row import cell_text
from hooks.desk.workbook.table import Table
from hooks.entries.problem import Severity
from hooks.entries.read import RawFile
from hooks.pipeline import Examined

Examine = Callable[[Mapping[str, bytes]], Examined]
"""Examines the project, with other bytes in some files."""

JOINED = "Q400"
"""Rules from here on look at entries that could be read."""


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
    files, refused = entry_files(changed, {file.path: file for file in raw})
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
    found = list(at_cells(new_problems(before, after), files, drafts))
    wrong = {m.place for severity, m in found if severity is Severity.ERROR}
    broken = [path for path in files if path in after.catalogue.broken]
    if not broken:
        return found
    less = {path: _without(drafts[path], wrong, before.catalogue) for path in broken}
    whole = {**files, **{path: (None, text.encode()) for path, text in less.items()}}
    again = examine({path: new for path, (_, new) in whole.items()})
    behind = (p for p in new_problems(before, again) if p.path in less and p.code >= JOINED)
    known = {mistake for _, mistake in found}
    return found + [one for one in at_cells(behind, whole, drafts) if one[1] not in known]


def _without(draft: Draft, wrong: Container[Place], catalogue: Catalogue) -> str:
    """The entry but for the keys whose cells are wrong; in a required one's place any right value."""
    keys = {path[0] for path, place in draft.cells.items() if place in wrong}
    changes = {key: change for key, change in draft.changes.items() if key not in keys}
    for column in draft.line.sheet.columns:
        if column.is_required and column.path and not changes.get(column.path[0]):
            right = (cell_text(entry.written, column) for entry in catalogue.of(draft.target))
            changes[column.path[0]] = next(filter(None, right), "")
    return new_entry(draft.target, changes)
