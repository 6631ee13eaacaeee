"""Q216: a bracket that is opened and not closed."""

from collections.abc import Iterator

from hooks.checks.rule import Rule
from hooks.entries.front_matter import FrontMatter
from hooks.entries.front_matter.improper_pair import half_width
from hooks.entries.problem import Finding

PARTNERS = {"[": "]", "{": "}"}
WIDE = "】］｝）〕"


def check(front_matter: FrontMatter) -> Iterator[Finding]:
    for line, found in front_matter.flows:
        if found.end or found.open_quote:
            continue
        number, offset = found.start
        bracket = line.text[offset]
        partner = PARTNERS[bracket]
        value = line.value
        is_wide = value[-1] in WIDE
        what = f"，末尾的“{value[-1]}”是全角的" if is_wide else ""
        inner = half_width(value[:-1]) if is_wide else value.rstrip(" ,，")
        yield Finding(
            front_matter.place(number, offset, offset + 1),
            f"括号“{bracket}”没有配对的“{partner}”{what}。",
            f"例如写成 {inner}{partner}；内容本来就以“{bracket}”开头的，把整个内容放进单引号。",
        )


RULE = Rule(
    code="Q216",
    title="括号不成对",
    subject=FrontMatter,
    check=check,
    why="括号没有结束，后面各行都会被当成括号里的内容。",
)
