"""Q718: a mark in a page by hand that did nothing: other marks work there than in entries."""

from collections.abc import Iterator, Mapping

from hooks.checks.rule import Rule
from hooks.checks.rules.q705_mark_without_effect import MESSAGES
from hooks.checks.rules.q708_stars import MESSAGE
from hooks.entries.body import Leftover
from hooks.entries.page_by_hand import PageByHand
from hooks.entries.problem import Finding, Severity

IN_PAGES: Mapping[Leftover, tuple[str, str]] = {
    Leftover.DELETED: (
        "手写网页里的 ~~ 没有把字划掉，读者会当它还有效。",
        "作废的话直接删掉；一定要留的，写 <del>周一到周五</del>。",
    ),
    Leftover.FOOTNOTE: ("手写网页里的脚注不起作用，读者会看到记号。", "把脚注的话写进括号里。"),
    Leftover.BRACKETS: ("手写网页里的双方括号没有变成链接。", "写成 [显示的字](文件名.md)。"),
    Leftover.NOTICE: (
        "手写网页里的提示框不起作用，读者会看到这些记号。",
        "改成一段话，前面写“注意：”。",
    ),
    Leftover.STARS: MESSAGE,
    **{
        sort: MESSAGES[sort]
        for sort in (Leftover.FENCE, Leftover.COMMENT, Leftover.TABLE, Leftover.ROW)
    },
}


def check(page: PageByHand) -> Iterator[Finding]:
    for sort, at in page.leftovers:
        if message := IN_PAGES.get(sort):
            yield Finding(at, *message)


RULE = Rule(
    code="Q718",
    title="手写网页里的记号不起作用",
    subject=PageByHand,
    check=check,
    why="手写网页由 MkDocs 排版，能用的记号比条目少；作废的字会被当成有效的，表格读不下去。",
    severity=Severity.WARNING,
)
