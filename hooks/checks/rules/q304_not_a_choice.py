"""Q304: a word that is not among those to choose from."""

from collections.abc import Iterator
from enum import Enum

from hooks.checks.rule import Rule, Sample
from hooks.checks.suggestion.similar import nearest
from hooks.entries.problem import Finding
from hooks.entries.shape import FieldError
from hooks.model.base import keys

NOT_A_CHOICE = "enum"


def check(field_error: FieldError) -> Iterator[Finding]:
    if (
        field_error.kind != NOT_A_CHOICE
        or not isinstance(field_error.given, str)
        or field_error.is_blank
    ):
        return
    choices = _choices(keys(field_error.model)[field_error.key].annotation)
    near = nearest(field_error.given.strip(), choices, 1)
    guess = f"是不是“{near[0]}”？" if near else ""
    what = f"“{field_error.key}”不能写“{field_error.given}”。"
    yield Finding(field_error.at, what, f"{guess}从这些里选一个：{'、'.join(choices)}。")


def _choices(annotation: object) -> tuple[str, ...]:
    """The values of the enumeration in ``Fee`` or ``Fee | None``."""
    if isinstance(annotation, type) and issubclass(annotation, Enum):
        return tuple(str(member.value) for member in annotation)
    arguments = getattr(annotation, "__args__", ())
    return tuple(choice for argument in arguments for choice in _choices(argument))


RULE = Rule(
    code="Q304",
    title="不在可选的词里",
    subject=FieldError,
    check=check,
    why="目录和筛选按这几个词归类，别的词会让这一条哪里都找不到。",
    wrong=Sample(
        """\
---
一句话: 晚上也能来看书。
类别: 服务类
牵头: 东河镇总工会
来源: 东河报道
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
网址: yang-li
---
"""
    ),
)
