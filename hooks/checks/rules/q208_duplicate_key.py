"""Q208: a key that stands twice in the same mapping."""

from collections.abc import Iterator

from hooks.checks.rule import Rule, Sample
from hooks.entries.document import Document
from hooks.entries.node import mappings
from hooks.entries.problem import Finding


def check(document: Document) -> Iterator[Finding]:
    for mapping in mappings(document.root):
        first: dict[str, int] = {}
        for key, _ in mapping.entries:
            if key.text in first:
                what = f"“{key.text}”写了两次，第一次在第 {first[key.text]} 行。"
                yield Finding(document.at(key.span), what, "合并成一处，删掉另一处。")
            first.setdefault(key.text, key.span.line)


RULE = Rule(
    code="Q208",
    title="同一个键写了两次",
    subject=Document,
    check=check,
    why="写了两次，程序只会留下一个，另一个的内容会悄悄丢掉。",
    wrong=Sample("""\
---
一句话: 晚上也能来看书。
类别: 服务
牵头: 东河镇总工会
来源: 东河报道
牵头: 东河镇妇联
网址: yang-li
---
"""),
    right=Sample("""\
---
一句话: 晚上也能来看书。
类别: 服务
牵头: 东河镇总工会、东河镇妇联
来源: 东河报道
网址: yang-li
---
"""),
)
