"""Q303: a list where one line is wanted, one line where several keys are, or the like."""

from collections.abc import Iterator

from pydantic import BaseModel

from hooks.checks.rule import Rule, Sample
from hooks.entries.problem import Finding
from hooks.entries.shape import FieldError
from hooks.model.base import keys, models_in
from hooks.model.figure import Figure
from hooks.model.scalar.invalid import WRONG_KIND

MAPPING_WANTED = "model_type"
CHOICE_WANTED = "enum"
FIGURE = "写成“指标: 数值”，例如 - 服务青年: 累计391人次。"


def check(field_error: FieldError) -> Iterator[Finding]:
    if field_error.is_blank:
        return
    if field_error.kind == WRONG_KIND:
        yield Finding(field_error.at, field_error.context["what"], field_error.context["remedy"])
    elif field_error.kind == MAPPING_WANTED:
        yield _mapping_wanted(field_error)
    elif field_error.kind == CHOICE_WANTED and not isinstance(field_error.given, str):
        yield _choice_wanted(field_error)


def _mapping_wanted(field_error: FieldError) -> Finding:
    written = "一个列表" if isinstance(field_error.given, list) else f"“{field_error.given}”"
    if not field_error.path:
        what = f"这里应当是一行一个“键: 内容”，却写成了{written}。"
        return Finding(field_error.at, what, f"每行写一个键，例如 {_line(field_error.model)}。")
    wanted = _wanted(field_error)
    name = f"“{field_error.key}”"
    if wanted is Figure:
        return Finding(field_error.at, f"{name}的一条写成了{written}，看不出指标和数值。", FIGURE)
    what = f"{name}里面还要分几项写，却写成了{written}。"
    return Finding(field_error.at, what, f"改成 {{{_line(wanted)}}}。")


def _wanted(field_error: FieldError) -> type[BaseModel]:
    """The model that was to stand here."""
    step = field_error.path[-1]
    field = keys(field_error.model).get(step) if isinstance(step, str) else None
    return next(models_in(field.annotation), field_error.model) if field else field_error.model


def _line(model: type[BaseModel]) -> str:
    """The required keys as they stand in one line: ``时间: …, 事件: …``."""
    needed = [name for name, field in keys(model).items() if field.is_required()]
    return ", ".join(f"{name}: …" for name in needed)


def _choice_wanted(field_error: FieldError) -> Finding:
    items = field_error.given if isinstance(field_error.given, list) else []
    written = "一个列表" if isinstance(field_error.given, list) else "几行带键的内容"
    what = f"“{field_error.key}”只能选一个词，却写成了{written}。"
    is_one = len(items) == 1 and isinstance(items[0], str)
    remedy = (
        f"改成 {field_error.key}: {items[0]}"
        if is_one
        else f"只留一个词，写在“{field_error.key}:”后面"
    )
    return Finding(field_error.at, what, f"{remedy}。")


RULE = Rule(
    code="Q303",
    title="写成了别的样子",
    subject=FieldError,
    check=check,
    why="一行字、一个列表和分项的内容各有各的读法，换了样子程序就不知道哪句是哪句。",
    wrong=Sample(
        """\
---
一句话: 晚上也能来看书。
类别: 服务
牵头: 东河镇总工会
来源: 东河报道
截至: 2024-05-01
数据:
  - 接待读者1200人次
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
  - 接待读者: 1200人次
网址: yang-li
---
"""
    ),
)
