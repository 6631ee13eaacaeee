"""Q502: a figure that does not say what it counts."""

from collections.abc import Iterator

from hooks.checks.rule import Rule, Sample
from hooks.entries.problem import Finding
from hooks.entries.shape import FieldError
from hooks.model.figure import NO_UNIT


def check(field_error: FieldError) -> Iterator[Finding]:
    if field_error.kind == NO_UNIT:
        yield Finding(field_error.at, field_error.context["what"], field_error.context["remedy"])


RULE = Rule(
    code="Q502",
    title="数字没有单位",
    subject=FieldError,
    check=check,
    why="人、人次、户、场是不同的数，没有单位就不知道这个数说的是什么。",
    wrong=Sample(
        """\
---
一句话: 晚上也能来看书。
类别: 服务
牵头: 东河镇总工会
来源: 东河报道
截至: 2024-05-01
数据:
  - 接待读者: 累计1200
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
截至: 2024-05-01
数据:
  - 接待读者: 累计1200人次
网址: yang-li
---
"""
    ),
)
