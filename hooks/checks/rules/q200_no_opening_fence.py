"""Q200: an entry that does not begin with a line of three hyphens."""

from collections.abc import Iterator

from hooks.checks.rule import Rule
from hooks.entries.front_matter import FENCE, FrontMatter
from hooks.entries.front_matter.fence import LOOKALIKE
from hooks.entries.problem import Finding

FIRST = "文件第一行写三个半角减号 ---，下面写“一句话:”等各行，再用一行 --- 结束。"


def check(front_matter: FrontMatter) -> Iterator[Finding]:
    if front_matter.has_opening:
        return
    lines = front_matter.source.lines
    number = next((n for n, text in enumerate(lines, 1) if text.strip()), 1)
    text = front_matter.source.line(number)
    at = front_matter.place(number, 0, len(text))
    if not text:
        yield Finding(at, "文件是空的。", FIRST)
    elif text.rstrip() == FENCE:
        what = f"开头的 --- 在第 {number} 行，前面空了 {number - 1} 行。"
        yield Finding(at, what, "删掉前面的空行，让 --- 成为第一行。")
    elif LOOKALIKE.fullmatch(text):
        what = f"开头这一行写成了“{text.strip()}”。"
        yield Finding(at, what, "改成三个半角减号：---，前面不留空格。")
    else:
        yield Finding(at, "文件开头缺一行 ---。", FIRST)


RULE = Rule(
    code="Q200",
    title="开头缺 ---",
    subject=FrontMatter,
    check=check,
    why="没有开头的 ---，下面写的“一句话”“牵头”等都会被当成正文。",
)
