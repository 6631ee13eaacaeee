"""Q409: a published entry names one that the public does not see."""

from collections.abc import Iterator

from hooks.catalogue import Catalogue
from hooks.checks.rule import Rule
from hooks.entries.problem import Finding, Severity
from hooks.model import Publication, Target


def check(catalogue: Catalogue) -> Iterator[Finding]:
    for link in catalogue.links:
        named = link.destination
        is_hidden = catalogue.is_public(link.origin) and not catalogue.is_public(named)
        is_source = named.target is Target.SOURCE and not catalogue.is_held(named)
        is_told = is_source or link.rests_on_what_is_gone  # by Q512, by Q420
        if is_hidden and not is_told:
            title, state = named.title, catalogue.state(named).value
            what = f"“{title}”是{state}，公众看不到，这一页上也不会出现它。"
            remedy = (
                "撤下的不会再出现：并入别的、换了名称的，写现在的那一个；停办了的，删掉这个名称。"
                if named.model.state is Publication.WITHDRAWN
                else f"等“{title}”发布后自然会出现；不想提到它，就删掉这个名称。"
            )
            yield Finding(link.origin.at(*link.path), what, remedy)


RULE = Rule(
    code="Q409",
    title="提到了没有发布的条目",
    subject=Catalogue,
    check=check,
    why="页面照常发布，只是少了这一处，写的人应当知道。",
    severity=Severity.HINT,
)
