"""Captions: the short line under a picture that says what it shows."""

import re
from collections.abc import Sequence
from dataclasses import replace

from hooks.desk.document.block import Block, Kind
from hooks.desk.document.paper import Shot
from hooks.desk.document.plain import escaped
from hooks.desk.document.shots import SCHEME

LONGEST = 60
CAPTION = re.compile(r"[（(]?(?:图[为:：]|图\s*\d+|[▲△↑])|.{2,60}[（(]?(?:摄|供图|图片)[）)]?$")
LEAD = re.compile(r"^[▲△↑\s]*(?:图\s*\d+(?:[-—.]\d+)?[:：、.\s]*|图[为:：]\s*)?")
SHOWN = re.compile(rf"!\[(?P<alt>(?:\\.|[^\]\\])*)\]\({SCHEME}(?P<name>[^)]+)\)")


def captioned(
    blocks: Sequence[Block], shots: Sequence[Shot]
) -> tuple[tuple[Block, ...], tuple[Shot, ...]]:
    """The blocks with what stood under a picture as its description, and the pictures with it."""
    captions = {shot.name: shot.caption for shot in shots}
    found = []
    for at, block in enumerate(blocks):
        shown = SHOWN.fullmatch(block.markdown) if block.kind is Kind.PICTURE else None
        behind = blocks[at + 1] if at + 1 < len(blocks) else None
        if shown and behind and _is_caption(behind):
            words = LEAD.sub("", behind.words).strip("（）() ") or behind.words
            captions[shown["name"]] = words
            block = replace(block, markdown=f"![{escaped(words)}]({SCHEME}{shown['name']})")  # noqa: PLW2901
        found.append(block)
    return tuple(found), tuple(replace(shot, caption=captions[shot.name]) for shot in shots)


def _is_caption(block: Block) -> bool:
    is_line = block.kind is Kind.PARAGRAPH and len(block.words) <= LONGEST
    return is_line and CAPTION.match(block.words) is not None
