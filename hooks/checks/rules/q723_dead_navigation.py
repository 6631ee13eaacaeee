"""Q723: the navigation names a page that is not there."""

from collections.abc import Iterator

from hooks.catalogue.page_beside import NavigationBeside
from hooks.checks.rule import Rule
from hooks.checks.suggestion.near_page import meant_page
from hooks.entries.problem import Finding


def check(beside: NavigationBeside) -> Iterator[Finding]:
    for path, at in beside.dead:
        guess = meant_page(beside.site, path)
        what = f"导航里写了 {path}，没有这一页，生成网站时会停在这里。"
        yield Finding(
            at,
            what,
            f"{guess}写 {beside.site.docs}/ 里的文件名，连 .md 一起；不要这一项，就删掉这一行。",
        )


RULE = Rule(
    code="Q723",
    title="导航里的网页没有",
    subject=NavigationBeside,
    check=check,
    why="MkDocs 到生成网站时才说，那时要发布的内容都停在那里。",
)
