"""Q707: a full-width blank between Chinese characters, which parts a word for whoever looks for it."""

import re
from collections.abc import Iterator

from hooks.checks.rule import Rule
from hooks.entries.entry import Entry
from hooks.entries.problem import Finding, Location, Severity, Span

WITHIN = re.compile(r"(?<=[\u4e00-\u9fff])\u3000+(?=[\u4e00-\u9fff])")


def check(entry: Entry) -> Iterator[Finding]:
    """One message a file, at the first; those before a paragraph are how Chinese is typed."""
    if "\u3000" not in entry.source.text:
        return
    lines = entry.source.text_from(entry.body_line).split("\n")
    for number, line in enumerate(lines, entry.body_line):
        if found := WITHIN.search(line):
            place = Span.of_line(number, found.start(), found.end())
            what = "字和字之间有全角空格。"
            remedy = "把字隔开是为了对齐的，删掉空格；是两件事的，用顿号或逗号隔开，或各写一行。"
            yield Finding(Location(entry.source, place), what, remedy)
            break


RULE = Rule(
    code="Q707",
    title="字之间的全角空格",
    subject=Entry,
    check=check,
    severity=Severity.HINT,
    why="手机上每行能放的字不一样，用空格对齐的会乱；听屏幕朗读的人会听成两个词。",
)
