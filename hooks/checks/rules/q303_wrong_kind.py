"""Q303: a list where one line is wanted, one line where several keys are, or the like."""

from collections.abc import Iterator

from pydantic import BaseModel

from hooks.checks.rule import Rule, Sample
from hooks.entries.problem import Finding
from hooks.entries.shape import Misfit
from hooks.model.base import keys, models_in
from hooks.model.figure import Figure
from hooks.model.scalar.refusal import WRONG_KIND

MAPPING_WANTED = "model_type"
CHOICE_WANTED = "enum"
FIGURE = "写成“指标: 数值”，例如 - 服务青年: 累计391人次。"


def check(misfit: Misfit) -> Iterator[Finding]:
    if misfit.is_blank:
        return
    if misfit.fault == WRONG_KIND:
        yield Finding(misfit.at, misfit.context["what"], misfit.context["remedy"])
    elif misfit.fault == MAPPING_WANTED:
        yield _mapping_wanted(misfit)
    elif misfit.fault == CHOICE_WANTED and not isinstance(misfit.given, str):
        yield _choice_wanted(misfit)


def _mapping_wanted(misfit: Misfit) -> Finding:
    written = "一个列表" if isinstance(misfit.given, list) else f"“{misfit.given}”"
    if not misfit.path:
        what = f"这里应当是一行一个“键: 内容”，却写成了{written}。"
        return Finding(misfit.at, what, f"每行写一个键，例如 {_line(misfit.model)}。")
    wanted = _wanted(misfit)
    name = f"“{misfit.key}”"
    if wanted is Figure:
        return Finding(misfit.at, f"{name}的一条写成了{written}，看不出指标和数值。", FIGURE)
    what = f"{name}里面还要分几项写，却写成了{written}。"
    return Finding(misfit.at, what, f"改成 {{{_line(wanted)}}}。")


def _wanted(misfit: Misfit) -> type[BaseModel]:
    """The model that was to stand here."""
    step = misfit.path[-1]
    field = keys(misfit.model).get(step) if isinstance(step, str) else None
    return next(models_in(field.annotation), misfit.model) if field else misfit.model


def _line(model: type[BaseModel]) -> str:
    """The required keys as they stand in one line: ``时间: …, 事件: …``."""
    needed = [name for name, field in keys(model).items() if field.is_required()]
    return ", ".join(f"{name}: …" for name in needed)


def _choice_wanted(misfit: Misfit) -> Finding:
    items = misfit.given if isinstance(misfit.given, list) else []
    written = "一个列表" if isinstance(misfit.given, list) else "几行带键的内容"
    what = f"“{misfit.key}”只能选一个词，却写成了{written}。"
    is_one = len(items) == 1 and isinstance(items[0], str)
    remedy = f"改成 {misfit.key}: {items[0]}" if is_one else f"只留一个词，写在“{misfit.key}:”后面"
    return Finding(misfit.at, what, f"{remedy}。")


RULE = Rule(
    code="Q303",
    title="写成了别的样子",
    subject=Misfit,
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
