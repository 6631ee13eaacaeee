"""All that is wrong with drafts, at once: what hides behind a value that cannot be read, too.

An entry with such a value is none, and nobody asks whether what it refers to is there. So it is
judged once more without that value.
"""

from collections.abc import Callable, Container, Iterable, Mapping

from hooks.catalogue import Catalogue
from hooks.desk.edited_entry import new_entry
from hooks.desk.workbook.at_cells import at_cells, new_problems
from hooks.desk.workbook.draft import Draft
from hooks.desk.workbook.entry_files import Files
from hooks.desk.workbook.line import Mistake, Place
from hooks.desk.workbook.row import cell_text
from hooks.entries.problem import Severity
from hooks.pipeline import Examined

JOINED = "Q400"
"""Rules from here on look at entries that could be read."""
Examine = Callable[[Mapping[str, bytes]], Examined]
"""Examines the project, with other bytes in some files."""
Found = list[tuple[Severity, Mistake]]


def judged_at_cells(
    files: Files, drafts: Mapping[str, Draft], before: Examined, examine: Examine
) -> Found:
    """What these files would make wrong that was not wrong before, at the cells it comes from."""
    after = examine({path: new for path, (_, new) in files.items()})
    found = list(at_cells(new_problems(before, after), files, drafts))
    return found + behind(found, files, drafts, before, after, examine)


def behind(  # noqa: PLR0913, PLR0917 - both states, and what is known of them
    found: Iterable[tuple[Severity, Mistake]],
    files: Files,
    drafts: Mapping[str, Draft],
    before: Examined,
    after: Examined,
    examine: Examine,
) -> Found:
    """What else is wrong with drafts that no entry could be made of."""
    found = list(found)
    broken = [path for path in files if path in after.catalogue.broken]
    if not broken:
        return []
    wrong = {mistake.place for severity, mistake in found if severity is Severity.ERROR}
    less = {path: _without(drafts[path], wrong, before.catalogue) for path in broken}
    whole = {**files, **{path: (None, text.encode()) for path, text in less.items()}}
    again = examine({path: new for path, (_, new) in whole.items()})
    hidden = (p for p in new_problems(before, again) if p.path in less and p.code >= JOINED)
    known = {mistake for _, mistake in found}
    return [one for one in at_cells(hidden, whole, drafts) if one[1] not in known]


def _without(draft: Draft, wrong: Container[Place], catalogue: Catalogue) -> str:
    """The entry but for the keys whose cells are wrong; in a required one's place any right value."""
    keys = {path[0] for path, place in draft.cells.items() if place in wrong}
    changes = {key: change for key, change in draft.changes.items() if key not in keys}
    for column in draft.line.sheet.columns:
        if column.is_required and column.path and not changes.get(column.path[0]):
            right = (cell_text(entry.written, column) for entry in catalogue.of(draft.target))
            changes[column.path[0]] = next(filter(None, right), "")
    return new_entry(draft.target, changes)
