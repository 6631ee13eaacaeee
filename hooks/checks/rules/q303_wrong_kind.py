"""Q303: a list where one line is wanted, one line where several keys are, or the like."""

from collections.abc import Iterator

from pydantic import BaseModel

from hooks.checks.rule import Rule
from hooks.entries.problem import Finding
from hooks.entries.shape import FieldError
from hooks.model.base import keys, models_in
from hooks.model.figure import Figure
from hooks.model.scalar.invalid import WRONG_KIND

MAPPING_WANTED = "model_type"
CHOICE_WANTED = "enum"
FIGURE = "写成“指标: 数值”，例如 - 服务青年: 累计391人次。"


def check(error: FieldError) -> Iterator[Finding]:
    if error.is_blank:
        return
    if error.kind == WRONG_KIND:
        yield Finding(error.at, error.context["what"], error.context["remedy"])
    elif error.kind == MAPPING_WANTED:
        yield _mapping_wanted(error)
    elif error.kind == CHOICE_WANTED and not isinstance(error.given, str):
        yield _choice_wanted(error)


def _mapping_wanted(error: FieldError) -> Finding:
    written = "一个列表" if isinstance(error.given, list) else f"“{error.given}”"
    if not error.path:
        what = f"这里应当是一行一个“键: 内容”，却写成了{written}。"
        return Finding(error.at, what, f"每行写一个键，例如 {_line(error.model)}。")
    wanted = _wanted(error)
    name = f"“{error.key}”"
    if wanted is Figure:
        return Finding(error.at, f"{name}的一条写成了{written}，看不出指标和数值。", FIGURE)
    what = f"{name}里面还要分几项写，却写成了{written}。"
    return Finding(error.at, what, f"改成 {{{_line(wanted)}}}。")


def _wanted(error: FieldError) -> type[BaseModel]:
    """The model that was to stand here."""
    step = error.path[-1]
    field = keys(error.model).get(step) if isinstance(step, str) else None
    return next(models_in(field.annotation), error.model) if field else error.model


def _line(model: type[BaseModel]) -> str:
    """The required keys as they stand in one line: ``时间: …, 事件: …``."""
    needed = [name for name, field in keys(model).items() if field.is_required()]
    return ", ".join(f"{name}: …" for name in needed)


def _choice_wanted(error: FieldError) -> Finding:
    items = error.given if isinstance(error.given, list) else []
    written = "一个列表" if isinstance(error.given, list) else "几行带键的内容"
    what = f"“{error.key}”只能选一个词，却写成了{written}。"
    is_one = len(items) == 1 and isinstance(items[0], str)
    remedy = f"改成 {error.key}: {items[0]}" if is_one else f"只留一个词，写在“{error.key}:”后面"
    return Finding(error.at, what, f"{remedy}。")


RULE = Rule(
    code="Q303",
    title="写成了别的样子",
    subject=FieldError,
    check=check,
    why="一行字、一个列表和分项的内容各有各的读法，换了样子程序就不知道哪句是哪句。",
)
