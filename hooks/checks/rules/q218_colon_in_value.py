"""Q218: a second colon with a space, or at the end, within a value."""

import re
from collections.abc import Iterator

from hooks.checks.rule import Rule
from hooks.entries.front_matter import FrontMatter
from hooks.entries.front_matter.improper_pair import NEXT_PAIR
from hooks.entries.front_matter.quote import literal
from hooks.entries.problem import Finding

COLON = re.compile(r":(?=\s|$)")
QUOTES = "\"'"


def check(front_matter: FrontMatter) -> Iterator[Finding]:
    for value in front_matter.values:
        text = NEXT_PAIR.split(value.text)[0]  # what follows is another pair; Q212 says so
        found = COLON.search(text) if value.text[0] not in QUOTES else None
        if found and value.is_keyed:
            start = value.offset + found.start()
            yield Finding(
                front_matter.place(value.number, start, start + 1),
                f"“{value.key}”的内容里又有一个半角冒号。",
                f"改成全角冒号“：”，或把整个内容放进引号：{literal(value.text)}",
            )


RULE = Rule(
    code="Q218",
    title="内容里又有冒号",
    subject=FrontMatter,
    check=check,
    why="半角冒号加空格只用来分开键和内容，一行里有两个就分不清。",
)
