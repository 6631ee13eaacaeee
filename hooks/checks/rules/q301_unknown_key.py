"""Q301: a key that the format does not know, misspelt or in the wrong place."""

from collections.abc import Iterator

from hooks.checks.rule import Rule
from hooks.checks.suggestion.intended_key import intended_key, key_by_alias
from hooks.checks.suggestion.similar import quoted
from hooks.entries.problem import Finding
from hooks.entries.shape import UNKNOWN_KEY, FieldError
from hooks.model import ENTRIES
from hooks.model.base import keys, models_in
from hooks.model.target import target_of


def check(error: FieldError) -> Iterator[Finding]:
    if error.kind != UNKNOWN_KEY:
        return
    what = f"{error.owner}没有“{error.key}”这个键。"
    yield Finding(error.at, what, _remedy(error))


def _remedy(error: FieldError) -> str:
    is_alias = bool(key_by_alias(error.key, error.model))
    if not is_alias and (place := _other_place(error)):
        return place
    if words := intended_key(error.key, error.model):
        return f"是不是“{words[0]}”？改成“{words[0]}:”。"
    return f"删掉这一行，或把内容写进正文。这里可以用的键：{'、'.join(keys(error.model))}。"


def _other_place(error: FieldError) -> str:
    """Where the key is known: deeper in this type, at its top, or in other types."""
    own = target_of(error.at.source.path)
    model = ENTRIES.get(own) if own else None
    if model and model is not error.model and error.key in keys(model):
        return "这个键属于整个条目：移到行首，前面不留空格。"
    outer = [
        name
        for name, field in keys(error.model).items()
        if any(error.key in keys(inner) for inner in models_in(field.annotation))
    ]
    if outer:
        return f"这个键写在{quoted(outer)}里面：移到它下面，前面多空两格。"
    others = [target for target, other in ENTRIES.items() if error.key in keys(other)]
    return f"这个键只用在{quoted(others)}条目里；这里删掉它。" if others else ""


RULE = Rule(
    code="Q301",
    title="不认识的键",
    subject=FieldError,
    check=check,
    why="不认识的键如果放过去，后面写的内容就会悄悄丢掉。",
)
