"""Outline: which block of a document is its title, which are headings, and which are not its own.

What is copied from a web page has the page around it: the way to it above the title, the line of
its publication below, and what else there is to read behind it.
"""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from hooks.desk.document.block import Block, Kind, by_hand, is_sentence
from hooks.desk.document.dateline import LEADING, Dateline, dateline_in

LONGEST = 80
NEAR = 15
"""Blocks from the beginning within which a publication is named."""
WAY = re.compile(
    r"^(?:您?(?:的)?当前(?:的)?位置|首页)\s*[:：>]?|>.*>|^点击.{0,8}(?:蓝字|关注)|^(?:原创|关注我们)$"
)
SITE = re.compile(r"https?://|[|｜].*[|｜]|设为首页|收藏本站|网站首页|数字报|^【.*】")
LONG = 40
"""Characters of a paragraph that is of an article for certain."""
BEHIND = re.compile(
    r"^(?:责任编辑|编辑|责编|编审|监制|值班编委|审核|初审|复审|终审)\s*[:：]"
    r"|^(?:相关|推荐|新闻推荐|文章推荐|热点|热门|延伸|往期)(?:阅读|链接|稿件|新闻|推荐|文章|回顾)?\s*[:：]?$"
    r"|^(?:猜你喜欢|精选专题|所属专题|转载请注明|阅读原文|微信扫一扫|预览时标签不可点|免责声明)"
    r"|^来源\s*[:：].{0,60}(?:编辑|作者)\s*[:：]|版权(?:所有|声明)|Copyright|ICP备|^长按.{0,10}(?:识别|关注)"
    r"|^点击.{0,8}(?:蓝字|关注|阅读原文)"
)


@dataclass(frozen=True)
class Outline:
    """The title, the blocks without it, and how many of them stand around the article."""

    title: str
    blocks: tuple[Block, ...]
    before: int
    after: int
    dateline: Dateline | None


def outlined(blocks: Iterable[Block], name: str) -> Outline:
    """Without a title of its own a document is called as its file is: ``name``."""
    found = [by_hand(block) for block in blocks if block.lines or block.markdown]
    at_line, dateline = _dateline(found)
    place = _title(found, at_line)
    title = name if place is None else LEADING.sub("", "".join(found[place].lines)).strip()
    before = 0
    if place is not None:
        del found[place]
        is_around = at_line is not None and at_line > place
        before = at_line if is_around and at_line is not None else _way(found, place)
    after = _behind(found, before)
    if _length(found[before : len(found) - after]) < _length(found) / 2:  # rather all of it
        before = after = 0
    return Outline(title or name, tuple(found), before, after, dateline)


def _dateline(blocks: Sequence[Block]) -> tuple[int | None, Dateline | None]:
    """Where the publication is named near the top, and as what; else at the end."""
    for at, block in enumerate(blocks[:NEAR]):
        if _is_prose(block):
            break
        if block.kind is Kind.PARAGRAPH and (found := dateline_in(block.words)):
            return at, found
    for block in reversed(blocks):
        if block.kind is Kind.PARAGRAPH and BEHIND.search(block.words):
            found = dateline_in(block.words)
            if found and found.media:
                return None, found
    return None, None


def _way(blocks: Sequence[Block], place: int) -> int:
    """How many blocks stand above the article: the title stood at ``place`` among them."""
    above = [block.words for block in blocks[:place]]
    is_site = any(map(SITE.search, above)) or all(map(WAY.search, above))
    below = [at for at, block in enumerate(blocks[:NEAR], 1) if SITE.search(block.words)]
    return max([place, *below]) if above and is_site else max(below, default=0)


def _behind(blocks: Sequence[Block], before: int) -> int:
    """How many blocks stand behind the article: never more than there are before them."""
    half = before + (len(blocks) - before) // 3
    ends = (at for at, block in enumerate(blocks) if at > half and BEHIND.search(block.words))
    return len(blocks) - next(ends, len(blocks))


def _title(blocks: Sequence[Block], at_line: int | None) -> int | None:
    """Where the title stands: a style of its own, above the publication, or the first line."""
    for at, block in enumerate(blocks):
        if block.kind is Kind.TITLE:
            return at
    if at_line and _may_be(blocks[at_line - 1]):
        return at_line - 1
    if (above := _above_article(blocks)) is not None:
        return above
    first = next((at for at, b in enumerate(blocks) if b.lines and not _is_way(b)), None)
    if first is None or len(blocks) == 1:
        return None
    block = blocks[first]
    if block.kind is Kind.HEADING:
        levels = [one.level for one in blocks if one.kind is Kind.HEADING]
        is_alone = block.level == min(levels) and levels.count(block.level) == 1
        return first if is_alone and not block.is_numbered else None
    return first if _may_be(block) and not is_sentence(block.words) else None


def _above_article(blocks: Sequence[Block]) -> int | None:
    """The last short line before the first long paragraph, where a site's own lines stand above."""
    first = next((at for at, block in enumerate(blocks) if _is_prose(block)), 0)
    head = [
        (at, block)
        for at, block in enumerate(blocks[:first])
        if block.lines and not SITE.search(block.words)
    ]
    if not head or len(head) == first:
        return None
    return head[-1][0] if _may_be(head[-1][1]) else None


def _is_way(block: Block) -> bool:
    return WAY.search(block.words) is not None or SITE.search(block.words) is not None


def _length(blocks: Sequence[Block]) -> int:
    return sum(len(block.words) for block in blocks)


def _is_prose(block: Block) -> bool:
    return len(block.words) >= LONG and "。" in block.words


def _may_be(block: Block) -> bool:
    is_line = block.kind in {Kind.PARAGRAPH, Kind.HEADING} and not block.is_numbered
    return is_line and 1 < len(block.words) <= LONGEST
