"""Q106: characters that nobody can see and that no text may hold."""

import re
from collections.abc import Iterator

from hooks.checks.rule import Rule
from hooks.entries.encoding import Encoding
from hooks.entries.problem import Finding, Location, Span
from hooks.entries.read import TextFile
from hooks.model.scalar.unseen import FORBIDDEN

CONTROL = re.compile(f"[{FORBIDDEN}]")
"""What YAML refuses, and what it takes for the end of a line where no editor shows one."""


def check(file: TextFile) -> Iterator[Finding]:
    if file.encoding is not Encoding.UTF8 or not CONTROL.search(file.source.text):
        return
    found = [
        (number, char)
        for number, text in enumerate(file.source.lines, 1)
        for char in CONTROL.finditer(text)
    ]
    if found:
        number, char = found[0]
        code = f"U+{ord(char[0]):04X}"
        more = f"，全文共 {len(found)} 处" if len(found) > 1 else ""
        yield Finding(
            Location(file.source, Span.of_line(number, char.start(), char.end())),
            f"这里有一个看不见的控制字符({code}){more}。",
            "把光标移到它前后两个字之间，按 Delete 删掉；多的话把文字贴进记事本再复制回来。",
        )


RULE = Rule(
    code="Q106",
    title="看不见的控制字符",
    subject=TextFile,
    check=check,
    why="这种字符常从 Word、PPT 或网页里带来，会让后面的内容读不出来。",
)
