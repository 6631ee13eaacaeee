"""Q712: a picture that shows children, by its caption, and nobody says whether their parents agreed."""

import re
from collections.abc import Iterator

from hooks.checks.rule import Rule
from hooks.entries.entry import Entry
from hooks.entries.problem import Finding, Severity
from hooks.model.entry import StoryModel

PLACES = "之家|之友|驿站|乐园|服务|阅览|图书|读物|用品|友好|宫|中心|活动室|房|公园|节|画|作品"
CHILDREN = re.compile(
    rf"孩子|孩童|(?:儿童|少年|学生|幼儿|青少年)(?!{PLACES})|小学生|中学生|小朋友|婴儿|宝宝|娃娃?(?!娃)|少先队员"
)
REMEDY = (
    "认得出的，先取得监护人的书面同意，加上 未成年人: 监护人书面同意；看不到脸的写 未成年人: 认不出；"
    "图里没有孩子的写 未成年人: 没有。"
)


def check(entry: Entry) -> Iterator[Finding]:
    listed = entry.model.pictures if isinstance(entry.model, StoryModel) else ()
    for index, picture in enumerate(listed):
        if picture.minors is None and (found := CHILDREN.search(picture.caption)):
            what = f"图片“{picture.file}”的说明提到“{found[0]}”，没写监护人同不同意。"
            yield Finding(entry.at("图片", index, "说明"), what, REMEDY)


RULE = Rule(
    code="Q712",
    title="图里有孩子，没写监护人同意",
    subject=Entry,
    check=check,
    why="不满十四周岁的孩子，他的样子是敏感个人信息，公开要有监护人同意。",
    severity=Severity.WARNING,
)
