"""Problems: mistakes in an entry as data, with place, reason and remedy.

A mistake that a person made in a file is never an exception. It is a value
that travels beside the results, so that one run can report all of them.
"""

from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum

from hooks.entries.problem.source import TOP, Location, Source, Span

__all__ = [
    "TOP",
    "Finding",
    "Location",
    "Problem",
    "RunRules",
    "Severity",
    "Source",
    "Span",
    "errors",
]


class Severity(StrEnum):
    """How much a problem weighs: only an error keeps the site from being built."""

    ERROR = "错误"
    WARNING = "警告"
    HINT = "提示"


@dataclass(frozen=True)
class Finding:
    """What a rule found and where; the rule's code and reason are added by ``Rule``.

    ``fix`` is what to put in the place of ``at``, only where that is certain.
    """

    at: Location
    what: str
    remedy: str
    fix: str | None = None


@dataclass(frozen=True)
class Problem:
    """A finding together with the rule that it breaks: all that a report needs."""

    path: str
    span: Span
    code: str
    severity: Severity
    what: str
    why: str
    remedy: str
    excerpt: str
    fix: str | None = None

    @property
    def order(self) -> tuple[str, Span, str, str]:
        """Reports are sorted by place, then by code, so that two runs read the same."""
        return (self.path, self.span, self.code, self.what)


def errors(problems: tuple[Problem, ...]) -> tuple[Problem, ...]:
    """Those that keep the site from being built."""
    return tuple(p for p in problems if p.severity is Severity.ERROR)


RunRules = Callable[..., tuple[Problem, ...]]
"""All rules at once: the problems of any subjects. The stages are given it and know no rule."""
