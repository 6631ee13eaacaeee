"""Q212: brackets or commas of a list typed full-width, where that is certain."""

import re
from collections.abc import Iterator

from hooks.checks.rule import Rule
from hooks.entries.front_matter import FrontMatter, Value
from hooks.entries.front_matter.improper_pair import NEXT_PAIR, half_width
from hooks.entries.problem import Finding
from hooks.model.known_keys import GROUPS
from hooks.model.venue import ROLES

IN_LENTICULAR = re.compile(r"【[^【】]*】")
NAMES = frozenset({"主题", "需求", "设施", *ROLES, "参与", "指导", "地区", "阵地"})
"""Keys whose names never hold a comma."""

LISTS = NAMES | {"别名", "来源", "所属", "相关", "品牌", "同义词", "曾用网址"}
COMMA = re.compile("[，、；]")


def check(front_matter: FrontMatter) -> Iterator[Finding]:
    yield from _brackets(front_matter)
    for line, found in front_matter.flows:
        for piece in found.pieces if found.end else ():
            comma = COMMA.search(piece.text) if line.key in NAMES else None
            if piece.bracket == "{":
                comma = NEXT_PAIR.search(piece.text)
            if comma and piece.text[0] not in "\"'":
                start = piece.offset + comma.start()
                yield Finding(
                    front_matter.place(piece.number, start, start + 1),
                    f"括号里用了全角的“{comma[0]}”来分隔。",
                    f"改成半角逗号，后面空一格：{half_width(piece.text)}",
                )


def _brackets(front_matter: FrontMatter) -> Iterator[Finding]:
    for value in front_matter.values:
        owner = front_matter.nesting.owners.get(value.number)
        if _is_list(value, owner):
            yield Finding(
                front_matter.place(value.number, value.offset, value.offset + len(value.text)),
                f"括号“{value.text[0]}”是全角的。",
                f"改成半角：{half_width(value.text)}",
            )


def _is_list(value: Value, owner: str | None) -> bool:
    if value.text[0] in "｛［":
        return True
    holder = value.key or owner
    return IN_LENTICULAR.fullmatch(value.text) is not None and holder in LISTS | GROUPS


RULE = Rule(
    code="Q212",
    title="全角括号或逗号",
    subject=FrontMatter,
    check=check,
    why="列表只认半角的括号和逗号，全角的会让几项连成一项。",
)
