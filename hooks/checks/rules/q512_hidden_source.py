"""Q512: a published entry that rests on a source which the public does not see."""

from collections.abc import Iterator

from hooks.catalogue import Catalogue
from hooks.checks.rule import Rule
from hooks.entries.problem import Finding
from hooks.model import Publication, Target


def check(catalogue: Catalogue) -> Iterator[Finding]:
    for link in catalogue.links:
        source = link.destination
        is_shown = source.target is not Target.SOURCE or catalogue.is_public(source)
        is_refused = not is_shown and not catalogue.is_held(source)  # Q409 speaks of what is held
        if is_refused and catalogue.is_public(link.origin):
            what = f"来源“{source.title}”是{catalogue.state(source)}，网页上会写“出处未公开”。"
            remedy = (
                f"先发布来源：在 {source.path} 里写 发布: {Publication.PUBLISHED}；"
                f"还不能公开的，把这个条目也写成 发布: {Publication.DRAFT}。"
            )
            yield Finding(link.origin.at(*link.path), what, remedy)


RULE = Rule(
    code="Q512",
    title="来源没有发布",
    subject=Catalogue,
    check=check,
    why="读者看得到内容和数字，却查不到出处，等于没有出处。",
)
