"""Nodes: parsed YAML that knows where it stands, every scalar still the text that was typed."""

from collections.abc import Iterator
from dataclasses import dataclass

from hooks.entries.problem import TOP, Span

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


def scalars(node: Node) -> Iterator[Scalar]:
    """Every key and every value in ``node``, in the order of the file."""
    if isinstance(node, Scalar):
        yield node
    elif isinstance(node, Sequence):
        for item in node.items:
            yield from scalars(item)
    else:
        for key, value in node.entries:
            yield key
            yield from scalars(value)


def plain(node: Node) -> object:
    """Text, lists and dicts for pydantic; a key with nothing behind it is given as None."""
    if isinstance(node, Scalar):
        return node.text
    if isinstance(node, Sequence):
        return [plain(item) for item in node.items]
    return {
        key.text: None if isinstance(value, Scalar) and value.is_empty else plain(value)
        for key, value in node.entries
    }


def locate(node: Node, path: Path, start: Span = TOP) -> Span:
    """The span of what ``path`` leads to, or of the last thing on the way that exists.

    A key with nothing, a list or a mapping behind it is pointed at itself,
    everything else at its value; a key that is missing at the top of a file
    points at ``start``. Within an item, where a figure may stand in one line
    (``服务青年: 391人次``), a key that is missing points at that line's value.
    """
    span = start
    for step in path:
        found = _follow(node, step)
        if found is None and isinstance(node, Mapping) and node.entries and span != start:
            return _shown(*node.entries[0])
        if found is None:
            break
        node = found[1]
        span = found[0] or span
    return span


def locate_key(node: Node, path: Path, start: Span = TOP) -> Span:
    """The span of the key at the end of ``path``, whatever stands behind it."""
    for step in path[:-1]:
        found = _follow(node, step)
        node = found[1] if found else node
    keys = node.entries if isinstance(node, Mapping) else ()
    return next((key.span for key, _ in keys if key.text == path[-1]), start)


def find(node: Node, path: Path) -> Node | None:
    """What ``path`` leads to, or None where nothing was written, not even the key."""
    for step in path:
        found = _follow(node, step)
        if found is None:
            return None
        node = found[1]
    return node


def _follow(node: Node, step: int | str) -> tuple[Span | None, Node] | None:
    """One step down, with what to point at; None where there is nothing.

    A list of one may be written as that one: its number leads to the node itself.
    """
    if isinstance(node, Mapping) and isinstance(step, str):
        found = ((_shown(key, value), value) for key, value in node.entries if key.text == step)
        return next(found, None)
    if isinstance(node, Sequence):
        if isinstance(step, str) or step >= len(node.items):
            return None
        return node.items[step].span, node.items[step]
    return (None, node) if isinstance(step, int) else None


def _shown(key: Scalar, value: Node) -> Span:
    return value.span if isinstance(value, Scalar) and value.text else key.span


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
