"""Rules: a permanent code, the reason, and the check itself.

A rule states which *subject* it looks at (raw bytes, the lines of the front
matter, the parsed nodes, an error of the model, the joined catalogue); the
stage that makes the subject runs its rules. ``hooks.checks.rules`` finds them.
"""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Generic, TypeVar

from hooks.checks.personal_number import masked, masked_line
from hooks.entries.problem import Finding, Problem, Severity

LONGEST = 400
"""Characters of a sentence: a value that somebody pasted may have thousands."""

Subject = TypeVar("Subject")


@dataclass(frozen=True)
class Rule(Generic[Subject]):
    """One rule. The code is permanent: it is printed, searched for and linked to."""

    code: str
    title: str
    subject: type[Subject]
    check: Callable[[Subject], Iterable[Finding]]
    why: str
    severity: Severity = Severity.ERROR

    def problems(self, subject: Subject) -> tuple[Problem, ...]:
        """All that this rule finds in ``subject``, with its code and reason."""
        return tuple(map(self._problem, self.check(subject)))

    def _problem(self, finding: Finding) -> Problem:
        """Reports are read in public logs: no number of a person stands in one."""
        source, span = finding.at.source, finding.at.span
        return Problem(
            path=source.path,
            span=span,
            code=self.code,
            severity=self.severity,
            what=_short(masked(finding.what)),
            why=self.why,
            remedy=_short(masked(finding.remedy)),
            excerpt=masked_line(source, span.line),
            fix=finding.fix,
        )


def _short(words: str) -> str:
    """Its beginning and its end, where it is longer than anybody reads."""
    half = LONGEST // 2
    return words if len(words) <= LONGEST else f"{words[:half]}……{words[-half:]}"
