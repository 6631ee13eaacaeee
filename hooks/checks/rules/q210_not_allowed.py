"""Q210: what YAML can do and entries have no use for: anchors, tags, several documents, depth."""

from collections.abc import Iterator

import yaml

from hooks.checks.rule import Rule
from hooks.entries.parse import MAX_DEPTH, Stream
from hooks.entries.problem import Finding

QUOTE_IT = "本来就要写这个符号的，把整个内容放进单引号；不是就删掉。"
DELETE_FENCE = "一个文件只写一份：删掉这一行的 ---，或分成几个文件。"
FLATTEN = "去掉多余的括号或缩进，一项一行。"
KEY_IS_TEXT = "冒号前面只写一个词，不要用括号。"


def check(stream: Stream) -> Iterator[Finding]:
    documents, is_settings = 0, stream.front_matter.is_settings
    for event in stream.events:
        documents += isinstance(event, yaml.DocumentStartEvent)
        if found := _message(event, documents, may_tag=is_settings):
            yield Finding(stream.at(event.start_mark), *found)
    if stream.is_too_deep:
        last = stream.events[-1]
        what = f"括号或列表套了 {MAX_DEPTH} 层以上。"
        yield Finding(stream.at(last.start_mark), what, FLATTEN)
    for key in _complex_keys(stream.events):
        yield Finding(stream.at(key.start_mark), "冒号前面是括号，不是一个词。", KEY_IS_TEXT)


def _message(event: yaml.Event, documents: int, *, may_tag: bool) -> tuple[str, str] | None:
    """What is wrong with one event, and how to fix it."""
    if isinstance(event, yaml.DocumentStartEvent) and documents > 1:
        return "又出现了一行 ---，后面成了另一份内容。", DELETE_FENCE
    if isinstance(event, yaml.NodeEvent) and event.anchor is not None:
        char = "*" if isinstance(event, yaml.AliasEvent) else "&"
        return f"“{char}{event.anchor}”里的 {char} 在这里有特殊意思，条目里不能用。", QUOTE_IT
    if getattr(event, "tag", None) is not None and not may_tag:
        return "这里的感叹号“!”有特殊意思，条目里不能用。", QUOTE_IT
    if isinstance(event, yaml.ScalarEvent) and event.value == "<<" and not event.style:
        return "“<<”在这里有特殊意思，条目里不能用。", QUOTE_IT
    return None


def _complex_keys(events: tuple[yaml.Event, ...]) -> Iterator[yaml.Event]:
    """Lists and mappings that stand where a key belongs."""
    awaits_key: list[bool | None] = []
    for event in events:
        if isinstance(event, yaml.CollectionEndEvent):
            awaits_key.pop()
            continue
        if not isinstance(event, yaml.NodeEvent):
            continue
        if awaits_key and awaits_key[-1] is not None:
            if awaits_key[-1] and isinstance(event, yaml.CollectionStartEvent):
                yield event
            awaits_key[-1] = not awaits_key[-1]
        if isinstance(event, yaml.CollectionStartEvent):
            awaits_key.append(True if isinstance(event, yaml.MappingStartEvent) else None)


RULE = Rule(
    code="Q210",
    title="条目里不能用的写法",
    subject=Stream,
    check=check,
    why="这种写法有特殊意思，读出来的和写的不一样。",
)
