"""Q302: a key that is required is not there, or nothing stands behind it."""

from collections.abc import Iterator

from hooks.checks.rule import Rule, Sample
from hooks.checks.suggestion.intended_key import meant
from hooks.entries.problem import Finding
from hooks.entries.shape import MISSING_KEY, UNKNOWN_KEY, FieldError
from hooks.model.base import hint, keys
from hooks.model.scalar.invalid import EMPTY

JUDGED_ELSEWHERE = frozenset({MISSING_KEY, UNKNOWN_KEY})


def check(field_error: FieldError) -> Iterator[Finding]:
    if field_error.kind == MISSING_KEY and not _is_misspelt(field_error):
        yield _missing(field_error)
    elif field_error.kind == EMPTY or (
        field_error.is_blank and field_error.kind not in JUDGED_ELSEWHERE
    ):
        yield _blank(field_error)


def _is_misspelt(field_error: FieldError) -> bool:
    """The key is there under a wrong name: that has a message of its own."""
    typed = field_error.given if isinstance(field_error.given, dict) else {}
    unknown = [name for name in typed if name not in keys(field_error.model)]
    return any(field_error.key in meant(name, field_error.model) for name in unknown)


def _missing(field_error: FieldError) -> Finding:
    name = field_error.key
    field = keys(field_error.model)[name]
    example = hint(field, "example")
    line = f"“{name}: {example}”" if example else f"“{name}:”"
    is_there = field_error.at == field_error.at.of(name) and _text(field_error) == name
    what = f"“{name}”后面没有内容。" if is_there else f"{field_error.owner}缺少“{name}”。"
    verb = "在冒号后面写上" if is_there else f"加一行，例如 {line}，写"
    return Finding(field_error.at, what, f"{verb}：{field.description}。")


def _text(field_error: FieldError) -> str:
    """The words that the place of the misfit covers."""
    span = field_error.at.span
    return field_error.at.source.line(span.line)[span.column - 1 : span.end_column - 1]


def _blank(field_error: FieldError) -> Finding:
    name = field_error.key
    is_item = bool(field_error.path) and isinstance(field_error.path[-1], int)
    what = f"“{name}”下面有一条是空的。" if is_item else f"“{name}”的引号里没有内容。"
    return Finding(field_error.at, what, "写上内容；没有内容就把这一行删掉。")


RULE = Rule(
    code="Q302",
    title="缺少内容",
    subject=FieldError,
    check=check,
    why="缺了这一项，页面就说不清楚这件事，也排不进目录。",
    wrong=Sample(
        """\
---
一句话:
类别: 服务
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
