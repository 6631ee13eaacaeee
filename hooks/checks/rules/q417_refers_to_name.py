"""Q417: an entry refers to a brand of which only the name is kept (只记名称)."""

from collections.abc import Iterator

from hooks.catalogue import Catalogue
from hooks.catalogue.name_only import is_name_only
from hooks.checks.rule import Rule
from hooks.entries.problem import Finding, Severity


def check(catalogue: Catalogue) -> Iterator[Finding]:
    for link in catalogue.links:
        if is_name_only(link.destination):
            named = link.destination.title
            what = f"“{named}”只记名称，没有自己的网页，不会列在这一页的“{link.key}”里。"
            remedy = "删掉这个名称，要提它就写进正文；它有内容可写的，去掉它的“只记名称”。"
            yield Finding(link.origin.at(*link.path), what, remedy)


RULE = Rule(
    code="Q417",
    title="列出了只记名称的品牌",
    subject=Catalogue,
    check=check,
    why="列出来的品牌要点得开；只有一个名称的，点开也没有可读的。",
    severity=Severity.WARNING,
)
