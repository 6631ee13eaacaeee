"""Q507: a number in a body that no figure of the entry keeps with its source and date."""

from collections.abc import Iterator

from hooks.catalogue import Catalogue
from hooks.checks.coverage import numerals, uncovered
from hooks.checks.rule import Rule
from hooks.entries.problem import Finding, Severity
from hooks.model import Target

SHOWN = 8


def check(catalogue: Catalogue) -> Iterator[Finding]:
    """One message a file, at its first such number; what a source says rests on itself."""
    finder = numerals(catalogue)
    for entry in catalogue.entries:
        if entry.target is Target.SOURCE:
            continue
        if found := uncovered(catalogue, entry, finder):
            words = tuple(dict.fromkeys(numeral.words for numeral in found))
            more = f"等 {len(words)} 个数" if len(words) > SHOWN else ""
            what = f"正文里的“{'”“'.join(words[:SHOWN])}”{more}没有记在“数据”里。"
            remedy = (
                f"把它记进“数据”，例如 - 服务职工: {words[0]}；记在别的条目里的，链接到那个条目；"
                "不是统计数字的，不用改。"
            )
            yield Finding(found[0].at, what, remedy)


RULE = Rule(
    code="Q507",
    title="正文里的数字没有出处",
    subject=Catalogue,
    check=check,
    severity=Severity.HINT,
    why="没有出处和日期的数字，读者也会当真，过几年没有人说得清是哪一年的。",
)
