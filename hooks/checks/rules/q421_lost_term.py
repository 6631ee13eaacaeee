"""Q421: a theme or a need that had a page at the last commit, and has none now."""

from collections.abc import Iterator

from hooks.catalogue.readdressed import LostTerm
from hooks.checks.rule import Rule
from hooks.entries.problem import Finding, Severity


def check(lost: LostTerm) -> Iterator[Finding]:
    old = lost.before
    what = f"“{old.name}”没有了，它的网页 {old.slug} 以后打不开。"
    remedy = f"改了名称、并进别的词的，在现在的那一个词下面写 曾用网址: {old.slug}。"
    yield Finding(lost.file, what, remedy)


RULE = Rule(
    code="Q421",
    title="主题、需求的网页打不开了",
    subject=LostTerm,
    check=check,
    why="别人收藏和转发的网址是旧的，首页和海报上印过的也是。",
    severity=Severity.WARNING,
)
