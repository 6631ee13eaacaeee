"""All that is wrong with drafts, at once: what hides behind a value that cannot be read, too."""

from collections.abc import Mapping

from hooks.desk.as_if_written import Examine, new_problems
from hooks.desk.behind_errors import behind_errors
from hooks.desk.workbook.at_cells import at_cells
from hooks.desk.workbook.draft import Draft
from hooks.desk.workbook.entry_files import Files
from hooks.desk.workbook.line import Mistake
from hooks.entries.problem import Problem, Severity
from hooks.entries.read import RawFile
from hooks.pipeline import Examined

MOST = 2000
"""Rows of a workbook with a value that cannot be read, of which all else is told, too."""


def judged_at_cells(
    files: Files, drafts: Mapping[str, Draft], before: Examined, examine: Examine
) -> list[tuple[Severity, Mistake]]:
    """What these files would make wrong that was not wrong before, at the cells it comes from."""
    after = examine({path: new for path, (_, new) in files.items()})
    problems = [*new_problems(before, after), *behind(files, after, examine)]
    return list(at_cells(problems, files, drafts))


def behind(files: Files, after: Examined, examine: Examine) -> tuple[Problem, ...]:
    """What else is wrong with files of which no entry could be made."""
    new = {path: data for path, (_, data) in files.items()}
    raw = (RawFile(path, data) for path, data in new.items())
    return behind_errors(raw, after, lambda mended: examine({**new, **mended}), MOST)
