"""Q706: characters in a body that nobody sees, or that other computers show as a box."""

import re
from collections.abc import Iterator

from hooks.checks.rule import Rule
from hooks.entries.entry import Entry
from hooks.entries.problem import Finding, Location, Severity, Span
from hooks.model.scalar.unseen import PRIVATE, WIDTHLESS

BULLET = re.compile(rf"^\s*[{PRIVATE}]\s*")
UNSEEN = re.compile(f"[{WIDTHLESS}]+")
FOUND = re.compile(f"[{WIDTHLESS}{PRIVATE}]")


def check(entry: Entry) -> Iterator[Finding]:
    """One message a line, so that each can be mended by itself."""
    if not FOUND.search(entry.source.text):
        return
    lines = entry.source.text_from(entry.body_line).split("\n")
    for number, line in enumerate(lines, entry.body_line):
        if FOUND.search(line):
            place = Span.of_line(number, 0, len(line))
            yield Finding(Location(entry.source, place), *_message(line))


def _message(line: str) -> tuple[str, str, str | None]:
    """What is wrong, the remedy, and the line without it where that is certain."""
    mended = UNSEEN.sub("", BULLET.sub("- ", line))
    found = FOUND.search(mended)
    if found:
        code = f"U+{ord(found[0]):04X}"
        return f"这个字({code})是自造的，别人的电脑上显示成方框。", "换成通用的字或符号。", None
    if BULLET.match(line):
        return "行首是 Word 的项目符号，别人的电脑上显示成方框。", "把它换成 - 和一个空格。", mended
    first = FOUND.search(line)
    code = f"U+{ord(first[0]):04X}" if first else ""
    what = f"这一行里有看不见的字符({code})。"
    return what, "运行 quntuan 检查 --fix 去掉它，或把这一行重新打一遍。", mended


RULE = Rule(
    code="Q706",
    title="正文里看不见的字",
    subject=Entry,
    check=check,
    severity=Severity.WARNING,
    why="从网页、Word 或微信里复制来的字常带着它们，读者在页面里会找不到、复制不了这些字。",
)
