"""Q510: a day that has not come yet, of something that an entry says has happened."""

from collections.abc import Iterator

from hooks.catalogue import Catalogue
from hooks.catalogue.days import past_days
from hooks.checks.rule import Rule
from hooks.entries.problem import Finding
from hooks.model.figure import Measure


def check(catalogue: Catalogue) -> Iterator[Finding]:
    today = catalogue.today
    for entry in catalogue.entries:
        for path, day in past_days(entry):
            if day.is_after(today):
                what = f"“{day}”还没有到。"
                aim = f"是打算达到的数，加一项 口径: {Measure.TARGET}；" if "数据" in path else ""
                remedy = f"多半是年份打错了，照原来的核对；{aim}还没有发生的事先不写。"
                yield Finding(entry.at(*path), what, remedy)


RULE = Rule(
    code="Q510",
    title="日期还没有到",
    subject=Catalogue,
    check=check,
    why="核实、发表、办成都是过去的事；写成将来的日子，会一直当成最新的，过了期也看不出来。",
)
