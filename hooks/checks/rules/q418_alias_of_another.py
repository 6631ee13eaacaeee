"""Q418: an alias that is the entry's own name, or the name of another entry of the type."""

from collections.abc import Iterator

from hooks.catalogue import Catalogue
from hooks.checks.rule import Rule
from hooks.entries.entry import Entry
from hooks.entries.problem import Finding, Severity


def check(catalogue: Catalogue) -> Iterator[Finding]:
    """Places and organisations of several counties share names: whose is nearest is not asked here."""
    aliased = [entry for entry in catalogue.entries if entry.model.aliases]
    titles = {(entry.target, entry.title): entry for entry in catalogue.entries} if aliased else {}
    for entry in aliased:
        for index, alias in enumerate(entry.model.aliases):
            if owner := titles.get((entry.target, alias)):
                yield _finding(entry, index, alias, owner)


def _finding(entry: Entry, index: int, alias: str, owner: Entry) -> Finding:
    if alias == entry.title:
        what, remedy = f"别名“{alias}”就是它自己的名称。", "删掉这一个别名。"
    else:
        what = f"别名“{alias}”是另一个条目 {owner.path} 的名称。"
        remedy = "说的是同一个，就合成一个条目；不是同一个，删掉这一个别名；有关系的，写进“相关”或“所属”。"
    return Finding(entry.at("别名", index).of(alias), what, remedy)


RULE = Rule(
    code="Q418",
    title="别名是自己或别人的名称",
    subject=Catalogue,
    check=check,
    why="网页上写“也叫”；搜这个名称，找到的是两个，或把一个说成另一个。",
    severity=Severity.HINT,
)
