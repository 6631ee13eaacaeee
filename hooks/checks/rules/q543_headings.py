"""Q543: headings that head nothing: an empty section, the title once more, the same words twice."""

import re
from collections.abc import Iterator

from hooks.checks.rule import Rule
from hooks.entries.entry import Entry
from hooks.entries.problem import Finding, Location, Severity, Span

HEADING = re.compile(r"^ {0,3}(#{1,6})[ \t]+(.+?)[ \t]*#*[ \t]*$")
FENCE = re.compile(r"^ {0,3}(?:```|~~~)")


def check(entry: Entry) -> Iterator[Finding]:
    text = entry.source.text_from(entry.body_line)
    if "#" in text and not FENCE.search(text):
        yield from _findings(entry, text.split("\n"))


def _findings(entry: Entry, lines: list[str]) -> Iterator[Finding]:
    found = [(number, match) for number, one in enumerate(lines) if (match := HEADING.match(one))]
    ends = [*(number for number, _ in found), len(lines)][1:]
    seen: set[str] = set()
    for (number, match), end in zip(found, ends, strict=True):
        below = lines[end] if end < len(lines) else ""
        words, is_outer = match[2], below.lstrip().startswith(f"{match[1]}#")
        place = Location(
            entry.source, Span.of_line(entry.body_line + number, match.start(2), match.end(2))
        )
        if words == entry.title:
            yield Finding(
                place, f"标题“{words}”就是这一页的名称。", "删掉这一行，页面顶上已经有了。"
            )
        elif not is_outer and not any(map(str.strip, lines[number + 1 : end])):
            yield Finding(place, f"标题“{words}”下面没有内容。", "写上内容，或者删掉这个标题。")
        elif words in seen:
            yield Finding(place, f"标题“{words}”前面已经有了。", "合成一段，或者换一个标题。")
        seen.add(words)


RULE = Rule(
    code="Q543",
    title="标题下面没有内容或重复",
    subject=Entry,
    check=check,
    why="网页上只剩一行大字，读者以为没有显示全。",
    severity=Severity.HINT,
)
