"""Q542: punctuation that no printer lets through: half-width in Chinese, doubled, behind a blank."""

import re
from collections.abc import Iterator
from itertools import islice

from hooks.checks.rule import Rule
from hooks.checks.rules.q530_phrase import IN_BODY
from hooks.entries.entry import Entry
from hooks.entries.problem import Finding, Location, Severity, Span
from hooks.model.entry import StoryModel

FULL = dict(zip(",;:!?.", "，；：！？。", strict=True))
HAN = r"\u4e00-\u9fff"
BAD = re.compile(
    rf"(?<=[{HAN}”’》）])[,;:!?.](?=[{HAN}“‘《（]|[ \t]*$)"
    r"|[，、；：。](?=[，、；：。])"
    rf"|(?<=[{HAN}])[ \t\u3000]+(?=[，、；：。！？])",
    re.MULTILINE,
)


def check(entry: Entry) -> Iterator[Finding]:
    """One message a body and one a 一句话, at the first; what is quoted is as it was printed."""
    text = entry.source.text_from(entry.body_line)
    if BAD.search(text):
        yield from islice(_in_body(entry, text), 1)
    claim = entry.model.claim if isinstance(entry.model, StoryModel) else None
    if found := BAD.search(claim or ""):
        yield _finding(entry.at("一句话"), found[0])


def _in_body(entry: Entry, text: str) -> Iterator[Finding]:
    for number, line in enumerate(text.split("\n"), entry.body_line):
        untouched = [found.span() for found in IN_BODY.finditer(line)]
        for found in BAD.finditer(line):
            start, end = found.span()
            if not any(a <= start and end <= b for a, b in untouched):
                place = Location(entry.source, Span.of_line(number, start, end))
                yield _finding(place, found[0])


def _finding(place: Location, mark: str) -> Finding:
    if mark in FULL:
        what = f"中文里的标点“{mark}”是半角的，印出来和字挤在一起。"
        return Finding(place, what, f"改成全角的“{FULL[mark]}”。")
    if mark.isspace():
        return Finding(place, "标点前面多了空格。", "删掉空格。")
    return Finding(place, "标点重复了。", "只留一个；省略号写“……”。")


RULE = Rule(
    code="Q542",
    title="标点不合规范",
    subject=Entry,
    check=check,
    why="网页、海报和公众号照样印出来；只说第一处，别处也看一遍。",
    severity=Severity.HINT,
)
