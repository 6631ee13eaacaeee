"""Q717: a file beside the pages by hand, or something in it, into which nobody looked before it is published."""

from collections.abc import Iterator

from hooks.checks.rule import Rule
from hooks.entries.attachment import Attachment
from hooks.entries.problem import Finding, Severity
from hooks.trace import Unseen

SHOWN = 3
LOOK = "自己打开看一遍：有没有名单、身份证号、手机号、住址，文件属性里有没有作者。"
AS_TEXT = "用 Word 或 WPS 打开，另存为 .docx、.xlsx 或 .pptx，换掉原文件，就会检查里面的内容。"
UNPACK = "解开压缩包，把里面的文件直接放在网页旁边，或者重新打成一层的 .zip。"
REMEDIES = {
    Unseen.LOCKED: "去掉密码和限制，重新导出一份再放上来：要密码的，读者也打不开。",
    Unseen.OLD: AS_TEXT,
    Unseen.SCAN: f"有原来的 Word 文档，就用它另存为 PDF；没有就{LOOK}",
    Unseen.ARCHIVE: UNPACK,
    Unseen.NESTED: UNPACK,
    Unseen.LARGE: f"分成几个小一些的文件，或者{LOOK}",
    Unseen.DAMAGED: "在自己的电脑上打开试试；打不开的，换一份完好的。",
}


def check(file: Attachment) -> Iterator[Finding]:
    gaps = file.traces.gaps if file.traces else ()
    for why in dict.fromkeys(gap.why for gap in gaps):
        places = [gap.where for gap in gaps if gap.why is why and gap.where]
        is_whole = len(places) < sum(gap.why is why for gap in gaps)
        where = "" if is_whole else f"里的{_named(places)}"
        what = f"“{file.name}”{where}{why}，里面没有查过（或没有查完），会原样公开。"
        yield Finding(file.place, what, REMEDIES.get(why, LOOK))


def _named(places: list[str]) -> str:
    shown = "、".join(f"“{place}”" for place in places[:SHOWN])
    return f"{shown}等{len(places)}个" if len(places) > SHOWN else shown


RULE = Rule(
    code="Q717",
    title="没有查过的文件",
    subject=Attachment,
    check=check,
    why="旧格式的文档、扫描件、设了密码的和太大的文件，程序看不到里面写了什么，也就查不出不该公开的内容。",
    severity=Severity.HINT,
)
