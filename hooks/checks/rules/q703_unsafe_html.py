"""Q703: HTML in a body that the site does not let through, found after rendering."""

from collections.abc import Iterator

from hooks.checks.rule import Rule
from hooks.entries.body import Excess, Mention
from hooks.entries.entry import Entry
from hooks.entries.problem import Finding


def check(entry: Entry) -> Iterator[Finding]:
    for removed in entry.body.removed:
        if removed.target not in set(Excess):
            yield Finding(removed.at, *_message(removed))


def _message(removed: Mention) -> tuple[str, str]:
    """What is wrong, and the remedy."""
    target = removed.target
    if target.startswith("<"):
        what = f"正文里不能用 {target}。"
        return what, "删掉它；只是想让文字显示尖括号的，在 < 前面加一个反斜杠。"
    if target.startswith("U+"):
        what = f"正文里有看不见的字符({target})。"
        return what, "删掉它；写成 &#…; 的，连 &# 和分号一起删。"
    if ":" in target:
        return f"地址“{target}”不能用。", "链接只用网页地址、邮箱、电话或条目的文件名。"
    return f"正文里不能写“{target}=”。", f"把“{target}=”和它引号里的内容删掉。"


RULE = Rule(
    code="Q703",
    title="正文里有不安全的代码",
    subject=Entry,
    check=check,
    why="从别处复制来的代码可能会跟踪读者，或把页面弄乱。",
)
