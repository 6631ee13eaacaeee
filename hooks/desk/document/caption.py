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
BY_PROGRAM = re.compile(
    r"[\\/]|\.(?:jpe?g|png|gif|bmp|heic|webp|tiff?)$|自动生成|automatically generated"
    r"|^(?:IMG|DSC|DCIM|微信(?:图片|截图)|QQ(?:图片|截图)|mmexport|屏幕截图|截图|图片|图像|Picture|Image|Screenshot|lADP\w*|[0-9a-f]{8,})"
    r"[\s_\-()（）\d.]*$",
    re.IGNORECASE,
)
"""Word names what it believes to see, and WPS the path of the file, with the name of its owner."""
SHOWN = re.compile(rf"!\[(?P<alt>(?:\\.|[^\]\\])*)\]\({SCHEME}(?P<name>[^)]+)\)")


def described(alt: str) -> str:
    """What a document says of a picture; "" for what a program wrote there: a file's name, a guess."""
    words = " ".join(alt.split())
    return "" if BY_PROGRAM.search(words) else words


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
