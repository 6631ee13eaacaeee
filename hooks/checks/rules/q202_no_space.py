"""Q202: no space, or a full-width one, behind the colon of a key."""

from collections.abc import Iterator

from hooks.checks.rule import Rule
from hooks.entries.front_matter import FrontMatter
from hooks.entries.front_matter.improper_pair import improper_pairs
from hooks.entries.front_matter.line import blank_name
from hooks.entries.problem import Finding


def check(front_matter: FrontMatter) -> Iterator[Finding]:
    for pair in improper_pairs(front_matter):
        if pair.colon != ":":
            continue
        char = front_matter.source.line(pair.number)[pair.offset + 1]
        is_wide = char.isspace()
        what = f"是{blank_name(char)}，要用半角空格" if is_wide else "没有空格"
        yield Finding(
            front_matter.place(pair.number, pair.offset, pair.offset + 1 + is_wide),
            f"“{pair.key}:”后面{what}。",
            f"冒号后面空一个半角空格：{pair.key}: {pair.value}",
            fix=": ",
        )


RULE = Rule(
    code="Q202",
    title="冒号后面没有空格",
    subject=FrontMatter,
    check=check,
    why="冒号后面没有半角空格，整行会连成一个词，读不出键和内容。",
)
