"""Problems of entries at the cells that they come from."""

from collections.abc import Iterable, Iterator, Mapping

from hooks.desk.workbook.cell_of import cell_of
from hooks.desk.workbook.draft import Draft
from hooks.desk.workbook.entry_files import Files
from hooks.desk.workbook.line import Mistake, Place
from hooks.entries.problem import Problem, Severity
from hooks.pipeline import Examined

MISSING = "Q302"


def new_problems(before: Examined, after: Examined) -> list[Problem]:
    """What was not wrong before: old mistakes keep nobody from taking in what is right."""
    known = {(problem.path, problem.code, problem.what) for problem in before.problems}
    return [p for p in after.problems if (p.path, p.code, p.what) not in known]


def at_cells(
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
