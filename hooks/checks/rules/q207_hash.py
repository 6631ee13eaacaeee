"""Q207: a number sign that hides the rest of a line."""

import re
from collections.abc import Iterator

from hooks.checks.rule import Rule
from hooks.entries.front_matter import FrontMatter
from hooks.entries.front_matter.flow import Mark
from hooks.entries.front_matter.line import Line, Role
from hooks.entries.front_matter.quote import end_of_quoted, literal
from hooks.entries.problem import Finding, Location

HASH = re.compile(r"(?:^|(?<=\s))#")


def check(front_matter: FrontMatter) -> Iterator[Finding]:
    for at, whole in () if front_matter.is_settings else _hashes(front_matter):
        hidden = at.source.line(at.span.line)[at.span.column - 1 : at.span.end_column - 1]
        quoted = f"把整个内容放进引号：{literal(whole)}" if whole else "把它放进引号"
        remedy = f"是内容的一部分，就{quoted}；是备注，就写到 # 开头的单独一行。"
        yield Finding(at, f"“{hidden}”会被丢掉：# 后面的字程序都不读。", remedy)


def _hashes(front_matter: FrontMatter) -> Iterator[tuple[Location, str]]:
    """The place from each number sign to the end of its line; the value, where it is plain."""
    for line in front_matter.lines:
        if line.role is Role.CONTINUATION and (found := HASH.search(line.text)):
            yield _to_end(front_matter, (line.number, found.start())), ""
        elif line.is_structural and line.value[:1] not in ("[", "{"):
            yield from _on_line(front_matter, line)
    for _, bracket in front_matter.flows:
        comment = bracket.comment or _behind(front_matter, bracket.end)
        if comment:
            yield _to_end(front_matter, comment), ""


def _on_line(front_matter: FrontMatter, line: Line) -> Iterator[tuple[Location, str]]:
    start = line.value_offset
    is_quoted = line.value[:1] in ("'", '"')
    behind = end_of_quoted(line.text, start) if is_quoted else start
    if behind is not None and (found := HASH.search(line.text, behind)):
        yield _to_end(front_matter, (line.number, found.start())), "" if is_quoted else line.value


def _to_end(front_matter: FrontMatter, start: Mark) -> Location:
    return front_matter.place(*start, len(front_matter.source.line(start[0]).rstrip()))


def _behind(front_matter: FrontMatter, end: Mark | None) -> Mark | None:
    """A number sign behind a closed bracket."""
    if end is None:
        return None
    found = HASH.search(front_matter.source.line(end[0]), end[1])
    return (end[0], found.start()) if found else None


RULE = Rule(
    code="Q207",
    title="# 后面的字丢了",
    subject=FrontMatter,
    check=check,
    why="前面有空格的 # 表示备注，从它到行末都不会出现在网站上。",
)
