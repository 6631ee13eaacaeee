"""Q504: a source without a date, and nothing says why."""

from collections.abc import Iterator

from hooks.checks.rule import Rule, Sample
from hooks.entries.problem import Finding
from hooks.entries.shape import FieldError
from hooks.model.source import UNDATED


def check(field_error: FieldError) -> Iterator[Finding]:
    if field_error.kind == UNDATED:
        yield Finding(field_error.at, field_error.context["what"], field_error.context["remedy"])


RULE = Rule(
    code="Q504",
    title="来源没有日期也没有说明",
    subject=FieldError,
    check=check,
    why="读者要知道消息有多旧；没有日期的，要知道是原页没印还是没有去查。",
    wrong=Sample(
        """\
---
媒体: 示范日报
日期: 未注明
网址: yang-li
---
""",
        path="brands/来源/样例.md",
    ),
    right=Sample(
        """\
---
媒体: 示范日报
日期: 未注明
日期说明: 原页没有印日期。
网址: yang-li
---
""",
        path="brands/来源/样例.md",
    ),
)
