"""Q204: Chinese quotation marks around a whole value, where YAML's were meant."""

from collections.abc import Iterator

from hooks.checks.rule import Rule
from hooks.entries.front_matter import FrontMatter
from hooks.entries.front_matter.quote import is_curled, literal
from hooks.entries.problem import Finding


def check(front_matter: FrontMatter) -> Iterator[Finding]:
    for value in front_matter.values:
        if is_curled(value.text):
            end = value.offset + len(value.text)
            yield Finding(
                front_matter.place(value.number, value.offset, end),
                "整个内容放在中文引号里，引号会成为内容的一部分。",
                f"一般不用引号，写 {value.text[1:-1]}"
                f" 就行；引号本来就是名称的一部分时，写 {literal(value.text)}。",
            )


RULE = Rule(
    code="Q204",
    title="整个内容加了中文引号",
    subject=FrontMatter,
    check=check,
    why="程序只认半角引号，中文引号会原样显示，按名称也找不到。",
)
