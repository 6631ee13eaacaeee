"""Q215: a vocabulary that is not a list of words."""

from collections.abc import Iterator

from hooks.checks.rule import Rule
from hooks.entries.document import Document
from hooks.entries.node import Sequence
from hooks.entries.problem import Finding
from hooks.model.target import SETTINGS


def check(document: Document) -> Iterator[Finding]:
    root = document.root
    if document.source.path.lower().endswith((".md", SETTINGS)) or isinstance(root, Sequence):
        return
    yield Finding(
        document.at(root.span),
        "词表不是列表：每个词前面要有短横“- ”。",
        "一个词一行，例如 - {名称: 歇脚, 网址: xie-jiao}。",
    )


RULE = Rule(
    code="Q215",
    title="词表不是列表",
    subject=Document,
    check=check,
    why="没有短横，分不出哪里是一个词的开头。",
)
