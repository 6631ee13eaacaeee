"""The scaffold of a new entry: the keys most entries need, each with what to write there."""

from collections.abc import Container, Iterable, Iterator

from pydantic.fields import FieldInfo

from hooks.model import ENTRIES, Publication, Target
from hooks.model.base import hint, keys

BODY = {
    Target.BRAND: "## 做法\n\n\n## 成效\n",
    Target.CASE: "## 经过\n\n\n## 成效\n",
}


def scaffold(target: Target, slug: str, answered: Container[str] = ()) -> str:
    """The text of a new file: keys to fill in, and 网址 and 发布 filled in already.

    A comment stands on a line of its own, where it swallows nothing; ``answered`` keys, which
    somebody fills in right away, need none. What belongs to another key, as 时间依据 to 时间,
    stands behind it.
    """
    given = {"网址": slug, "发布": Publication.DRAFT.value}
    wanted = [(key, field) for key, field in keys(ENTRIES[target]).items() if is_in_scaffold(field)]
    wanted.sort(key=lambda pair: (pair[0] not in given, not pair[1].is_required()))
    places = {key: place for place, (key, _) in enumerate(wanted)}
    wanted.sort(key=lambda pair: (places[_owner(pair[0], places)], len(pair[0])))
    lines = [
        line
        for key, field in wanted
        for line in ([f"{key}:"] if key in answered else _lines(key, field, given.get(key, "")))
    ]
    return "\n".join(["---", *lines, "---", "", BODY.get(target, "")])


def is_in_scaffold(field: FieldInfo) -> bool:
    """Whether a new entry has the key."""
    return field.is_required() or bool(hint(field, "in_scaffold"))


def _owner(key: str, others: Iterable[str]) -> str:
    """The key that this one speaks of; else itself."""
    return next((other for other in others if key != other and key.startswith(other)), key)


def _lines(key: str, field: FieldInfo, value: str) -> Iterator[str]:
    if value:
        yield f"{key}: {value}"
        return
    first, *rest = f"{key}: {hint(field, 'example')}".splitlines()
    yield f"# {field.description}" + (f"。例如 {first}" if hint(field, "example") else "")
    yield from (f"# {line}" for line in rest)
    yield f"{key}:"
