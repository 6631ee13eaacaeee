"""Editing an entry's text: the lines of the keys that change, and no other byte.

The front matter is taken apart into the lines of each key. Those of a key that changes are written
by ruamel.yaml, which keeps the comments among them; all others stay as they were typed, with their
quotation marks and line ends. A new key is put where the format has it.
"""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from ruamel.yaml.comments import CommentedMap, CommentedSeq
from ruamel.yaml.scalarstring import PlainScalarString

from hooks.desk.change import Change, Item, Items, Kept, Keys, Names, Part
from hooks.desk.yaml_text import dump, in_braces, in_brackets, load
from hooks.entries.node import Mapping as NodeMapping
from hooks.entries.node import Node
from hooks.entries.node import Sequence as NodeList
from hooks.entries.parse import document_of
from hooks.entries.problem import Source
from hooks.entries.read import BOM
from hooks.model import ENTRIES, EntryModel, Target
from hooks.model.base import keys
from hooks.model.scalar.choice import SEPARATOR
from hooks.model.target import target_of

LINE_END = re.compile(r"(?<=\n)|(?<=\r)(?!\n)")
FENCE = "---"
FIRST = ("发布", "名称", "别名")
"""Of the keys that all types share, those that stand before a type's own; the others stand last."""
LAST = ("网址", "目录号", "存疑")
"""Those that begin the last ones, also where they are a type's own."""


@dataclass
class _Block:
    """The lines of one key, with their ends; comments before it are those of the key before."""

    key: str
    lines: list[str]
    offset: int = 2
    behind: list[str] = field(default_factory=list)
    """Comments and empty lines before the next key."""


def key_order(target: Target) -> tuple[str, ...]:
    """The keys of a type as they stand in a file."""
    own, shared = keys(ENTRIES[target]), keys(EntryModel)
    rest = [name for name in shared if name not in (*FIRST, *LAST)]
    middle = (name for name in own if name not in shared and name not in LAST)
    return (*FIRST, *middle, *(name for name in LAST if name in own), *rest)


def new_entry(target: Target, changes: Mapping[str, Change], body: str = "") -> str:
    """The text of a new file."""
    values = {key: _value(None, changes.get(key)) for key in key_order(target)}
    written = CommentedMap({key: value for key, value in values.items() if value is not None})
    lines = dump(written).splitlines() if written else []
    return "\n".join([FENCE, *lines, FENCE, *body.splitlines(), ""])


def edited(path: str, text: str, changes: Mapping[str, Change], body: str | None = None) -> str:
    """The text with its changes made. It has to be one that parses; a body is given with bare ends.

    Without any change it is the text that was given.
    """
    bom = BOM if text.startswith(BOM) else ""
    lines = LINE_END.split(text.removeprefix(BOM))
    end = "\r\n" if text.count("\r\n") * 2 > len(lines) else "\n"
    document = document_of(Source(path, "\n".join(line.rstrip("\r\n") for line in lines)))
    last = document.body_line - 2
    top, blocks = _blocks(document.root, lines, last)
    order = key_order(Target(target_of(path) or ""))
    for key, change in changes.items():
        found = next((block for block in blocks if block.key == key), None)
        if found is None and change:
            found = _placed(blocks, key, order)
        if found is not None:
            found.lines = [line.rstrip("\n") + end for line in _written(found, change)]
    front = [*top, *(line for block in blocks for line in (*block.lines, *block.behind))]
    behind = [*lines[last : last + 1], *_body(lines[last + 1 :], body, end)]
    return bom + "".join([lines[0], *front, *behind])


def _body(lines: list[str], body: str | None, end: str) -> list[str]:
    """The new body's lines, or the old ones; one empty line between fence and heading stays."""
    return lines if body is None else [f"{line}{end}" for line in body.splitlines()]


