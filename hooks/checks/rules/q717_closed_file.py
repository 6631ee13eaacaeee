"""Q717: a file beside the pages by hand into which nobody can look before it is published."""

from collections.abc import Iterator

from hooks.checks.rule import Rule
from hooks.entries.attachment import Attachment
from hooks.entries.problem import Finding, Severity

REMEDY = "自己打开看一遍：有没有名单、身份证号、手机号、住址，文件属性里有没有作者。"


def check(file: Attachment) -> Iterator[Finding]:
    if file.traces and file.traces.is_opaque:
        what = f"“{file.name}”里面没有查过（或没有查完），会原样公开。"
        yield Finding(file.place, what, REMEDY)


RULE = Rule(
    code="Q717",
    title="没有查过的文件",
    subject=Attachment,
    check=check,
    why="旧格式的文档、扫描件、压缩包和太大的文件，程序看不到里面写了什么。",
    severity=Severity.HINT,
)
