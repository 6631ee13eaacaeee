"""Q511: two days of which the one that must come later comes first."""

from collections.abc import Iterator

from hooks.catalogue import Catalogue
from hooks.catalogue.occasion import occasions
from hooks.checks.rule import Rule
from hooks.entries.entry import Entry
from hooks.entries.problem import Finding, Severity
from hooks.model import SourceDocument, Venue
from hooks.model.entry import StoryModel
from hooks.model.figure import Measure
from hooks.model.scalar.day import Day


def check(catalogue: Catalogue) -> Iterator[Finding]:
    for entry, story in catalogue.models(StoryModel):
        reports = _reports(catalogue, entry)
        if reports and not story.is_self_reported:
            yield from _events(entry, max(reports, key=lambda day: day.first))
        if reports and isinstance(story, Venue) and story.verified:
            yield from _verification(entry, story.verified.day, min(reports))
        yield from _figures(entry, story)


def _reports(catalogue: Catalogue, entry: Entry) -> list[Day]:
    """The days of all its reports; none where one of them has no day."""
    sources = catalogue.references(entry, "来源")
    days = [s.model.day for s in sources if isinstance(s.model, SourceDocument) and s.model.day]
    return days if len(days) == len(sources) else []


def _verification(entry: Entry, verified: Day, report: Day) -> Iterator[Finding]:
    if report.is_after(verified):
        what = f"核实的日期 {verified} 比报道的日期 {report} 还早。"
        remedy = "照实际核实的那天改；真是报道之前核实的，报道之后再核实一次。"
        yield Finding(entry.at("核实", "日期"), what, remedy)


def _events(entry: Entry, report: Day) -> Iterator[Finding]:
    for occasion in occasions(entry):
        day = occasion.written
        if day and day.is_after(report):
            what = f"时间 {day} 比报道的日期 {report} 还晚，报道不会知道。"
            remedy = "照原文核对时间；出自别的报道的，把那篇报道也写进来源。"
            yield Finding(entry.at(*occasion.path, "时间"), what, remedy)


def _figures(entry: Entry, story: StoryModel) -> Iterator[Finding]:
    for index, figure in enumerate(story.figures):
        until = figure.as_of if "as_of" in figure.model_fields_set else story.as_of
        if figure.measure is Measure.TARGET or not isinstance(until, Day) or not figure.since:
            continue
        if figure.since.is_after(until):
            what = f"数据“{figure.indicator}”从 {figure.since} 算起，截至却是 {until}。"
            at = entry.at("数据", index, "起始")
            yield Finding(at, what, "两个日子写反了，或者有一个打错了，照原文改。")


RULE = Rule(
    code="Q511",
    title="日子的先后不对",
    subject=Catalogue,
    check=check,
    why="先后对不上，至少有一个日子是错的，读者不知道该信哪一个。",
    severity=Severity.WARNING,
)
