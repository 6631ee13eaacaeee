"""Q415: an accession number higher than what is recorded as given, as when it was typed by hand."""

from collections.abc import Iterator

from hooks.catalogue import Catalogue
from hooks.catalogue.accession import unrecorded
from hooks.checks.rule import Rule
from hooks.entries.problem import Finding, Severity


def check(catalogue: Catalogue) -> Iterator[Finding]:
    for number, entry in unrecorded(catalogue).items():
        what = f"目录号 {number} 还没有记下，这个文件以后删掉，它会再给别的品牌。"
        remedy = (
            f"运行 quntuan check --fix；或者在 brands/词表/目录号.yml 里写一行 - 给到: {number}。"
        )
        yield Finding(entry.at("目录号"), what, remedy)


RULE = Rule(
    code="Q415",
    title="给出去的目录号没有记下",
    subject=Catalogue,
    check=check,
    why="号印在封面和海报上，给过一个品牌，就不能再给另一个，那个品牌删掉了也一样。新建、导入、改写的时候程序会记，手写的要补记。",
    severity=Severity.WARNING,
)
