"""Q310: marks of Markdown or HTML in a value, where they are shown as they were typed."""

import re
from collections.abc import Iterator

from hooks.checks.rule import Rule
from hooks.entries.entry import Entry
from hooks.entries.node import Path
from hooks.entries.problem import Finding, Severity

MARK = re.compile(
    r"(?P<tag></?[A-Za-z][A-Za-z0-9]*(?:\s[^<>]*)?/?>)"
    r"|(?P<entity>&(?:[A-Za-z][A-Za-z0-9]{1,15}|#\d{2,6}|#x[0-9A-Fa-f]{2,6});)"
    r"|(?P<bold>\*\*[^*\s][^*]*\*\*|(?<!\w)__[^_\s][^_]*__(?!\w))"
    r"|(?P<link>!?\[[^\[\]]*\]\([^()\s]*\)|\[\[[^\[\]]+\]\])"
    r"|(?P<line>(?<![A-Za-z0-9:\\])\\n)"
)
POSSIBLE = re.compile(r"[<&*_\[\\]")


def check(entry: Entry) -> Iterator[Finding]:
    for path, text in _texts(entry.written):
        if POSSIBLE.search(text) and (found := MARK.search(text)):
            what = f"“{found[0]}”在这里不起作用，网页上照样显示。"
            yield Finding(entry.at(*path).of(found[0]), what, _remedy(found))


def _remedy(found: re.Match[str]) -> str:
    if found["link"]:
        return "这里不能放链接：只留要显示的字，链接写进正文。"
    if found["line"]:
        return "这里只有一行：删掉它，要分段的写进正文。"
    if found["entity"]:
        return "换成它代表的那个字或空格。"
    return "只留要显示的字；要加粗的写进正文。"


def _texts(value: object, path: Path = ()) -> Iterator[tuple[Path, str]]:
    if isinstance(value, str):
        yield path, value
    elif isinstance(value, dict):
        for key, item in value.items():
            yield from _texts(item, (*path, key))
    elif isinstance(value, list):
        for number, item in enumerate(value):
            yield from _texts(item, (*path, number))


RULE = Rule(
    code="Q310",
    title="键的内容里有记号",
    subject=Entry,
    check=check,
    why="加粗、链接、HTML 只在正文里起作用；写在键里，网页、海报和表格上都是一串记号。",
    severity=Severity.WARNING,
)
