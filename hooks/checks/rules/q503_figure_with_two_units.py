"""Q503: a figure with one unit in the number and another one beside it."""

from collections.abc import Iterator

from hooks.checks.rule import Rule, Sample
from hooks.entries.problem import Finding
from hooks.entries.shape import FieldError
from hooks.model.figure import TWO_UNITS


def check(field_error: FieldError) -> Iterator[Finding]:
    if field_error.kind == TWO_UNITS:
        yield Finding(field_error.at, field_error.context["what"], field_error.context["remedy"])


RULE = Rule(
    code="Q503",
    title="数字有两个单位",
    subject=FieldError,
    check=check,
    why="两个单位只有一个是对的，程序不能替人决定是人还是人次。",
    wrong=Sample(
        """\
---
一句话: 晚上也能来看书。
类别: 服务
牵头: 东河镇总工会
来源: 东河报道
截至: 2024-05-01
数据:
  - {指标: 接待读者, 数值: 1200人次, 单位: 人}
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
  - {指标: 接待读者, 数值: 1200人次}
网址: yang-li
---
"""
    ),
)
