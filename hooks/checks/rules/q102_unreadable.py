"""Q102: bytes that are no text in UTF-8: UTF-16, or a damaged file."""

from collections.abc import Iterator

from hooks.checks.rule import Rule
from hooks.entries.encoding import Encoding
from hooks.entries.problem import Finding, Location, Span
from hooks.entries.read import REPLACEMENT, TextFile

SAVE = "用记事本打开，点“文件→另存为”，把下面的“编码”选成 UTF-8，保存后覆盖原文件。"
ALLOW = "多半是别的程序正开着它，或者没有读取的权限：关掉那个程序，或请管电脑的同事放开权限，再检查一次。"
RESTORE = "从这里起的内容已经坏了：找一份完好的文件替换它，或把坏掉的字重新打一遍再存成 UTF-8。"


def check(file: TextFile) -> Iterator[Finding]:
    if file.leads_out:
        what = f"“{file.name}”是一个链接，指向 brands 外面的文件，没有读它。"
        yield Finding(file.place, what, "删掉链接，把文件本身拷进来。")
    elif file.is_unreadable:
        yield Finding(file.place, f"“{file.name}”打不开。", ALLOW)
    elif file.encoding.is_utf16:
        yield Finding(file.place, "文件是用 UTF-16(记事本里叫 Unicode)编码保存的。", SAVE)
    elif file.encoding is Encoding.DAMAGED:
        yield Finding(_first_damage(file), "文件里有读不出来的字节，不是完整的文字。", RESTORE)


def _first_damage(file: TextFile) -> Location:
    """The first character that stands for bytes which are none in UTF-8."""
    lines = enumerate(file.source.lines, 1)
    number, text = next((number, text) for number, text in lines if REPLACEMENT in text)
    start = text.index(REPLACEMENT)
    return Location(file.source, Span.of_line(number, start, start + 1))


RULE = Rule(
    code="Q102",
    title="文件读不出来",
    subject=TextFile,
    check=check,
    why="读不出来的文件不能变成网页。",
)
