"""Q205: a value that begins with a straight quotation mark and never ends with one."""

from collections.abc import Iterator

from hooks.checks.rule import Rule
from hooks.entries.front_matter import FrontMatter
from hooks.entries.problem import Finding

NAMES = {'"': "双引号", "'": "单引号"}


def check(front_matter: FrontMatter) -> Iterator[Finding]:
    for number, offset in front_matter.unclosed:
        mark = front_matter.source.line(number)[offset]
        yield Finding(
            front_matter.place(number, offset, offset + 1),
            f"这个半角{NAMES[mark]}没有配对的另一半。",
            f"内容末尾补上一个 {mark}，或把开头这个删掉。",
        )


RULE = Rule(
    code="Q205",
    title="引号不成对",
    subject=FrontMatter,
    check=check,
    why="内容以半角引号开头，程序会一直往下找另一半，把后面几行都吞进来。",
)
