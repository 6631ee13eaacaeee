"""Q409: a published entry names one that the public does not see."""

from collections.abc import Iterator

from hooks.catalogue import Catalogue
from hooks.checks.rule import Rule
from hooks.entries.problem import Finding, Severity
from hooks.model import Target


def check(catalogue: Catalogue) -> Iterator[Finding]:
    for link in catalogue.links:
        is_hidden = link.origin.is_public and not link.destination.is_public
        if is_hidden and link.destination.target is not Target.SOURCE:  # Q512 speaks of sources
            title, state = link.destination.title, link.destination.model.state.value
            what = f"“{title}”是{state}，公众看不到，这一页上也不会出现它。"
            remedy = f"等“{title}”发布后自然会出现；不想提到它，就删掉这个名称。"
            yield Finding(link.origin.at(*link.path), what, remedy)


RULE = Rule(
    code="Q409",
    title="提到了没有发布的条目",
    subject=Catalogue,
    check=check,
    why="页面照常发布，只是少了这一处，写的人应当知道。",
    severity=Severity.HINT,
)
