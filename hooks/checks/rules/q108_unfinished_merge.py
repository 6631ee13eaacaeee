"""Q108: the marks of a merge that nobody finished, in whatever part of a file."""

import re
from collections.abc import Iterator

from hooks.checks.rule import Rule
from hooks.entries.problem import Finding, Location, Span
from hooks.entries.read import TextFile

MARK = re.compile(r"(?P<begin><{7}|\|{7})(?: .*)?|(?P<end>>{7})(?: .*)?")
BETWEEN = "======="


def check(file: TextFile) -> Iterator[Finding]:
    begin = None
    for number, text in enumerate(file.source.lines, 1):
        found = MARK.fullmatch(text.rstrip()) if text[:1] in ("<", ">", "|") else None
        if found is None:
            continue
        if found["begin"]:
            begin = begin or number
            continue
        yield _finding(file, begin or number, number)
        begin = None
    if begin:
        yield _finding(file, begin, None)


def _finding(file: TextFile, first: int, last: int | None) -> Finding:
    text = file.source.line(first)
    until = f"到第 {last} 行" if last and last != first else ""
    what = f"第 {first} 行{until}是没有合并完的两个版本（合并冲突）。"
    remedy = (
        f"在 {BETWEEN} 上面和下面的两种写法里留下对的一种，"
        f"再把 <<<<<<<、{BETWEEN}、>>>>>>> 开头的几行都删掉。"
    )
    return Finding(Location(file.source, Span.of_line(first, 0, len(text))), what, remedy)


RULE = Rule(
    code="Q108",
    title="合并没有做完",
    subject=TextFile,
    check=check,
    why="两个人改了同一处，Git 把两种写法都留在文件里，等人来选；不选，两种都会出现在网页上。",
)
