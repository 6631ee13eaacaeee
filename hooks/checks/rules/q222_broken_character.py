"""Q222: characters that stand for others: garbled text, radicals out of a PDF, joiners within words."""

import re
from collections.abc import Iterator
from unicodedata import normalize

from hooks.checks.rule import Rule
from hooks.entries.entry import Entry
from hooks.entries.problem import Finding, Location, Severity, Span

SIMPLIFIED = dict(
    zip(
        "⺠⻄⻅⻆⻉⻋⻓⻔⻘⻙⻚⻛⻜⻝⻢⻣⻤⻥⻦⻩⻬⻰",
        "民西见角贝车长门青韦页风飞食马骨鬼鱼鸟黄齐龙",
        strict=True,
    )
)
"""Radicals that Unicode knows no character for, though whoever reads them sees one."""
RADICALS = "\u2e80-\u2ef3\u2f00-\u2fd5\uf900-\ufaff"
QUOTATION = "原句"
"""No program changes one."""
HAN = "\u4e00-\u9fff"
FOUND = re.compile(
    rf"(?P<radicals>[{RADICALS}]+)|(?P<lost>[\ufffc\ufffd]+)|(?P<joiner>(?<=[{HAN}])\u200d(?=[{HAN}]))"
    r"|(?P<garbled>锟斤拷|(?:烫烫|屯屯)[烫屯]+|锘[縷匡]|[銆鈥锛][\u4e00-\u9fff€]|ï»¿|â€[œ™\x9d]?|Ã[\x80-\xbf])"
)


def check(entry: Entry) -> Iterator[Finding]:
    """Each radical by itself, so that all can be mended; of the rest the first in a line."""
    source = entry.source
    if not FOUND.search(source.text):
        return
    for number, line in enumerate(source.lines, 1):
        is_told = False
        for found in FOUND.finditer(line):
            place = Location(source, Span.of_line(number, *found.span()))
            if found["radicals"]:
                yield _of_radicals(place, found[0])
            elif not is_told:
                is_told = True
                yield Finding(place, *_message(found))


def _of_radicals(place: Location, radicals: str) -> Finding:
    usual = "".join(SIMPLIFIED.get(char) or normalize("NFKC", char) for char in radicals)
    what = f"“{radicals}”是部首的编码，不是平常用的字，看着一样，搜索不到。"
    if re.search(f"[{RADICALS}]", usual) or QUOTATION in place.source.line(place.span.line):
        return Finding(place, what, "把这个字重新打一遍。")
    return Finding(place, what, f"换成平常的“{usual}”；运行 quntuan check --fix 会改好。", usual)


def _message(found: re.Match[str]) -> tuple[str, str]:
    if found["joiner"]:
        return "两个字中间有看不见的字符(U+200D)，搜索不到这个词。", "把这个词重新打一遍。"
    if found["garbled"]:
        return f"“{found[0]}”像是乱码。", "从原来的文件重新复制这一段；原文就是这样的，不用改。"
    return "这里有一个字丢了，网页上是一个方框或问号。", "对照原来的文件，把丢了的字补上。"


RULE = Rule(
    code="Q222",
    title="乱码和部首",
    subject=Entry,
    check=check,
    why="从 PDF、旧文档里复制来的字，有的只剩编码，有的是样子一样的另一个字；检查别的都查不出来。",
    severity=Severity.WARNING,
)
