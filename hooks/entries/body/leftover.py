"""Leftovers: marks that stand in the rendered body as they were typed, so that they did nothing.

Looked for in what readers see, and not in the source: only there is it known what the parser made
of them.
"""

import re
from collections.abc import Iterator
from enum import StrEnum
from html import unescape

from hooks.entries.body.layout import has_pipe, is_head
from hooks.entries.body.stars import ESCAPED, MORE_SURNAMES, PLACES, SURNAMES


class Leftover(StrEnum):
    """What did nothing; the value is how staff know it."""

    DELETED = "~~划掉~~"
    FOOTNOTE = "[^脚注]"
    TWICE = "两个同号的脚注"
    CONTENTS = "[TOC]"
    BRACKETS = "[[条目]]"
    NOTICE = "提示框"
    FENCE = "```"
    FENCE_WORDS = "``` 后面的字"
    COMMENT = "<!-- 不显示的话 -->"
    ADDRESS = "网址"
    TABLE = "表格"
    ROW = "表格的一行"
    STARS = "**加粗**"
    HEADING = "全角的＃"
    QUOTE = "全角的＞"
    LINK = "[链接] (网址)"


STANDS_BEFORE = f"A-Za-z0-9区县乡镇某{SURNAMES}{MORE_SURNAMES}{PLACES}"
STANDS_BEHIND = f"A-Za-z0-9{PLACES}"
"""Beside these two stars stand for what is left out: 王**, 浙F**12, 某区**路."""
MARKS = {
    Leftover.DELETED: (
        r"(?<!~)~~(?![~\s，。！？、；：…,.!?)）]|$)|(?<!~)~~[ \u3000]+[^\s~][^~\n]*~~|～～[^～\n]+～～"
    ),
    Leftover.FOOTNOTE: r"\[\^[^\]\s]{0,60}\]",
    Leftover.CONTENTS: r"\[(?i:toc)\]|\[目录\]",
    Leftover.BRACKETS: r"\[\[|\]\]",
    Leftover.NOTICE: r"^(?:!!!|\?\?\?|:::).*|\[![A-Za-z]+\]",
    Leftover.FENCE: r"```+",
    Leftover.COMMENT: r"<!--|-->",
    Leftover.ADDRESS: r"(?:https?://|(?:[wW]ww|WWW)\.)[^\s\u4e00-\u9fff]{0,200}+(?<=[/=])(?=[\u4e00-\u9fff])",
    Leftover.STARS: (
        rf"(?<![*{STANDS_BEFORE}])\*{{2,3}}(?![*{STANDS_BEHIND}])"
        r"|(?<![\w＊])＊＊[^＊\n]{1,80}＊＊(?!＊)"
        r"|(?<=[\u4e00-\u9fff])__[^_\s][^_\n]{0,80}__(?=[\u4e00-\u9fff])"
    ),
    Leftover.HEADING: r"^＃{1,6}(?!＃)",
    Leftover.QUOTE: r"^＞",
    Leftover.LINK: (
        r"[\[［][^\[\]［］\n]{1,80}[\]］][ \u3000]?[（(](?:\Z|[^（）()\s]{1,80}\.md[)）])"
        r"|［[^\[\]［］\n]{1,80}］[ \u3000]?[（(](?=https?:)"
    ),
    Leftover.TABLE: r"^[|｜].*[|｜]$|(?<![-—])[-—]{2,}+[ :]{0,9}[|｜][ :]{0,9}[-—]{2}",
}
FOUND = re.compile(
    "|".join(f"(?P<{sort.name}>{mark})" for sort, mark in MARKS.items()), re.MULTILINE
)
POSSIBLE = re.compile(
    r"://|(?:[wW]ww|WWW)\.|~~|～～|\[[\[^!]|\]\]|\[(?i:toc)\]|\[目录|!!!|\?\?\?|:::|```|<!--|-->|[|｜]"
    r"|\*\*|＊＊|__|＃|＞|[\]］][ \u3000]?[（(]"
)
CODE = re.compile(r"<(pre|code)\b.*?</\1>|<!--.*?-->", re.DOTALL)
DEFINED = re.compile(r"^[ ]{0,3}\[\^([^\]\n]*)\]:", re.MULTILINE)
EMPTY = re.compile(r'<li id="fn-([^"]*)">\s*</li>')
TAG = re.compile(r"<[^>]*>")
FENCED = re.compile(
    r"^(?P<fence>~{3,}|`{3,})[ ]*(?P<words>\{[^\n]*\}|\.?[\w#.+-]*[ ]*(?:hl_lines=[^\n]*)?)\n"
    r"(?:.*?\n)??(?P=fence)[ ]*$",
    re.MULTILINE | re.DOTALL,
)
BESIDE = 8
"""Characters around a mark by which it is told from others of its sort."""
CELL = re.compile(r"\\.|(?<!`)(`{1,9})(?!`).{0,200}?(?<!`)\1(?!`)")


