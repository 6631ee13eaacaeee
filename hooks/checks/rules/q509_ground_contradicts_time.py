"""Q509: a 时间 and its ground that contradict each other, or the report they name."""

from collections.abc import Iterator

from hooks.catalogue import Catalogue
from hooks.catalogue.occasion import Occasion, occasions, report_years
from hooks.checks.rule import Rule
from hooks.entries.problem import Finding
from hooks.model.scalar.day import UNSTATED, Day
from hooks.model.scalar.ground import Basis


def check(catalogue: Catalogue) -> Iterator[Finding]:
    for entry in catalogue.entries:
        for occasion in occasions(entry):
            if found := _contradiction(catalogue, occasion):
                key, what, remedy = found
                yield Finding(entry.at(*occasion.path, key), what, remedy)


def _contradiction(catalogue: Catalogue, occasion: Occasion) -> tuple[str, str, str] | None:
    """The key, what is wrong and how to mend it."""
    ground = occasion.ground
    if ground and occasion.written is None:
        what = f"时间是{UNSTATED}，却写了依据“{ground.basis}”。"
        return "时间依据", what, "写上时间，或者删掉“时间依据”这一行。"
    return _no_year_of_report(catalogue, occasion, occasion.reported) if occasion.reported else None


def _no_year_of_report(
    catalogue: Catalogue, occasion: Occasion, day: Day
) -> tuple[str, str, str] | None:
    if day.month:
        what = f"依据是“{Basis.REPORTED}”，时间却写到了月。"
        return "时间", what, f"只写年份，例如 时间: {day.year}；报道的月和日不是事情发生的月和日。"
    years = report_years(catalogue, occasion)
    if day.year in years or not _has_report(catalogue, occasion):
        return None
    if not years:
        what = f"依据是“{Basis.REPORTED}”，但来源没有日期，也没有推定年份。"
        return "时间", what, f"写 时间: {UNSTATED}，删掉“时间依据”这一行。"
    what = f"依据是“{Basis.REPORTED}”，但来源是{'、'.join(map(str, years))}年的，不是{day.year}年。"
    return "时间", what, f"写来源的年份，例如 时间: {next(iter(years))}。"


def _has_report(catalogue: Catalogue, occasion: Occasion) -> bool:
    """A source that is not found has a message of its own."""
    return bool(catalogue.references(occasion.entry, "来源"))


RULE = Rule(
    code="Q509",
    title="时间和依据对不上",
    subject=Catalogue,
    check=check,
    why="依据说的是一回事，时间写的是另一回事，读者不知道该信哪一个。",
)
