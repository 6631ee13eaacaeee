"""Q508: a 时间 of which nobody said what it rests on."""

from collections.abc import Iterator

from hooks.catalogue import Catalogue
from hooks.catalogue.occasion import occasions, report_years
from hooks.checks.rule import Rule
from hooks.entries.problem import Finding, Severity
from hooks.model.scalar.ground import EXAMPLE, Basis


def check(catalogue: Catalogue) -> Iterator[Finding]:
    """The remedy names the report's year where the date is no more than that."""
    for entry in catalogue.entries:
        for occasion in occasions(entry):
            day = occasion.written
            if day is None or occasion.ground or not occasion.needs_ground:
                continue
            is_bare = not day.month and day.year in report_years(catalogue, occasion)
            doubt = (
                f"{day.year}年是报道的年份：原文没有写哪年发生的，就写 时间依据: {Basis.REPORTED}。"
            )
            what = f"时间“{day}”没有写依据，不会放进时间线。"
            remedy = (
                f"在“时间”后面加一项 时间依据: {Basis.STATED}，或 时间依据: {EXAMPLE}。"
                f"{doubt if is_bare else ''}"
            )
            yield Finding(entry.at(*occasion.path, "时间"), what, remedy)


RULE = Rule(
    code="Q508",
    title="时间没有写依据",
    subject=Catalogue,
    check=check,
    severity=Severity.WARNING,
    why="报道的年份不是事情发生的年份；不说明依据，读者会当成发生的年份。",
)
