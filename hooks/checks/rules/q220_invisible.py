"""Q220: zero-width and direction characters among keys and values."""

import re
from collections.abc import Iterator

from hooks.checks.rule import Rule
from hooks.entries.front_matter import FrontMatter
from hooks.entries.problem import Finding

INVISIBLE = re.compile("[\u00ad\u200b\u200c\u200e\u200f\u202a-\u202e\u2060\u2066-\u2069]+")


def check(front_matter: FrontMatter) -> Iterator[Finding]:
    for line in front_matter.lines:
        if found := INVISIBLE.search(line.text):
            code = f"U+{ord(found[0][0]):04X}"
            yield Finding(
                front_matter.at(line, found.start(), found.end()),
                f"这里有看不见的字符({code})。",
                f"把这一行删掉重新打一遍：{INVISIBLE.sub('', line.text).strip()}",
            )


RULE = Rule(
    code="Q220",
    title="看不见的字",
    subject=FrontMatter,
    check=check,
    why="从网页或微信里复制来的字常带着看不见的字符，看起来一样的名称会对不上。",
)