def _blocks(root: Node, lines: list[str], last: int) -> tuple[list[str], list[_Block]]:
    """The lines before the first key, and those of each key; ``last`` is that of the last one."""
    entries = root.entries if isinstance(root, NodeMapping) else ()
    starts = [key.span.line for key, _ in entries]
    blocks = []
    for (key, value), start, stop in zip(entries, starts, [*starts[1:], last + 1], strict=True):
        own, behind = _parted(lines[start - 1 : stop - 1])
        is_list = isinstance(value, NodeList) and value.span.line > key.span.line
        offset = value.span.column - 1 if is_list else 2
        blocks.append(_Block(key.text, own, offset, behind))
    return lines[1 : (starts[0] if starts else last + 1) - 1], blocks


def _parted(lines: list[str]) -> tuple[list[str], list[str]]:
    """A key's lines, and the comments and empty lines behind them, which may be of the next."""
    end = len(lines)
    while end > 1 and (not lines[end - 1].strip() or lines[end - 1].startswith("#")):
        end -= 1
    return lines[:end], lines[end:]


def _placed(blocks: list[_Block], key: str, order: Sequence[str]) -> _Block:
    """A new block behind the last key that stands before it in the format."""
    before = order[: order.index(key)]
    at = max((n for n, block in enumerate(blocks, 1) if block.key in before), default=0)
    blocks.insert(at, _Block(key, []))
    if at and blocks[at - 1].behind:  # comments there are rather of what follows
        blocks[at].behind, blocks[at - 1].behind = blocks[at - 1].behind, []
    return blocks[at]


def _written(block: _Block, change: Change) -> list[str]:
    """The lines of a key with its new value."""
    loaded = load("".join(block.lines).replace("\r\n", "\n"))
    old = loaded.get(block.key)
    new = _value(old, change)
    if new is None:
        return [line for line in block.lines if line.lstrip().startswith("#")]
    loaded[block.key] = new
    return dump(loaded, offset=block.offset).splitlines(keepends=True)


def _value(old: object, change: Change) -> object:
    if isinstance(change, Names):
        return _names(old, change.names)
    if isinstance(change, Items):
        return _items(old, change.items)
    if isinstance(change, Part):
        return _part(old, change.changes)
    return PlainScalarString(change) if change else None


def _names(old: object, names: tuple[str, ...]) -> object:
    """As they were written before: a list stays one. One name with a comma has to be one."""
    if not names:
        return None
    if isinstance(old, CommentedSeq):
        return _items(old, tuple(_kept(old, name) for name in names))
    if any(SEPARATOR.search(name) for name in names):
        return in_brackets(CommentedSeq(names))
    return "、".join(names)


def _kept(old: CommentedSeq, name: str) -> Item:
    return Kept(old.index(name)) if name in old else name


def _items(old: object, items: tuple[Item, ...]) -> object:
    """The list, made of what is kept and what is new; its style is that of before."""
    if not items:
        return None
    before = old if isinstance(old, CommentedSeq) else [] if old is None else [old]
    new = CommentedSeq([_item(before, item) for item in items])
    if isinstance(before, CommentedSeq):
        if before.fa.flow_style():
            in_brackets(new)
        new.ca.items.update(_comments(before, items))
        new.ca.comment = before.ca.comment
    return new


def _comments(before: CommentedSeq, items: tuple[Item, ...]) -> dict[int, object]:
    """The comments of the items that stay, at their new places."""
    kept = {item.index: place for place, item in enumerate(items) if isinstance(item, Kept)}
    return {kept[at]: comment for at, comment in before.ca.items.items() if at in kept}


def _item(before: Sequence[object], item: Item) -> object:
    if isinstance(item, Kept):
        return _part(before[item.index], item.changes) if item.changes else before[item.index]
    return item if isinstance(item, str) else CommentedMap(item)


def _part(old: object, changes: Keys) -> object:
    """The mapping with its changes; a new one stands in braces."""
    new = old if isinstance(old, CommentedMap) else in_braces(CommentedMap())
    for key, text in changes.items():
        if text is None:
            new.pop(key, None)
        else:
            new[key] = PlainScalarString(text)
    return new or None
