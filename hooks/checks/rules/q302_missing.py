"""Q302: a key that is required is not there, or nothing stands behind it."""

from collections.abc import Iterator

from hooks.checks.rule import Rule
from hooks.checks.suggestion.intended_key import intended_key
from hooks.entries.problem import Finding
from hooks.entries.shape import MISSING_KEY, UNKNOWN_KEY, FieldError
from hooks.model.base import hint, keys
from hooks.model.scalar.invalid import EMPTY

REPORTED_ELSEWHERE = frozenset({MISSING_KEY, UNKNOWN_KEY})


def check(error: FieldError) -> Iterator[Finding]:
    if error.kind == MISSING_KEY and not _is_misspelt(error):
        yield _missing(error)
    elif error.kind == EMPTY or (error.is_blank and error.kind not in REPORTED_ELSEWHERE):
        yield _blank(error)


def _is_misspelt(error: FieldError) -> bool:
    """The key is there under a wrong name: that has a message of its own."""
    typed = error.given if isinstance(error.given, dict) else {}
    unknown = [name for name in typed if name not in keys(error.model)]
    return any(error.key in intended_key(name, error.model) for name in unknown)


def _missing(error: FieldError) -> Finding:
    name = error.key
    field = keys(error.model)[name]
    example = hint(field, "example")
    line = f"“{name}: {example}”" if example else f"“{name}:”"
    is_there = error.at == error.at.of(name) and _text(error) == name
    what = f"“{name}”后面没有内容。" if is_there else f"{error.owner}缺少“{name}”。"
    verb = "在冒号后面写上" if is_there else f"加一行，例如 {line}，写"
    return Finding(error.at, what, f"{verb}：{field.description}。")


def _text(error: FieldError) -> str:
    """The words that the place of the misfit covers."""
    span = error.at.span
    return error.at.source.line(span.line)[span.column - 1 : span.end_column - 1]


def _blank(error: FieldError) -> Finding:
    name = error.key
    is_item = bool(error.path) and isinstance(error.path[-1], int)
    what = f"“{name}”下面有一条是空的。" if is_item else f"“{name}”的引号里没有内容。"
    return Finding(error.at, what, "写上内容；没有内容就把这一行删掉。")


RULE = Rule(
    code="Q302",
    title="缺少内容",
    subject=FieldError,
    check=check,
    why="缺了这一项，页面就说不清楚这件事，也排不进目录。",
)
