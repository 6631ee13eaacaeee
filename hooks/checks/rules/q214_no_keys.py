"""Q214: an entry whose front matter is no list of keys with their values."""

from collections.abc import Iterator

from hooks.checks.rule import Rule
from hooks.entries.document import Document
from hooks.entries.node import Mapping, Sequence
from hooks.entries.problem import Finding
from hooks.model.target import SETTINGS


def check(document: Document) -> Iterator[Finding]:
    root = document.root
    path = document.source.path
    if isinstance(root, Mapping) or not path.lower().endswith((".md", SETTINGS)):
        return
    written = "一个列表" if isinstance(root, Sequence) else "一段文字"
    yield Finding(
        document.at(root.span),
        f"{'设置' if path == SETTINGS else '两行 --- 之间'}写成了{written}，没有“键: 内容”。",
        "每行写一个键、一个半角冒号、一个空格和内容，例如“类别: 服务”；文字写到第二个 --- 下面。",
    )


RULE = Rule(
    code="Q214",
    title="没有键",
    subject=Document,
    check=check,
    why="没有键，就不知道每句话说的是什么。",
)
