"""Rules: a permanent code, the reason, a wrong and a right sample, and the check itself.

A rule states which *subject* it looks at (raw bytes, the lines of the front
matter, the parsed nodes, the misfits of a model, the joined catalogue); the
stage that makes the subject runs its rules. ``hooks.checks.rules`` finds them.
"""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from typing import Generic, TypeVar

from hooks.entries.problem import Finding, Problem, Severity

Subject = TypeVar("Subject")


@dataclass(frozen=True)
class Sample:
    """A small site that breaks or keeps a rule; documentation and test in one.

    ``text`` is the file the rule is about; ``others`` maps further paths to
    their texts where one file is not enough. The tests put every sample into
    the same small county, so that a sample shows only what matters.
    """

    text: str
    path: str = "brands/品牌/样例.md"
    encoding: str = "utf-8"
    others: Mapping[str, str] = field(default_factory=dict)
    is_production: bool = False

    @property
    def files(self) -> dict[str, bytes]:
        """Path to bytes, as the files stand on the disk."""
        return {
            self.path: self.text.encode(self.encoding),
            **{path: text.encode() for path, text in self.others.items()},
        }


@dataclass(frozen=True)
class Rule(Generic[Subject]):
    """One rule. The code is permanent: it is printed, searched for and linked to."""

    code: str
    title: str
    subject: type[Subject]
    check: Callable[[Subject], Iterable[Finding]]
    why: str
    wrong: Sample
    right: Sample
    severity: Severity = Severity.ERROR

    def problem(self, finding: Finding) -> Problem:
        """The finding with this rule's code and reason."""
        source, span = finding.at.source, finding.at.span
        return Problem(
            path=source.path,
            span=span,
            code=self.code,
            severity=self.severity,
            what=finding.what,
            why=self.why,
            remedy=finding.remedy,
            excerpt=source.line(span.line),
            fix=finding.fix,
        )

    def problems(self, subject: Subject) -> tuple[Problem, ...]:
        """All that this rule finds in ``subject``."""
        return tuple(self.problem(finding) for finding in self.check(subject))
