"""Q209: the keys of an entry are not ended by a line of three hyphens."""

from collections.abc import Iterator

from hooks.checks.rule import Rule
from hooks.entries.front_matter import FrontMatter
from hooks.entries.front_matter.fence import LOOKALIKE
from hooks.entries.problem import Finding


def check(front_matter: FrontMatter) -> Iterator[Finding]:
    number = front_matter.missing_fence
    if number is None:
        return
    last = len(front_matter.source.lines)
    text = front_matter.source.line(number)
    end = len(front_matter.source.line(last))
    at = (
        front_matter.place(number, 0, len(text))
        if number <= last
        else front_matter.place(last, end, end)
    )
    if LOOKALIKE.fullmatch(text):
        what = f"这一行写成了“{text.strip()}”，不是三个半角减号。"
        yield Finding(at, what, "改成 ---，前面不留空格。")
    else:
        yield Finding(at, "各行“键: 内容”写完以后，缺一行 ---。", "在这里加一行三个半角减号：---。")


RULE = Rule(
    code="Q209",
    title="结尾缺 ---",
    subject=FrontMatter,
    check=check,
    why="没有结尾的 ---，分不出哪里是正文。",
)
