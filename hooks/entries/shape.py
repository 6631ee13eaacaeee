"""Shape: nodes become typed models; what does not fit keeps the place where it stands.

pydantic reports an error with the path to it (``数据`` → 2 → ``数值``). The
path is walked down the nodes again, so that a message can point at the line.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any, cast

from pydantic import BaseModel, ValidationError

from hooks.entries.document import Document
from hooks.entries.entry import Entry, Vocabulary, VocabularyTerm
from hooks.entries.node import Node, Path, Sequence, find, locate, locate_key, plain
from hooks.entries.problem import TOP, Location, Problem, RunRules, Span
from hooks.model import ENTRIES, TERMS, Target
from hooks.model.base import keys, models_in
from hooks.model.target import target_of

UNKNOWN_KEY = "extra_forbidden"
MISSING_KEY = "missing"


@dataclass(frozen=True)
class FieldError:
    """One error of pydantic, with its place in the file and the model that refused.

    ``kind`` is pydantic's name for the sort of error (``missing``, ``enum`` …).
    ``model`` is the innermost model on the way, whose keys the typist could
    have meant.
    """

    at: Location
    kind: str
    path: Path
    given: object
    context: dict[str, Any]
    model: type[BaseModel]

    @property
    def key(self) -> str:
        """The last key on the path, as staff wrote it."""
        return next((str(step) for step in reversed(self.path) if isinstance(step, str)), "")

    @property
    def is_blank(self) -> bool:
        """Whether the place was left empty, such as a list item with nothing behind its dash."""
        return isinstance(self.given, str) and not self.given.strip()

    @property
    def owner(self) -> str:
        """What the last key belongs to, in words for staff: “品牌”条目, “数据”, 词表."""
        steps = [step for step in self.path[:-1] if isinstance(step, str)]
        target = target_of(self.at.source.path)
        if target is None and not steps:
            return "网站设置"
        name = steps[-1] if steps else target.value if target else ""
        return f"“{name}”" if steps else f"“{name}”条目" if target in ENTRIES else f"词表“{name}”"


@dataclass(frozen=True)
class Shaped:
    """What a file holds, None where that cannot be said or used, and what is wrong with it."""

    value: Entry | Vocabulary | None
    problems: tuple[Problem, ...]


def shape(document: Document, run_rules: RunRules) -> Shaped:
    """The entry or vocabulary in ``document``, or None and what does not fit."""
    target = target_of(document.source.path)
    if target is None:
        return Shaped(None, ())
    value, field_errors = (_entry if target in ENTRIES else _vocabulary)(document, target)
    return Shaped(value, run_rules(*field_errors))


def _entry(document: Document, target: Target) -> tuple[Entry | None, tuple[FieldError, ...]]:
    written = cast("dict[str, object]", plain(document.root))
    model, field_errors = _validated(ENTRIES[target], document, document.root, written)
    if model is None:
        return None, field_errors
    entry = Entry(target, document.source, written, document.body_line)
    vars(entry)["model"] = model  # a cached_property
    return entry, field_errors


def _vocabulary(document: Document, target: Target) -> tuple[Vocabulary, tuple[FieldError, ...]]:
    root = document.root
    items = root.items if isinstance(root, Sequence) else ()
    shaped = [validated(TERMS[target], document, item) for item in items]
    field_errors = tuple(field_error for _, found in shaped for field_error in found)
    terms = tuple(
        VocabularyTerm(target, model, document.at(item.span))
        for (model, _), item in zip(shaped, items, strict=True)
        if model
    )
    return Vocabulary(target, document.source, terms, is_whole=not field_errors), field_errors


def validated(
    model: type[Any], document: Document, node: Node
) -> tuple[Any, tuple[FieldError, ...]]:
    """The model of ``node``, or None and every misfit in it."""
    return _validated(model, document, node, plain(node))


def _validated(
    model: type[Any], document: Document, node: Node, written: object
) -> tuple[Any, tuple[FieldError, ...]]:
    try:
        return model.model_validate(written), ()
    except ValidationError as caught:
        return None, tuple(_field_errors(caught, model, document, node))


def _field_errors(
    caught: ValidationError, model: type[BaseModel], document: Document, node: Node
) -> Iterator[FieldError]:
    for error in caught.errors(include_url=False):
        context = error.get("ctx", {})
        path = error["loc"] + ((context["at"],) if context.get("at") else ())
        yield FieldError(
            at=document.at(_place(document, node, path, error["type"])),
            kind=error["type"],
            path=path,
            given=error["input"],
            context=context,
            model=_innermost(model, path),
        )


def _place(document: Document, node: Node, path: Path, kind: str) -> Span:
    """An unknown key is pointed at itself, a missing one at what it is missing from."""
    start = TOP if node is document.root else node.span
    if kind == UNKNOWN_KEY:
        return locate_key(node, path, start)
    is_missing = kind == MISSING_KEY and find(node, path) is None
    return locate(node, path[:-1] if is_missing else path, start)


def _innermost(model: type[BaseModel], path: Path) -> type[BaseModel]:
    """The model whose key the last step of ``path`` is."""
    for step in path[:-1]:
        field = keys(model).get(step) if isinstance(step, str) else None
        inner = models_in(field.annotation) if field else ()
        model = next(iter(inner), model)
    return model
