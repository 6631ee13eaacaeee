"""Q540: a published brand with so little to read that it is not worth a page."""

import re
from collections.abc import Iterator

from hooks.catalogue import Catalogue
from hooks.catalogue.name_only import is_name_only
from hooks.checks.rule import Rule
from hooks.entries.entry import Entry
from hooks.entries.problem import Finding, Severity
from hooks.model import Target

ENOUGH = 150
"""Characters that are read: four or five sentences."""
UNREAD = re.compile(
    r"^#[^\n]*|<!--.*?-->|!\[[^\]\n]*\]\([^)\n]*\)|\]\([^)\n]*\)|[\W_]+", re.MULTILINE | re.DOTALL
)
"""Headings, comments, pictures, addresses and punctuation."""


def check(catalogue: Catalogue) -> Iterator[Finding]:
    """Facts that speak for themselves need no body."""
    for entry in catalogue.of(Target.BRAND):
        if catalogue.is_public(entry) and not is_name_only(entry):
            length = len(UNREAD.sub("", entry.source.text_from(entry.body_line)))
            if 0 < length < ENOUGH:
                yield _finding(entry, length)


def _finding(entry: Entry, length: int) -> Finding:
    what = f"“{entry.title}”的正文只有 {length} 个字，不到 {ENOUGH} 个，撑不起一个网页。"
    remedy = "写上为谁做、怎样做、做成了什么；除了名称没有材料的，删掉正文，写 只记名称: 是。"
    return Finding(entry.at("一句话"), what, remedy)


RULE = Rule(
    code="Q540",
    title="品牌的正文太短",
    subject=Catalogue,
    check=check,
    why="读者点进来要有得看；只有一个名称的，记在所在地区或所属品牌的网页上就够了。",
    severity=Severity.HINT,
)
