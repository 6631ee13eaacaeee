"""Problems of entries at the cells that they come from."""

from collections.abc import Iterable, Iterator, Mapping

from hooks.desk.workbook.cell_of import MISSING, beside, cell_of
from hooks.desk.workbook.draft import Draft
from hooks.desk.workbook.entry_files import Files
from hooks.desk.workbook.in_cells import WORDS, in_table, to_add
from hooks.desk.workbook.line import Mistake, Place
from hooks.desk.workbook.sheet import sheets
from hooks.entries.problem import Problem, Severity


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
            yield problem.severity, _mistake(draft, place, problem)
        elif drafts:
            place = next(iter(drafts.values())).line.at()
            what = f"{problem.path} 第 {problem.span.line} 行：{problem.what}"
            yield problem.severity, Mistake(place, what, problem.remedy, problem.code)


def _mistake(draft: Draft, place: Place, problem: Problem) -> Mistake:
    """A problem in the words of a table, at the cell in which it is mended."""
    if words := WORDS.get(problem.code):
        heading = words.heading(problem.what)
        at = beside(draft, place, heading)
        remedy = words.remedy if at else f"{to_add(heading)}{words.remedy}"
        return Mistake(at or place, words.what or problem.what, remedy, problem.code)
    remedy = _to_fill(place) if problem.code == MISSING else ""
    return Mistake(place, problem.what, remedy or in_table(problem.remedy), problem.code)


def _to_fill(place: Place) -> str:
    """What to write in a cell that must not be empty."""
    found = (
        sheet.by_heading.get(place.heading) for sheet in sheets() if sheet.title == place.sheet
    )
    column = next(filter(None, found), None)
    if column is None:
        return ""
    example = f"，例如 {column.example}" if column.example else ""
    return f"填：{column.meaning}{example}。"
