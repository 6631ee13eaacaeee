"""Q413: a published entry in which somebody meant to write something later."""

import re
from collections.abc import Iterator

from hooks.catalogue import Catalogue
from hooks.checks.rule import Rule
from hooks.entries.node import Mapping, Node, Scalar, Sequence
from hooks.entries.problem import Finding, Severity, Span

FILLER = re.compile(
    r"[（(【\[]?(?:待(?:填写?|补充?|定|完善|核实|确认|更新|写)|暂[无缺]|无|略|同[上前]|测试|test|todo|tbd|[x×○〇]{2,}|[…。.?？/\-—]+"
    r"|null|none|nil|nan|n/?a|~|#n/?a|undefined|不详|不明|不清楚|(?:详?见|见)?(?:附件|附表|附图)|如[图表]|详见.{0,4}(?:附件|通知)"
    r"|(?:[x×某]{2}[省市县区镇乡村路街号]+)+)[）)】\]]?[。.]?",
    re.IGNORECASE,
)


def check(catalogue: Catalogue) -> Iterator[Finding]:
    for entry in catalogue.entries:
        if catalogue.is_public(entry) and any(map(FILLER.fullmatch, _texts(entry.written))):
            for text, span in _scalars(entry.document.root):
                if FILLER.fullmatch(text.strip()):
                    what = f"“{text.strip()}”不是内容，网页上会照样显示。"
                    yield Finding(entry.document.at(span), what, "写上内容；没有就把这一行删掉。")


def _texts(value: object) -> Iterator[str]:
    if isinstance(value, str):
        yield value.strip()
    elif isinstance(value, list | dict):
        for item in value.values() if isinstance(value, dict) else value:
            yield from _texts(item)


def _scalars(node: Node) -> Iterator[tuple[str, Span]]:
    """Values, not keys."""
    if isinstance(node, Scalar):
        if node.text.strip():
            yield node.text, node.span
    elif isinstance(node, Sequence):
        for item in node.items:
            yield from _scalars(item)
    elif isinstance(node, Mapping):
        for _, value in node.entries:
            yield from _scalars(value)


RULE = Rule(
    code="Q413",
    title="占位的文字已经发布",
    subject=Catalogue,
    check=check,
    why="读者会以为这里本来有话没有说完。",
    severity=Severity.WARNING,
)
