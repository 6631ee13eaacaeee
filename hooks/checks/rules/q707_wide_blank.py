"""Q707: blanks for looks: full-width ones within a word, tabs between what were the cells of a table."""

import re
from collections.abc import Iterator
from itertools import pairwise

from hooks.checks.rule import Rule
from hooks.entries.entry import Entry
from hooks.entries.problem import Finding, Location, Severity, Span

WITHIN = re.compile(r"(?<=[\u4e00-\u9fff])\u3000+(?=[\u4e00-\u9fff])")

COLUMNS = re.compile(r"\S\t+\S")


def check(entry: Entry) -> Iterator[Finding]:
    """One message a file, at the first; those before a paragraph are how Chinese is typed."""
    if "\u3000" not in entry.source.text and "\t" not in entry.source.text:
        return
    lines = entry.source.text_from(entry.body_line).split("\n")
    for number, line in enumerate(lines, entry.body_line):
        if found := WITHIN.search(line):
            place = Span.of_line(number, found.start(), found.end())
            what = "字和字之间有全角空格。"
            remedy = "把字隔开是为了对齐的，删掉空格；是两件事的，用顿号或逗号隔开，或各写一行。"
            yield Finding(Location(entry.source, place), what, remedy)
            break
    for number, pair in enumerate(pairwise(lines), entry.body_line):
        if all(map(COLUMNS.search, pair)):
            place = Span.of_line(number, 0, len(pair[0]))
            what = "这几行是从表格里粘贴来的，网页上列对不齐，也没有表格线。"
            remedy = "做成表格：每格之间写竖线 |，第二行写 |---|---|；或者每行写成一句话。"
            yield Finding(Location(entry.source, place), what, remedy)
            break


RULE = Rule(
    code="Q707",
    title="用空格和 Tab 排版",
    subject=Entry,
    check=check,
    severity=Severity.HINT,
    why="手机上每行能放的字不一样，用空格对齐的会乱；听屏幕朗读的人会听成两个词。",
)
