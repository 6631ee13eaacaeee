"""Reports: problems as text for people, JSON for programs, annotations for GitHub and GitLab."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace

from hooks.checks.personal_number import masked
from hooks.checks.report import annotations, code_quality, document
from hooks.checks.report import text as for_people
from hooks.entries.problem import Problem

Report = Callable[[Sequence[Problem]], str]


def text(problems: Sequence[Problem]) -> str:
    """The report that people read."""
    return for_people.text(_printable(problems))


def _printable(problems: Sequence[Problem]) -> list[Problem]:
    """A file may be named by somebody's number; what else is printed was masked when it was found."""
    return [replace(problem, path=masked(problem.path)) for problem in problems]


def _of_printable(report: Report) -> Report:
    return lambda problems: report(_printable(problems))


FORMATS: Mapping[str, Report] = {
    "text": text,
    "json": _of_printable(document.document),
    "github": _of_printable(annotations.annotations),
    "gitlab": _of_printable(code_quality.code_quality),
}

__all__ = ["FORMATS", "text"]
