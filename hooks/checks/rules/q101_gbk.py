"""Q101: a file saved in the old Chinese encoding of Windows (GBK, ANSI)."""

from collections.abc import Iterator

from hooks.checks.rule import Rule
from hooks.entries.encoding import Encoding
from hooks.entries.problem import Finding, Location, Span
from hooks.entries.read import TextFile


def check(file: TextFile) -> Iterator[Finding]:
    if file.encoding is Encoding.GBK:
        yield Finding(
            _first_chinese(file),
            "文件是用 GBK(记事本里叫 ANSI)编码保存的。",
            "用记事本打开，点“文件→另存为”，把下面的“编码”选成 UTF-8，保存后覆盖原文件。",
        )


def _first_chinese(file: TextFile) -> Location:
    """The first line with Chinese in it, decoded as it was saved."""
    lines = enumerate(file.source.lines, 1)
    number, text = next((number, text) for number, text in lines if not text.isascii())
    start = next(place for place, char in enumerate(text) if not char.isascii())
    return Location(file.source, Span.of_line(number, start, len(text)))


RULE = Rule(
    code="Q101",
    title="编码不是 UTF-8",
    subject=TextFile,
    check=check,
    why="换一台电脑或放到网站上，GBK 的汉字会变成乱码。",
)
