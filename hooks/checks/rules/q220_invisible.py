"""Q220: zero-width and direction characters among keys and values."""

import re
from collections.abc import Iterator

from hooks.checks.rule import Rule
from hooks.entries.front_matter import FrontMatter
from hooks.entries.problem import Finding
from hooks.model.scalar.unseen import UNSEEN

PRIVATE = re.compile("[\ue000-\uf8ff\U000f0000-\U000ffffd\U00100000-\U0010fffd]")
"""Signs of one font alone: the bullets that come out of Word."""


def check(front_matter: FrontMatter) -> Iterator[Finding]:
    for line in front_matter.lines:
        if found := PRIVATE.search(line.text):
            yield Finding(
                front_matter.at(line, found.start(), found.end()),
                f"这里有一个别的电脑显示不出来的符号(U+{ord(found[0]):04X})，多半是 Word 的项目符号。",
                f"删掉它：{PRIVATE.sub('', line.text).strip()}",
            )
        elif found := UNSEEN.search(line.text):
            code = f"U+{ord(found[0][0]):04X}"
            yield Finding(
                front_matter.at(line, found.start(), found.end()),
                f"这里有看不见的字符({code})。",
                f"把这一行删掉重新打一遍：{UNSEEN.sub('', line.text).strip()}",
            )


RULE = Rule(
    code="Q220",
    title="看不见的字",
    subject=FrontMatter,
    check=check,
    why="从网页或微信里复制来的字常带着看不见的字符，看起来一样的名称会对不上。",
)
