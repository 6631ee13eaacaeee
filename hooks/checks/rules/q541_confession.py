"""Q541: a body that tells what its source leaves out; that has a place of its own (存疑)."""

import re
from collections.abc import Iterator

from hooks.checks.rule import Rule
from hooks.checks.rules.q530_phrase import IN_BODY
from hooks.entries.entry import Entry
from hooks.entries.problem import Finding, Location, Severity, Span

SOURCES = "报道|原文|资料(?!室)|材料|文章|文中|稿件|转载页"
SAID = "写|说|提|列|注明|介绍|给出|交代|展开|公布|解释|分开|涉及|印|载"
CONFESSION = re.compile(
    rf"(?:{SOURCES})[^，。；！？\n]{{0,8}}?(?:没有?|未|不曾)(?:有|能)?[^，。；！？\n]{{0,4}}?(?:{SAID})"
    r"|(?:没有|未)(?:说明|注明|提及|写明|交代)(?=[，。；])"
    r"|没有(?:给出|列出|公布|介绍)(?:具体)?(?:数字|名单|人数|内容|做法|情况)"
    r"|本[站页](?:也|都|暂时?)?(?:没有|未|不)(?:作|再)?(?:核实|补写|推测|推算|评价|判断|写|换算)"
    r"|(?:没有|未经|尚未)核实(?=[，。；])"
    r"|语焉不详|无从得知|(?:年份|日期|时间|数字|人数|情况)(?:不详|未注明)"
)


def check(entry: Entry) -> Iterator[Finding]:
    """One message a line; what is quoted is somebody else's."""
    text = entry.source.text_from(entry.body_line)
    if not CONFESSION.search(text):
        return
    for number, line in enumerate(text.split("\n"), entry.body_line):
        untouched = [found.span() for found in IN_BODY.finditer(line)]
        for found in CONFESSION.finditer(line):
            start, end = found.span()
            if not any(a <= start and end <= b for a, b in untouched):
                place = Location(entry.source, Span.of_line(number, start, end))
                yield Finding(place, f"“{found[0]}”是在讲材料缺什么，不是在讲做了什么。", REMEDY)
                break


REMEDY = "删掉这一句；读者需要知道的，写进“存疑:”，网页把它放在最后的“资料说明”里，一页一次。"
RULE = Rule(
    code="Q541",
    title="正文在讲材料缺什么",
    subject=Entry,
    check=check,
    why="读者来看办了什么事；缺什么、存什么疑，集中在“资料说明”里说一次就够了。",
    severity=Severity.HINT,
)
