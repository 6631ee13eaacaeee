"""Q207: a number sign that hides the rest of a line."""

import re
from collections.abc import Iterator

from hooks.line import Role
from hooks.problem import Finding, Location
from hooks.quote import end_of_quoted, in_single
from hooks.rule import Rule, Sample
from hooks.sheet import Sheet

HASH = re.compile(r"(?:^|(?<=\s))#")
QUOTES = "\"'"


def check(sheet: Sheet) -> Iterator[Finding]:
    for at, whole in _hashes(sheet):
        hidden = at.source.line(at.span.line)[at.span.column - 1 :]
        remedy = (
            f"是内容的一部分，就把整个内容放进单引号：{in_single(whole)}；"
            "是备注，就写到 # 开头的单独一行。"
        )
        yield Finding(at, f"“{hidden}”会被丢掉：# 后面的字程序都不读。", remedy)


def _hashes(sheet: Sheet) -> Iterator[tuple[Location, str]]:
    """The place from each such sign to the end of its line, and the value as it was meant."""
    for line in sheet.lines:
        if line.role not in (Role.STRUCTURE, Role.CONTINUATION) or line.value[:1] in ("[", "{"):
            continue
        start = line.value_offset if line.is_structural else line.indent
        is_quoted = line.text[start : start + 1] in ('"', "'") and line.is_structural
        behind = end_of_quoted(line.text, start) if is_quoted else start
        found = HASH.search(line.text, behind) if behind is not None else None
        if found:
            yield sheet.at(line, found.start(), len(line.text.rstrip())), line.text[start:].rstrip()
    for _, bracket in sheet.flows:
        comment = bracket.comment or _behind(sheet, bracket.end)
        if comment:
            text = sheet.source.line(comment[0]).rstrip()
            yield sheet.place(*comment, len(text)), text[comment[1] :]


def _behind(sheet: Sheet, end: tuple[int, int] | None) -> tuple[int, int] | None:
    """A number sign behind a closed bracket."""
    if end is None:
        return None
    found = HASH.search(sheet.source.line(end[0]), end[1])
    return (end[0], found.start()) if found else None


RULE = Rule(
    code="Q207",
    title="# 后面的字丢了",
    subject=Sheet,
    check=check,
    why="前面有空格的 # 表示备注，从它到行末都不会出现在网站上。",
    wrong=Sample("""\
---
一句话: 晚上也能来看书 #夜间书屋# 等你来
类别: 服务
牵头: 东河镇总工会
来源: 东河报道
网址: yang-li
---
"""),
    right=Sample("""\
---
一句话: '晚上也能来看书 #夜间书屋# 等你来'
类别: 服务
牵头: 东河镇总工会
来源: 东河报道
网址: yang-li
---
"""),
)
