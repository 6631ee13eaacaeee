"""Q704: a body that is longer, deeper or denser than anything a person writes."""

from collections.abc import Iterator

from hooks.checks.rule import Rule
from hooks.entries.body import MAX_LENGTH, Excess
from hooks.entries.entry import Entry
from hooks.entries.problem import Finding

MESSAGES = {
    Excess.LONG: (
        f"正文超过了 {MAX_LENGTH} 个字。",
        "拆成几个条目，或只写要点，全文用链接或来源指出。",
    ),
    Excess.DEEP: ("正文里的列表一层套一层，太深了。", "列表最多套三四层，再深的改成小标题。"),
    Excess.DENSE: (
        "正文里的 [、<、*、` 之类的记号太多，挤在一起。",
        "多半是误贴了网页代码或数据：删掉它，只留下文字，段落之间空一行。",
    ),
}


def check(entry: Entry) -> Iterator[Finding]:
    for removed in entry.body.removed:
        if removed.target in MESSAGES:
            yield Finding(removed.at, *MESSAGES[Excess(removed.target)])


RULE = Rule(
    code="Q704",
    title="正文太长、太深或太密",
    subject=Entry,
    check=check,
    why="这样的正文没有人读得下去，一个就能让整个网站生成不了。",
)
