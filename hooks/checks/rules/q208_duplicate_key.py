"""Q208: a key that stands twice in the same mapping."""

from collections.abc import Iterator

from hooks.checks.rule import Rule
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
)
