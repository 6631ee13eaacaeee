"""Q722: a link in a page by hand that opens somewhere else than it says, or not everywhere."""

from collections.abc import Iterator

from hooks.catalogue.page_beside import PageBeside
from hooks.checks.rule import Rule
from hooks.entries.problem import Finding, Severity


def check(beside: PageBeside) -> Iterator[Finding]:
    for link in beside.page.links:
        if link.target.startswith("/") and beside.page.leads_to(link.target):
            what = f"链接 {link.target} 以 / 开头，在子目录里和 U 盘上打不开。"
            yield Finding(link.at, what, "从这个文件所在的文件夹算起，写文件名，例如 about.md。")
        elif beside.lacks_anchor(link):
            what = f"链接 {link.target} 指的那一页，没有 # 后面的这个位置。"
            yield Finding(
                link.at,
                what,
                "打开那一页，在目录里点要去的标题，照地址栏里 # 后面的写；或者去掉 # 和它后面的。",
            )


RULE = Rule(
    code="Q722",
    title="手写网页里的链接到不了那个位置",
    subject=PageBeside,
    check=check,
    why="读者点了到不了要去的地方；# 后面的位置没有的，生成网站时会停下。",
    severity=Severity.WARNING,
)