def leftovers(html: str, text: str) -> Iterator[tuple[Leftover, int, int]]:
    """The sort, and where in ``text``, the source, it begins and ends; each sort once."""
    if not POSSIBLE.search(text):
        return
    seen = set()
    for part in TAG.split(CODE.sub("<>", html)):
        words = unescape(part)
        for found in FOUND.finditer(words):
            is_meant = found.lastgroup == Leftover.STARS.name and ESCAPED in text
            if found.lastgroup in seen or is_meant:
                continue
            seen.add(found.lastgroup)
            yield Leftover[found.lastgroup or ""], *_place(text, words, found)
    if Leftover.FOOTNOTE.name not in seen:
        yield from _empty_footnotes(html, text)
    yield from _second_footnotes(text)
    yield from _words_of_fences(text)
    yield from _long_rows(text)


def _place(text: str, words: str, found: re.Match[str]) -> tuple[int, int]:
    """Where the mark stands in the source: as much of what stands around it must agree as does."""
    for more in range(BESIDE, -1, -1):
        for less in (more, 0):
            first = max(found.start() - less, 0)
            start = text.find(words[first : found.end() + more])
            if start >= 0:
                start += found.start() - first
                return start, start + len(found[0])
    return 0, 0


def _empty_footnotes(html: str, text: str) -> Iterator[tuple[Leftover, int, int]]:
    """The first footnote of which nothing but its number is shown."""
    if found := EMPTY.search(html):
        mark = f"[^{unescape(found[1])}]:"
        start = max(text.find(mark), 0)
        yield Leftover.FOOTNOTE, start, start + len(mark)


def _second_footnotes(text: str) -> Iterator[tuple[Leftover, int, int]]:
    """The first footnote that another one of its name has taken the place of."""
    names = set()
    for found in DEFINED.finditer(text):
        if found[1] in names:
            yield Leftover.TWICE, *found.span()
            return
        names.add(found[1])


def _words_of_fences(text: str) -> Iterator[tuple[Leftover, int, int]]:
    """The first words behind a fence that begins: taken for a language, they are not shown."""
    for found in FENCED.finditer(text):
        if not found["words"].isascii():
            yield Leftover.FENCE_WORDS, *found.span("words")
            return


def _long_rows(text: str) -> Iterator[tuple[Leftover, int, int]]:
    """The first row with more cells than its table's head."""
    lines = text.split("\n")
    codes = [range(*found.span()) for found in FENCED.finditer(text)]
    width, offset = 0, 0
    for number, line in enumerate(lines):
        if any(offset in code for code in codes):
            width = 0
        elif not width and is_head(lines, number):
            width = _cells(line) if _cells(line) == _cells(lines[number + 1]) else 0
        elif not has_pipe(line):
            width = 0
        elif width and _cells(line) > width:
            yield Leftover.ROW, offset, offset + len(line)
            return
        offset += len(line) + 1


def _cells(line: str) -> int:
    words = CELL.sub("", line.replace("｜", "|")).strip()
    return words.removeprefix("|").removesuffix("|").count("|") + 1
