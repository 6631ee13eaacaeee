"""Q305: a date, number, slug, opening hours, web address or position that cannot be read."""

from collections.abc import Iterator

from hooks.checks.rule import Rule, Sample
from hooks.entries.problem import Finding
from hooks.entries.shape import FieldError
from hooks.model.scalar.invalid import UNREADABLE


def check(field_error: FieldError) -> Iterator[Finding]:
    if field_error.kind == UNREADABLE:
        yield Finding(field_error.at, field_error.context["what"], field_error.context["remedy"])


RULE = Rule(
    code="Q305",
    title="读不出来的内容",
    subject=FieldError,
    check=check,
    why="日期、数字、开放时间、网址这些内容要拿来排序、计算和跳转，猜错了会把错的当成对的公布出去。",
    wrong=Sample(
        """\
---
一句话: 晚上也能来看书。
类别: 服务
牵头: 东河镇总工会
来源: 东河报道
截至: 去年6月
网址: yang-li
---
"""
    ),
    right=Sample(
        """\
---
一句话: 晚上也能来看书。
类别: 服务
牵头: 东河镇总工会
来源: 东河报道
截至: 2023-06
网址: yang-li
---
"""
    ),
)
