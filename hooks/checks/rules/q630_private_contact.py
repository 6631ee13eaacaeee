"""Q630: other ways to somebody: a chat account, a private mailbox, a car's plate, a day of birth."""

import re
from collections.abc import Iterator

from hooks.checks.as_read import lines_as_read
from hooks.checks.hidden import hidden
from hooks.checks.rule import Rule
from hooks.entries.problem import Finding, Location, Severity, Source

HOSTS = r"(?:qq|163|126|139|189|yeah|sina|sohu|gmail|hotmail|outlook|foxmail)\.(?:com|cn|net)"
SORTS = {
    "微信号": r"微信号?(?!公众号|服务号|群|小程序)[^\n，。；]{0,6}?(?P<chat>(?<![A-Za-z0-9])[A-Za-z][A-Za-z0-9_-]{5,19})(?![A-Za-z0-9_.-])",
    "QQ号": r"QQ(?!群)号?(?:码)?[：:\s]{0,3}(?P<qq>[1-9]\d{4,10})(?!\d)",
    "个人邮箱": rf"(?P<mail>[A-Za-z0-9._-]{{2,40}}@{HOSTS})",
    "车牌号": r"(?P<plate>[京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼][A-HJ-NP-Z][·• ]?[A-HJ-NP-Z0-9]{5,6})(?![A-Za-z0-9])",
    "护照号": r"护照号?[^\n]{0,6}?(?P<passport>[EeGgDdPpSs][A-Za-z]?\d{7,8})(?!\d)",
    "出生日期": (
        r"[男女][，,、\s][^。\n]{0,12}?(?P<born>\d{4}年\d{1,2}月(?:\d{1,2}日)?)(?:出?生)"
        r"|(?:出生(?:日期|年月|于)|生日)(?:是|为)?[：:\s]*(?P<birth>(?:19[3-9]|20)\d年?\d?[年.\-/]?\d{1,2}[月.\-/]\d{1,2})"
    ),
}
FOUND = {sort: re.compile(pattern) for sort, pattern in SORTS.items()}
POSSIBLE = re.compile(r"微信|QQ|@|护照|[A-Z][·• ]?[A-HJ-NP-Z0-9]{5}|生")


def check(source: Source) -> Iterator[Finding]:
    lines = lines_as_read(source)
    if not POSSIBLE.search(lines.read.text):
        return
    found = [
        (sort, lines.span(number, *each.span(each.lastgroup or 0)))
        for number, line in lines
        if POSSIBLE.search(line)
        for sort, pattern in FOUND.items()
        for each in pattern.finditer(line)
    ]
    shown = hidden(source, [span for _, span in found], "*", shown=2)
    for sort, span in found:
        remedy = "个人的删掉，换成单位的座机、热线或公务邮箱；是单位对外用的，可以不改。"
        yield Finding(Location(shown, span), f"这里像是个人的{sort}。", remedy)


RULE = Rule(
    code="Q630",
    title="写出了个人的联系方式",
    subject=Source,
    check=check,
    why="顺着一个号码就能找到这个人，也能冒充他；单位的联系方式换了人也用得上。",
    severity=Severity.HINT,
)
