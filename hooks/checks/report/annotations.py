"""The report for GitHub: workflow commands that put each problem on its line."""

from collections.abc import Sequence

from hooks.checks.report.text import one_line
from hooks.entries.problem import Problem, Severity

COMMAND = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.HINT: "notice"}


def annotations(problems: Sequence[Problem]) -> str:
    """One line a problem. Data and properties are escaped as GitHub's runner reads them."""
    return "".join(f"{_command(problem)}\n" for problem in problems)


def _command(problem: Problem) -> str:
    span = problem.span
    properties = {
        "file": problem.path,
        "line": str(span.line),
        "endLine": str(span.end_line),
        "col": str(span.column),
        "endColumn": str(span.end_column),
        "title": problem.code,
    }
    listed = ",".join(f"{name}={_property(value)}" for name, value in properties.items())
    message = f"{problem.what}\n{problem.why}\n改法：{problem.remedy}"
    return f"::{COMMAND[problem.severity]} {listed}::{_data(message)}"


def _data(text: str) -> str:
    return "%0A".join(one_line(line) for line in text.replace("%", "%25").split("\n"))


def _property(text: str) -> str:
    return one_line(text).replace("%", "%25").replace(":", "%3A").replace(",", "%2C")
