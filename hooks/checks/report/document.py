"""The report for programs: a JSON list in the order of the places."""

import json
from collections.abc import Sequence

from hooks.entries.problem import Problem


def document(problems: Sequence[Problem]) -> str:
    """Lines and columns count from 1, columns in characters, ends exclusive."""
    return (
        json.dumps([_record(problem) for problem in problems], ensure_ascii=False, indent=2) + "\n"
    )


def _record(problem: Problem) -> dict[str, object]:
    span = problem.span
    return {
        "path": problem.path,
        "line": span.line,
        "column": span.column,
        "end_line": span.end_line,
        "end_column": span.end_column,
        "code": problem.code,
        "severity": problem.severity.name.lower(),
        "what": problem.what,
        "why": problem.why,
        "remedy": problem.remedy,
        "excerpt": problem.excerpt,
    }
