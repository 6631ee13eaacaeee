"""Q719: a comment in a page by hand: nobody sees it on the page, and everybody in its source."""

import re
from collections.abc import Iterator

from hooks.checks.rule import Rule
from hooks.entries.page_by_hand import PageByHand
from hooks.entries.problem import Finding, Location, Severity, Span

COMMENT = re.compile(r"<!--\s*(?=[^\s-])")


def check(page: PageByHand) -> Iterator[Finding]:
    for number, line in enumerate(page.lines, 1):
        for found in COMMENT.finditer(line):
            at = Location(page.source, Span.of_line(number, found.start(), len(line)))
            what = "这句注释网页上不显示，但会跟着网页公开，看源代码就能看到。"
            yield Finding(at, what, "不能公开的删掉；可以公开的不用改。")


RULE = Rule(
    code="Q719",
    title="手写网页里的注释会公开",
    subject=PageByHand,
    check=check,
    why="“先藏起来”的名字、电话和没审过的话，常常就这样公开了。",
    severity=Severity.HINT,
)
