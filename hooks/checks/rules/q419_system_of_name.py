"""Q419: an organisation whose name says one system, and whose 系统 another."""

from collections.abc import Iterator

from hooks.checks.rule import Rule
from hooks.entries.entry import Entry
from hooks.entries.problem import Finding, Severity
from hooks.model import Organisation
from hooks.model.system import MASS_ORGANISATIONS, System


def check(entry: Entry) -> Iterator[Finding]:
    """A name that ends in that of a mass organisation is one; 工会和共青团组织 may be several."""
    model = entry.model
    if not isinstance(model, Organisation) or model.system is System.JOINT:
        return
    named = [one for one in MASS_ORGANISATIONS if entry.title.endswith(one.endings)]
    if named and model.system not in named:
        what = f"“{entry.title}”看名称是{named[0]}，系统却写了“{model.system}”。"
        remedy = f"改成 系统: {named[0]}；几家合署的写 系统: {System.JOINT}。"
        yield Finding(entry.at("系统"), what, remedy)


RULE = Rule(
    code="Q419",
    title="系统和名称不符",
    subject=Entry,
    check=check,
    why="颜色、目录、“谁办的”和各系统的数都按它来，写错了，它的品牌就算到别家去了。",
    severity=Severity.WARNING,
)
