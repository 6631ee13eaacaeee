"""Q812: settings in another file, where only MkDocs reads them."""

from collections.abc import Iterator

from hooks.checks.rule import Rule
from hooks.entries.problem import Finding, Severity
from hooks.entries.settings import WrittenSettings


def check(written: WrittenSettings) -> Iterator[Finding]:
    for name, _ in written.top:
        if name.text == "INHERIT":
            what = "INHERIT 指的文件里，网站名、网址、docs_dir 和“站点”下面的设置都读不到。"
            yield Finding(written.document.at(name.span), what, "把它们抄到这个文件里。")


RULE = Rule(
    code="Q812",
    title="设置写在另一个文件里",
    subject=WrittenSettings,
    check=check,
    why="检查条目和生成条目的网页只看 mkdocs.yml 这一个文件，另一个文件里写的不起作用，也不报错。",
    severity=Severity.WARNING,
)
