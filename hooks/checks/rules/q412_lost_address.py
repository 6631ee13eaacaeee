"""Q412: an address that was public at the last commit and leads nowhere now."""

from collections.abc import Iterator

from hooks.catalogue.readdressed import KEPT, Readdressed
from hooks.checks.rule import Rule
from hooks.entries.problem import Finding, Severity

NOTICE = "写 发布: 已撤下 和撤下的日期、原因"


def check(found: Readdressed) -> Iterator[Finding]:
    old, now = found.before, found.now
    if now is None:
        what = f"“{old.title}”的文件没有了，它的网页以后打不开。"
        remedy = (
            f"恢复文件，{NOTICE}；换了文件名的，在新文件里写 网址: {old.slug}；"
            f"并进别的条目的，在那里写 曾用网址: {old.target}/{old.slug}。"
        )
    elif now.model.state not in KEPT:
        what = f"“{old.title}”已经发布过，改成{now.model.state}，它的网页以后打不开。"
        remedy = f"不再公开的，{NOTICE}；还要公开的，改回 发布: 已发布。"
    else:
        what = f"网址从 {old.slug} 改成 {now.slug}，没有写 曾用网址，旧网址以后打不开。"
        remedy = f"改回 {old.slug}；一定要改，加一行 曾用网址: {old.slug}。"
    yield Finding(found.at, what, remedy)


RULE = Rule(
    code="Q412",
    title="公开过的网址打不开了",
    subject=Readdressed,
    check=check,
    why="印出去的二维码、别人收藏和转发的网址，都是旧的。",
    severity=Severity.WARNING,
)
