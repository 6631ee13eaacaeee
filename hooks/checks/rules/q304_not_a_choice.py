"""Q304: a word that is not among those to choose from."""

from collections.abc import Iterator
from enum import Enum

from hooks.checks.rule import Rule
from hooks.checks.suggestion.intended_choice import intended_choice
from hooks.entries.problem import Finding
from hooks.entries.shape import FieldError
from hooks.model.base import keys

NOT_A_CHOICE = "enum"


def check(error: FieldError) -> Iterator[Finding]:
    if error.kind != NOT_A_CHOICE or not isinstance(error.given, str) or error.is_blank:
        return
    choices = _choices(keys(error.model)[error.key].annotation)
    near = intended_choice(error.given.strip(), choices)
    guess = f"是不是“{near[0]}”？" if near else ""
    what = f"“{error.key}”不能写“{error.given}”。"
    yield Finding(error.at, what, f"{guess}从这些里选一个：{'、'.join(choices)}。")


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
)
