"""Intake: files of tables become files of entries, judged as if they stood there already.

Nothing is written here. The very check of the project looks at what the entries would be, and what
it finds in them is said at the cell that it comes from.
"""

from collections.abc import Iterable
from dataclasses import dataclass

from hooks.desk.as_if_written import Examine
from hooks.desk.workbook.behind import judged_at_cells
from hooks.desk.workbook.draft import Draft, drafts_of
from hooks.desk.workbook.entry_files import Files, entry_files
from hooks.desk.workbook.line import Line, Mistake, lines_of
from hooks.desk.workbook.own_words import misunderstood, own_words
from hooks.desk.workbook.table import Table
from hooks.entries.problem import Severity
from hooks.entries.read import RawFile


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
    judged = judged_at_cells(files, changed, before, examine) if files else []
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
