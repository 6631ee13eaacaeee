"""Q217: a value whose first character means something to YAML."""

import re
from collections.abc import Iterator

from hooks.checks.rule import Rule
from hooks.entries.front_matter import FrontMatter
from hooks.entries.front_matter.quote import literal
from hooks.entries.problem import Finding

SPECIAL = re.compile(r"[@`%&*!|>,\]}]|[-?](?=\s|$)")


def check(front_matter: FrontMatter) -> Iterator[Finding]:
    for value in front_matter.values:
        found = SPECIAL.match(value.text)
        is_tag = front_matter.is_settings and value.text.startswith("!")
        if found and not is_tag and (value.is_keyed or found[0] != "-"):
            yield Finding(
                front_matter.place(value.number, value.offset, value.offset + 1),
                f"内容以“{found[0]}”开头，这个符号在这里有特殊意思。",
                f"把整个内容放进引号：{literal(value.text)}；不需要这个符号就删掉。",
            )


RULE = Rule(
    code="Q217",
    title="内容以特殊符号开头",
    subject=FrontMatter,
    check=check,
    why="@ * & ! % | > 等放在开头，程序会当成命令，后面的内容读不出来。",
)
