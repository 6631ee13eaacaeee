"""Q306: an entry was withdrawn, and nothing says when and why."""

from collections.abc import Iterator

from hooks.checks.rule import Rule, Sample
from hooks.entries.problem import Finding
from hooks.entries.shape import FieldError
from hooks.model.entry import NO_WITHDRAWAL


def check(field_error: FieldError) -> Iterator[Finding]:
    if field_error.kind == NO_WITHDRAWAL:
        yield Finding(field_error.at, field_error.context["what"], field_error.context["remedy"])


RULE = Rule(
    code="Q306",
    title="撤下没有写原因",
    subject=FieldError,
    check=check,
    why="印出去的二维码还会有人扫，撤下的页面要告诉他们哪天撤的、为什么。",
    wrong=Sample(
        """\
---
一句话: 晚上也能来看书。
类别: 服务
牵头: 东河镇总工会
来源: 东河报道
网址: yang-li
发布: 已撤下
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
网址: yang-li
发布: 已撤下
撤下: {日期: 2024-05-01, 原因: 活动已经结束。}
---
"""
    ),
)
