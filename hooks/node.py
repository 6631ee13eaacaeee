"""Nodes: parsed YAML that knows where it stands, every scalar still the text that was typed."""

from collections.abc import Iterator
from dataclasses import dataclass

from hooks.problem import TOP, Span

Path = tuple[int | str, ...]


@dataclass(frozen=True)
class Scalar:
    """A text, a key or a value; ``is_empty`` where nothing at all was written."""

    text: str
    span: Span
    is_empty: bool


@dataclass(frozen=True)
class Sequence:
    """A list."""

    items: tuple["Node", ...]
    span: Span


@dataclass(frozen=True)
class Mapping:
    """Keys with their values, in the order of the file; a key may stand twice."""

    entries: tuple[tuple[Scalar, "Node"], ...]
    span: Span


Node = Scalar | Sequence | Mapping


def plain(node: Node) -> object:
    """Text, lists and dicts for pydantic; a key with nothing behind it is not given."""
    if isinstance(node, Scalar):
        return node.text
    if isinstance(node, Sequence):
        return [plain(item) for item in node.items]
    return {
        key.text: plain(value)
        for key, value in node.entries
        if not (isinstance(value, Scalar) and value.is_empty)
    }


def locate(node: Node, path: Path) -> Span:
    """The span of what ``path`` leads to, or of the last thing on the way that exists.

    An unknown key is pointed at itself, everything else at its value; a key
    that is missing at the top of a file points at the file's first line.
    """
    span = TOP
    for step in path:
        if isinstance(node, Mapping):
            found = [(key, value) for key, value in node.entries if key.text == step]
            if not found:
                break
            key, node = found[0]
            is_shown = not isinstance(node, Scalar) or not node.text
            span = key.span if is_shown else node.span
        elif isinstance(node, Sequence) and isinstance(step, int) and step < len(node.items):
            node = node.items[step]
            span = node.span
    return span


def mappings(node: Node) -> Iterator[Mapping]:
    """``node`` and all below it that are mappings."""
    if isinstance(node, Mapping):
        yield node
    children = (
        [value for _, value in node.entries]
        if isinstance(node, Mapping)
        else node.items
        if isinstance(node, Sequence)
        else []
    )
    for child in children:
        yield from mappings(child)
