"""Q420: a published entry lies in a place, or is led by an organisation, that was taken down."""

from collections.abc import Iterator

from hooks.catalogue import Catalogue, Link
from hooks.checks.rule import Rule
from hooks.entries.entry import Entry
from hooks.entries.problem import Finding, Severity
from hooks.model import Target


def check(catalogue: Catalogue) -> Iterator[Finding]:
    for link in catalogue.links:
        if catalogue.is_public(link.origin) and link.rests_on_what_is_gone:
            yield _finding(catalogue, link)


def _finding(catalogue: Catalogue, link: Link) -> Finding:
    gone, title = link.destination.title, link.origin.title
    at = link.origin.at(*link.path)
    if link.destination.target is not Target.PLACE:
        what = f"“{gone}”撤下了，“{title}”的网页上不再写它牵头。"
        return Finding(at, what, "写现在牵头的组织；换了名称的，写新的名称。")
    above = next(filter(catalogue.is_public, catalogue.ancestors(link.destination)), None)
    where = _where(above)
    what = f"“{gone}”撤下了，“{title}”{where}。"
    return Finding(at, what, "撤并了的，写现在属于的那个地区；改了名称的，写新的名称。")


def _where(above: Entry | None) -> str:
    return f"现在只算在“{above.title}”里" if above else "在哪个地区的网页上都找不到了"


RULE = Rule(
    code="Q420",
    title="所在的地区、牵头的组织撤下了",
    subject=Catalogue,
    check=check,
    why="镇街撤并、单位合并了，它的品牌和阵地还在办，却从原来的网页上少了，没有人会发现。",
    severity=Severity.WARNING,
)
