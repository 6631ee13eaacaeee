r"""Q221: characters that nobody sees, written with a backslash between double quotes.

YAML reads ``"\u202e"`` as the character itself: values are judged as they are read.
"""

from collections.abc import Iterator

from hooks.checks.rule import Rule
from hooks.entries.document import Document
from hooks.entries.node import scalars
from hooks.entries.problem import Finding
from hooks.model.scalar.unseen import UNSEEN


def check(document: Document) -> Iterator[Finding]:
    is_escaped = "\\" in document.source.text  # what stands there as itself is found before
    for scalar in scalars(document.root) if is_escaped else ():
        if found := UNSEEN.search(scalar.text):
            yield Finding(
                document.at(scalar.span),
                f"这里用反斜杠写了看不见的字符(U+{ord(found[0][0]):04X})。",
                "把双引号里的反斜杠和它后面的代码删掉；内容里本来就有反斜杠的，换成单引号。",
            )


RULE = Rule(
    code="Q221",
    title="用代码写的看不见的字",
    subject=Document,
    check=check,
    why="双引号里的反斜杠有特别的意思，写出来的字符没有人看得见，会让网页和数据出错。",
)
