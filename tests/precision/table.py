"""The table: of each rule that guesses, how often it cries wolf and how many mistakes it finds."""

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory

from hooks.checks.rules import all_rules
from hooks.entries.problem import Problem, Severity
from hooks.pipeline import examine
from tests.county import COUNTY
from tests.precision.correct import COUNT, correct
from tests.precision.planted import EACH, MISTAKES, planted

ALLOWED = 1 / 20
"""Of what a rule says, at most so much may be wrong; one that is wrong more often is a hint."""


@dataclass(frozen=True)
class Row:
    """A rule: what it says of correct entries, and what it finds of the mistakes that it is for."""

    code: str
    title: str
    severity: Severity
    false_alarms: int
    found: int
    planted: int

    @property
    def precision(self) -> float:
        """The share of what it says that is right, where each tenth entry has such a mistake."""
        share = self.found / self.planted if self.planted else 1.0
        right = share * COUNT / 10
        return right / (right + self.false_alarms) if right or self.false_alarms else 1.0


def rows() -> Iterator[Row]:
    """Those that say something of correct entries, and those for which mistakes are planted."""
    wolf = Counter(problem.code for problem in problems(correct()))
    for rule in all_rules():
        of_rule = MISTAKES.get(rule.code, ())
        if not of_rule and not wolf[rule.code]:
            continue
        found = len(_found(rule.code)) if of_rule else 0
        yield Row(
            rule.code, rule.title, rule.severity, wolf[rule.code], found, EACH if of_rule else 0
        )


def problems(files: Mapping[str, str]) -> tuple[Problem, ...]:
    """All that the check says of these files."""
    with TemporaryDirectory() as folder:
        for path, text in files.items():
            file = Path(folder, path)
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_bytes(text.encode())
        return examine(Path(folder)).problems


def _found(code: str) -> set[str]:
    """The entries of which the rule says something."""
    return {
        p.path
        for p in problems({**COUNTY, **dict(planted(code))})
        if p.code == code and "错" in p.path
    }


def missed(code: str) -> list[str]:
    """The texts in which the rule finds nothing."""
    found = _found(code)
    return [text for path, text in planted(code) if path not in found]


def text(made: list[Row]) -> str:
    """As Markdown."""
    head = (
        f"| 规则 | 级别 | {COUNT} 个正确条目里的误报 | 找到的错误 | 精确率（十分之一的条目有错） |"
    )
    lines = [head, "|---|---|---|---|---|"]
    for row in made:
        planted_there = f"{row.found}/{row.planted}" if row.planted else "—"
        share = f"{row.precision:.1%}" if row.planted else "—"
        lines.append(
            f"| {row.code} {row.title} | {row.severity} | {row.false_alarms} | {planted_there} | {share} |"
        )
    return "\n".join(lines) + "\n"
